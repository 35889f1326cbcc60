package import Matching

/// Weights that were fitted to labelled text, as a lexicon that can be read.
///
/// A class is decided by a sum of integers: its bias, and one weight for each term or feature that the message
/// has, however often. Nothing else enters, so that a sum can be shown term by term.
package struct WeightLexicon: Sendable {
  /// What is decided.
  package enum Task: String, Sendable, CaseIterable {
    /// Which ways of thinking show; a class by its name, several at a time.
    case distortion
    /// Which kind of feeling the whole message most likely has; a class by its kind, one at a time.
    case emotion
    /// Whether the words of a message weigh toward danger or toward everyday talk.
    case danger
  }

  /// A class of a task.
  package struct Scale: Sendable, Equatable {
    package let task: Task
    package let name: String
    /// Hundredths of a log-odds, as all weights.
    package let bias: Int

    package init(task: Task, name: String, bias: Int) {
      self.task = task
      self.name = name
      self.bias = bias
    }
  }

  /// Something of the content that a message shows.
  package enum Feature: Sendable, Hashable {
    /// A term of the concept stands in the message.
    case concept(Concept)
    /// A pattern of the distortion matches.
    case distortion(Int)
    /// A word of the kind was said or hinted at and not denied.
    case feeling(EmotionKind)
    /// By words alone the kind is the strongest.
    case strongest(EmotionKind)
  }

  /// What a term or feature adds to a class.
  struct Entry: Sendable {
    let scale: Int
    let weight: Int
  }

  package private(set) var scales: [Scale] = []
  /// What a task adds to the highest of its sums: where one class leads, less is asked of it.
  package var leads: [Task: Int] = [:]
  private(set) var terms: [[UInt32]] = []
  private(set) var termEntries: [[Entry]] = []
  private(set) var features: [Feature: [Entry]] = [:]
  private(set) var automaton: Automaton?
  private var termNumbers: [[UInt32]: Int] = [:]

  package init() {}

  /// Adds a class and returns its number.
  package mutating func add(_ scale: Scale) -> Int {
    scales.append(scale)
    return scales.count - 1
  }

  /// Adds a term in normal form to a class; false when the class has it already.
  package mutating func add(term: [UInt32], weight: Int, to scale: Int) -> Bool {
    let number = termNumbers[term] ?? terms.count
    if number == terms.count {
      termNumbers[term] = number
      terms.append(term)
      termEntries.append([])
    }
    guard !termEntries[number].contains(where: { $0.scale == scale }) else { return false }
    termEntries[number].append(Entry(scale: scale, weight: weight))
    return true
  }

  /// Adds a feature to a class; false when the class has it already.
  package mutating func add(feature: Feature, weight: Int, to scale: Int) -> Bool {
    let known = features[feature, default: []]
    guard !known.contains(where: { $0.scale == scale }) else { return false }
    features[feature, default: []].append(Entry(scale: scale, weight: weight))
    return true
  }

  /// Builds the automaton of the terms; call once all are added.
  ///
  /// The terms have one of their own because only `analyze` and `explain` weigh: a turn pays nothing for them.
  mutating func seal() { automaton = terms.isEmpty ? nil : Automaton(terms: terms) }
}
