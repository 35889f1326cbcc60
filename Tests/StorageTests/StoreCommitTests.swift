import Testing

@testable import Storage

/// What every store must do with commits.
@Suite struct StoreCommitTests {
  @Test(arguments: Kind.allCases)
  func keepsWhatWasCommitted(kind: Kind) throws {
    try kind.withStore { store throws in
      let first = session(version: 1, level: 2, turns: 1)
      try store.commit([Commit(session: first, turn: turn(1), expectedVersion: 0)])
      #expect(try store.session("s1") == first)
      #expect(try store.turn(session: "s1", messageID: "m1") == turn(1))
      let second = session(person: "p2", version: 2, level: 1, highest: 2, turns: 2, at: 1001)
      try store.commit([
        Commit(session: second, turn: turn(2), alert: alert("s1/2"), expectedVersion: 1)
      ])
      #expect(try store.session("s1") == second)
      #expect(try store.turns(session: "s1") == [turn(1), turn(2)])
      #expect(try store.unacknowledgedAlerts() == [alert("s1/2")])
      #expect(try store.sessions(person: "p1") == [])
      #expect(try store.sessions(person: "p2") == [second])
    }
  }

  @Test(arguments: Kind.allCases)
  func knowsNothingAtFirst(kind: Kind) throws {
    try kind.withStore { store throws in
      #expect(try store.session("s1") == nil)
      #expect(try store.turn(session: "s1", messageID: "m1") == nil)
      #expect(try store.turns(session: "s1") == [])
      #expect(try store.reviews(session: "s1") == [])
      #expect(try store.lastSession(person: "p1") == nil)
      #expect(try store.unacknowledgedAlerts() == [])
      #expect(try store.flagged(minimum: 0) == [])
      try store.commit([])
    }
  }

  @Test(arguments: Kind.allCases, [(0, 0), (0, 1), (2, 0), (2, 1), (2, 3)])
  func guardsTheVersion(kind: Kind, versions: (held: Int, expected: Int)) throws {
    try kind.withStore { store throws in
      if versions.held > 0 {
        try store.commit([Commit(session: session(version: versions.held), expectedVersion: 0)])
      }
      let commit = Commit(
        session: session(version: 9), turn: turn(1), expectedVersion: versions.expected)
      if versions == (0, 0) {
        try store.commit([commit])
      } else {
        #expect(throws: StorageError.versionConflict(session: "s1")) { try store.commit([commit]) }
        #expect(try store.turns(session: "s1") == [])
      }
    }
  }

  /// The second half of each batch fails; nothing of its first half may stay.
  @Test(
    arguments: Kind.allCases,
    [
      (
        Commit(session: session("s2", version: 8), expectedVersion: 7),
        StorageError.versionConflict(session: "s2")
      ),
      (
        Commit(session: session(version: 3), turn: turn(2, id: "other"), expectedVersion: 2),
        .duplicateTurn(session: "s1", number: 2)
      ),
      (
        Commit(session: session(version: 3), turn: turn(3, id: "m1"), expectedVersion: 2),
        .duplicateMessage(session: "s1", messageID: "m1")
      ),
      (
        Commit(session: session(version: 3), alert: alert("s1/2"), expectedVersion: 2),
        .duplicateAlert("s1/2")
      ),
    ])
  func writesABatchWholeOrNotAtAll(kind: Kind, failing: (commit: Commit, error: StorageError))
    throws
  {
    try kind.withStore { store throws in
      let first = session(version: 1, turns: 1)
      try store.commit([Commit(session: first, turn: turn(1), expectedVersion: 0)])
      let batch = [
        Commit(session: session("new", person: "p9"), turn: turn(1, in: "new"), expectedVersion: 0),
        Commit(
          session: session(person: "p2", version: 2, turns: 2), turn: turn(2),
          alert: alert("s1/2"), expectedVersion: 1),
        failing.commit,
      ]
      #expect(throws: failing.error) { try store.commit(batch) }
      #expect(try store.session("s1") == first)
      #expect(try store.turns(session: "s1") == [turn(1)])
      #expect(try store.turn(session: "s1", messageID: "m2") == nil)
      #expect(try store.session("new") == nil)
      #expect(try store.sessions(person: "p1") == [first])
      #expect(try store.sessions(person: "p2") == [])
      #expect(try store.sessions(person: "p9") == [])
      #expect(try store.unacknowledgedAlerts() == [])
      try store.commit(Array(batch.dropLast()))
      #expect(try store.turns(session: "s1").count == 2)
    }
  }

  @Test(arguments: Kind.allCases)
  func refusesPartsThatDoNotBelongTogether(kind: Kind) throws {
    try kind.withStore { store throws in
      for commit in [
        Commit(session: session(version: 1), expectedVersion: 1),
        Commit(session: session(), turn: turn(1, in: "s2"), expectedVersion: 0),
        Commit(session: session(), alert: alert("s2/1", in: "s2"), expectedVersion: 0),
      ] {
        let error = #expect(throws: StorageError.self) { try store.commit([commit]) }
        #expect(error?.code == "inconsistent")
      }
      #expect(try store.session("s1") == nil)
    }
  }

  @Test(arguments: Kind.allCases)
  func keepsTextsToTheByte(kind: Kind) throws {
    try kind.withStore { store throws in
      let texts = ["", "前\u{0}后", "e\u{301}", "é", "👩‍👩‍👧", "'; DROP TABLE turn; --", "\r\n\t"]
      for (index, text) in texts.enumerated() {
        try store.commit([
          Commit(
            session: session("s" + text, turns: 1),
            turn: turn(1, in: "s" + text, id: "m" + text, text: text), expectedVersion: 0)
        ])
        try store.setSetting("k" + text, person: "p" + text, to: String(index))
      }
      for (index, text) in texts.enumerated() {
        let kept = try #require(try store.turn(session: "s" + text, messageID: "m" + text))
        #expect(Array(kept.text.utf8) == Array(text.utf8))
        #expect(Array(kept.session.utf8) == Array(("s" + text).utf8))
        #expect(try store.setting("k" + text, person: "p" + text) == String(index))
      }
    }
  }

  @Test(arguments: Kind.allCases)
  func ordersASessionsTurnsByNumber(kind: Kind) throws {
    try kind.withStore { store throws in
      for (version, number) in [3, 1, 10, 2].enumerated() {
        try store.commit([
          Commit(
            session: session(version: version + 1), turn: turn(number), expectedVersion: version)
        ])
      }
      #expect(try store.turns(session: "s1").map(\.number) == [1, 2, 3, 10])
      #expect(try store.turn(session: "s1", messageID: "m10")?.number == 10)
    }
  }
}
