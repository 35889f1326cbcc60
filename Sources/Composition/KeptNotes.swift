package import Policy

/// What a person answered to the steps of a safety plan, and whom they may call; outlives a conversation.
package struct KeptNotes: Sendable, Codable, Equatable {
  /// One answer.
  package struct Entry: Sendable, Codable, Equatable {
    package let note: KeptNote
    package let text: String

    package init(note: KeptNote, text: String) {
      self.note = note
      self.text = text
    }
  }

  /// The answers in the order of the plan, at most one for each step.
  package private(set) var entries: [Entry] = []

  package init() {}

  package subscript(note: KeptNote) -> String? { entries.first { $0.note == note }?.text }

  /// Keeps an answer; a later one replaces an earlier one.
  package mutating func keep(_ text: String, for note: KeptNote) {
    entries.removeAll { $0.note == note }
    entries.append(Entry(note: note, text: text))
    let order = KeptNote.allCases
    entries.sort {
      (order.firstIndex(of: $0.note) ?? 0) < (order.firstIndex(of: $1.note) ?? 0)
    }
  }

  /// The steps of the plan, without the contact.
  package var plan: [Entry] { entries.filter { $0.note != .contact } }
}
