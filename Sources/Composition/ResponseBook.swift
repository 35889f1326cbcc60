import Policy
package import Resources
package import Risk
package import TextForm
package import Understanding

/// All that can be said, indexed for choosing.
package struct ResponseBook: Sendable {
  package var rules: [ResponseRule] = []
  /// Ways to give a clause back, by kind of matter.
  package var frames: [Material: [Template]] = [:]
  /// Questions that lead back to something said earlier; slot {earlier}.
  package var callbacks: [Template] = []
  /// What leads a general question back to the person's own word: {word}这件事，
  package var anchors: [Template] = []
  /// What the talk was about, before a farewell: 今天说到了{words}。
  package var summaries: [Template] = []
  /// Said when nothing else fits.
  package var fallback: [Template] = []
  /// By protocol and step.
  package var protocols: [ProtocolWording] = []
  package var router = ProtocolRouter()
  /// Closed paraphrases of cues.
  package var names: [SignalKind: [CueForm: [Template]]] = [:]
  /// The lines around a protocol's question, by id.
  package var lines: [String: [Template]] = [:]
  /// Lines that answer an intent within a protocol; the first that fits counts.
  package var requests: [Cued] = []
  /// Lines that meet a feeling within a protocol.
  package var meetings: [Cued] = []
  /// Greeting, disclosure and the like, by id.
  package var notices = NoticeBook()
  package var directory = Directory([])
  package var script = ScriptTable()
  /// By place: the numbers that stand there for those of the mainland.
  package var localNumbers: [String: LocalNumbers] = [:]

  package init() {}

  /// A line for what a message holds, by indices of intents or emotions.
  package struct Cued: Sendable {
    package let of: Set<Int>
    package let line: String

    package init(of: Set<Int>, line: String) {
      self.of = of
      self.line = line
    }
  }

  /// The wording of a protocol step.
  package struct ProtocolText: Sendable {
    package let id: String
    package let ask: [Template]
    package let again: [Template]

    package init(id: String, ask: [Template], again: [Template]) {
      self.id = id
      self.ask = ask
      self.again = again
    }
  }

  /// The wording of a protocol.
  package struct ProtocolWording: Sendable {
    package let id: String
    package let steps: [ProtocolText]
    /// Closed paraphrases of its cues, before those of the kind.
    package var names: [CueForm: [Template]] = [:]
    /// Its own lines around the question, before the general ones.
    package var lines: [String: [Template]] = [:]

    package init(id: String, steps: [ProtocolText]) {
      self.id = id
      self.steps = steps
    }
  }
}
