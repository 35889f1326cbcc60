import Risk
import Testing

@testable import Evaluation

struct CalibrationTests {
  @Test func asksWhatWasLabelledWhereALevelWasGiven() {
    let calibration = Calibration(messages: [
      heard([.wish], level: .high, signal(.wish)), heard([.wish], level: .moderate, signal(.wish)),
      heard([.wish], signal(.wish)), heard([], signal(.wish)), heard(level: .low), heard(),
    ])
    let low = calibration.rows[Level.low.rawValue]
    #expect(low.level == .low)
    #expect(low.atRisk == Proportion(3, of: 4))
    #expect(low.moderate == Proportion(2, of: 2))
    #expect(low.high == Proportion(1, of: 2))
    let none = calibration.rows[Level.none.rawValue]
    #expect(none.atRisk == Proportion(0, of: 2))
    #expect(none.moderate == Proportion(0, of: 1))
    #expect(calibration.rows[Level.imminent.rawValue].atRisk.share == nil)
  }

  @Test func remembersTheDangerOfAConversation() {
    let calibration = Calibration(conversations: [
      [
        heard(turn: 1, sessionLevels: (nil, .none)),
        heard([.plan], turn: 2, sessionLevels: (.high, .high)),
        heard(turn: 3, sessionLevels: (.high, .high)),
      ],
      [heard(turn: 1, sessionLevels: (Level.none, .none))],
    ])
    let high = calibration.rows[Level.high.rawValue]
    #expect(high.atRisk == Proportion(2, of: 2))
    #expect(high.high == Proportion(2, of: 2))
    #expect(calibration.rows[Level.none.rawValue].atRisk == Proportion(0, of: 2))
    #expect(calibration.rows[Level.none.rawValue].moderate == Proportion(0, of: 1))
  }

  @Test func countsAlarmsWhereThereIsNoDanger() {
    let alarms = Alarms([
      heard(), heard([], signal(.wish, .none)), heard([], signal(.wish, .moderate)),
      heard([], signal(.plan, .imminent)), heard([.plan], signal(.plan, .imminent)),
      heard([], signal(.wish, .high, active: false)),
    ])
    #expect(alarms.signal == Proportion(3, of: 5))
    #expect(alarms.low == Proportion(2, of: 5))
    #expect(alarms.moderate == Proportion(2, of: 5))
    #expect(alarms.high == Proportion(1, of: 5))
  }
}
