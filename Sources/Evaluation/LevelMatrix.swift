package import Risk

/// How often each labelled level was given each level: a confusion matrix of five ordered classes.
package struct LevelMatrix: Sendable, Equatable {
  /// Rows are labelled levels, columns the levels that were given, both from `none` up.
  package private(set) var counts: [[Int]]

  private static let size = Level.allCases.count

  package init() {
    counts = [[Int]](repeating: [Int](repeating: 0, count: Self.size), count: Self.size)
  }

  package init(_ pairs: some Sequence<(labelled: Level, found: Level)>) {
    self.init()
    for pair in pairs { add(labelled: pair.labelled, found: pair.found) }
  }

  package mutating func add(labelled: Level, found: Level, times: Int = 1) {
    counts[labelled.rawValue][found.rawValue] += times
  }

  package subscript(labelled: Level, found: Level) -> Int {
    counts[labelled.rawValue][found.rawValue]
  }

  package var total: Int { counts.joined().reduce(0, +) }

  /// The same level.
  package var exact: Proportion { share { $0 == $1 } }

  /// The same level or a neighbour.
  package var near: Proportion { share { abs($0 - $1) <= 1 } }

  /// A lower level than was labelled, which is the dangerous side.
  package var under: Proportion { share { $1 < $0 } }

  /// A higher level than was labelled.
  package var over: Proportion { share { $1 > $0 } }

  private func share(_ holds: (_ labelled: Int, _ found: Int) -> Bool) -> Proportion {
    var count = 0
    for (row, cells) in counts.enumerated() {
      for (column, cell) in cells.enumerated() where holds(row, column) { count += cell }
    }
    return Proportion(count, of: total)
  }

  /// Agreement beyond chance, where a distance of two levels weighs four times one.
  ///
  /// 1 − Σ w·observed / Σ w·expected with w = (labelled − found)², expected from the sums of rows and columns: 1 is
  /// full agreement, 0 that of chance. Nil when all stand in one and the same level, or there are none. After
  /// J. Cohen, "Weighted Kappa", Psychological Bulletin 70 (1968), 213–220.
  package var kappa: Double? {
    let rows = counts.map { $0.reduce(0, +) }
    let columns = (0..<Self.size).map { column in counts.reduce(0) { $0 + $1[column] } }
    var observed = 0.0
    var expected = 0.0
    for row in 0..<Self.size {
      for column in 0..<Self.size {
        let weight = Double((row - column) * (row - column))
        observed += weight * Double(counts[row][column])
        expected += weight * Double(rows[row]) * Double(columns[column])
      }
    }
    return expected == 0 ? nil : 1 - observed * Double(total) / expected
  }
}
