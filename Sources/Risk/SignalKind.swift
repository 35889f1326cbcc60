/// What kind of danger a signal speaks of.
package enum SignalKind: String, Sendable, Codable, CaseIterable {
  case wish = "suicide.wish"
  case intent = "suicide.intent"
  case plan = "suicide.plan"
  case preparation = "suicide.preparation"
  case attempt = "suicide.attempt"
  case exploration = "suicide.exploration"
  case otherInDanger = "suicide.other"
  case selfHarmIntent = "selfharm.intent"
  case selfHarmBehavior = "selfharm.behavior"
  case towardOthers = "violence.toward_others"
  case byOthers = "violence.by_others"
  case childAbuse = "abuse.child"
  case sexualAbuse = "abuse.sexual"
  case partnerAbuse = "abuse.partner"
  case bullying
  case overdose
  case psychosis
  case mania
  case eating
  case substance
  case postpartum
  case hopelessness
  /// Something weighs toward danger, and no rule says which: asked about lightly, and never more than low.
  case unclear = "danger.unclear"

  /// The danger whose protocol answers the signal.
  package var group: DangerGroup {
    switch self {
    case .wish, .intent, .plan, .preparation, .attempt, .exploration, .hopelessness: .suicide
    case .otherInDanger: .other
    case .selfHarmIntent, .selfHarmBehavior: .selfHarm
    case .towardOthers: .towardOthers
    case .byOthers, .childAbuse, .sexualAbuse, .partnerAbuse, .bullying: .harmed
    case .overdose: .medical
    case .psychosis, .mania, .eating, .substance, .postpartum: .unwell
    case .unclear: .unclear
    }
  }

  /// Whether the kind speaks of dying by one's own hand or of hurting oneself.
  package var isTowardSelf: Bool {
    switch self {
    case .wish, .intent, .plan, .preparation, .attempt, .exploration, .selfHarmIntent,
      .selfHarmBehavior, .hopelessness:
      true
    default: false
    }
  }
}

/// The dangers, each with a protocol of its own; in the order in which they are asked about.
package enum DangerGroup: String, Sendable, Codable, CaseIterable {
  case medical
  case suicide
  case other
  case towardOthers = "toward_others"
  case harmed
  case selfHarm = "selfharm"
  case unwell
  case unclear
}
