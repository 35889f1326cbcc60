import Matching
import TextForm
import Yams

/// Holds a tree against a schema and collects everything that does not fit.
struct SchemaValidator: ~Copyable {
  let file: String
  private let space = MatchSpace()
  private(set) var errors: [ContentError] = []

  init(file: String) { self.file = file }

  mutating func validate(_ node: Node, _ schema: Schema, at path: String = "") {
    if !schema.choices.isEmpty {
      chooseOne(node, schema, path)
      return
    }
    if let values = schema.values {
      guard let text = node.scalar?.string, values.contains(text) else {
        fail(node, path, "must be one of \(values.sorted().joined(separator: ", "))")
        return
      }
    }
    switch schema.kind {
    case .object: validateObject(node, schema, path)
    case .array: validateArray(node, schema, path)
    case .string: validateString(node, schema, path)
    case .integer: validateInteger(node, schema, path)
    case .boolean:
      if node.scalar?.string != "true" && node.scalar?.string != "false" {
        fail(node, path, "must be true or false")
      }
    case nil: break
    }
  }

  private mutating func chooseOne(_ node: Node, _ schema: Schema, _ path: String) {
    var closest: [ContentError]?
    for choice in schema.choices {
      var attempt = SchemaValidator(file: file)
      attempt.validate(node, choice, at: path)
      if attempt.errors.isEmpty { return }
      let fits = fitsShape(node, choice)
      if fits || closest == nil { closest = attempt.errors }
    }
    errors.append(contentsOf: closest ?? [])
  }

  private func fitsShape(_ node: Node, _ schema: Schema) -> Bool {
    switch schema.kind {
    case .object: node.mapping != nil
    case .array: node.sequence != nil
    default: node.scalar != nil
    }
  }

  private mutating func validateObject(_ node: Node, _ schema: Schema, _ path: String) {
    guard let mapping = node.mapping else {
      fail(node, path, "must be a mapping")
      return
    }
    var seen: Set<String> = []
    for pair in mapping {
      let name = pair.key.scalar?.string ?? ""
      if !seen.insert(name).inserted { fail(pair.key, path, "`\(name)` is given twice") }
      if let inner = schema.properties[name] {
        validate(pair.value, inner, at: path.isEmpty ? name : path + "." + name)
      } else if schema.isClosed {
        fail(
          pair.key, path,
          "unknown key `\(name)`; known are \(schema.properties.keys.sorted().joined(separator: ", "))"
        )
      }
    }
    for name in schema.required where !seen.contains(name) {
      fail(node, path, "`\(name)` is missing")
    }
  }

  private mutating func validateArray(_ node: Node, _ schema: Schema, _ path: String) {
    guard let sequence = node.sequence else {
      fail(node, path, "must be a list")
      return
    }
    if sequence.count < schema.minItems {
      fail(node, path, "needs at least \(schema.minItems) entries")
    }
    guard let items = schema.items else { return }
    for element in sequence { validate(element, items, at: path + "[]") }
  }

  private mutating func validateString(_ node: Node, _ schema: Schema, _ path: String) {
    guard let text = node.scalar?.string else {
      fail(node, path, "must be a text")
      return
    }
    if text.unicodeScalars.count < schema.minLength { fail(node, path, "must not be empty") }
    guard let pattern = schema.pattern else { return }
    let found = text.scalarValues.withUnsafeBufferPointer {
      pattern.firstMatch(in: $0, from: 0, using: space)
    }
    if found == .none { fail(node, path, "does not fit \(schema.patternText)") }
  }

  private mutating func validateInteger(_ node: Node, _ schema: Schema, _ path: String) {
    guard let text = node.scalar?.string, let value = Int(text) else {
      fail(node, path, "must be a whole number")
      return
    }
    if let minimum = schema.minimum, value < minimum {
      fail(node, path, "must be at least \(minimum)")
    }
    if let maximum = schema.maximum, value > maximum {
      fail(node, path, "must be at most \(maximum)")
    }
  }

  private mutating func fail(_ node: Node, _ path: String, _ message: String) {
    errors.append(
      ContentError(
        file: file, line: node.mark?.line ?? 0, column: node.mark?.column ?? 0, rule: "schema",
        message: path.isEmpty ? message : "\(path): \(message)"))
  }
}
