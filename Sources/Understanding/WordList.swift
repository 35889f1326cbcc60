/// The closed word lists that clause reading needs; the names are those of the concepts in the content.
package enum WordList: String, Sendable, CaseIterable {
  case thirdPerson = "pronoun_third"
  case time = "time_word"
  case adverb
  case modal
  case mentalVerb = "mental_verb"
  case complementVerb = "complement_verb"
  case degree
  case discourseHead = "discourse_head"
  case contrastHead = "contrast_head"
  case causeHead = "cause_head"
  case subordinator
  case subordinateTail = "subordinate_tail"
  case particleTail = "particle_tail"
  case selfEvaluation = "self_evaluation"
  case possessedNoun = "possessed_noun"
  case headVerb = "head_verb"
  case actBlame = "act_blame"
  case actNeglect = "act_neglect"
  case actLeave = "act_leave"
  case actDeceive = "act_deceive"
  case actPress = "act_press"
  case actHit = "act_hit"
  case wishVerb = "wish_verb"
  case fearVerb = "fear_verb"
  case resolveVerb = "resolve_verb"
  case lossEvent = "loss_event"
  case gladWord = "glad_word"
  case salience
  case inability
  case protected
  case thanksClause = "thanks_clause"
  case howQuestion = "how_question"
  case whyQuestion = "why_question"
}
