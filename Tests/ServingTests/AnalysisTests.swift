import Counselling
import Foundation
import TestSupport
import Testing
import TextForm

@testable import Serving

/// What `analyze` says of feelings that were not said.
@Suite struct AnalysisTests {
  @Test func everyMessageHasAKindOfFeeling() throws {
    let counsellor = try TestPack.counsellor()
    for text in ["下午三点开会", "嗯", "凭什么什么都是我来做"] {
      #expect(try #require(Analysis(text, by: counsellor).emotions.first).kind.isEmpty == false)
    }
  }

  @Test func aFeelingThatWasNotSaidIsMarked() throws {
    let counsellor = try TestPack.counsellor()
    let unsaid = try #require(Analysis("下午三点开会", by: counsellor).emotions.first)
    #expect(unsaid.hinted)
    #expect(unsaid.intensity <= 40)
    let said = Analysis("我很难过", by: counsellor).emotions
    #expect(said.first { $0.kind == "sadness" }?.hinted == false)
  }

  @Test func theSameMessageGivesTheSameAnalysis() throws {
    let counsellor = try TestPack.counsellor()
    let encoder = JSONText.encoder()
    for text in ["我真没用，什么都做不好", "哈哈，今天吃火锅"] {
      let first = JSONText.line(Analysis(text, by: counsellor), encoder)
      #expect(first == JSONText.line(Analysis(text, by: counsellor), encoder))
    }
  }
}
