/// Where sessions, turns, alerts and reviews live.
///
/// Calls are synchronous, may come from any thread, and see every commit that returned before.
/// Ids are compared byte by byte. Every method throws `StorageError`.
package protocol Store: Sendable {
  /// The session with this id.
  func session(_ id: String) throws -> StoredSession?

  /// The turn that answered this message.
  func turn(session: String, messageID: String) throws -> StoredTurn?

  /// The turns of a session by number; none for an unknown session.
  func turns(session: String) throws -> [StoredTurn]

  /// Writes all commits in one transaction, or none of them.
  ///
  /// When it returns the batch is durable. Throws `StorageError.versionConflict` for the first
  /// session whose version is not the expected one; commits to one session follow one another.
  func commit(_ batch: [Commit]) throws

  /// The person's session that changed last.
  func lastSession(person: String) throws -> StoredSession?

  /// The person's sessions, the one that changed last first.
  func sessions(person: String) throws -> [StoredSession]

  /// The alerts that nobody acknowledged, oldest first.
  func unacknowledgedAlerts() throws -> [StoredAlert]

  /// Notes that an alert was received; false when there is no such alert. May be repeated.
  func acknowledge(alert id: String) throws -> Bool

  /// The sessions whose highest level reached `minimum`: unread first, then the most urgent, then
  /// the newest.
  func flagged(minimum: Int) throws -> [FlaggedSession]

  /// Adds a review; throws `StorageError.unknownSession`.
  func add(_ review: StoredReview) throws

  /// The reviews of a session, oldest first.
  func reviews(session: String) throws -> [StoredReview]

  /// Erases a person's sessions, turns, alerts, reviews and settings, and returns how many
  /// sessions there were.
  ///
  /// Rebuilds the storage so that no text stays behind: takes time in proportion to its size and
  /// holds up other writers. Whether a duty to retain forbids it is for the caller to know.
  /// `StorageError.tracesRemain` means erased but not yet overwritten: call it again.
  func forget(person: String) throws -> Int

  /// Everything that is kept about a person.
  func export(person: String) throws -> PersonExport

  /// A person's setting, such as consent.
  func setting(_ key: String, person: String) throws -> String?

  /// Changes a person's setting; nil removes it.
  func setSetting(_ key: String, person: String, to value: String?) throws
}
