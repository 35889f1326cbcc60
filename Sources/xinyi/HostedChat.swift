import Authoring
import Composition
import Counselling
import Foundation
import Policy
import Resources
import Risk
import Serving
import Storage
import Terminal
import TextForm

/// The engine behind the terminal: one person, one session, kept only with consent.
struct HostedChat: ChatBackend {
  /// Whether and where the conversation may be kept.
  enum Keeping {
    case never
    case impossible(String)
    case at(StoreLocation)
  }

  static let person = "me"

  private let loader: EngineLoader
  let notices: NoticeBook
  let keeping: Keeping
  let now: () -> Moment
  /// Where the conversation is kept; in memory until the person agreed to more.
  var store: any Store = MemoryStore() {
    didSet { openedHost = nil }
  }
  var isKept = false {
    didSet { openedHost = nil }
  }
  private var openedHost: SessionHost?
  var session: String
  var last: (turn: Turn, text: String)?
  let historyFileOnDisk: String?
  private var trouble: String?

  init(
    _ loader: EngineLoader, notices: NoticeBook, keeping: Keeping, now: @escaping () -> Moment,
    historyFile: String?
  ) {
    self.loader = loader
    self.notices = notices
    self.keeping = keeping
    self.now = now
    historyFileOnDisk = historyFile
    session = "chat-\(now().seconds)"
    switch keeping {
    case .impossible(let reason): trouble = reason
    case .never: break
    case .at(let location):
      // A person who agreed before is not asked again; nobody else's disk is touched.
      guard FileManager.default.fileExists(atPath: location.path) else { return }
      do {
        let store = try SQLiteStore(at: location, creates: false)
        if try store.setting("consent", person: Self.person) == "yes" {
          self.store = store
          isKept = true
        }
      } catch {
        trouble = "\(error)这次的谈话不会保存。"
      }
    }
  }

  /// The conversation over the store; waits for the engine.
  mutating func host() throws -> SessionHost {
    if let openedHost { return openedHost }
    do {
      let host = SessionHost(try loader.wait(), store: store, keeps: isKept)
      openedHost = host
      return host
    } catch {
      throw ChatUnable()
    }
  }

  // MARK: Beginning

  mutating func opening() throws -> [ChatLine] {
    var lines = [ChatLine(.spoken, notices.text("greeting", session: session))]
    lines.append(ChatLine(.note, notices.disclosure(keeps: isKept, session: session)))
    if let trouble { lines.append(ChatLine(.note, trouble)) }
    lines.append(ChatLine(.note, "/帮助 看命令，Ctrl-X 一下子清空屏幕，/退出 随时离开。"))
    return lines
  }

  var consentQuestion: String? {
    guard case .at = keeping, !isKept, trouble == nil else { return nil }
    return "要把谈话存在这台机器上吗？存了下次能接着聊，管理这台机器的人可能会看到标出危险的谈话，随时可以 /导出 或 /忘记；不存也一样能聊。（是/否）"
  }

  mutating func consent(_ yes: Bool) throws -> [ChatLine] {
    guard yes, case .at(let location) = keeping else {
      return [ChatLine(.note, "好，这次不保存。")]
    }
    do {
      let store = try SQLiteStore(at: location, creates: true)
      try store.setSetting("consent", person: Self.person, to: "yes")
      self.store = store
      isKept = true
      return [ChatLine(.note, "好，存在这里：\(location.path)")]
    } catch {
      return [ChatLine(.note, "\(error)这次先不保存，照样能聊。")]
    }
  }

  var historyFile: String? { isKept ? historyFileOnDisk : nil }

  var resumable: String? {
    guard isKept, let stored = try? store.lastSession(person: Self.person), stored.turns > 0
    else {
      return nil
    }
    let date = Moment(seconds: stored.updatedAt, offset: now().offset).date
    return "上一次是 \(date.month) 月 \(date.day) 日，说了 \(stored.turns) 句。"
  }

  mutating func resume(_ yes: Bool) throws -> [ChatLine] {
    guard let stored = try store.lastSession(person: Self.person) else { return [] }
    if yes {
      session = stored.id
      return [ChatLine(.spoken, notices.text("returning", session: session, turn: stored.turns))]
    }
    _ = try host().end(stored.id, at: now())
    if stored.level > 0 {
      // An open concern is carried over into whatever comes next.
      session = stored.id
      return [ChatLine(.note, "好，从新的开始。上次说到的难处，我还记着。")]
    }
    return [ChatLine(.note, "好，从新的开始。")]
  }

  // MARK: Talking

  mutating func reply(to text: String) throws -> ChatReply {
    guard text.unicodeScalars.count <= Limits.text else {
      throw ChatTrouble(notices.text("too_long", session: session))
    }
    let host = try host()
    let answered = try host.answer(
      SessionHost.Incoming(session: session, person: Self.person, text: text, at: now()))
    try host.flush()
    guard let turn = answered.turn else { return ChatReply(text: "") }
    last = (turn, text)
    let level: ChatLevel =
      switch turn.level {
      case .none, .low: .quiet
      case .moderate: .concern
      case .high: .danger
      case .imminent: .emergency
      }
    return ChatReply(
      text: turn.reply, level: level, card: level > .quiet ? card(turn.level) : [],
      resources: turn.speech.resources.filter { !turn.reply.contains($0.phones.first ?? $0.name) }
        .map(PlaceLine.text), notices: answered.notices)
  }

  /// What helps at once, for this hour and place.
  private func card(_ level: Level) -> [String] {
    var lines = level == .imminent ? ["120 急救", "110 报警"] : []
    lines += lifelines().map(PlaceLine.text)
    if level != .imminent { lines += ["有生命危险：120 急救、110 报警"] }
    return local(lines) + textLine("")
  }

  private func lifelines() -> [DirectoryEntry] {
    guard let engine = try? loader.wait() else { return [] }
    return engine.book.directory.fitting(
      Directory.Need(
        purposes: [.crisis], regions: last?.turn.session.regions ?? [], place: place, audience: [],
        moment: now()),
      limit: 2)
  }

  /// Where the person is, as far as they said.
  private var place: String? { last?.turn.session.place }

  /// How to call the police without a voice, where that service is.
  private func textLine(_ more: String) -> [String] {
    guard localNumbers == nil else { return [] }
    return ["不方便出声：发短信到 12110 加所在地区号后三位" + more]
  }

  /// Lines with the numbers of the place.
  private func local(_ lines: [String]) -> [String] {
    guard let localNumbers else { return lines }
    return lines.map(localNumbers.applied)
  }

  private var localNumbers: LocalNumbers? {
    guard let place, let engine = try? loader.wait() else { return nil }
    return engine.book.localNumbers[place]
  }

  func hotlines() -> [String] {
    guard loader.failure == nil else { return [] }
    return lifelines().flatMap { entry in
      [PlaceLine.text(entry)] + [entry.firstStep].compactMap { $0.map { "  " + $0 } }
    } + local(["120 急救，110 报警"]) + textLine("，写清地点和发生的事")
  }

  func why() -> [String] {
    guard let last, let engine = try? loader.wait() else { return ["还没有说过话。"] }
    return Explanation.lines(last.turn, last.text, engine)
  }

  func farewell() -> String {
    notices.text("farewell", session: session, turn: last?.turn.number ?? 0)
  }
}
