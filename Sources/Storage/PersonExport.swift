/// Everything that a store keeps about one person, for handing it over on request.
package struct PersonExport: Sendable, Equatable, Codable {
  package var person: String
  /// Newest first, as `Store.sessions(person:)` gives them.
  package var sessions: [StoredSession]
  /// In the order of `sessions`, within a session by number.
  package var turns: [StoredTurn]
  /// Oldest first.
  package var alerts: [StoredAlert]
  /// In the order of `sessions`, within a session oldest first.
  package var reviews: [StoredReview]
  package var settings: [String: String]

  package init(
    person: String, sessions: [StoredSession], turns: [StoredTurn], alerts: [StoredAlert],
    reviews: [StoredReview], settings: [String: String]
  ) {
    self.person = person
    self.sessions = sessions
    self.turns = turns
    self.alerts = alerts
    self.reviews = reviews
    self.settings = settings
  }
}
