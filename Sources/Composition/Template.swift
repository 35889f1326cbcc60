import TextForm

/// A hole in a text that is filled from the conversation.
package enum Slot: String, Sendable, CaseIterable {
  /// A term of the topic, in the person's words.
  case word
  /// A feeling word that the person said.
  case feeling
  /// A person, seen from the listener: 你妈妈.
  case person
  /// The name of the topic.
  case topic
  /// The person's clause, turned.
  case clause
  /// The second half of a contrast, turned.
  case second
  /// A word of a topic of an earlier turn.
  case earlier
  /// What the conversation was about, in the person's words: 考研、失眠.
  case words
  /// A place to turn to.
  case line
  /// How the first step there goes.
  case firstStep = "first_step"
  /// What was kept for a step of the person's safety plan, in their words.
  case kept
  /// Somebody the person said may be called: 你妈妈.
  case contact
}

/// A text with slots, read once when content is loaded.
package struct Template: Sendable, Equatable {
  package enum Piece: Sendable, Equatable {
    case text(String)
    case slot(Slot)
  }

  package let pieces: [Piece]
  package let slots: [Slot]
  /// What an answer to it looks like, nil when it asks nothing.
  package let expects: QuestionKind?
  /// Hashes of the sentences of a text without slots.
  let fixed: [UInt32]?
  let plain: String

  /// - Throws: the name of an unknown slot.
  package init(_ source: String) throws(UnknownSlot) {
    var pieces: [Piece] = []
    var rest = source[...]
    while source.utf8.contains(0x7B), let open = rest.firstIndex(of: "{") {
      guard let close = rest[open...].firstIndex(of: "}") else { break }
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      let name = String(rest[rest.index(after: open)..<close])
      guard let slot = Slot(rawValue: name) else { throw UnknownSlot(name: name) }
      pieces.append(.slot(slot))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    self.pieces = pieces
    slots = pieces.compactMap { if case .slot(let slot) = $0 { slot } else { nil } }
    expects = QuestionKind(of: source)
    plain = source
    fixed = slots.isEmpty ? Sentences.hashes(source) : nil
  }

  /// The text with its slots filled; nil when one is empty.
  package func filled(_ filling: Filling) -> String? {
    if slots.isEmpty { return plain }
    var out = ""
    for piece in pieces {
      switch piece {
      case .text(let text): out += text
      case .slot(let slot):
        guard let value = filling[slot], !value.isEmpty else { return nil }
        out += value
      }
    }
    return out
  }

  package struct UnknownSlot: Error {
    package let name: String
  }
}

/// What the slots hold in one turn.
package struct Filling: Sendable {
  private var word: String?
  private var feeling: String?
  private var person: String?
  private var topic: String?
  private var clause: String?
  private var second: String?
  private var earlier: String?
  private var words: String?
  private var line: String?
  private var firstStep: String?
  private var kept: String?
  private var contact: String?

  package init() {}

  package subscript(slot: Slot) -> String? {
    get {
      switch slot {
      case .word: word
      case .feeling: feeling
      case .person: person
      case .topic: topic
      case .clause: clause
      case .second: second
      case .earlier: earlier
      case .words: words
      case .line: line
      case .firstStep: firstStep
      case .kept: kept
      case .contact: contact
      }
    }
    set {
      switch slot {
      case .word: word = newValue
      case .feeling: feeling = newValue
      case .person: person = newValue
      case .topic: topic = newValue
      case .clause: clause = newValue
      case .second: second = newValue
      case .earlier: earlier = newValue
      case .words: words = newValue
      case .line: line = newValue
      case .firstStep: firstStep = newValue
      case .kept: kept = newValue
      case .contact: contact = newValue
      }
    }
  }
}

/// What kind of answer a question waits for.
package enum QuestionKind: String, Sendable, Codable, Hashable, CaseIterable {
  case open
  case yesNo = "yes_no"
  case eitherOr = "either_or"
  case danger

  /// The kind of the last question of a text, nil when it asks nothing.
  package init?(of text: String) {
    guard text.utf8.contains(0xBC) else { return nil }
    let scalars = text.scalarValues
    guard let mark = scalars.lastIndex(of: 0xFF1F) else { return nil }
    let start = scalars[..<mark].lastIndex { ScalarClass.endsSentence($0) }.map { $0 + 1 } ?? 0
    let question = Array(scalars[start..<mark])
    if question.contains(run: Self.either) {
      self = .eitherOr
    } else if question.last == 0x5417 || Self.polar.contains(where: question.contains(run:)) {
      self = .yesNo
    } else {
      self = .open
    }
  }

  private static let either = "还是".scalarValues
  private static let polar = ["有没有", "是不是", "会不会", "能不能", "要不要", "愿不愿"].map(\.scalarValues)
}
