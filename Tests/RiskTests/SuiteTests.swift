import Counselling
import Risk
import TestSupport
import Testing

/// Sentences as people write them: those in which danger must be seen, and those in which none must be.
@Suite struct SuiteTests {
  /// What was found in a sentence, and whether it is what must be found.
  struct Finding {
    let line: SuiteFile.Line
    let signals: [Signal]
    let level: Level

    init(_ line: SuiteFile.Line) throws {
      self.line = line
      let assessment = try TestPack.counsellor().analyze(line.text).1
      signals = assessment.active
      level = assessment.level
    }

    var isNoticed: Bool { !signals.isEmpty }

    /// Noticed at the level wanted, in the danger named or one that is asked about before it.
    var isRight: Bool {
      guard isNoticed, level >= (line.level.flatMap(Level.init(name:)) ?? .none) else {
        return false
      }
      let wanted = line.labels.compactMap { SignalKind(rawValue: $0)?.group }
      let found = signals.map(\.group)
      return wanted.contains { group in
        found.contains { rank($0) <= rank(group) || $0 == .other && group == .suicide }
      }
    }

    private func rank(_ group: DangerGroup) -> Int {
      DangerGroup.allCases.firstIndex(of: group) ?? 0
    }

    var description: String {
      "\(line.text) ← \(level.name) \(signals.map(\.rule).joined(separator: ", "))"
    }
  }

  @Test(arguments: SuiteFile.names("must_fire"))
  func noticesDanger(file: String) throws {
    let wrong = try SuiteFile.lines("must_fire/\(file)").map(Finding.init).filter { !$0.isRight }
    #expect(wrong.isEmpty, "\(wrong.map(\.description).joined(separator: "\n"))")
  }

  @Test(arguments: SuiteFile.names("must_not_fire"))
  func staysSilent(file: String) throws {
    // Talk about the subject that is nobody's own may be heard at level none: one light check at most.
    let wrong = try SuiteFile.lines("must_not_fire/\(file)").map(Finding.init).filter { found in
      found.signals.contains { $0.level > .none }
    }
    #expect(wrong.isEmpty, "\(wrong.map(\.description).joined(separator: "\n"))")
  }

  /// Of what was disguised by hand, in each way, at least nineteen in twenty are noticed.
  @Test func seesThroughDisguises() throws {
    let found = try SuiteFile.lines("evasions").map(Finding.init)
    #expect(found.count >= 300)
    let ways = Dictionary(grouping: found) { $0.line.transform ?? "" }
    #expect(ways.count >= 12)
    for (way, found) in ways {
      let noticed = found.filter(\.isNoticed)
      #expect(
        Double(noticed.count) >= 0.95 * Double(found.count),
        "\(way): \(found.filter { !$0.isNoticed }.map(\.description).joined(separator: "\n"))")
    }
  }

  @Test func suitesAreLargeEnough() throws {
    let fire = try SuiteFile.names("must_fire").map { try SuiteFile.lines("must_fire/\($0)").count }
    let measured = try SuiteFile.names("measure").map { try SuiteFile.lines("measure/\($0)").count }
    let silent = try SuiteFile.names("must_not_fire").map {
      try SuiteFile.lines("must_not_fire/\($0)").count
    }
    let all = (fire + measured).reduce(0, +)
    #expect(all >= 1500)
    #expect(measured.reduce(0, +) * 3 >= all)
    #expect(silent.reduce(0, +) >= 1000)
  }
}
