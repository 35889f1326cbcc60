import Testing

@testable import Storage

/// What every store must tell the desk.
@Suite struct StoreReviewTests {
  @Test(arguments: Kind.allCases)
  func resendsAlertsUntilTheyAreAcknowledged(kind: Kind) throws {
    try kind.withStore { store throws in
      for (version, raised) in [("s1/1", 30), ("s1/2", 10), ("s1/3", 10)].enumerated() {
        try store.commit([
          Commit(
            session: session(version: version + 1), alert: alert(raised.0, at: Int64(raised.1)),
            expectedVersion: version)
        ])
      }
      #expect(try store.unacknowledgedAlerts().map(\.id) == ["s1/2", "s1/3", "s1/1"])
      #expect(try store.acknowledge(alert: "s1/3"))
      #expect(try store.acknowledge(alert: "s1/3"))
      #expect(try store.acknowledge(alert: "s1/9") == false)
      #expect(try store.unacknowledgedAlerts().map(\.id) == ["s1/2", "s1/1"])
      #expect(try store.export(person: "p1").alerts.map(\.acknowledged) == [false, true, false])
    }
  }

  @Test(arguments: Kind.allCases)
  func putsUnreadThenUrgentThenNewestFirst(kind: Kind) throws {
    try kind.withStore { store throws in
      try store.fill("calm", levels: [1, 1])
      try store.fill("moderate", levels: [0, 2], at: 1000)
      try store.fill("newer", levels: [0, 2], at: 2000)
      try store.fill("imminent", levels: [4, 2], at: 1500)
      try store.fill("read", levels: [4], at: 3000)
      try store.add(review("read", turn: 1, at: 3100))
      let flagged = try store.flagged(minimum: 2)
      #expect(flagged.map(\.id) == ["imminent", "newer", "moderate", "read"])
      #expect(flagged.map(\.urgency) == [4, 2, 2, 4])
      #expect(flagged.map(\.unread) == [2, 2, 2, 0])
      #expect(flagged.map(\.readTurn) == [nil, nil, nil, 1])
      #expect(flagged.last?.lastReview == review("read", turn: 1, at: 3100))
      #expect(try store.flagged(minimum: 3).map(\.id) == ["imminent", "read"])
      #expect(try store.flagged(minimum: 0).count == 5)
    }
  }

  /// The peak of turn 3 came after the review, so it counts though the level fell since.
  @Test(arguments: Kind.allCases)
  func ranksByWhatNobodyReadYet(kind: Kind) throws {
    try kind.withStore { store throws in
      try store.fill(levels: [4, 2, 3, 2])
      try store.add(review(turn: 2, at: 5, note: "二"))
      try store.add(review(turn: 1, at: 9, note: "一"))
      let first = try #require(try store.flagged(minimum: 2).first)
      #expect(first.readTurn == 2)
      #expect(first.unread == 2)
      #expect(first.urgency == 3)
      #expect(first.lastReview?.note == "一")
    }
  }

  @Test(arguments: Kind.allCases)
  func keepsReviewsInOrder(kind: Kind) throws {
    try kind.withStore { store throws in
      try store.fill(levels: [2])
      for (at, note) in [(20, "甲"), (10, "乙"), (20, "丙")] {
        try store.add(review(turn: 1, at: Int64(at), note: note))
      }
      #expect(try store.reviews(session: "s1").map(\.note) == ["乙", "甲", "丙"])
      #expect(throws: StorageError.unknownSession("s2")) {
        try store.add(review("s2", turn: 1, at: 1))
      }
    }
  }
}
