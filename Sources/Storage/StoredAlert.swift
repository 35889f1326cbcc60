/// An alert that was raised, kept until a listener says that it was received.
package struct StoredAlert: Sendable, Equatable, Codable {
  /// Session and turn, `s1/7`; unique in a store.
  package var id: String
  package var session: String
  package var level: Int
  /// The alert event of the line protocol, JSON.
  package var event: String
  /// Unix seconds.
  package var at: Int64
  /// Received, which does not mean read.
  package var acknowledged: Bool

  package init(
    id: String, session: String, level: Int, event: String, at: Int64, acknowledged: Bool = false
  ) {
    self.id = id
    self.session = session
    self.level = level
    self.event = event
    self.at = at
    self.acknowledged = acknowledged
  }
}
