/// What a memory store holds under its lock.
struct MemoryContents {
  /// An alert with its place in the order of raising.
  struct Raised {
    var alert: StoredAlert
    let ordinal: Int
  }

  var conversations: [ExactText: MemoryConversation] = [:]
  var alerts: [ExactText: Raised] = [:]
  /// The alerts that nobody acknowledged.
  var waiting: Set<ExactText> = []
  var settings: [ExactText: [ExactText: String]] = [:]
  private var persons: [ExactText: [ExactText]] = [:]
  private var ordinals = 0

  /// Applies the whole batch or nothing of it.
  mutating func apply(_ batch: [Commit]) throws(StorageError) {
    var applied: [(commit: Commit, previous: StoredSession?)] = []
    for commit in batch {
      let previous = conversations[ExactText(commit.session.id)]?.session
      do {
        try apply(commit, over: previous)
        applied.append((commit, previous))
      } catch {
        for (commit, previous) in applied.reversed() { revert(commit, to: previous) }
        throw error
      }
    }
  }

  private mutating func apply(
    _ commit: Commit, over previous: StoredSession?
  ) throws(StorageError) {
    let id = ExactText(commit.session.id)
    let isExpected =
      commit.expectedVersion == 0
      ? previous == nil : previous?.version == commit.expectedVersion
    if !isExpected {
      throw .versionConflict(session: commit.session.id)
    }
    if let alert = commit.alert, alerts[ExactText(alert.id)] != nil {
      throw .duplicateAlert(alert.id)
    }
    if previous == nil {
      conversations[id] = MemoryConversation(session: commit.session, ordinal: next())
    }
    if let turn = commit.turn { try conversations[id]?.insert(turn) }
    conversations[id]?.session = commit.session
    assign(id, to: commit.session.person, from: previous?.person)
    if let alert = commit.alert {
      let key = ExactText(alert.id)
      alerts[key] = Raised(alert: alert, ordinal: next())
      if !alert.acknowledged { waiting.insert(key) }
      conversations[id]?.alerts.append(key)
    }
  }

  private mutating func revert(_ commit: Commit, to previous: StoredSession?) {
    let id = ExactText(commit.session.id)
    if let alert = commit.alert {
      alerts[ExactText(alert.id)] = nil
      waiting.remove(ExactText(alert.id))
      conversations[id]?.alerts.removeLast()
    }
    if let turn = commit.turn { conversations[id]?.remove(turn) }
    assign(id, to: previous?.person, from: commit.session.person)
    if let previous {
      conversations[id]?.session = previous
    } else {
      conversations[id] = nil
    }
  }

  /// Moves a session between persons.
  private mutating func assign(_ session: ExactText, to person: String?, from other: String?) {
    if let person, let other, person.isExactly(other) { return }
    if let other { persons[ExactText(other)]?.removeAll { $0 == session } }
    if let person { persons[ExactText(person), default: []].append(session) }
  }

  private mutating func next() -> Int {
    ordinals += 1
    return ordinals
  }
}

extension MemoryContents {
  private func conversations(of person: String) -> [MemoryConversation] {
    (persons[ExactText(person)] ?? []).compactMap { conversations[$0] }.sorted { one, other in
      (one.session.updatedAt, one.session.openedAt, one.ordinal)
        > (other.session.updatedAt, other.session.openedAt, other.ordinal)
    }
  }

  func sessions(person: String) -> [StoredSession] { conversations(of: person).map(\.session) }

  /// The alerts with these ids, oldest first.
  func alerts(_ ids: [ExactText]) -> [StoredAlert] {
    ids.compactMap { alerts[$0] }
      .sorted { ($0.alert.at, $0.ordinal) < ($1.alert.at, $1.ordinal) }
      .map(\.alert)
  }

  mutating func forget(person: String) -> Int {
    let sessions = persons.removeValue(forKey: ExactText(person)) ?? []
    for session in sessions {
      for alert in conversations.removeValue(forKey: session)?.alerts ?? [] {
        alerts[alert] = nil
        waiting.remove(alert)
      }
    }
    settings[ExactText(person)] = nil
    return sessions.count
  }

  func export(person: String) -> PersonExport {
    let conversations = conversations(of: person)
    let settings = settings[ExactText(person)] ?? [:]
    return PersonExport(
      person: person, sessions: conversations.map(\.session),
      turns: conversations.flatMap(\.turns),
      alerts: alerts(conversations.flatMap(\.alerts)),
      reviews: conversations.flatMap(\.reviews),
      settings: Dictionary(
        settings.map { ($0.key.text, $0.value) }, uniquingKeysWith: { $1 }))
  }
}
