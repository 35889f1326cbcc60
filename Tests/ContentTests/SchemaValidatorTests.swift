import Content
import Testing

/// Every kind of misfit is reported where it stands.
@Suite struct SchemaValidatorTests {
  static let schema = """
    {"type": "object", "required": ["kind", "name"], "additionalProperties": false, "properties": {
      "kind": {"const": "probe"},
      "name": {"type": "string", "minLength": 2, "pattern": "^[a-z]+$"},
      "count": {"type": "integer", "minimum": 1, "maximum": 5},
      "flag": {"type": "boolean"},
      "colour": {"enum": ["red", "green"]},
      "list": {"type": "array", "minItems": 2, "items": {"type": "string"}},
      "inner": {"type": "object", "required": ["a"], "additionalProperties": false,
        "properties": {"a": {"type": "integer"}}},
      "either": {"oneOf": [{"type": "string"},
        {"type": "object", "required": ["text"], "additionalProperties": false,
         "properties": {"text": {"type": "string"}}}]}
    }}
    """

  /// The errors of a file that begins with its kind in line 1, as line:column message.
  static func errors(_ yaml: String) throws -> [String] {
    let files = [
      "Schemas/probe.schema.json": schema, "Lexicons/probe.yaml": "kind: probe\n" + yaml,
    ]
    return try ContentFolder.with(files, real: false) { folder in
      folder.errors().map { error in
        #expect(error.file == "Lexicons/probe.yaml" && error.rule == "schema")
        return "\(error.line):\(error.column) \(error.message)"
      }
    }
  }

  @Test(
    arguments: [
      "name: ab", "name: ab\ncount: 5", "name: ab\nflag: false", "name: ab\ncolour: red",
      "name: ab\nlist: [x, y]", "name: ab\ninner: {a: -3}", "name: ab\neither: word",
      "name: ab\neither: {text: word}",
    ])
  func fits(yaml: String) throws {
    #expect(try Self.errors(yaml).isEmpty)
  }

  @Test(
    arguments: [
      ("count: 1", ["1:1 `name` is missing"]),
      ("name: a", ["2:7 name: must not be empty"]),
      ("name: AB", ["2:7 name: does not fit ^[a-z]+$"]),
      ("name: [ab]", ["2:7 name: must be a text"]),
      ("name: ab\ncount: many", ["3:8 count: must be a whole number"]),
      ("name: ab\ncount: 0", ["3:8 count: must be at least 1"]),
      ("name: ab\ncount: 6", ["3:8 count: must be at most 5"]),
      ("name: ab\nflag: maybe", ["3:7 flag: must be true or false"]),
      ("name: ab\ncolour: blue", ["3:9 colour: must be one of green, red"]),
      ("name: ab\nlist: word", ["3:7 list: must be a list"]),
      ("name: ab\nlist: [x]", ["3:7 list: needs at least 2 entries"]),
      ("name: ab\nlist:\n  - x\n  - {y: 1}", ["5:5 list[]: must be a text"]),
      ("name: ab\ninner: word", ["3:8 inner: must be a mapping"]),
      ("name: ab\ninner: {}", ["3:8 inner: `a` is missing"]),
      ("name: ab\ninner:\n  a: 1\n  b: 2", ["5:3 inner: unknown key `b`; known are a"]),
      ("name: ab\ninner:\n  a: x", ["4:6 inner.a: must be a whole number"]),
      ("name: ab\neither: [x]", ["3:9 either: must be a text"]),
      (
        "name: ab\neither: {txt: word}",
        [
          "3:10 either: unknown key `txt`; known are text", "3:9 either: `text` is missing",
        ]
      ),
    ] as [(String, [String])])
  func tellsWhatDoesNotFit(yaml: String, errors: [String]) throws {
    #expect(Set(try Self.errors(yaml)) == Set(errors))
  }

  @Test func everythingIsToldAtOnce() throws {
    let errors = try Self.errors("name: A\ncount: 9\nflag: 1\nlist: [x]\nwrong: 1")
    #expect(errors.count == 6)
    #expect(errors.map { $0.prefix(1) } == ["2", "2", "3", "4", "5", "6"])
  }
}
