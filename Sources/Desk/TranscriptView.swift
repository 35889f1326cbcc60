package import Storage

/// A session as a clinician reads it: both sides, what was recognised, what was asked and offered.
package struct TranscriptView {
  let session: StoredSession
  let turns: [ShownTurn]
  let reviews: [StoredReview]

  /// Reads the session as it is now; throws `DeskError.unknownSession`.
  package init(session id: String, store: any Store) throws {
    self.session = try store.reviewable(id)
    self.reviews = try store.reviews(session: id)
    let readTurn = reviews.map(\.turn).max() ?? 0
    var shown: [ShownTurn] = []
    for turn in try store.turns(session: id) {
      shown.append(
        ShownTurn(turn, levelBefore: shown.last?.turn.level, isUnread: turn.number > readTurn))
    }
    self.turns = shown
  }

  /// The number of the last turn shown, for `Review.mark(upTo:)`; 0 without turns.
  package var lastTurn: Int { turns.last?.turn.number ?? 0 }
}
