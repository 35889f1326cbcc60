import Foundation
import Understanding

@testable import Evaluation
@testable import Risk

/// A signal of a kind, as if a rule had fired on the first characters.
func signal(
  _ kind: SignalKind, _ level: Level = .low, _ assertion: Assertion = Assertion(),
  active: Bool = true
) -> Signal {
  Signal(
    kind: kind, rule: "rule.\(kind.rawValue)", span: 0..<2, original: 0..<2, assertion: assertion,
    because: [], method: nil, active: active, ask: true, level: level)
}

/// A message that was heard without an engine.
func heard(
  _ kinds: Set<SignalKind> = [], level: Level? = nil, assertion: [Axis: String] = [:],
  turn: Int? = nil, sessionLevels: (labelled: Level?, found: Level)? = nil,
  scored: Set<SignalKind> = Set(SignalKind.allCases), _ signals: Signal...
) -> Case {
  Case(
    place: Place(source: "test", line: 1, turn: turn),
    message: LabelledMessage(
      text: "一句话", kinds: kinds, level: level, sessionLevel: sessionLevels?.labelled,
      assertion: assertion),
    signals: signals, sessionLevel: sessionLevels?.found, scored: scored)
}

extension Assertion {
  static func with(_ change: (inout Assertion) -> Void) -> Assertion {
    var assertion = Assertion()
    change(&assertion)
    return assertion
  }
}

/// A corpus of these lines.
func corpus(_ lines: String...) throws -> Corpus {
  let file = FileManager.default.temporaryDirectory.appendingPathComponent("xinyi-\(UUID())")
  defer { try? FileManager.default.removeItem(at: file) }
  try Data(lines.joined(separator: "\n").utf8).write(to: file)
  let handle = try FileHandle(forReadingFrom: file)
  defer { try? handle.close() }
  var corpus = Corpus()
  corpus.read("test", descriptor: handle.fileDescriptor)
  return corpus
}
