import Composition
package import Counselling
import Foundation
import Policy
package import Resources
import Risk
package import Storage
import TextForm

/// Holds conversations over a store: loads sessions, answers messages, keeps what must be kept.
///
/// Used from one thread. Commits gather until `flush`; nothing that an answer says is true before that returns.
package final class SessionHost {
  package let counsellor: Counsellor
  package let store: any Store
  /// Whether what is said outlives the process; the person is told which.
  package let keeps: Bool
  private var cache: [ExactID: (stored: StoredSession, session: Session)] = [:]
  private var recent: [ExactID] = []
  private var pending: [Commit] = []
  private var pendingTurns: [MessageKey: StoredTurn] = [:]
  private let encoder = JSONText.encoder()
  private let decoder = JSONDecoder()

  package init(_ counsellor: Counsellor, store: any Store, keeps: Bool) {
    self.counsellor = counsellor
    self.store = store
    self.keeps = keeps
  }

  /// An id compared byte by byte, as the store does; `String` would take é and e + ́ for the same.
  private struct ExactID: Hashable {
    let bytes: [UInt8]

    init(_ id: String) { bytes = Array(id.utf8) }
  }

  /// A message within a session.
  private struct MessageKey: Hashable {
    let session: ExactID
    let message: ExactID

    init(_ session: String, _ message: String) {
      self.session = ExactID(session)
      self.message = ExactID(message)
    }
  }

  /// What came of a message.
  package struct Answered {
    /// The reply event.
    package let event: String
    package let alert: String?
    package let isNew: Bool
    /// The turn, when it was made now and not found in the store.
    package let turn: Turn?
    package let notices: [String]
  }

  /// A batch of turns could not be kept.
  package struct NotDurable: Error, CustomStringConvertible {
    package let reason: String
    package var description: String { reason }
  }

  package struct Incoming {
    package var session: String
    package var person: String?
    package var id: String?
    package var text: String
    package var at: Moment

    package init(
      session: String, person: String? = nil, id: String? = nil, text: String, at: Moment
    ) {
      self.session = session
      self.person = person
      self.id = id
      self.text = text
      self.at = at
    }
  }

  /// The session of an id, loaded or made.
  package func session(_ id: String, person: String?, at moment: Moment) throws -> Session {
    try load(id, person: person, at: moment).session
  }

  /// Whether the session has begun.
  package func exists(_ id: String) throws -> Bool {
    if let known = cache[ExactID(id)] { return known.stored.version > 0 }
    return try store.session(id) != nil
  }

  /// Answers a message; a repeated id gets the answer it got.
  package func answer(_ incoming: Incoming) throws -> Answered {
    if let id = incoming.id, let known = try knownTurn(incoming.session, id) {
      guard ExactID(known.text) == ExactID(incoming.text) else {
        throw Problem("id_conflict", "the id was used for another text")
      }
      return Answered(event: known.event, alert: nil, isNew: false, turn: nil, notices: [])
    }
    let (stored, session) = try load(incoming.session, person: incoming.person, at: incoming.at)
    let turn = counsellor.respond(to: Message(text: incoming.text, at: incoming.at), in: session)
    let id = try incoming.id ?? freshID(incoming.session, turn.number)
    let event = JSONText.line(
      ReplyEvent(turn, messageID: id, text: incoming.text, by: counsellor), encoder)
    let alert = turn.decision.alert ? try alert(turn, incoming) : nil
    keep(turn, stored, incoming, id, event, alert)
    return Answered(
      event: event, alert: alert?.event, isNew: session.turn == 0, turn: turn,
      notices: turn.breakDue ? [notice("break", session: incoming.session, turn: turn.number)] : [])
  }

  /// Changes what is known of a session from outside, such as its profile.
  package func update(
    _ id: String, person: String?, at moment: Moment, _ change: (inout Session) -> Void
  ) throws {
    var (stored, session) = try load(id, person: person, at: moment)
    change(&session)
    stored.ended = false
    note(session, &stored, at: moment)
    pending.append(Commit(session: stored, expectedVersion: stored.version - 1))
    put(stored, session)
  }

  /// Closes a conversation; an open concern stays with the session. False when there is none.
  package func end(_ id: String, at moment: Moment) throws -> Bool {
    try flush()
    guard var stored = try store.session(id) else { return false }
    let expected = stored.version
    stored.version += 1
    stored.ended = true
    stored.updatedAt = moment.seconds
    try store.commit([Commit(session: stored, expectedVersion: expected)])
    cache[ExactID(id)] = nil
    return true
  }

  /// Erases a person and everything kept of them.
  package func forget(_ person: String) throws -> Int {
    try flush()
    cache = cache.filter { ExactID($0.value.stored.person) != ExactID(person) }
    return try store.forget(person: person)
  }

  /// Makes everything so far durable.
  ///
  /// Throws `NotDurable`: then nothing that was answered since the last flush may leave.
  package func flush() throws(NotDurable) {
    guard !pending.isEmpty else { return }
    let batch = pending
    pending = []
    pendingTurns = [:]
    do {
      try store.commit(batch)
    } catch {
      cache = [:]
      throw NotDurable(reason: "\(error)")
    }
  }

  /// What is kept and what cannot be kept secret.
  package func disclosure(_ session: String) -> String {
    counsellor.book.notices.disclosure(keeps: keeps, session: session)
  }

  /// A notice's text, chosen like any other: by session and turn.
  package func notice(_ id: String, session: String, turn: Int = 0) -> String {
    counsellor.book.notices.text(id, session: session, turn: turn)
  }

  // MARK: Loading and keeping

  private func knownTurn(_ session: String, _ id: String) throws -> StoredTurn? {
    if let turn = pendingTurns[MessageKey(session, id)] { return turn }
    return try store.turn(session: session, messageID: id)
  }

  /// A name for a message that was sent without one; never one that is taken.
  private func freshID(_ session: String, _ turn: Int) throws -> String {
    var id = "#\(turn)"
    while try knownTurn(session, id) != nil { id += "+" }
    return id
  }

  private func load(
    _ id: String, person: String?, at moment: Moment
  ) throws -> (stored: StoredSession, session: Session) {
    if let known = cache[ExactID(id)] { return known }
    if let stored = try store.session(id) {
      var session = try decoder.decode(Session.self, from: Data(stored.state.utf8))
      if stored.ended { session.reopen() }
      return (stored, session)
    }
    let stored = StoredSession(
      id: id, person: person ?? id, version: 0, state: "", level: 0, highest: 0, turns: 0,
      openedAt: moment.seconds, updatedAt: moment.seconds, ended: false)
    return (stored, try newSession(id, person: stored.person))
  }

  /// A session that begins; what outlives the person's last one is carried over.
  private func newSession(_ id: String, person: String) throws -> Session {
    var session = Session(id: id)
    guard person != id, let last = try lastSession(of: person) else { return session }
    session.carryOver(from: last)
    return session
  }

  /// The state of the person's session that changed last, those included that are not yet flushed.
  private func lastSession(of person: String) throws -> Session? {
    let waiting = pending.last { ExactID($0.session.person) == ExactID(person) }?.session
    guard let stored = try waiting ?? store.lastSession(person: person), !stored.state.isEmpty
    else { return nil }
    return try decoder.decode(Session.self, from: Data(stored.state.utf8))
  }

  private func keep(
    _ turn: Turn, _ before: StoredSession, _ incoming: Incoming, _ id: String, _ event: String,
    _ alert: StoredAlert?
  ) {
    var stored = before
    stored.ended = false
    note(turn.session, &stored, at: incoming.at)
    let record = StoredTurn(
      session: incoming.session, number: turn.number, messageID: id, at: incoming.at.seconds,
      offset: incoming.at.offset, text: incoming.text, reply: turn.reply,
      level: turn.level.rawValue, messageLevel: turn.messageLevel.rawValue, event: event,
      trace: JSONText.line(TraceView(turn), encoder), pack: counsellor.pack)
    pending.append(
      Commit(session: stored, turn: record, alert: alert, expectedVersion: before.version))
    pendingTurns[MessageKey(incoming.session, id)] = record
    put(stored, turn.session)
  }

  private func note(_ session: Session, _ stored: inout StoredSession, at moment: Moment) {
    stored.version += 1
    stored.state = JSONText.line(session, encoder)
    stored.level = session.control.level.rawValue
    stored.highest = session.highest
    stored.turns = session.turn
    stored.updatedAt = max(stored.updatedAt, moment.seconds)
  }

  /// Keeps a few thousand sessions at hand.
  private func put(_ stored: StoredSession, _ session: Session) {
    let key = ExactID(session.id)
    if cache[key] == nil {
      recent.append(key)
      if recent.count > 4096 {
        let old = recent.prefix(1024)
        recent.removeFirst(1024)
        let waiting = Set(pending.map { ExactID($0.session.id) })
        for id in old where !waiting.contains(id) { cache[id] = nil }
      }
    }
    cache[key] = (stored, session)
  }

  private func alert(_ turn: Turn, _ incoming: Incoming) throws -> StoredAlert {
    let id = "\(incoming.session)/\(turn.number)"
    let event = AlertEvent(
      type: "alert", alert: id, session: incoming.session, level: turn.level.name,
      signals: turn.assessment.active.map { SignalView($0, in: incoming.text.unicodeScalars) },
      turns: try lastTurns(of: incoming.session)
        + [AlertTurn(turn: turn.number, text: incoming.text, reply: turn.reply)],
      contact: turn.session.kept?[.contact], at: Timestamp.text(incoming.at))
    return StoredAlert(
      id: id, session: incoming.session, level: turn.level.rawValue,
      event: JSONText.line(event, encoder), at: incoming.at.seconds, acknowledged: false)
  }

  /// The two turns before this one, those included that are not yet flushed.
  private func lastTurns(of session: String) throws -> [AlertTurn] {
    let waiting = pending.compactMap(\.turn).filter { ExactID($0.session) == ExactID(session) }
    let kept = waiting.count < 2 ? try store.turns(session: session) : []
    return (kept + waiting).suffix(2).map {
      AlertTurn(turn: $0.number, text: $0.text, reply: $0.reply)
    }
  }
}
