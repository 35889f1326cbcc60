import Content
import Counselling
import Foundation
import TestSupport
import Testing
import Understanding

/// Fitted weights are held against the content that they speak of.
@Suite struct WeightsLoaderTests {
  static let concepts = """
    kind: concepts
    concepts:
      - {id: a.b, terms: [考试]}
    """

  static func weights(
    _ entries: String, task: String = "emotion", class name: String = "sadness"
  ) -> String {
    """
    kind: weights
    task: \(task)
    classes:
      - class: \(name)
        bias: -10
        weights: [\(entries)]
    """
  }

  static func expect(_ yaml: String, gives wanted: String...) throws {
    let errors = try ContentFolder.with([
      "Lexicons/a.yaml": concepts, "Lexicons/fitted/w.yaml": yaml,
    ]) { folder in folder.errors().map { "\($0.file):\($0.line) \($0.rule) \($0.message)" } }
    #expect(errors.count == wanted.count, "\(errors)")
    for text in wanted { #expect(errors.contains { $0.contains(text) }, "\(errors)") }
  }

  @Test func weightsOfKnownThingsAreTaken() throws {
    try Self.expect(
      Self.weights("{weight: 3, terms: [好累]}, {weight: -2, features: ['concept:a.b']}"))
  }

  @Test func anUnknownTaskIsRefused() throws {
    try Self.expect(Self.weights("", task: "weather"), gives: "w.yaml:2 schema")
  }

  @Test(arguments: [("emotion", "boredom"), ("distortion", "没有这个名字")])
  func anUnknownClassIsRefused(_ task: String, _ name: String) throws {
    try Self.expect(
      Self.weights("", task: task, class: name),
      gives: "w.yaml:4 reference task `\(task)` has no class `\(name)`")
  }

  @Test func aClassStandsOnce() throws {
    let again = "\n  - {class: sadness, bias: 0, weights: []}"
    try Self.expect(Self.weights("") + again, gives: "duplicate class `sadness`")
  }

  @Test func aTermStandsOnceInAClass() throws {
    try Self.expect(
      Self.weights("{weight: 3, terms: [好累]}, {weight: 4, terms: [好累]}"),
      gives: "w.yaml:6 duplicate term `好累`")
    try Self.expect(
      Self.weights(
        "{weight: 3, features: ['feeling:anger']}, {weight: 4, features: ['feeling:anger']}"),
      gives: "duplicate feature `feeling:anger`")
  }

  @Test(arguments: ["concept:none", "distortion:none", "feeling:none", "strongest:none"])
  func anUnknownFeatureIsRefused(_ name: String) throws {
    try Self.expect(
      Self.weights("{weight: 3, features: ['\(name)']}"),
      gives: "reference unknown feature `\(name)`")
  }

  @Test func aTermHasTwoToFourCharacters() throws {
    try Self.expect(Self.weights("{weight: 3, terms: [我今天很累]}"), gives: "w.yaml:6 term")
  }

  @Test func anEntryIsEitherTermOrFeature() throws {
    try Self.expect(Self.weights("{weight: 3}"), gives: "entry")
    try Self.expect(
      Self.weights("{weight: 3, terms: [好累], features: ['feeling:anger']}"), gives: "entry")
  }

  @Test func theRealWeightsCoverEveryFeeling() throws {
    let scales = try TestPack.pack().understanding.weights.scales
    let kinds = scales.filter { $0.task == .emotion }.map(\.name)
    #expect(Set(kinds) == Set(EmotionKind.allCases.map(\.rawValue)))
    #expect(scales.contains { $0.task == .distortion })
  }
}
