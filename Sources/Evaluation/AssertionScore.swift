import Risk
import Understanding

/// How one axis of assertion is read, and whether cues stay noticed whatever their value on it.
package struct AssertionScore: Sendable, Equatable {
  /// The messages that were labelled with one value.
  package struct Value: Sendable, Equatable {
    package let name: String
    /// How many messages carry the label.
    package internal(set) var labelled = 0
    /// Those in which any danger was found, of those labelled with one: does a denied cue stay noticed?
    package internal(set) var noticed = Proportion()
    /// How often the engine read which value, in messages in which it found a danger.
    package internal(set) var readAs: [String: Int] = [:]

    /// Read as labelled, of those in which a danger was found.
    package var right: Proportion {
      Proportion(readAs[name] ?? 0, of: readAs.values.reduce(0, +))
    }
  }

  package let axis: Axis
  /// In the order of the axis, those included that nobody labelled.
  package private(set) var values: [Value]

  /// - Parameter cases: All messages; those without a label on the axis are passed over.
  init(_ axis: Axis, _ cases: [Case]) {
    self.axis = axis
    values = axis.values.map { Value(name: $0) }
    for item in cases {
      guard let label = item.message.assertion[axis],
        let index = values.firstIndex(where: { $0.name == label })
      else { continue }
      values[index].labelled += 1
      let leading = item.leading
      if !item.labelled.isEmpty { values[index].noticed.add(leading != nil) }
      if let leading { values[index].readAs[axis.value(of: leading.assertion), default: 0] += 1 }
    }
  }

  package var labelled: Int { values.map(\.labelled).reduce(0, +) }

  /// Read as labelled on this axis, of all in which a danger was found.
  package var right: Proportion {
    values.map(\.right).reduce(into: Proportion()) {
      $0.count += $1.count
      $0.of += $1.of
    }
  }
}
