import Testing
import Understanding

@testable import Risk

/// The small tables on which everything about danger stands.
@Suite struct SignalTests {
  @Test func levelsAreOrderedAndNamed() {
    #expect(Level.allCases == Level.allCases.sorted())
    #expect(Level.allCases.map(\.name) == ["none", "low", "moderate", "high", "imminent"])
    #expect(Level.allCases.allSatisfy { Level(name: $0.name) == $0 })
    #expect(Level(name: "severe") == nil)
  }

  @Test func loweringStopsAtTheFloor() {
    #expect(Level.high.lowered() == .moderate)
    #expect(Level.none.lowered() == .none)
    #expect(Level.low.lowered(floor: .low) == .low)
  }

  @Test(arguments: SignalKind.allCases)
  func everyKindHasAProtocol(kind: SignalKind) {
    #expect(SignalKind(rawValue: kind.rawValue) == kind)
    if kind.rawValue.hasPrefix("suicide."), kind != .otherInDanger {
      #expect(kind.group == .suicide && kind.isTowardSelf)
    }
    if kind.rawValue.hasPrefix("abuse.") { #expect(kind.group == .harmed && !kind.isTowardSelf) }
  }

  @Test func otherDangersAreAnsweredByTheirOwnProtocols() {
    #expect(SignalKind.otherInDanger.group == .other)
    #expect(SignalKind.selfHarmBehavior.group == .selfHarm)
    #expect(SignalKind.towardOthers.group == .towardOthers)
    #expect(SignalKind.overdose.group == .medical)
    #expect(SignalKind.hopelessness.group == .suicide)
    #expect(Set(SignalKind.allCases.map(\.group)) == Set(DangerGroup.allCases))
  }

  static func signal(
    _ kind: SignalKind, _ change: (inout Assertion) -> Void = { _ in }
  ) -> Signal {
    var assertion = Assertion()
    change(&assertion)
    return Signal(
      kind: kind, rule: "r", span: 0..<1, original: 0..<1, assertion: assertion, because: [],
      method: nil, active: true, ask: true, level: .low)
  }

  @Test func theFormFollowsTheAssertion() {
    #expect(Self.signal(.wish).form == .own)
    #expect(Self.signal(.wish) { $0.polarity = .negated }.form == .negated)
    #expect(Self.signal(.wish) { $0.time = .past }.form == .past)
    #expect(Self.signal(.wish) { $0.modality = .joke }.form == .joke)
    #expect(Self.signal(.wish) { $0.source = .quoted }.form == .quoted)
    #expect(Self.signal(.wish) { $0.experiencer = .other }.form == .other)
    #expect(Self.signal(.otherInDanger).form == .other)
  }

  @Test func impersonalTalkIsNobodysDanger() {
    let talk = Self.signal(.exploration) {
      $0.experiencer = .other
      $0.source = .impersonal
    }
    #expect(talk.group == .suicide && talk.form == .quoted)
  }

  @Test func hopelessnessOfAnotherIsNotTheirSuicide() {
    #expect(Self.signal(.hopelessness) { $0.experiencer = .other }.group == .suicide)
  }

  // MARK: Level by assertion

  static func level(
    _ kind: SignalKind, _ level: Level, _ change: (inout Assertion) -> Void
  ) -> Level {
    var assertion = Assertion()
    change(&assertion)
    let rule = RiskLexicon.Rule(id: "r", kind: kind, level: level, negatable: true, other: false)
    return RiskCalculus.level(rule, assertion)
  }

  @Test func noAssertionRaisesALevelAndNoneButDenialTakesItAway() {
    for kind in SignalKind.allCases {
      for level in Level.allCases {
        for time in Assertion.Time.allCases {
          for modality in Assertion.Modality.allCases {
            for source in [Assertion.Source.own, .quoted] {
              let now = Self.level(kind, level) {
                $0.time = time
                $0.modality = modality
                $0.source = source
              }
              #expect(now <= level)
              #expect(now > .none || level == .none)
            }
          }
        }
      }
    }
  }

  @Test(arguments: Level.allCases)
  func anotherPersonNeverLowersALevel(level: Level) {
    #expect(Self.level(.intent, level) { $0.experiencer = .other } == level)
  }

  @Test func behaviourOfThePastStaysModerate() {
    #expect(Self.level(.attempt, .high) { $0.time = .past } == .moderate)
    #expect(Self.level(.plan, .high) { $0.time = .past } == .low)
    #expect(Self.level(.sexualAbuse, .high) { $0.time = .past } == .moderate)
    #expect(Self.level(.attempt, .high) { $0.time = .future } == .high)
    #expect(Self.level(.attempt, .imminent) { $0.modality = .question } == .imminent)
  }
}
