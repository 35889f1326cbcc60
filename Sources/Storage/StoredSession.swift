/// A conversation as it lies in a store: the engine's state and what the desk sorts by.
///
/// Levels are 0 none, 1 low, 2 moderate, 3 high, 4 imminent; times are Unix seconds.
package struct StoredSession: Sendable, Equatable, Codable {
  package var id: String
  /// Who owns what outlives the conversation; the session's id where nobody said.
  package var person: String
  /// Grows with every commit and guards against two writers.
  package var version: Int
  /// The engine's session as JSON; a store never looks inside.
  package var state: String
  /// The level now.
  package var level: Int
  /// The highest level ever reached.
  package var highest: Int
  /// How many turns the session has; the last turn's number.
  package var turns: Int
  package var openedAt: Int64
  package var updatedAt: Int64
  package var ended: Bool

  package init(
    id: String, person: String, version: Int, state: String, level: Int, highest: Int, turns: Int,
    openedAt: Int64, updatedAt: Int64, ended: Bool
  ) {
    self.id = id
    self.person = person
    self.version = version
    self.state = state
    self.level = level
    self.highest = highest
    self.turns = turns
    self.openedAt = openedAt
    self.updatedAt = updatedAt
    self.ended = ended
  }
}
