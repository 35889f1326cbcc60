import Matching
import TextForm

/// Turns a clause from the speaker's point of view to the listener's.
///
/// 我 → 你, 我妈 → 你妈妈, 我们 → 你们; after a verb of thinking with 我 as its subject the inner 我 is 自己
/// (我怕我考不上 → 你怕自己考不上). Text within quotation marks stays.
struct Turner {
  let framer: ClauseFramer

  private var lexicon: UnderstandingLexicon { framer.lexicon }

  /// The turned clause; nil when it cannot be turned safely.
  func turn(_ span: Range<Int>, in reading: Reading) -> [UInt32]? {
    let scalars = reading.text.scalars
    var out: [UInt32] = []
    out.reserveCapacity(span.count + 4)
    var index = span.lowerBound
    var subjectIsSpeaker = true
    var afterThinking = false
    var quoted = false
    while index < span.upperBound {
      let value = scalars[index]
      if value == 0x201C { quoted = true }
      if value == 0x201D { quoted = false }
      if quoted {
        out.append(value)
        index += 1
        continue
      }
      if let person = reading.people.first(where: { $0.span.lowerBound == index }),
        person.span.upperBound <= span.upperBound
      {
        out.append(contentsOf: turned(person, scalars))
        index = person.span.upperBound
        subjectIsSpeaker = false
        afterThinking = false
        continue
      }
      if let end = framer.match(.thirdPerson, at: index, within: span) {
        out.append(contentsOf: scalars[index..<end])
        index = end
        subjectIsSpeaker = false
        afterThinking = false
        continue
      }
      if let concept = lexicon.words[.mentalVerb],
        let hit = reading.scan.hit(of: concept, at: index), Int(hit.end) <= span.upperBound,
        Self.thinking.contains(Array(scalars[index..<Int(hit.end)]))
      {
        out.append(contentsOf: scalars[index..<Int(hit.end)])
        index = Int(hit.end)
        afterThinking = subjectIsSpeaker
        continue
      }
      switch value {
      case Self.me where index > 0 && scalars[index - 1] == 0x81EA:  // 自我
        out.append(value)
        index += 1
        continue
      case Self.me:
        let next = index + 1 < span.upperBound ? scalars[index + 1] : 0
        if next == Self.plural {
          out.append(contentsOf: [Self.you, Self.plural])
          index += 2
        } else if next == Self.both {
          out.append(contentsOf: [Self.you, Self.plural, Self.both])
          index += 2
        } else if next == 0x81EA {
          out.append(Self.you)
          index += 1
        } else {
          if afterThinking {
            out.append(contentsOf: Self.oneself)
          } else {
            out.append(Self.you)
          }
          index += 1
        }
        subjectIsSpeaker = true
        afterThinking = false
        continue
      case 0x54B1:  // 咱
        let next = index + 1 < span.upperBound ? scalars[index + 1] : 0
        out.append(contentsOf: [Self.you, Self.plural])
        index += next == Self.plural ? 2 : 1
        continue
      case 0x4F60, 0x60A8: return nil  // 你 您
      case 0x4ED6, 0x5979, 0x5B83:  // 他 她 它
        subjectIsSpeaker = false
        afterThinking = false
      case 0x8BA9, 0x88AB, 0x7ED9, 0x5BF9, 0x8DDF:  // 让 被 给 对 跟
        afterThinking = false
      default: break
      }
      out.append(value)
      index += 1
    }
    return quoted ? nil : out
  }

  /// 我妈 → 你妈妈; a person named without 我 stays as named.
  private func turned(_ person: PersonMention, _ scalars: [UInt32]) -> [UInt32] {
    let said = scalars[person.span]
    guard said.first == Self.me else { return Array(said) }
    let name = lexicon.people[person.person].name.scalarValues
    if said.count > 2, said[said.startIndex + 1] == Self.plural {
      return [Self.you, Self.plural] + said.dropFirst(2)
    }
    if lexicon.people[person.person].isBare { return name }
    return [Self.you] + (said.count == 2 ? name : Array(said.dropFirst()))
  }

  private static let me: UInt32 = 0x6211
  private static let you: UInt32 = 0x4F60
  private static let plural: UInt32 = 0x4EEC
  private static let both: UInt32 = 0x4FE9
  private static let oneself: [UInt32] = [0x81EA, 0x5DF1]
  private static let thinking: Set<[UInt32]> = Set(
    ["觉得", "感觉", "怕", "害怕", "担心", "怀疑", "希望", "恨", "怪", "以为", "认为", "生怕"].map(\.scalarValues))
}
