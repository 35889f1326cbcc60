/// What a clinician wrote after reading a session.
package struct StoredReview: Sendable, Equatable, Codable {
  package var session: String
  /// The number of the last turn read.
  package var turn: Int
  package var reviewer: String
  package var note: String
  package var disposition: String
  /// Unix seconds.
  package var at: Int64

  package init(
    session: String, turn: Int, reviewer: String, note: String, disposition: String, at: Int64
  ) {
    self.session = session
    self.turn = turn
    self.reviewer = reviewer
    self.note = note
    self.disposition = disposition
    self.at = at
  }
}
