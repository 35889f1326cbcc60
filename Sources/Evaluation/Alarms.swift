import Risk

/// How often messages without danger are taken for dangerous: the price of noticing.
package struct Alarms: Sendable, Equatable {
  /// Any signal that counts.
  package private(set) var signal = Proportion()
  /// A level of low or above, moderate or above, high or above.
  package private(set) var low = Proportion()
  package private(set) var moderate = Proportion()
  package private(set) var high = Proportion()

  /// - Parameter cases: All messages; those that are labelled with a danger are passed over.
  init(_ cases: [Case]) {
    for item in cases where item.labelled.isEmpty {
      signal.add(!item.heard.isEmpty)
      low.add(item.level >= .low)
      moderate.add(item.level >= .moderate)
      high.add(item.level >= .high)
    }
  }
}
