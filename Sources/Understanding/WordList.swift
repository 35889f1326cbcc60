package import Matching

/// The closed word lists that clause reading needs; the names are those of the concepts in the content.
package enum WordList: Int, Sendable, CaseIterable {
  case thirdPerson
  case time
  case adverb
  case modal
  case mentalVerb
  case complementVerb
  case degree
  case discourseHead
  case contrastHead
  case causeHead
  case subordinator
  case subordinateTail
  case particleTail
  case selfEvaluation
  case possessedNoun
  case headVerb
  case actBlame
  case actNeglect
  case actLeave
  case actDeceive
  case actPress
  case actHit
  case wishVerb
  case fearVerb
  case resolveVerb
  case lossEvent
  case gladWord
  case salience
  case inability
  case protected
  case thanksClause
  case howQuestion
  case whyQuestion
  case calm
  /// What is not given back while a danger is open.
  case unechoed

  /// The name of the concept in the content.
  package var name: String {
    switch self {
    case .thirdPerson: "pronoun_third"
    case .time: "time_word"
    case .adverb: "adverb"
    case .modal: "modal"
    case .mentalVerb: "mental_verb"
    case .complementVerb: "complement_verb"
    case .degree: "degree"
    case .discourseHead: "discourse_head"
    case .contrastHead: "contrast_head"
    case .causeHead: "cause_head"
    case .subordinator: "subordinator"
    case .subordinateTail: "subordinate_tail"
    case .particleTail: "particle_tail"
    case .selfEvaluation: "self_evaluation"
    case .possessedNoun: "possessed_noun"
    case .headVerb: "head_verb"
    case .actBlame: "act_blame"
    case .actNeglect: "act_neglect"
    case .actLeave: "act_leave"
    case .actDeceive: "act_deceive"
    case .actPress: "act_press"
    case .actHit: "act_hit"
    case .wishVerb: "wish_verb"
    case .fearVerb: "fear_verb"
    case .resolveVerb: "resolve_verb"
    case .lossEvent: "loss_event"
    case .gladWord: "glad_word"
    case .salience: "salience"
    case .inability: "inability"
    case .protected: "protected"
    case .thanksClause: "thanks_clause"
    case .howQuestion: "how_question"
    case .whyQuestion: "why_question"
    case .calm: "calm"
    case .unechoed: "unechoed"
    }
  }

  /// The list of a concept's name.
  package init?(name: String) {
    guard let list = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = list
  }
}

/// The concepts of the word lists that a pack has.
package struct WordConcepts: Sendable {
  private var concepts = [Concept?](repeating: nil, count: WordList.allCases.count)

  package subscript(list: WordList) -> Concept? {
    get { concepts[list.rawValue] }
    set { concepts[list.rawValue] = newValue }
  }
}
