import Counselling
import TestSupport
import Testing
import Understanding

/// Where the person is, and places that are only talked about.
@Suite struct PlaceReaderTests {
  @Test(
    arguments: [
      ("我在台湾读书", "台湾"), ("人在东京，睡不着", "日本"), ("我住香港", "香港"), ("墨尔本这边快五点了", "澳大利亚"),
      ("我妈在台湾，我一个人", nil), ("他在美国工作", nil), ("想去日本玩", nil), ("我不在北京", nil), ("台湾的电影", nil),
      ("今天很累", nil),
    ] as [(String, String?)])
  func tellsWhereThePersonIs(text: String, place: String?) throws {
    let counsellor = try TestPack.counsellor()
    let reading = counsellor.analyze(text).0
    #expect(reading.place.map { counsellor.lexicon.regions[$0] } == place)
  }
}
