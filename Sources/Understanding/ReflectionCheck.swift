import Matching
import TextForm

/// The last look at a turned clause: what must not be said aloud is refused here.
enum ReflectionCheck {
  static func passes(
    _ turned: [UInt32], _ material: Material, _ framer: ClauseFramer, _ span: Range<Int>
  ) -> Bool {
    guard turned.count >= 4, let last = turned.last, let first = turned.first else { return false }
    if !turned.contains(0x201C),
      turned.indices.contains(where: {
        turned[$0] == 0x6211 && ($0 == 0 || turned[$0 - 1] != 0x81EA)
      })
    {
      return false
    }
    for index in turned.indices.dropFirst() {
      let pair = (turned[index - 1], turned[index])
      if pair == (0x4F60, 0x4F60) || pair == (0xFF0C, 0xFF0C) { return false }
    }
    if turned.contains(where: { ScalarClass.isEmoji($0) || $0 == 0x5B || $0 == 0x40 || $0 == 0x0A })
    {
      return false
    }
    let latin = turned.reduce(0) { $0 + (ScalarClass.isLatinOrDigit($1) ? 1 : 0) }
    if latin > 6 { return false }
    if danglingEnds.contains(last) || first == 0x7684 || first == 0x4E86 || first == 0x8BF4 {
      return false
    }
    if !turned.contains(0xFF0C), concessions.contains(where: turned.contains(run:)) { return false }
    for opener in unfinished where turned.starts(with: opener) && !turned.contains(0xFF0C) {
      return false
    }
    for word in refused where turned.contains(run: word) { return false }
    if turned.suffix(2).elementsEqual(beginning) || turned.suffix(2).elementsEqual(hanging) {
      return false
    }
    let joiner = ClauseJoiner(framer: framer)
    if joiner.endsWith(.complementVerb, span), !joiner.endsWithFeeling(span) { return false }
    if material != .howQuestion, material != .whyQuestion,
      turned.contains(0x5417) || turned.contains(run: alternative) && turned.contains(0x5462)
    {
      return false
    }
    return true
  }

  private static let danglingEnds: Set<UInt32> = Set(
    "会就还再才也又是和在把被跟给对让以很不没因从想要与及但像为".unicodeScalars.map(\.value))
  private static let beginning = "开始".scalarValues
  private static let hanging = "知道干".scalarValues.suffix(2)
  private static let concessions = ["虽然", "尽管", "不仅", "不但"].map(\.scalarValues)
  private static let alternative = "还是".scalarValues
  private static let unfinished: [[UInt32]] = [
    "如果", "虽然", "只要", "不仅", "不但", "除了", "因为", "通过", "即使", "一方面", "越", "比起", "关于", "对于", "当",
    "你相信只要", "你会努力从",
  ].map(\.scalarValues)
  private static let refused: [[UInt32]] = [
    "应该", "没有关系", "不代表", "是不是", "请问", "咨询", "回答", "谢谢", "感谢",
    "废物", "垃圾", "畜生",
  ].map(\.scalarValues)
}
