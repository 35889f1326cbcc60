import Matching
import TextForm
import Understanding

/// A vocabulary made by hand, so that mechanisms are tested apart from content.
struct SmallLexicon {
  private var vocabulary = Vocabulary()
  private var lexicon = UnderstandingLexicon()

  mutating func term(_ role: UnderstandingLexicon.Role, _ name: String, _ terms: [String]) {
    lexicon.roles[vocabulary.add(name, terms: terms.map(\.scalarValues))] = role
  }

  mutating func word(_ list: WordList, _ terms: [String]) {
    term(.word(list), "word:\(list)", terms)
  }

  mutating func trigger(
    _ id: String, _ value: AssertionValue, _ direction: AssertionTrigger.Direction = .forward,
    reach: AssertionTrigger.Reach, _ terms: [String], except: [String] = []
  ) {
    let number = lexicon.triggers.count
    lexicon.triggers.append(
      AssertionTrigger(id: id, value: value, direction: direction, reach: reach))
    term(.trigger(number), "trigger:" + id, terms)
    term(.triggerException(number), "except:" + id, except)
  }

  mutating func emotion(
    _ id: String, _ kind: EmotionKind, _ strength: Int, _ terms: [String], hints: [String] = []
  ) {
    let number = lexicon.emotions.count
    lexicon.emotions.append(
      UnderstandingLexicon.Emotion(id: id, kind: kind, name: id, strength: strength))
    term(.emotion(number), "emotion:" + id, terms)
    term(.emotionHint(number), "hint:" + id, hints)
  }

  mutating func topic(_ id: String, _ terms: [String], cues: [String] = []) {
    let number = lexicon.topics.count
    lexicon.topics.append(UnderstandingLexicon.Topic(id: id, name: id))
    term(.topic(number), "topic:" + id, terms)
    term(.topicCue(number), "cue:" + id, cues)
  }

  mutating func person(_ id: String, _ group: String, _ name: String, _ terms: [String]) {
    let number = lexicon.people.count
    lexicon.people.append(
      UnderstandingLexicon.Person(id: id, group: group, name: name, isBare: false))
    term(.person(number), "person:" + id, terms)
  }

  /// All that understands with these words.
  func engine(weights: WeightLexicon = WeightLexicon()) -> Engine {
    var sealed = lexicon
    sealed.weights = weights
    sealed.seal()
    var errors: [(pattern: Int, error: PatternError)] = []
    return Engine(
      understander: Understander(sealed), matcher: Matcher(vocabulary, errors: &errors))
  }

  struct Engine {
    let understander: Understander
    let matcher: Matcher
    private let normaliser = Normaliser(script: ScriptTable(), characters: [:], spellings: [])

    var lexicon: UnderstandingLexicon { understander.lexicon }

    func read(_ text: String) -> Reading {
      understander.read(normaliser.normalise(text), with: matcher)
    }
  }
}
