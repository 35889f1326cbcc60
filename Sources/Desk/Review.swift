package import Storage

/// Notes in a store that a clinician has read a session.
package struct Review {
  private let store: any Store

  package init(store: any Store) { self.store = store }

  /// Notes who read the session, how far, and what was decided.
  ///
  /// - Parameters:
  ///   - disposition: The raw value of a `Disposition`.
  ///   - at: Unix seconds.
  ///   - turn: The last turn that was read. Pass what was shown: without it every turn counts as
  ///     read, also one that came in while the clinician was reading.
  /// - Throws: `DeskError`, or what the store throws.
  @discardableResult
  package func mark(
    session id: String, note: String, disposition: String, reviewer: String, at: Int64,
    upTo turn: Int? = nil
  ) throws -> StoredReview {
    guard let disposition = Disposition(rawValue: disposition) else {
      throw DeskError.unknownDisposition(disposition)
    }
    if reviewer.allSatisfy(\.isWhitespace) { throw DeskError.noReviewer }
    let session = try store.reviewable(id)
    if let turn, !(0...session.turns).contains(turn) {
      throw DeskError.unknownTurn(session: id, turn: turn, turns: session.turns)
    }
    let review = StoredReview(
      session: id, turn: turn ?? session.turns, reviewer: reviewer, note: note,
      disposition: disposition.rawValue, at: at)
    try store.add(review)
    return review
  }
}

extension Store {
  /// The session, or an error that names those which could be meant.
  func reviewable(_ id: String) throws -> StoredSession {
    if let session = try session(id) { return session }
    let flagged = try flagged(minimum: ReviewQueue.minimum).prefix(20)
    throw DeskError.unknownSession(id, flagged: flagged.map(\.id))
  }
}
