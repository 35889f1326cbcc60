import Synchronization

/// A store that keeps nothing past the process, for conversations that leave no record and for
/// tests.
package final class MemoryStore: Store {
  private let contents = Mutex(MemoryContents())

  package init() {}

  package func session(_ id: String) throws -> StoredSession? {
    contents.withLock { $0.conversations[ExactText(id)]?.session }
  }

  package func turn(session: String, messageID: String) throws -> StoredTurn? {
    contents.withLock { $0.conversations[ExactText(session)]?.turn(messageID: messageID) }
  }

  package func turns(session: String) throws -> [StoredTurn] {
    contents.withLock { $0.conversations[ExactText(session)]?.turns ?? [] }
  }

  package func commit(_ batch: [Commit]) throws {
    for commit in batch { try commit.check() }
    try contents.withLock { contents throws(StorageError) in try contents.apply(batch) }
  }

  package func lastSession(person: String) throws -> StoredSession? {
    contents.withLock { $0.sessions(person: person).first }
  }

  package func sessions(person: String) throws -> [StoredSession] {
    contents.withLock { $0.sessions(person: person) }
  }

  package func unacknowledgedAlerts() throws -> [StoredAlert] {
    contents.withLock { $0.alerts(Array($0.waiting)) }
  }

  package func acknowledge(alert id: String) throws -> Bool {
    contents.withLock { contents in
      contents.waiting.remove(ExactText(id))
      contents.alerts[ExactText(id)]?.alert.acknowledged = true
      return contents.alerts[ExactText(id)] != nil
    }
  }

  package func flagged(minimum: Int) throws -> [FlaggedSession] {
    contents.withLock { contents in
      contents.conversations.values.filter { $0.session.highest >= minimum }
        .map(\.flagged).sorted(by: FlaggedSession.precedes)
    }
  }

  package func add(_ review: StoredReview) throws {
    let known = contents.withLock { contents in
      contents.conversations[ExactText(review.session)]?.add(review) != nil
    }
    if !known { throw StorageError.unknownSession(review.session) }
  }

  package func reviews(session: String) throws -> [StoredReview] {
    contents.withLock { $0.conversations[ExactText(session)]?.reviews ?? [] }
  }

  package func forget(person: String) throws -> Int {
    contents.withLock { $0.forget(person: person) }
  }

  package func export(person: String) throws -> PersonExport {
    contents.withLock { $0.export(person: person) }
  }

  package func setting(_ key: String, person: String) throws -> String? {
    contents.withLock { $0.settings[ExactText(person)]?[ExactText(key)] }
  }

  package func setSetting(_ key: String, person: String, to value: String?) throws {
    contents.withLock { $0.settings[ExactText(person), default: [:]][ExactText(key)] = value }
  }
}
