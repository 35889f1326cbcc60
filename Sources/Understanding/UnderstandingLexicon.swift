package import Matching

/// What the terms of the content mean to understanding.
package struct UnderstandingLexicon: Sendable {
  /// A feeling that can be heard in a message.
  package struct Emotion: Sendable {
    package let id: String
    package let kind: EmotionKind
    package let name: String
    package let strength: Int

    package init(id: String, kind: EmotionKind, name: String, strength: Int) {
      self.id = id
      self.kind = kind
      self.name = name
      self.strength = strength
    }
  }

  /// A subject that people talk about.
  package struct Topic: Sendable {
    package let id: String
    package let name: String

    package init(id: String, name: String) {
      self.id = id
      self.name = name
    }
  }

  /// A person in somebody's life, by relation.
  package struct Person: Sendable {
    package let id: String
    package let group: String
    package let name: String
    /// Whether the name stands without 你.
    package let isBare: Bool

    package init(id: String, group: String, name: String, isBare: Bool) {
      self.id = id
      self.group = group
      self.name = name
      self.isBare = isBare
    }
  }

  /// What a message may do.
  package struct Intent: Sendable {
    package let id: String
    package let kind: IntentKind

    package init(id: String, kind: IntentKind) {
      self.id = id
      self.kind = kind
    }
  }

  /// What a concept stands for.
  package enum Role: Sendable, Equatable {
    case emotion(Int)
    case emotionHint(Int)
    case topic(Int)
    case topicCue(Int)
    case person(Int)
    case trigger(Int)
    case triggerException(Int)
    case terminator
    case speaker(Int)
    case region(Int)
    case word(WordList)
  }

  package var emotions: [Emotion] = []
  package var topics: [Topic] = []
  package var people: [Person] = []
  package var intents: [Intent] = []
  /// The names of the distortions; several entries may share one.
  package var distortions: [String] = []
  package var distortionIDs: [String] = []
  /// What was fitted to labelled text.
  package var weights = WeightLexicon()
  /// Fitted weights of danger, summed only when a rule asks for them.
  package var suspicion = WeightLexicon()
  package var triggers: [AssertionTrigger] = []
  package var speakers: [String] = []
  /// Names of places, by which resources are chosen.
  package var regions: [String] = []
  /// Those that say less than any other (国外): no new place once one is known.
  package var generalRegions: Set<String> = []
  /// Role by concept; a concept without one is of use to patterns only.
  package var roles: [Concept: Role] = [:]
  package private(set) var words = WordConcepts()
  /// Roles by concept number.
  private(set) var roleTable: [Role?] = []

  package init() {}

  /// Builds the tables that reading uses; call once all roles are set.
  package mutating func seal() {
    let count = (roles.keys.map { Int($0.number) }.max() ?? -1) + 1
    roleTable = [Role?](repeating: nil, count: count)
    for (concept, role) in roles {
      roleTable[Int(concept.number)] = role
      if case .word(let list) = role { words[list] = concept }
    }
    weights.seal()
    suspicion.seal()
  }

  func role(of concept: Concept) -> Role? {
    Int(concept.number) < roleTable.count ? roleTable[Int(concept.number)] : nil
  }
}

/// The seven kinds of emotion of the Chinese emotion vocabulary (Xu et al. 2008).
package enum EmotionKind: String, Sendable, Codable, CaseIterable {
  case happiness, sadness, anger, fear, disgust, surprise, like
}

/// What a message does, in kinds that policy distinguishes.
package enum IntentKind: String, Sendable, Codable, CaseIterable {
  case disclose, answer, social, meta, wish, request
}
