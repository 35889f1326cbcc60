/// The conversation behind the terminal; every text it returns is shown as it is.
///
/// It is called from one thread, never twice at once. An error of type `ChatTrouble` is shown in
/// its own words; any other is shown as a plain sentence together with `hotlines()`, and `ChatUnable`
/// ends the conversation then.
package protocol ChatBackend {
  /// The greeting: that this is a program, and what it keeps.
  mutating func opening() throws -> [ChatLine]

  /// Asks whether anything may be kept; nil when the person has decided before.
  var consentQuestion: String? { get }
  /// Takes the decision; silence and anything but a plain yes come as `false`.
  mutating func consent(_ yes: Bool) throws -> [ChatLine]
  /// The file for what was typed; nil while the person has not agreed to keep it.
  var historyFile: String? { get }

  /// The last conversation in one line, if there is one to go on with.
  var resumable: String? { get }
  mutating func resume(_ yes: Bool) throws -> [ChatLine]

  mutating func reply(to text: String) throws -> ChatReply
  func hotlines() -> [String]
  /// Why the last reply was as it was.
  func why() -> [String]
  /// Takes a mood from 0 (worst) to 10, or nil to only look back.
  mutating func mood(_ score: Int?, note: String) throws -> ChatMood
  /// Erases what is kept about the person, or says why it may not.
  mutating func forget() throws -> [String]
  /// The conversation as a text to read; the terminal writes the file.
  mutating func export() throws -> ChatExport
  /// One warm line; with a way to help where the conversation was grave.
  func farewell() -> String
}

/// The moods so far, oldest first, and what there is to say about them.
package struct ChatMood: Sendable, Equatable {
  package var values: [Int]
  package var lines: [String]

  package init(values: [Int], lines: [String] = []) {
    self.values = values
    self.lines = lines
  }
}

/// A conversation to be written to a file.
package struct ChatExport: Sendable, Equatable {
  /// A file name without folder, such as `xinyi-2026-11-22.txt`.
  package var name: String
  package var text: String

  package init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}

/// Nothing can be answered in this conversation, now or later; it ends after the numbers to call were shown.
package struct ChatUnable: Error, Sendable, Equatable {
  package init() {}
}

/// A failure in words for the person.
package struct ChatTrouble: Error, Sendable, Equatable {
  package var message: String

  package init(_ message: String) {
    self.message = message
  }
}
