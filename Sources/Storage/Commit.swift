/// What one message changes in a store: the session's next value, its turn, an alert.
package struct Commit: Sendable, Equatable {
  /// The next value; its version lies above `expectedVersion`.
  package var session: StoredSession
  package var turn: StoredTurn?
  package var alert: StoredAlert?
  /// The version that the store must hold; 0 opens a session that must not exist yet.
  package var expectedVersion: Int

  package init(
    session: StoredSession, turn: StoredTurn? = nil, alert: StoredAlert? = nil,
    expectedVersion: Int
  ) {
    self.session = session
    self.turn = turn
    self.alert = alert
    self.expectedVersion = expectedVersion
  }

  /// Refuses a commit whose parts do not belong together.
  func check() throws(StorageError) {
    if session.version <= expectedVersion {
      throw .inconsistent(session: session.id, reason: "新版本号 \(session.version) 没有增大")
    }
    if let turn, !turn.session.isExactly(session.id) {
      throw .inconsistent(session: session.id, reason: "轮次属于会话 \(turn.session)")
    }
    if let alert, !alert.session.isExactly(session.id) {
      throw .inconsistent(session: session.id, reason: "警报属于会话 \(alert.session)")
    }
  }
}
