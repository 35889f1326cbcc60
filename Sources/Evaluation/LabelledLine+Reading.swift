import Counselling
import Resources
import Risk
import Serving
import Understanding

extension LabelledLine {
  /// Reads a line: a transcript when it has `turns`, else a message.
  package init(_ bytes: [UInt8]) throws(LineFault) {
    let written = try WrittenLine(bytes)
    guard let turns = written.turns else {
      self = .message(try Self.message(written, ""))
      return
    }
    guard written.text == nil else {
      throw .invalid("text", "有 turns 的一行是整段谈话，不能再有 text")
    }
    guard !turns.isEmpty else { throw .invalid("turns", "是空的") }
    var messages: [LabelledMessage] = []
    for (index, turn) in turns.enumerated() {
      messages.append(try Self.turn(turn, "turns[\(index + 1)]."))
    }
    self = .transcript(
      LabelledTranscript(
        session: written.session, profile: try Self.profile(written.profile), turns: messages))
  }

  /// - Parameter prefix: What stands before the names of fields in a fault.
  private static func message(
    _ written: WrittenLine, _ prefix: String
  ) throws(LineFault) -> LabelledMessage {
    guard let text = written.text else { throw .missing(prefix + "text") }
    guard text.unicodeScalars.count <= Limits.text else {
      throw .textTooLong(prefix + "text", limit: Limits.text)
    }
    guard let labels = written.labels else {
      throw .missing(prefix + "labels（没有危险就写 []）")
    }
    return LabelledMessage(
      text: text, kinds: try kinds(labels, prefix + "labels"),
      level: try level(written.level, prefix + "level"),
      assertion: try assertion(written.assertion ?? [:], prefix + "assertion"),
      at: try moment(written.at, prefix + "at"))
  }

  /// In a transcript `level` is the conversation's, `messageLevel` the message's, as in the line protocol.
  private static func turn(
    _ written: WrittenLine, _ prefix: String
  ) throws(LineFault) -> LabelledMessage {
    guard written.turns == nil else { throw .invalid(prefix + "turns", "一轮里不能再有 turns") }
    var message = try message(written, prefix)
    message.sessionLevel = message.level
    message.level = try level(written.messageLevel, prefix + "messageLevel")
    return message
  }

  private static func kinds(
    _ labels: [String], _ field: String
  ) throws(LineFault) -> Set<SignalKind> {
    var kinds: Set<SignalKind> = []
    for label in labels {
      guard let kind = SignalKind(rawValue: label) else {
        throw .unknown(label, field, what: "种类", of: SignalKind.allCases.map(\.rawValue))
      }
      kinds.insert(kind)
    }
    return kinds
  }

  private static func level(_ name: String?, _ field: String) throws(LineFault) -> Level? {
    guard let name else { return nil }
    guard let level = Level(name: name) else {
      throw .unknown(name, field, what: "等级", of: Level.allCases.map(\.name))
    }
    return level
  }

  private static func assertion(
    _ written: [String: String?], _ field: String
  ) throws(LineFault) -> [Axis: String] {
    var assertion: [Axis: String] = [:]
    for (name, value) in written.sorted(by: { $0.key < $1.key }) {
      guard let axis = Axis(rawValue: name) else {
        throw .unknown(name, field, what: "轴", of: Axis.allCases.map(\.rawValue))
      }
      guard let value else { continue }
      guard axis.values.contains(value) else {
        throw .unknown(value, "\(field).\(name)", what: "值", of: axis.values)
      }
      assertion[axis] = value
    }
    return assertion
  }

  private static func moment(_ text: String?, _ field: String) throws(LineFault) -> Moment? {
    guard let text else { return nil }
    guard let moment = Timestamp.parse(text) else {
      throw .invalid(field, "不是带时区的时间，应当像 2026-11-22T04:00:00+08:00")
    }
    return moment
  }

  private static func profile(_ written: WrittenLine.WrittenProfile?) throws(LineFault) -> Profile {
    guard let written else { return Profile() }
    guard let age = written.age else { return Profile(role: written.role, region: written.region) }
    guard (0...130).contains(age), age.rounded() == age else {
      throw .invalid("profile.age", "不是 0 到 130 的整岁数")
    }
    return Profile(role: written.role, age: Int(age), region: written.region)
  }
}
