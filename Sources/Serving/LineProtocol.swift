import Counselling
import Foundation
import Policy
package import Resources
import Risk
import Storage

/// Speaks the line protocol of one connection: a line in, lines out.
package final class LineProtocol {
  private let host: SessionHost
  private let now: () -> Moment
  private let encoder = JSONText.encoder()
  private var lineNumber = 0

  package init(_ host: SessionHost, now: @escaping () -> Moment) {
    self.host = host
    self.now = now
  }

  /// The first lines of a connection: hello, then alerts that nobody has acknowledged.
  package func opening(version: String) throws -> [String] {
    let hello = HelloEvent(version: version, pack: host.counsellor.pack)
    return [line(hello)] + (try host.store.unacknowledgedAlerts().map(\.event))
  }

  /// The answer to one line. What it says is durable only after `host.flush()`.
  ///
  /// Throws `NotDurable` when turns before it could not be kept: their answers must not leave either.
  package func answer(_ input: LineReader.Line) throws(SessionHost.NotDurable) -> [String] {
    lineNumber += 1
    switch input {
    case .tooLong: return [error(.lineTooLong)]
    case .bytes(let bytes):
      if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { return [] }
      switch Request.parse(bytes) {
      case .failure(let problem): return [error(problem)]
      case .success(let request):
        do {
          return try answer(request)
        } catch let failure as SessionHost.NotDurable {
          throw failure
        } catch let problem as Problem {
          return [error(problem, request)]
        } catch {
          return [self.error(Problem("store", "\(error)"), request)]
        }
      }
    }
  }

  private func answer(_ request: Request) throws -> [String] {
    guard let type = request.type else { throw Problem.missing("type") }
    switch type {
    case "message": return try message(request)
    case "open": return try open(request)
    case "idle": return try idle(request)
    case "end": return try end(request)
    case "forget": return try forget(request)
    case "explain": return try explain(request)
    case "ping": return [line(DoneEvent(type: "pong"))]
    case "ack": return try acknowledge(request)
    default: throw Problem("unknown_type", "the type `\(type)` is not known")
    }
  }

  // MARK: Messages

  private func message(_ request: Request) throws -> [String] {
    let session = try required(request.session, "session")
    guard let text = request.text else { throw Problem.missing("text") }
    guard text.unicodeScalars.count <= Limits.text else { throw Problem.textTooLong }
    let incoming = SessionHost.Incoming(
      session: session, person: try optional(request.person, "person"),
      id: try optional(request.id, "id"), text: text, at: try moment(request))
    let first = try !host.exists(session)
    let answered = try host.answer(incoming)
    var lines = first && answered.isNew ? welcome(session) : []
    lines.append(answered.event)
    lines += answered.notices.map { line(NoticeEvent(session: session, text: $0)) }
    if let alert = answered.alert { lines.append(alert) }
    return lines
  }

  private func open(_ request: Request) throws -> [String] {
    let session = try required(request.session, "session")
    if let age = request.profile?.age, !(0...130).contains(age) || age.rounded() != age {
      throw Problem.invalid("profile.age", "is no age in whole years")
    }
    let first = try !host.exists(session)
    let profile = request.profile
    try host.update(
      session, person: try optional(request.person, "person"), at: try moment(request)
    ) { session in
      if let profile {
        session.profile = Profile(
          role: profile.role, age: profile.age.map { Int($0) }, region: profile.region)
      }
    }
    if first { return welcome(session) }
    let text = host.notice("returning", session: session)
    return [line(NoticeEvent(session: session, text: text))]
  }

  private func welcome(_ session: String) -> [String] {
    let text = host.notice("greeting", session: session) + host.disclosure(session)
    return text.isEmpty ? [] : [line(NoticeEvent(session: session, text: text))]
  }

  private func idle(_ request: Request) throws -> [String] {
    let session = try required(request.session, "session")
    guard try host.exists(session) else {
      throw Problem("unknown_session", "there is no such session")
    }
    let current = try host.session(session, person: nil, at: try moment(request))
    let text = host.notice("idle", session: session, turn: current.turn)
    return [line(NoticeEvent(session: session, text: text))]
  }

  private func end(_ request: Request) throws -> [String] {
    let session = try required(request.session, "session")
    guard try host.end(session, at: try moment(request)) else {
      throw Problem("unknown_session", "there is no such session")
    }
    return [line(DoneEvent(type: "ended", session: session))]
  }

  private func forget(_ request: Request) throws -> [String] {
    let person = try required(request.person ?? request.session, "person")
    let count = try host.forget(person)
    return [line(DoneEvent(type: "forgotten", person: person, sessions: count))]
  }

  private func explain(_ request: Request) throws -> [String] {
    let session = try required(request.session, "session")
    try host.flush()
    let turns = try host.store.turns(session: session)
    let wanted = try optional(request.id, "id")
    guard
      let turn = wanted.map({ id in turns.last { $0.messageID.utf8.elementsEqual(id.utf8) } })
        ?? turns.last
    else {
      throw Problem("unknown_message", "there is no such message in the session")
    }
    return [
      "{\"id\":\(line(turn.messageID)),\"pack\":\(line(turn.pack)),\"session\":\(line(session)),\"trace\":\(turn.trace),\"turn\":\(turn.number),\"type\":\"explanation\"}"
    ]
  }

  private func acknowledge(_ request: Request) throws -> [String] {
    let alert = try required(request.alert, "alert")
    try host.flush()
    guard try host.store.acknowledge(alert: alert) else {
      throw Problem("unknown_alert", "there is no such alert")
    }
    return [line(DoneEvent(type: "acked", alert: alert))]
  }

  // MARK: Fields

  private func required(_ value: String?, _ field: String) throws -> String {
    guard let value, !value.isEmpty else { throw Problem.missing(field) }
    return try limited(value, field)
  }

  private func optional(_ value: String?, _ field: String) throws -> String? {
    guard let value else { return nil }
    guard !value.isEmpty else { throw Problem.invalid(field, "is empty") }
    return try limited(value, field)
  }

  private func limited(_ value: String, _ field: String) throws -> String {
    guard value.utf8.count <= 256 else { throw Problem.invalid(field, "has more than 256 bytes") }
    return value
  }

  private func moment(_ request: Request) throws -> Moment {
    guard let at = request.at else { return now() }
    guard let moment = Timestamp.parse(at) else {
      throw Problem.invalid("at", "is no time with an offset, such as 2026-11-22T04:00:00+08:00")
    }
    return moment
  }

  private func line(_ value: some Encodable) -> String { JSONText.line(value, encoder) }

  private func error(_ problem: Problem, _ request: Request? = nil) -> String {
    line(
      ErrorEvent(
        code: problem.code, line: lineNumber, session: request?.session, id: request?.id,
        message: problem.message))
  }
}
