import Composition
import Foundation
import Resources
import Serving
import Storage
import Terminal

extension HostedChat {
  /// A mood that the person noted.
  private struct Mood: Codable {
    let at: Int64
    let score: Int
    let note: String
  }

  mutating func mood(_ score: Int?, note: String) throws -> ChatMood {
    var moods = try stored()
    if let score {
      moods.append(Mood(at: now().seconds, score: score, note: note))
      let data = try JSONEncoder().encode(moods)
      try store.setSetting(
        "moods", person: Self.person, to: String(decoding: data, as: UTF8.self))
    }
    let values = moods.map(\.score)
    var lines: [String] = []
    if let score, values.count > 1 {
      let before = values[values.count - 2]
      lines.append(score > before ? "比上次高一点。" : score < before ? "比上次低一点，谢谢你照实写。" : "和上次一样。")
    }
    if !isKept { lines.append("这次没有保存，关掉就没有了。") }
    return ChatMood(values: values, lines: lines)
  }

  private func stored() throws -> [Mood] {
    guard let text = try store.setting("moods", person: Self.person) else { return [] }
    return try JSONDecoder().decode([Mood].self, from: Data(text.utf8))
  }

  mutating func forget() throws -> [String] {
    let count = try host().forget(Self.person)
    session = "chat-\(now().seconds)-\(count)"
    last = nil
    if isKept {
      store = MemoryStore()
      isKept = false
    }
    if let path = historyFileOnDisk { try? FileManager.default.removeItem(atPath: path) }
    return [notices.text("forgotten", session: session)]
  }

  mutating func export() throws -> ChatExport {
    let export = try store.export(person: Self.person)
    var text = "心医生谈话记录\n"
    for session in export.sessions {
      text += "\n会话 \(session.id)\n"
      for turn in export.turns where turn.session == session.id {
        let at = Moment(seconds: turn.at, offset: turn.offset)
        text += "\n[\(Timestamp.text(at))]\n你：\(turn.text)\n心：\(turn.reply)\n"
      }
    }
    let date = now().date
    return ChatExport(name: "xinyi-\(date.year)-\(date.month)-\(date.day).txt", text: text)
  }
}
