package import Counselling
import Foundation
import Resources

/// Times whole turns in process and weighs sessions.
package struct TurnBenchmark {
  private let engine: Counsellor

  package init(_ engine: Counsellor) { self.engine = engine }

  /// Messages of about 60 characters, of many kinds.
  private static let messages = [
    "我妈昨天又把我的手机收走了，还当着亲戚的面说我成绩差，我躲在房间里哭了很久，谁都不想理，也不知道以后怎么跟她说话。",
    "最近一直失眠，躺下脑子就停不下来，想着白天领导说的那几句话，越想越委屈，早上起来头很沉，上班也提不起劲来了。",
    "和谈了四年的男朋友分手了，是他提的，说没有感觉了，我表面上装得没事，可是一个人走在路上眼泪就掉下来，好难过。",
    "孩子今年初二，这学期突然不肯去学校了，问他也不说话，整天关在房间里打游戏，我和他爸爸都快急疯了，真的不知道怎么办。",
    "我考研第二次了，离考试还有一个月，每天坐在图书馆里什么也看不进去，觉得自己特别没用，又怕对不起爸妈这一年的支持。",
    "退休以后一下子闲下来，儿子在外地一年回来一次，老伴走了三年，家里安静得很，白天还好，晚上一个人坐着心里就空落落的。",
    "没什么特别的事，就是觉得每天都差不多，上班下班吃饭睡觉，朋友们都结婚了，我好像被落下了，也说不上来是什么感觉。",
    "有时候真的觉得活着没什么意思，想着要是睡一觉醒不过来就好了，可是又放不下我妈，这些话我从来没有跟别人说过。",
  ]

  /// Prints the figures.
  package func run(sessions: Int, print: (String) -> Void) {
    let clock = ContinuousClock()
    let at = Moment(seconds: 1_790_000_000, offset: 480)
    var micros: [Double] = []
    for round in 0..<400 {
      var session = Session(id: "bench-\(round)")
      for turn in 0..<6 {
        let text = Self.messages[(round + turn * 3) % Self.messages.count]
        let begun = clock.now
        let answered = engine.respond(to: Message(text: text, at: at), in: session)
        let took = clock.now - begun
        session = answered.session
        if round >= 40 {
          micros.append(
            Double(took.components.attoseconds) / 1e12 + Double(took.components.seconds) * 1e6)
        }
      }
    }
    micros.sort()
    let characters = Self.messages.map(\.count).reduce(0, +) / Self.messages.count
    print(
      "一轮（\(characters) 字）微秒：中位 \(format(micros[micros.count / 2]))，九成 \(format(micros[micros.count * 9 / 10]))，最大 \(format(micros[micros.count - 1]))，共 \(micros.count) 轮"
    )
    let before = Self.residentKilobytes()
    var held: [Session] = []
    held.reserveCapacity(sessions)
    for number in 0..<sessions {
      var session = Session(id: "memory-\(number)")
      for turn in 0..<20 {
        let text = Self.messages[(number + turn) % Self.messages.count]
        session = engine.respond(to: Message(text: text, at: at), in: session).session
      }
      held.append(session)
    }
    let after = Self.residentKilobytes()
    print(
      "内存：载入内容后 \(before / 1024) MiB；\(held.count) 个会话各 20 轮之后 \(after / 1024) MiB，每个会话约 \(String(format: "%.1f", Double(after - before) / Double(max(1, held.count)))) KiB"
    )
  }

  private func format(_ value: Double) -> String { String(format: "%.1f", value) }

  private static func residentKilobytes() -> Int {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmRSS:") })
    else { return 0 }
    return Int(line.filter(\.isNumber)) ?? 0
  }
}
