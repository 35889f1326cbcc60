package import Risk

/// Precision, recall and F1 of every kind of danger over messages, each of which may have several.
///
/// Whoever has pairs of labelled and found kinds needs nothing else of this module.
package struct KindScores: Sendable, Equatable {
  /// Whether any danger was labelled, against whether any was found.
  package private(set) var anyRisk = Score()
  private var byKind = [Score](repeating: Score(), count: SignalKind.allCases.count)

  package init() {}

  package init(_ pairs: some Sequence<(labelled: Set<SignalKind>, found: Set<SignalKind>)>) {
    for pair in pairs { count(labelled: pair.labelled, found: pair.found) }
  }

  package mutating func count(labelled: Set<SignalKind>, found: Set<SignalKind>) {
    anyRisk.count(labelled: !labelled.isEmpty, found: !found.isEmpty)
    for (index, kind) in SignalKind.allCases.enumerated() {
      byKind[index].count(labelled: labelled.contains(kind), found: found.contains(kind))
    }
  }

  package subscript(kind: SignalKind) -> Score {
    SignalKind.allCases.firstIndex(of: kind).map { byKind[$0] } ?? Score()
  }

  /// The scores of some kinds; `pooled` and `macroF1` are their averages.
  package func scores(of kinds: some Sequence<SignalKind> = SignalKind.allCases) -> [Score] {
    kinds.map { self[$0] }
  }

  /// Kinds with at least `support` labelled messages, in the order of `SignalKind`.
  package func kinds(withSupport support: Int) -> [SignalKind] {
    SignalKind.allCases.filter { self[$0].support >= support }
  }
}
