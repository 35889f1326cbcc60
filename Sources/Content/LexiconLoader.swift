import Matching
import Risk
import TextForm
import Understanding

/// Reads what people say: concepts, risk rules, feelings, topics, people, intents.
struct LexiconLoader {
  let normaliser: Normaliser
  var vocabulary = Vocabulary()
  var understanding = UnderstandingLexicon()
  var risk = RiskLexicon()
  /// Where each pattern of the vocabulary stands, by number.
  var patterns: [Cursor] = []
  private(set) var errors: [ContentError] = []
  /// Where risk rules name protocols, to be checked when those are known.
  private(set) var protocolReferences: [Cursor] = []
  private(set) var samples: [Sample] = []

  init(normaliser: Normaliser) { self.normaliser = normaliser }

  mutating func read(_ all: (String) -> [Cursor]) {
    readConcepts(all("concepts").flatMap { $0.elements("concepts") })
    readAssertion(all("assertion"))
    readEmotions(all("emotions").flatMap { $0.elements("emotions") })
    readTopics(all("topics").flatMap { $0.elements("topics") })
    readPeople(all("people").flatMap { $0.elements("people") })
    readRegions(all("regions").flatMap { $0.elements("regions") })
    readMethods(all("risk").flatMap { $0.elements("methods") })
    readIdioms(all("idioms").flatMap { $0.elements("idioms") })
    readRisk(all("risk").flatMap { $0.elements("rules") })
    readIntents(all("intents").flatMap { $0.elements("intents") })
    readDistortions(all("distortions").flatMap { $0.elements("distortions") })
    readWeights(all("weights"))
    understanding.seal()
  }

  // MARK: Terms

  private func terms(_ cursors: [Cursor]) -> [[UInt32]] {
    cursors.map { normaliser.normalise($0.text).scalars }
  }

  private mutating func readConcepts(_ concepts: [Cursor]) {
    var own: [String: [[UInt32]]] = [:]
    var included: [String: [Cursor]] = [:]
    var order: [String] = []
    for concept in concepts {
      let id = concept.string("id")
      if own[id] != nil {
        errors.append(concept.error("duplicate", "concept `\(id)` is defined twice"))
      }
      own[id] = terms(concept.elements("terms"))
      included[id] = concept["includes"]?.list ?? []
      order.append(id)
    }
    func closure(_ id: String, _ path: [String]) -> [[UInt32]] {
      var all = own[id] ?? []
      for more in included[id] ?? [] {
        if own[more.text] == nil {
          errors.append(more.error("reference", "unknown concept `\(more.text)`"))
        } else if !path.contains(more.text) {
          all += closure(more.text, path + [more.text])
        }
      }
      return all
    }
    for id in order {
      let concept = vocabulary.add(id, terms: closure(id, [id]))
      if let list = WordList(name: id) {
        understanding.roles[concept] = .word(list)
      } else if id.hasPrefix("role.") {
        understanding.roles[concept] = .speaker(understanding.speakers.count)
        understanding.speakers.append(String(id.dropFirst(5)))
      }
    }
  }

  private mutating func readAssertion(_ files: [Cursor]) {
    for file in files {
      let terminator = vocabulary.add("terminator", terms: terms(file.elements("terminators")))
      understanding.roles[terminator] = .terminator
      for trigger in file.elements("triggers") {
        let id = trigger.string("id")
        guard
          let value = AssertionValue(axis: trigger.string("axis"), value: trigger.string("value")),
          let direction = AssertionTrigger.Direction(rawValue: trigger.string("direction"))
        else {
          errors.append(
            trigger.error(
              "value", "axis \(trigger.string("axis")) has no value \(trigger.string("value"))"))
          continue
        }
        let reach: AssertionTrigger.Reach =
          switch trigger.string("reach") {
          case "clause": .clause
          case "sentence": .sentence
          default: .characters(trigger.number("reach", default: 0))
          }
        let number = understanding.triggers.count
        understanding.triggers.append(
          AssertionTrigger(id: id, value: value, direction: direction, reach: reach))
        let concept = vocabulary.add("trigger:\(id)", terms: terms(trigger.elements("terms")))
        understanding.roles[concept] = .trigger(number)
        let except = vocabulary.add("except:\(id)", terms: terms(trigger["except"]?.list ?? []))
        understanding.roles[except] = .triggerException(number)
      }
    }
  }

  private mutating func readEmotions(_ emotions: [Cursor]) {
    for emotion in emotions {
      let number = understanding.emotions.count
      let id = emotion.string("id")
      understanding.emotions.append(
        UnderstandingLexicon.Emotion(
          id: id, kind: EmotionKind(rawValue: emotion.string("kind")) ?? .sadness,
          name: emotion.string("name"), strength: emotion.number("strength", default: 50)))
      let plain = vocabulary.add("emotion:\(id)", terms: terms(emotion.elements("terms")))
      understanding.roles[plain] = .emotion(number)
      let hint = vocabulary.add("hint:\(id)", terms: terms(emotion["hints"]?.list ?? []))
      understanding.roles[hint] = .emotionHint(number)
    }
  }

  private mutating func readTopics(_ topics: [Cursor]) {
    for topic in topics {
      let number = understanding.topics.count
      let id = topic.string("id")
      understanding.topics.append(UnderstandingLexicon.Topic(id: id, name: topic.string("name")))
      let words = vocabulary.add("topic:\(id)", terms: terms(topic.elements("terms")))
      understanding.roles[words] = .topic(number)
      let cues = vocabulary.add("cue:\(id)", terms: terms(topic["cues"]?.list ?? []))
      understanding.roles[cues] = .topicCue(number)
      addSamples(topic, .topic(id))
    }
  }

  private mutating func readPeople(_ people: [Cursor]) {
    for person in people {
      let number = understanding.people.count
      let id = person.string("id")
      let name = person.string("name")
      understanding.people.append(
        UnderstandingLexicon.Person(
          id: id, group: person.string("group"), name: name, isBare: person.flag("bare")))
      let concept = vocabulary.add("person:\(id)", terms: terms(person.elements("terms")))
      understanding.roles[concept] = .person(number)
    }
  }

  private mutating func readRegions(_ regions: [Cursor]) {
    for region in regions {
      let name = region.string("name")
      let concept = vocabulary.add("region:\(name)", terms: terms(region.elements("terms")))
      understanding.roles[concept] = .region(understanding.regions.count)
      understanding.regions.append(name)
      if region.flag("general") { understanding.generalRegions.insert(name) }
    }
  }

  private mutating func readMethods(_ methods: [Cursor]) {
    var union: [[UInt32]] = []
    for method in methods {
      let id = method.string("id")
      let found = terms(method.elements("terms"))
      risk.methods[vocabulary.add("method.\(id)", terms: found)] = id
      union += found
    }
    vocabulary.add("method", terms: union)
  }

  private mutating func readWeights(_ files: [Cursor]) {
    understanding.weights = weights(files.filter { $0.string("task") != "danger" })
    understanding.suspicion = weights(files.filter { $0.string("task") == "danger" })
  }

  private mutating func weights(_ files: [Cursor]) -> WeightLexicon {
    let vocabulary = vocabulary
    var loader = WeightsLoader(
      normaliser: normaliser, understanding: understanding, concept: { vocabulary.concept($0) })
    for file in files { loader.read(file) }
    errors += loader.errors
    return loader.weights
  }

  // MARK: Patterns

  private mutating func add(
    _ cursors: [Cursor], _ family: PatternFamily, owner: Int, whole: Bool = false
  ) {
    for cursor in cursors {
      do {
        try vocabulary.add(pattern: cursor.text, family: family, owner: owner, whole: whole)
        patterns.append(cursor)
      } catch {
        errors.append(
          cursor.error("pattern", "\(error.message) (at \(error.offset)) in \(cursor.text)"))
      }
    }
  }

  private mutating func readIdioms(_ idioms: [Cursor]) {
    for idiom in idioms {
      risk.idiom = vocabulary.add("idiom", terms: terms(idiom["terms"]?.list ?? []))
      add(idiom["patterns"]?.list ?? [], .idiom, owner: 0)
      addSamples(idiom, .idiom)
    }
  }

  private mutating func readRisk(_ rules: [Cursor]) {
    var seen: Set<String> = []
    for rule in rules {
      let id = rule.string("id")
      if !seen.insert(id).inserted {
        errors.append(rule.error("duplicate", "risk rule `\(id)` is defined twice"))
      }
      guard let kind = SignalKind(rawValue: rule.string("signal")),
        let level = Level(name: rule.string("level"))
      else { continue }
      let owner = risk.rules.count
      risk.rules.append(
        RiskLexicon.Rule(
          id: id, kind: kind, level: level, negatable: rule.flag("negatable", default: true),
          other: rule.flag("other"),
          within: (rule["within"]?.list ?? []).compactMap { DangerGroup(rawValue: $0.text) },
          protocolID: rule.optional("protocol"),
          with: surrounding(rule["with"]), unless: surrounding(rule["unless"])))
      if level > .moderate, let barred = rule["unless"] {
        errors.append(
          barred.error("unless", "a rule of level \(level.name) must count whatever else is said"))
      }
      if let name = rule["protocol"] { protocolReferences.append(name) }
      add(rule.elements("patterns"), .risk, owner: owner)
      addSamples(rule, .risk(id))
    }
  }

  /// The number of a surrounding that a rule asks for.
  private mutating func surrounding(_ patterns: Cursor?) -> Int? {
    guard let patterns else { return nil }
    add(patterns.list, .surrounding, owner: risk.surroundings)
    risk.surroundings += 1
    return risk.surroundings - 1
  }

  private mutating func readIntents(_ intents: [Cursor]) {
    for intent in intents {
      let owner = understanding.intents.count
      let id = intent.string("id")
      understanding.intents.append(
        UnderstandingLexicon.Intent(
          id: id, kind: IntentKind(rawValue: intent.string("class")) ?? .disclose))
      add(intent.elements("patterns"), .intent, owner: owner, whole: intent.flag("whole"))
      addSamples(intent, .intent(id))
    }
  }

  private mutating func readDistortions(_ distortions: [Cursor]) {
    for distortion in distortions {
      let owner = understanding.distortions.count
      understanding.distortions.append(distortion.string("name"))
      understanding.distortionIDs.append(distortion.string("id"))
      add(distortion.elements("patterns"), .distortion, owner: owner)
      addSamples(distortion, .distortion(distortion.string("name")))
    }
  }

  private mutating func addSamples(_ cursor: Cursor, _ of: Sample.Of) {
    guard let list = cursor["samples"] else { return }
    samples += SampleReader.samples(list, of)
  }
}
