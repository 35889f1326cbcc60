private import Synchronization

/// Writes the expressions of a vocabulary's patterns when they are asked for.
final class PatternExpressions: Sendable {
  private let patterns: [Vocabulary.Pattern]
  private let emitter: Mutex<PatternEmitter>

  init(_ vocabulary: Vocabulary) {
    patterns = vocabulary.patterns
    emitter = Mutex(PatternEmitter(terms: vocabulary.terms(of:)))
  }

  /// The expression of a pattern, nil for one that names an unknown concept.
  func expression(of index: Int) -> [UInt32]? {
    let pattern = patterns[index]
    return emitter.withLock { try? $0.emit(pattern.tree, whole: pattern.whole) }
  }
}
