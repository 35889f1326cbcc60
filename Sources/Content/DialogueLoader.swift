import Composition
import Matching
import Policy
import Resources
import Risk
import TextForm
import Understanding

/// Reads what we say: responses, frames, protocols, lines, places, notices.
struct DialogueLoader {
  private let lexicon: UnderstandingLexicon
  var book = ResponseBook()
  private(set) var machines: [ProtocolMachine] = []
  private(set) var answers: [HeardAnswer] = []
  private var questions: [String] = []
  private(set) var errors: [ContentError] = []
  private(set) var samples: [Sample] = []

  /// The risk rules, for those that name their protocol.
  private let rules: [RiskLexicon.Rule]
  private let protocolReferences: [Cursor]

  init(
    lexicon: UnderstandingLexicon = UnderstandingLexicon(), rules: [RiskLexicon.Rule] = [],
    protocolReferences: [Cursor] = []
  ) {
    self.lexicon = lexicon
    self.rules = rules
    self.protocolReferences = protocolReferences
  }

  mutating func read(
    _ all: (String) -> [Cursor], vocabulary: inout Vocabulary, patterns: inout [Cursor]
  ) {
    for rule in all("responses").flatMap({ $0.elements("rules") }) {
      readResponse(rule, &vocabulary, &patterns)
    }
    for file in all("frames") {
      for frame in file.elements("frames") {
        guard let material = Material(name: frame.string("material")) else { continue }
        book.frames[material, default: []] += templates(frame.elements("say"))
      }
      book.callbacks += templates(file.elements("callbacks"))
      book.anchors += templates(file.elements("anchors"))
      book.summaries += templates(file.elements("summaries"))
    }
    for file in all("crisis") { readCrisis(file) }
    for answer in all("answers").flatMap({ $0.elements("answers") }) {
      readAnswer(answer, &vocabulary, &patterns)
    }
    readProtocols(all("protocol"))
    for group in DangerGroup.allCases where !machines.contains(where: { $0.group == group }) {
      errors.append(
        ContentError(
          file: "Dialogues/crisis", line: 0, column: 0, rule: "reference",
          message: "no protocol for the danger `\(group.rawValue)`"))
    }
    var places = DirectoryLoader()
    places.read(all("directory").flatMap { $0.elements("entries") })
    book.directory = Directory(places.entries)
    errors += places.errors
    for file in all("regions") { readLocalNumbers(file) }
    readNotices(all("notices"))
  }

  mutating func readNotices(_ files: [Cursor]) {
    for notice in files.flatMap({ $0.elements("notices") }) {
      book.notices.set(notice.string("id"), to: templates(notice.elements("say")))
    }
  }

  private mutating func readLocalNumbers(_ file: Cursor) {
    func changes(_ list: [Cursor]) -> [String: String] {
      Dictionary(list.map { ($0.string("of"), $0.string("call")) }, uniquingKeysWith: { $1 })
    }
    let abroad = changes(file["abroad"]?.list ?? [])
    for region in file.elements("regions") {
      guard let own = region["instead"]?.list else { continue }
      book.localNumbers[region.string("name")] = LocalNumbers(
        abroad.merging(changes(own), uniquingKeysWith: { $1 }))
    }
  }

  /// Protocols in the order of their dangers, the general one of a danger (of the same id) first.
  private mutating func readProtocols(_ files: [Cursor]) {
    let sorted = files.sorted { one, other in
      let ranks = [one, other].map { file in
        (
          DangerGroup.allCases.firstIndex { $0.rawValue == file.string("group") } ?? 0,
          file.string("id") == file.string("group") ? 0 : 1, file.string("id")
        )
      }
      return ranks[0] < ranks[1]
    }
    let ids = sorted.map { $0.string("id") }
    var loader = ProtocolLoader(ids: ids, questions: questions)
    var byKind: [SignalKind: UInt8] = [:]
    var byKindOfOther: [SignalKind: UInt8] = [:]
    for (number, file) in sorted.enumerated() {
      if ids.firstIndex(of: ids[number]) != number {
        errors.append(file.error("duplicate", "protocol `\(ids[number])` is defined twice"))
      }
      guard let loaded = loader.read(file) else { continue }
      for kind in loaded.kindsOfOther { byKindOfOther[kind] = UInt8(number) }
      for kind in loaded.machine.entries.keys where !loaded.kindsOfOther.contains(kind) {
        // A protocol of its own for a kind comes before the general one of the danger.
        byKind[kind] = UInt8(number)
      }
      machines.append(loaded.machine)
      book.protocols.append(loaded.wording)
    }
    errors += loader.errors
    var byRule: [String: UInt8] = [:]
    for rule in rules {
      guard let name = rule.protocolID, let number = ids.firstIndex(of: name) else { continue }
      byRule[rule.id] = UInt8(number)
    }
    for name in protocolReferences where !ids.contains(name.text) {
      errors.append(name.error("reference", "unknown protocol `\(name.text)`"))
    }
    book.router = ProtocolRouter(byRule: byRule, byKind: byKind, byKindOfOther: byKindOfOther)
  }

  /// Texts with slots; an unknown slot is an error.
  private mutating func templates(_ cursors: [Cursor]) -> [Template] {
    var found: [Template] = []
    for cursor in cursors {
      do {
        found.append(try Template(cursor.text))
      } catch {
        errors.append(cursor.error("slot", "unknown slot {\(error.name)}"))
      }
    }
    return found
  }

  private mutating func readResponse(
    _ rule: Cursor, _ vocabulary: inout Vocabulary, _ patterns: inout [Cursor]
  ) {
    let id = rule.string("id")
    if book.rules.contains(where: { $0.id == id }) {
      errors.append(rule.error("duplicate", "response rule `\(id)` is defined twice"))
    }
    let number = book.rules.count
    var parts: [ResponseRule.Part: [Template]] = [:]
    for part in ResponseRule.Part.allCases {
      guard let texts = rule[part.name] else { continue }
      parts[part] = templates(texts.list)
    }
    if parts.isEmpty { errors.append(rule.error("empty", "rule `\(id)` says nothing")) }
    guard let when = rule["when"] else { return }
    let condition = self.condition(when)
    for pattern in when["said"]?.list ?? [] {
      add(pattern, .response, owner: number, &vocabulary, &patterns)
    }
    if id == "fallback" {
      book.fallback = parts[.reply] ?? []
      return
    }
    book.rules.append(
      ResponseRule(
        id: id, number: number, priority: rule.number("priority", default: 50),
        condition: condition,
        parts: parts))
    if let list = rule["samples"] { samples += SampleReader.samples(list, .response(id)) }
  }

  private mutating func add(
    _ pattern: Cursor, _ family: PatternFamily, owner: Int, whole: Bool = false,
    _ vocabulary: inout Vocabulary, _ patterns: inout [Cursor]
  ) {
    do {
      try vocabulary.add(pattern: pattern.text, family: family, owner: owner, whole: whole)
      patterns.append(pattern)
    } catch {
      errors.append(
        pattern.error("pattern", "\(error.message) (at \(error.offset)) in \(pattern.text)"))
    }
  }

  private mutating func readAnswer(
    _ cursor: Cursor, _ vocabulary: inout Vocabulary, _ patterns: inout [Cursor]
  ) {
    let id = cursor.string("id")
    if answers.contains(where: { $0.id == id }) {
      errors.append(cursor.error("duplicate", "answer `\(id)` is defined twice"))
    }
    let name = cursor.string("question")
    if !questions.contains(name) { questions.append(name) }
    guard let question = questions.firstIndex(of: name),
      let answer = Answer(rawValue: cursor.string("answer"))
    else { return }
    for pattern in cursor.elements("patterns") {
      add(
        pattern, .answer, owner: answers.count, whole: cursor.flag("whole"), &vocabulary, &patterns)
    }
    let signals = cursor.strings("signals").compactMap(SignalKind.init(rawValue:))
    if signals.isEmpty, cursor["patterns"] == nil {
      errors.append(cursor.error("empty", "answer `\(id)` has neither patterns nor signals"))
    }
    if cursor["patterns"] != nil, cursor["samples"] == nil {
      errors.append(cursor.error("samples", "answer `\(id)` has patterns and no samples"))
    }
    answers.append(
      HeardAnswer(
        id: id, question: UInt8(question), answer: answer, signals: Set(signals),
        denied: cursor.flag("denied")))
    if let list = cursor["samples"] { samples += SampleReader.samples(list, .answer(id)) }
  }

  private mutating func condition(_ when: Cursor) -> ResponseRule.Condition {
    let lexicon = lexicon
    return ResponseRule.Condition(
      topics: resolve(when["topic"], "topic") { id in
        lexicon.topics.indices.filter { lexicon.topics[$0].id == id }
      },
      intents: resolve(when["intent"], "intent") { id in
        lexicon.intents.indices.filter { lexicon.intents[$0].id == id }
      },
      emotions: resolve(when["emotion"], "emotion") { id in
        lexicon.emotions.indices.filter { lexicon.emotions[$0].id == id }
      },
      people: resolve(when["person"], "person or group") { id in
        lexicon.people.indices.filter {
          lexicon.people[$0].id == id || lexicon.people[$0].group == id
        }
      },
      materials: when["material"]?.list.compactMap { Material(name: $0.text) } ?? [],
      answers: when["answer"]?.list.compactMap { ShortAnswer(rawValue: $0.text) } ?? [],
      to: when["to"]?.list.compactMap { QuestionKind(rawValue: $0.text) } ?? [],
      roles: resolve(when["role"], "role") { id in
        lexicon.speakers.indices.filter { lexicon.speakers[$0] == id }
      },
      said: when["said"] != nil, firstTurn: when.optional("turn") == "first")
  }

  private mutating func resolve(
    _ cursor: Cursor?, _ what: String, _ find: (String) -> [Int]
  ) -> [Int] {
    (cursor?.list ?? []).flatMap { name in
      let found = find(name.text)
      if found.isEmpty { errors.append(name.error("reference", "unknown \(what) `\(name.text)`")) }
      return found
    }
  }

  private mutating func readCrisis(_ file: Cursor) {
    let lexicon = lexicon
    for name in file.elements("names") {
      let form = CueForm(rawValue: name.optional("form") ?? "own") ?? .own
      let said = templates(name.elements("say"))
      let signal = name.string("signal")
      let kinds =
        SignalKind(rawValue: signal).map { [$0] }
        ?? SignalKind.allCases.filter { $0.rawValue.hasPrefix(signal + ".") }
      for kind in kinds where book.names[kind]?[form] == nil {
        book.names[kind, default: [:]][form] = said
      }
    }
    for line in file.elements("lines") {
      let id = line.string("id")
      book.lines[id] = templates(line.elements("say"))
      let intents = resolve(line["to"], "intent") { name in
        lexicon.intents.indices.filter { lexicon.intents[$0].id == name }
      }
      if !intents.isEmpty { book.requests.append(.init(of: Set(intents), line: id)) }
      let emotions = resolve(line["meets"], "emotion") { name in
        lexicon.emotions.indices.filter { lexicon.emotions[$0].id == name }
      }
      if !emotions.isEmpty { book.meetings.append(.init(of: Set(emotions), line: id)) }
    }
  }
}
