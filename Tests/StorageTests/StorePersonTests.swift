import Foundation
import Testing

@testable import Storage

/// What every store must do for a person.
@Suite struct StorePersonTests {
  @Test(arguments: Kind.allCases)
  func findsThePersonsLastSession(kind: Kind) throws {
    try kind.withStore { store throws in
      for (id, at, opened) in [("a", 100, 50), ("b", 300, 60), ("c", 200, 70), ("d", 300, 60)] {
        try store.commit([
          Commit(session: session(id, at: Int64(at), opened: Int64(opened)), expectedVersion: 0)
        ])
      }
      try store.commit([Commit(session: session("z", person: "p2", at: 999), expectedVersion: 0)])
      #expect(try store.lastSession(person: "p1")?.id == "d")
      #expect(try store.sessions(person: "p1").map(\.id) == ["d", "b", "c", "a"])
      try store.commit([Commit(session: session("a", version: 2, at: 400), expectedVersion: 1)])
      #expect(try store.lastSession(person: "p1")?.id == "a")
    }
  }

  @Test(arguments: Kind.allCases)
  func keepsSettingsPerPerson(kind: Kind) throws {
    try kind.withStore { store throws in
      #expect(try store.setting("consent", person: "p1") == nil)
      try store.setSetting("consent", person: "p1", to: "yes")
      try store.setSetting("consent", person: "p2", to: "no")
      try store.setSetting("consent", person: "p1", to: "withdrawn")
      #expect(try store.setting("consent", person: "p1") == "withdrawn")
      #expect(try store.setting("consent", person: "p2") == "no")
      try store.setSetting("consent", person: "p2", to: nil)
      #expect(try store.setting("consent", person: "p2") == nil)
    }
  }

  @Test(arguments: Kind.allCases)
  func forgetsThePersonAndNobodyElse(kind: Kind) throws {
    try kind.withStore { store throws in
      for (id, person) in [("s1", "p1"), ("s2", "p1"), ("s3", "p2")] {
        try store.commit([
          Commit(
            session: session(id, person: person, level: 3, turns: 1), turn: turn(1, in: id),
            alert: alert(id + "/1", in: id), expectedVersion: 0)
        ])
        try store.add(review(id, turn: 1, at: 1))
        try store.setSetting("consent", person: person, to: "yes")
      }
      let other = try store.export(person: "p2")
      #expect(try store.forget(person: "p1") == 2)
      #expect(try store.session("s1") == nil)
      #expect(try store.turn(session: "s1", messageID: "m1") == nil)
      #expect(try store.turns(session: "s2") == [])
      #expect(try store.reviews(session: "s1") == [])
      #expect(try store.unacknowledgedAlerts().map(\.id) == ["s3/1"])
      #expect(try store.flagged(minimum: 0).map(\.id) == ["s3"])
      #expect(try store.setting("consent", person: "p1") == nil)
      #expect(try store.lastSession(person: "p1") == nil)
      #expect(try store.export(person: "p2") == other)
      #expect(try store.forget(person: "p1") == 0)
      let late = Commit(session: session(version: 2), expectedVersion: 1)
      #expect(throws: StorageError.versionConflict(session: "s1")) { try store.commit([late]) }
      try store.commit([
        Commit(
          session: session(turns: 1), turn: turn(1), alert: alert("s1/1"), expectedVersion: 0)
      ])
      #expect(try store.turns(session: "s1") == [turn(1)])
    }
  }

  @Test(arguments: Kind.allCases)
  func exportsEverythingOfThePerson(kind: Kind) throws {
    try kind.withStore { store throws in
      try store.fill("s1", levels: [0, 2])
      try store.fill("s2", levels: [1], at: 2000)
      try store.fill("s3", person: "p2", levels: [4])
      try store.add(review("s1", turn: 2, at: 7))
      try store.setSetting("consent", person: "p1", to: "yes")
      let export = try store.export(person: "p1")
      #expect(export.sessions.map(\.id) == ["s2", "s1"])
      #expect(export.turns.map { "\($0.session)/\($0.number)" } == ["s2/1", "s1/1", "s1/2"])
      #expect(export.reviews == [review("s1", turn: 2, at: 7)])
      #expect(export.settings == ["consent": "yes"])
      let data = try JSONEncoder().encode(export)
      #expect(try JSONDecoder().decode(PersonExport.self, from: data) == export)
    }
  }
}
