import Matching
import TextForm
import Yams

/// A JSON Schema, as far as the content's schemas use the language.
///
/// Known keywords: type, properties, required, additionalProperties (false), items, minItems, enum, const,
/// oneOf, pattern, minLength, minimum, maximum.
final class Schema: Sendable {
  enum Kind: String { case object, array, string, integer, boolean }

  let kind: Kind?
  let properties: [String: Schema]
  let required: [String]
  let isClosed: Bool
  let items: Schema?
  let minItems: Int
  let values: Set<String>?
  let choices: [Schema]
  let pattern: RegexProgram?
  let patternText: String
  let minLength: Int
  let minimum: Int?
  let maximum: Int?

  init(_ node: Node) throws(PatternError) {
    func value(_ name: String) -> Node? {
      node.mapping?.first { $0.key.scalar?.string == name }?.value
    }
    kind = (value("type")?.scalar?.string).flatMap { Kind(rawValue: $0) }
    var properties: [String: Schema] = [:]
    for pair in value("properties")?.mapping ?? [:] {
      if let name = pair.key.scalar?.string { properties[name] = try Schema(pair.value) }
    }
    self.properties = properties
    required = value("required")?.sequence?.compactMap(\.scalar?.string) ?? []
    isClosed = value("additionalProperties")?.scalar?.string == "false"
    items = try value("items").map { node throws(PatternError) in try Schema(node) }
    minItems = value("minItems")?.scalar.flatMap { Int($0.string) } ?? 0
    if let constant = value("const")?.scalar?.string {
      values = [constant]
    } else {
      values = value("enum")?.sequence.map { Set($0.compactMap(\.scalar?.string)) }
    }
    var choices: [Schema] = []
    for choice in value("oneOf")?.sequence ?? [] { choices.append(try Schema(choice)) }
    self.choices = choices
    patternText = value("pattern")?.scalar?.string ?? ""
    pattern = patternText.isEmpty ? nil : try RegexProgram(patternText.scalarValues)
    minLength = value("minLength")?.scalar.flatMap { Int($0.string) } ?? 0
    minimum = value("minimum")?.scalar.flatMap { Int($0.string) }
    maximum = value("maximum")?.scalar.flatMap { Int($0.string) }
  }
}
