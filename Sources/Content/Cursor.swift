import Yams

/// A place in a content file from which values are read; the shape was checked by the schema.
struct Cursor {
  let file: String
  let node: Node
  /// The values of a mapping by key.
  private let fields: [String: Node]

  init(file: String, node: Node) {
    self.file = file
    self.node = node
    var fields: [String: Node] = [:]
    if let mapping = node.mapping {
      for pair in mapping {
        if let name = pair.key.scalar?.string { fields[name] = pair.value }
      }
    }
    self.fields = fields
  }

  subscript(name: String) -> Cursor? { fields[name].map { Cursor(file: file, node: $0) } }

  var text: String { node.scalar?.string ?? "" }

  /// The line in the file, from 1.
  var line: Int { node.mark?.line ?? 0 }

  var isMapping: Bool { node.mapping != nil }

  /// The elements of a list; a single value counts as a list of one.
  var list: [Cursor] {
    if let sequence = node.sequence { return sequence.map { Cursor(file: file, node: $0) } }
    return [self]
  }

  func string(_ name: String) -> String { self[name]?.text ?? "" }

  func optional(_ name: String) -> String? { self[name]?.text }

  func strings(_ name: String) -> [String] { self[name]?.list.map(\.text) ?? [] }

  func elements(_ name: String) -> [Cursor] { self[name]?.list ?? [] }

  func flag(_ name: String, default value: Bool = false) -> Bool {
    self[name].map { $0.text == "true" } ?? value
  }

  func number(_ name: String, default value: Int) -> Int {
    self[name].flatMap { Int($0.text) } ?? value
  }

  func error(_ rule: String, _ message: String) -> ContentError {
    ContentError(
      file: file, line: node.mark?.line ?? 0, column: node.mark?.column ?? 0, rule: rule,
      message: message)
  }
}
