import Foundation
import Yams

/// The schemas of a content folder, each read when first asked for; may be asked from several threads.
final class SchemaShelf: @unchecked Sendable {
  private let folder: URL
  private let lock = NSLock()
  private var schemas: [String: Schema?] = [:]

  init(folder: URL) { self.folder = folder }

  /// What does not fit the schema of a file's kind.
  func errors(in root: Node, kind: String, file: String) -> [ContentError] {
    guard let schema = schema(kind) else {
      return [
        ContentError(
          file: file, line: 1, column: 1, rule: "schema",
          message: "unknown kind `\(kind)`: there is no readable \(Self.path(kind))")
      ]
    }
    var validator = SchemaValidator(file: file)
    validator.validate(root, schema)
    return validator.errors
  }

  private static func path(_ kind: String) -> String { "Schemas/\(kind).schema.json" }

  private func schema(_ kind: String) -> Schema? {
    lock.lock()
    defer { lock.unlock() }
    if let known = schemas[kind] { return known }
    let url = folder.appendingPathComponent(Self.path(kind))
    var schema: Schema?
    if let text = try? String(contentsOf: url, encoding: .utf8),
      let node = try? compose(yaml: text, .basic)
    {
      schema = try? Schema(node)
    }
    schemas[kind] = schema
    return schema
  }
}
