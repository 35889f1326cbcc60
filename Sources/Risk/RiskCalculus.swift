import Understanding

/// How assertion changes the urgency of a cue.
///
/// Only a fixed idiom silences a cue. Negation, the past, a joke, a condition, quotation lower the level and
/// change the question; that it is about somebody else never lowers it.
enum RiskCalculus {
  static func level(_ rule: RiskLexicon.Rule, _ assertion: Assertion) -> Level {
    if assertion.source == .impersonal { return .none }
    if assertion.polarity == .negated { return .none }
    var level = rule.level
    if assertion.experiencer == .other, assertion.time != .past { return level }
    // A threat is told in the words of the one who threatens, and on conditions; a state in those of a doctor.
    let isThreat = rule.kind.group == .harmed || rule.kind.group == .unwell
    if assertion.source == .quoted, !isThreat { level = min(level, .low) }
    // What was swallowed or done is not undone by laughing at it.
    if assertion.modality == .joke, rule.kind != .overdose, rule.level < .imminent {
      level = min(level, .low)
    }
    if assertion.modality == .hypothetical, !isThreat {
      level = level.lowered(floor: min(level, .low))
    }
    if assertion.time == .past {
      level = min(level, isBehaviour(rule.kind) ? .moderate : .low)
    }
    return level
  }

  static func asks(_ rule: RiskLexicon.Rule, _ assertion: Assertion) -> Bool {
    if rule.kind == .exploration { return rule.level > .none || assertion.experiencer == .own }
    // That somebody else finds life hard is no cue of one's own; rules about others hear what is grave in it.
    if rule.kind == .hopelessness, assertion.experiencer == .other { return false }
    return assertion.source != .impersonal
  }

  private static func isBehaviour(_ kind: SignalKind) -> Bool {
    switch kind {
    case .attempt, .selfHarmBehavior, .preparation, .byOthers, .childAbuse, .sexualAbuse,
      .partnerAbuse, .overdose:
      true
    default: false
    }
  }
}
