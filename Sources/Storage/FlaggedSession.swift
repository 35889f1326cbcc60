/// A session that a clinician should see, with what has been read of it.
package struct FlaggedSession: Sendable, Equatable, Codable {
  package var id: String
  package var person: String
  /// The level now.
  package var level: Int
  /// The highest level ever reached.
  package var highest: Int
  package var turns: Int
  package var openedAt: Int64
  package var updatedAt: Int64
  package var ended: Bool
  /// The last turn that any review covers; nil before the first review.
  package var readTurn: Int?
  /// How many turns lie past `readTurn`.
  package var unread: Int
  /// The highest level that waits for a reader: of the session now and of its unread turns; before
  /// the first review the highest ever. A danger that calmed down unseen keeps its place.
  package var urgency: Int
  package var lastReview: StoredReview?

  /// Reads the session against its reviews.
  ///
  /// - Parameter peak: The highest level of the unread turns, 0 without any.
  init(
    session: StoredSession, readTurn: Int?, unread: Int, peak: Int, lastReview: StoredReview?
  ) {
    self.id = session.id
    self.person = session.person
    self.level = session.level
    self.highest = session.highest
    self.turns = session.turns
    self.openedAt = session.openedAt
    self.updatedAt = session.updatedAt
    self.ended = session.ended
    self.readTurn = readTurn
    self.unread = unread
    self.urgency = readTurn == nil ? session.highest : max(session.level, peak)
    self.lastReview = lastReview
  }

  /// Whether something waits for a reader.
  package var isUnread: Bool { readTurn == nil || unread > 0 }

  /// The order of the desk: unread first, then the most urgent, then the newest.
  static func precedes(_ one: FlaggedSession, _ other: FlaggedSession) -> Bool {
    if one.isUnread != other.isUnread { return one.isUnread }
    if one.urgency != other.urgency { return one.urgency > other.urgency }
    if one.updatedAt != other.updatedAt { return one.updatedAt > other.updatedAt }
    return one.id < other.id
  }
}
