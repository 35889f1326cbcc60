/// What is wrong with a line of labelled text.
package struct LineFault: Error, Sendable, Equatable {
  /// A word for programs, as in the line protocol.
  package let code: String
  /// A sentence for the clinician.
  package let message: String

  static let invalidUTF8 = LineFault(code: "invalid_utf8", message: "不是 UTF-8 文字")
  static let invalidJSON = LineFault(code: "invalid_json", message: "不是一个 JSON 对象")
  static func tooLong(limit: Int) -> LineFault {
    LineFault(code: "line_too_long", message: "一行超过 \(limit) 字节")
  }
  static func textTooLong(_ field: String, limit: Int) -> LineFault {
    LineFault(code: "text_too_long", message: "\(field) 超过 \(limit) 字")
  }
  static func missing(_ field: String) -> LineFault {
    LineFault(code: "missing_field", message: "缺少 \(field)")
  }
  static func invalid(_ field: String, _ reason: String) -> LineFault {
    LineFault(code: "invalid_field", message: "\(field)：\(reason)")
  }

  /// A field's value is none of these.
  static func unknown(_ value: String, _ field: String, what: String, of known: [String])
    -> LineFault
  {
    let shown = value.count > 40 ? value.prefix(40) + "…" : value[...]
    return .invalid(field, "没有“\(shown)”这个\(what)，可以写 " + known.joined(separator: "、"))
  }
}
