/// One session of a memory store with all that hangs on it.
struct MemoryConversation {
  var session: StoredSession
  /// Counts the sessions of the store in the order of their opening.
  let ordinal: Int
  /// By number.
  private(set) var turns: [StoredTurn] = []
  private var numbers: [ExactText: Int] = [:]
  /// In the order in which they were raised.
  var alerts: [ExactText] = []
  /// Oldest first.
  private(set) var reviews: [StoredReview] = []

  init(session: StoredSession, ordinal: Int) {
    self.session = session
    self.ordinal = ordinal
  }

  func turn(messageID: String) -> StoredTurn? {
    guard let number = numbers[ExactText(messageID)] else { return nil }
    let index = position(of: number)
    return turns.indices.contains(index) ? turns[index] : nil
  }

  /// Throws when the turn's number or message is already there.
  mutating func insert(_ turn: StoredTurn) throws(StorageError) {
    let index = position(of: turn.number)
    if turns.indices.contains(index), turns[index].number == turn.number {
      throw .duplicateTurn(session: turn.session, number: turn.number)
    }
    if numbers[ExactText(turn.messageID)] != nil {
      throw .duplicateMessage(session: turn.session, messageID: turn.messageID)
    }
    turns.insert(turn, at: index)
    numbers[ExactText(turn.messageID)] = turn.number
  }

  mutating func remove(_ turn: StoredTurn) {
    numbers[ExactText(turn.messageID)] = nil
    turns.removeAll { $0.number == turn.number }
  }

  mutating func add(_ review: StoredReview) {
    let index = reviews.lastIndex { $0.at <= review.at }.map { $0 + 1 } ?? 0
    reviews.insert(review, at: index)
  }

  var flagged: FlaggedSession {
    let readTurn = reviews.map(\.turn).max()
    let unread = turns.suffix(from: position(of: (readTurn ?? 0) + 1))
    return FlaggedSession(
      session: session, readTurn: readTurn, unread: unread.count,
      peak: unread.map { max($0.level, $0.messageLevel) }.max() ?? 0, lastReview: reviews.last)
  }

  /// Where a turn with this number stands or would stand; O(log n).
  private func position(of number: Int) -> Int {
    var range = 0..<turns.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range =
        turns[middle].number < number
        ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }
}
