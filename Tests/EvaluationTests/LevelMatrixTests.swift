import Evaluation
import Risk
import Testing

struct LevelMatrixTests {
  private let matrix = LevelMatrix([
    (.none, .none), (.none, .none), (.none, .low), (.moderate, .moderate),
  ])

  @Test func countsAgreement() {
    #expect(matrix[.none, .low] == 1)
    #expect(matrix.counts[0] == [2, 1, 0, 0, 0])
    #expect(matrix.exact == Proportion(3, of: 4))
    #expect(matrix.near == Proportion(4, of: 4))
    #expect(matrix.under == Proportion(0, of: 4))
    #expect(matrix.over == Proportion(1, of: 4))
  }

  @Test func tellsTooLowFromTooHigh() {
    let matrix = LevelMatrix([(.imminent, .low), (.low, .high), (.high, .moderate)])
    #expect(matrix.near == Proportion(1, of: 3))
    #expect(matrix.under == Proportion(2, of: 3))
    #expect(matrix.over == Proportion(1, of: 3))
  }

  @Test func weighsKappaBySquares() throws {
    // Observed Σw = 1; expected Σ w·row·column = 3·1·1 + 3·1·4 + 1·2·4 + 1·1·1 = 24, over n = 4: 1 − 4/24.
    #expect(abs(try #require(matrix.kappa) - 5.0 / 6.0) < 1e-12)
    // Every label answered by its opposite.
    #expect(LevelMatrix([(.none, .imminent), (.imminent, .none)]).kappa == -1)
    #expect(LevelMatrix([(.none, .none), (.high, .high)]).kappa == 1)
    // As chance would have it.
    let chance = LevelMatrix([(.none, .none), (.none, .low), (.low, .none), (.low, .low)])
    #expect(chance.kappa == 0)
  }

  @Test func hasNoKappaOfOneLevel() {
    #expect(LevelMatrix().kappa == nil)
    #expect(LevelMatrix([(.low, .low)]).kappa == nil)
    #expect(LevelMatrix().exact.share == nil)
  }
}
