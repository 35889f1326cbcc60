/// The numbers to call at a place where those of the mainland do not answer.
package struct LocalNumbers: Sendable, Equatable {
  private let changes: [String: String]
  /// Wordings with a number in them, the longest first.
  private let wordings: [(of: String, call: String)]

  /// - Parameter changes: what stands for a number (`120` → `119`) or for a wording (`12110 加区号后三位`).
  package init(_ changes: [String: String]) {
    self.changes = changes
    wordings = changes.filter { !$0.key.allSatisfy(\.isNumber) }
      .map { (of: $0.key, call: $0.value) }
      .sorted { ($1.of.count, $0.of) < ($0.of.count, $1.of) }
  }

  package static func == (one: LocalNumbers, other: LocalNumbers) -> Bool {
    one.changes == other.changes
  }

  /// A text with each whole number exchanged; two of the same side by side become one (打 999、999).
  package func applied(to text: String) -> String {
    var out: [Piece] = []
    var number = ""
    func flush() {
      guard !number.isEmpty else { return }
      let changed = changes[number]
      if let changed, case .joint(let joint)? = out.last, out.count > 1,
        case .number(changed) = out[out.count - 2], !joint.isEmpty
      {
        out.removeLast()
      } else {
        out.append(changed.map { .number($0) } ?? .text(number))
      }
      number = ""
    }
    for character in wordings.reduce(text, { Self.exchanged($0, $1) }) {
      if character.isASCII, character.isNumber || character == "-" {
        number.append(character)
        continue
      }
      flush()
      out.append(character, joints: Self.joints)
    }
    flush()
    return out.map(\.text).joined()
  }

  private static func exchanged(_ text: String, _ wording: (of: String, call: String)) -> String {
    var out = ""
    var rest = Substring(text)
    while let first = rest.indices.first(where: { rest[$0...].hasPrefix(wording.of) }) {
      out += rest[..<first]
      out += wording.call
      rest = rest[rest.index(first, offsetBy: wording.of.count)...]
    }
    return out + rest
  }

  private static let joints: Set<Character> = ["、", "，", "或", " ", "和"]

  fileprivate enum Piece {
    case text(String)
    /// What stands between two numbers.
    case joint(String)
    case number(String)

    var text: String {
      switch self {
      case .text(let text), .joint(let text), .number(let text): text
      }
    }
  }
}

extension [LocalNumbers.Piece] {
  fileprivate mutating func append(_ character: Character, joints: Set<Character>) {
    switch last {
    case .number where joints.contains(character): append(.joint(String(character)))
    case .joint(let joint) where joints.contains(character):
      self[count - 1] = .joint(joint + String(character))
    case .text(let text): self[count - 1] = .text(text + String(character))
    default: append(.text(String(character)))
    }
  }
}
