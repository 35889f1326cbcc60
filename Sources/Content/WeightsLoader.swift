import Matching
import TextForm
import Understanding

/// Reads fitted weights and holds them against the content that they speak of.
struct WeightsLoader {
  let normaliser: Normaliser
  /// What the weights may speak of.
  let understanding: UnderstandingLexicon
  /// A concept by its name.
  let concept: (String) -> Concept?
  private(set) var weights = WeightLexicon()
  private(set) var errors: [ContentError] = []
  private var known: Set<String> = []

  init(
    normaliser: Normaliser, understanding: UnderstandingLexicon,
    concept: @escaping (String) -> Concept?
  ) {
    self.normaliser = normaliser
    self.understanding = understanding
    self.concept = concept
  }

  /// Reads a file; all files together are one lexicon.
  mutating func read(_ file: Cursor) {
    let name = file.string("task")
    guard let task = WeightLexicon.Task(rawValue: name) else {
      errors.append((file["task"] ?? file).error("reference", "unknown task `\(name)`"))
      return
    }
    if file["lead"] != nil { weights.leads[task] = file.number("lead", default: 0) }
    for cursor in file.elements("classes") { readClass(cursor, task) }
  }

  private mutating func readClass(_ cursor: Cursor, _ task: WeightLexicon.Task) {
    let name = cursor.string("class")
    let isKnown =
      switch task {
      case .distortion: understanding.distortions.contains(name)
      case .emotion: EmotionKind(rawValue: name) != nil
      case .danger: name == "danger"
      }
    guard isKnown else {
      errors.append(
        cursor.error("reference", "task `\(task.rawValue)` has no class `\(name)`"))
      return
    }
    guard known.insert("\(task.rawValue)/\(name)").inserted else {
      errors.append(
        cursor.error("duplicate", "class `\(name)` of `\(task.rawValue)` is given twice"))
      return
    }
    let scale = weights.add(
      WeightLexicon.Scale(task: task, name: name, bias: cursor.number("bias", default: 0)))
    for entry in cursor.elements("weights") { readEntry(entry, scale) }
  }

  /// A weight and all that has it.
  private mutating func readEntry(_ entry: Cursor, _ scale: Int) {
    let weight = entry.number("weight", default: 0)
    guard (entry["terms"] == nil) != (entry["features"] == nil) else {
      errors.append(entry.error("entry", "must have either `terms` or `features`"))
      return
    }
    for term in entry.elements("terms") {
      let scalars = normaliser.normalise(term.text).scalars
      if !(2...4).contains(scalars.count) {
        errors.append(
          term.error("term", "`\(term.text)` must have 2 to 4 characters in normal form"))
      } else if !weights.add(term: scalars, weight: weight, to: scale) {
        errors.append(
          term.error("duplicate", "term `\(term.text)` is given twice in one class"))
      }
    }
    for name in entry.elements("features") {
      guard let feature = feature(name.text) else {
        errors.append(name.error("reference", "unknown feature `\(name.text)`"))
        continue
      }
      if !weights.add(feature: feature, weight: weight, to: scale) {
        errors.append(
          name.error("duplicate", "feature `\(name.text)` is given twice in one class"))
      }
    }
  }

  /// A feature by its name: concept:NAME, distortion:ID, feeling:KIND, strongest:KIND.
  private func feature(_ name: String) -> WeightLexicon.Feature? {
    guard let colon = name.firstIndex(of: ":") else { return nil }
    let rest = String(name[name.index(after: colon)...])
    switch name[..<colon] {
    case "concept": return concept(rest).map { .concept($0) }
    case "distortion":
      return understanding.distortionIDs.firstIndex(of: rest).map { .distortion($0) }
    case "feeling": return EmotionKind(rawValue: rest).map { .feeling($0) }
    case "strongest": return EmotionKind(rawValue: rest).map { .strongest($0) }
    default: return nil
    }
  }
}
