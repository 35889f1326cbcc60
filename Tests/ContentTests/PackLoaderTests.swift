import Composition
import Content
import Counselling
import Foundation
import Risk
import TestSupport
import Testing

/// Content that is wrong is refused with every reason; the real content is not.
@Suite struct PackLoaderTests {
  static let concepts = "Lexicons/a.yaml"

  /// The errors of a folder as file:line rule message.
  static func errors(_ files: [String: String]) throws -> [String] {
    try ContentFolder.with(files) { folder in
      folder.errors().map { "\($0.file):\($0.line) \($0.rule) \($0.message)" }
    }
  }

  static func expect(_ yaml: String, at path: String = concepts, gives wanted: String...) throws {
    let errors = try Self.errors([path: yaml])
    #expect(errors.count == wanted.count, "\(errors)")
    for text in wanted { #expect(errors.contains { $0.contains(text) }, "\(errors)") }
  }

  // MARK: Files

  @Test func anEmptyFolderIsNoContent() throws {
    #expect(try Self.errors([:]).contains { $0.contains("file no content") })
  }

  @Test func noticesAreReadAloneAsWithinThePack() throws {
    let alone = PackLoader.notices(in: TestPack.folder)
    let whole = try TestPack.counsellor().book.notices
    for id in ["greeting", "disclosure", "disclosure_ephemeral", "returning", "farewell"] {
      for session in ["a", "b", "c", "d"] {
        let text = alone.text(id, session: session)
        #expect(!text.isEmpty)
        #expect(text == whole.text(id, session: session))
      }
    }
    try ContentFolder.with(["Dialogues/n.yaml": "kind: notices\nnotices: 3\n"]) { folder in
      #expect(PackLoader.notices(in: folder.url).text("greeting", session: "a").isEmpty)
    }
  }

  @Test func brokenYAMLIsToldWithItsPlace() throws {
    try Self.expect("kind: concepts\nconcepts: ]\nmore: x", gives: "a.yaml:2 yaml")
    try Self.expect("kind: concepts\nconcepts:\n\t- id: a", gives: "a.yaml:3 yaml")
    try Self.expect("", gives: "yaml the file is empty")
    try Self.expect("- a\n- b", gives: "a.yaml:1 schema the file must be a mapping with `kind`")
  }

  @Test func duplicateKeysAreRefused() throws {
    try Self.expect(
      "kind: concepts\nconcepts:\n  - id: a\n    id: b\n    terms: [x]", gives: "given twice")
  }

  @Test func textThatIsNotUTF8IsRefused() throws {
    try ContentFolder.with([:]) { folder in
      try Data([0x6B, 0xFF, 0xFE]).write(to: folder.url.appendingPathComponent(Self.concepts))
      #expect(folder.errors().map(\.rule) == ["encoding"])
    }
  }

  @Test func anUnknownKindIsRefused() throws {
    try Self.expect("kind: spells\nspells: []", gives: "a.yaml:1 schema unknown kind `spells`")
  }

  @Test func allFilesAreToldAtOnceInOrder() throws {
    let errors = try Self.errors([
      "Lexicons/b.yaml": "kind: spells", "Lexicons/a.yaml": "kind: concepts\nconcepts: word",
      "Dialogues/c/d.yaml": "kind: [", "Dialogues/notes.txt": "kind: [",
    ])
    #expect(
      errors.map { $0.prefix { $0 != ":" } } == [
        "Dialogues/c/d.yaml", "Lexicons/a.yaml", "Lexicons/b.yaml",
      ])
  }

  // MARK: References

  static func risk(_ pattern: String, id: String = "a.b") -> String {
    """
    kind: risk
    rules:
      - id: \(id)
        signal: suicide.wish
        level: low
        patterns: ["\(pattern)"]
        samples: {match: [想死], not: [想活]}
    """
  }

  @Test func patternsAreReadWithTheirPlace() throws {
    try Self.expect(Self.risk("想<nobody>死"), gives: "a.yaml:6 pattern unknown concept <nobody>")
    try Self.expect(
      Self.risk("想*"), gives: "a.yaml:6 pattern * and + are not part of the language (at 1)")
    try Self.expect(
      Self.risk("[想要]"), gives: "a.yaml:6 pattern no part of the pattern is both literal")
    try Self.expect(Self.risk("想死(?<=一{1,3})"), gives: "a.yaml:6 pattern")
    try Self.expect(Self.risk("想死"))
  }

  /// A grave rule counts whatever else is said.
  @Test(arguments: [("low", true), ("moderate", true), ("high", false), ("imminent", false)])
  func onlyMildRulesHaveExceptions(level: String, allowed: Bool) throws {
    let text = Self.risk("想死").replacing("level: low", with: "level: \(level)")
      .replacing("samples:", with: "unless: [电影]\n    samples:")
    try #require(text.contains("unless"))
    try #require(text.contains("level: \(level)"))
    if allowed {
      try Self.expect(text)
    } else {
      try Self.expect(text, gives: "unless a rule of level \(level) must count")
    }
  }

  @Test func aRuleDefinedTwiceIsRefused() throws {
    let errors = try Self.errors([
      "Lexicons/a.yaml": Self.risk("想死"), "Lexicons/b.yaml": Self.risk("去死"),
    ])
    #expect(errors == ["Lexicons/b.yaml:3 duplicate risk rule `a.b` is defined twice"])
  }

  @Test func unknownConceptsAreRefused() throws {
    try Self.expect(
      """
      kind: concepts
      concepts:
        - id: a
          terms: [x]
          includes: [nobody]
      """, gives: "a.yaml:5 reference unknown concept `nobody`")
  }

  @Test func conceptsMayIncludeEachOther() throws {
    try Self.expect(
      """
      kind: concepts
      concepts:
        - {id: a, terms: [x], includes: [b]}
        - {id: b, terms: [y], includes: [a]}
      """)
  }

  @Test func axesAndValuesMustGoTogether() throws {
    try Self.expect(
      """
      kind: assertion
      terminators: [但]
      triggers:
        - {id: a.b, axis: polarity, value: past, direction: forward, reach: 3, terms: [不]}
      """, gives: "a.yaml:4 value axis polarity has no value past")
  }

  static func response(_ when: String, _ text: String) -> String {
    """
    kind: responses
    rules:
      - id: topic.a
        when: \(when)
        samples: {match: [考试], not: [天气]}
        open: ["\(text)"]
    """
  }

  @Test func unknownSlotsAndReferencesAreRefused() throws {
    let path = "Dialogues/a.yaml"
    try Self.expect(
      Self.response("{turn: first}", "{nobody}这件事压着你。"), at: path,
      gives: "a.yaml:6 slot unknown slot {nobody}")
    for (when, message) in [
      ("{topic: nothing}", "unknown topic `nothing`"),
      ("{intent: nothing}", "unknown intent `nothing`"),
      ("{emotion: nothing}", "unknown emotion `nothing`"),
      ("{person: nothing}", "unknown person or group `nothing`"),
    ] {
      try Self.expect(
        Self.response(when, "这件事压着你。"), at: path, gives: "a.yaml:4 reference " + message)
    }
  }

  @Test func protocolsMustHoldTogether() throws {
    let path = try String(
      contentsOf: TestPack.folder.appendingPathComponent("Dialogues/crisis/protocol.medical.yaml"),
      encoding: .utf8)
    func errors(_ from: String, _ to: String) throws -> [String] {
      #expect(path.contains(from))
      return try Self.errors([
        "Dialogues/p.yaml": path.replacingOccurrences(of: from, with: to)
      ])
    }
    #expect(
      try errors("yes: {to: packaging}", "yes: {to: nowhere}").contains {
        $0.contains("reference unknown step `nowhere`")
      })
    #expect(
      try errors("overdose: emergency", "overdose: nowhere").contains {
        $0.contains("reference unknown step `nowhere`")
      })
    #expect(
      try errors("    hold: true\n", "").contains { $0.contains("no step holds the frame open") })
    #expect(
      try errors("    closes: true\n", "").contains { $0.contains("no step closes the protocol") })
    #expect(
      try errors("- id: meant", "- id: with").contains {
        $0.contains("duplicate step `with` is defined twice")
      })
  }

  @Test func everyDangerNeedsAProtocol() throws {
    try ContentFolder.with([Self.concepts: Self.risk("想死")]) { folder in
      #expect(throws: BrokenContent.self) { try PackLoader.load(folder.url) }
      do {
        _ = try PackLoader.load(folder.url)
      } catch let broken as BrokenContent {
        #expect(broken.errors.count == DangerGroup.allCases.count)
        #expect(broken.errors.allSatisfy { $0.message.hasPrefix("no protocol for the danger") })
      }
    }
  }

  // MARK: The real content

  /// Patterns are compiled when first tried; that all of them can be is held here.
  @Test func everyPatternCompiles() throws {
    #expect(throws: Never.self) {
      _ = try PackLoader.load(TestPack.folder, compilesAll: true)
    }
  }

  @Test func theRealContentLoads() throws {
    let pack = try TestPack.pack()
    #expect(pack.machines.count >= DangerGroup.allCases.count)
    #expect(!pack.risk.rules.isEmpty && !pack.book.rules.isEmpty && !pack.book.fallback.isEmpty)
    #expect(try !TestPack.samples().isEmpty)
  }

  @Test func theDigestNamesTheContent() throws {
    let digest = try TestPack.pack().digest
    #expect(digest.count == 16 && digest.allSatisfy { $0.isHexDigit && !$0.isUppercase })
    #expect(try PackLoader.load(TestPack.folder).pack.digest == digest)
  }

  @Test func theDigestChangesWithAnyTextAndAnyName() throws {
    let manager = FileManager.default
    try ContentFolder.with([:]) { folder in
      for name in ["Dialogues", "Lexicons"] {
        let copy = folder.url.appendingPathComponent(name)
        try manager.removeItem(at: copy)
        try manager.copyItem(at: TestPack.folder.appendingPathComponent(name), to: copy)
      }
      func digest() throws -> String { try PackLoader.load(folder.url).pack.digest }
      let original = try TestPack.pack().digest
      #expect(try digest() == original)
      let file = folder.url.appendingPathComponent("Lexicons/regions.yaml")
      let text = try String(contentsOf: file, encoding: .utf8)
      try folder.write(text + "# a remark\n", to: "Lexicons/regions.yaml")
      #expect(try digest() != original)
      try folder.write(text, to: "Lexicons/regions.yaml")
      #expect(try digest() == original)
      try manager.moveItem(at: file, to: folder.url.appendingPathComponent("Lexicons/places.yaml"))
      #expect(try digest() != original)
    }
  }
}
