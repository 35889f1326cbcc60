/// What is wrong with a piece of content, and where.
package struct ContentError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The file, relative to the content folder.
  package let file: String
  /// From 1; 0 when the whole file is meant.
  package let line: Int
  package let column: Int
  /// A short name of the kind of error, such as `schema` or `pattern`.
  package let rule: String
  package let message: String

  package init(file: String, line: Int, column: Int, rule: String, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.rule = rule
    self.message = message
  }

  package var description: String { "\(file):\(line):\(column): \(rule): \(message)" }
}

/// Content that cannot be used, with everything that is wrong with it.
package struct BrokenContent: Error, CustomStringConvertible {
  package let errors: [ContentError]

  package var description: String {
    errors.map(\.description).joined(separator: "\n") + "\n\(errors.count) 处内容错误，程序没有启动。"
  }
}
