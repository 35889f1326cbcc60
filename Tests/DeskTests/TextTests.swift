import Testing

@testable import Desk

/// Times and JSON values, on which every page stands.
@Suite struct TextTests {
  @Test(
    arguments: [
      (0, 0, "1970-01-01T00:00:00+00:00"),
      (1_795_320_000, 480, "2026-11-22T12:00:00+08:00"),
      (951_782_400, 0, "2000-02-29T00:00:00+00:00"),
      (-1, -210, "1969-12-31T20:29:59-03:30"),
      (4_107_542_399, 0, "2100-02-28T23:59:59+00:00"),
      (4_107_542_400, 0, "2100-03-01T00:00:00+00:00"),
      (.max, 0, "9999-12-31T00:00:00+00:00"),
      (.min, 0, "0001-01-02T00:00:00+00:00"),
    ] as [(Int64, Int, String)])
  func readsClocks(at: Int64, offset: Int, iso: String) {
    #expect(LocalTime(at, offset: offset).iso == iso)
  }

  @Test(
    arguments: [
      ("null", nil), (#""""#, nil), ("[]", nil), ("{}", nil), ("3", "3"), ("true", "是"),
      (#"["a","b"]"#, "a、b"), (#"{"id":"x"}"#, "x"), (#"{"phone":"120"}"#, "120"),
      (#"{"id":"x","name":"n","phone":"1"}"#, "n（1）"), (#""a\nb""#, "a␊b"),
    ])
  func putsValuesIntoWords(json: String, words: String?) throws {
    #expect(try #require(JSONValue(json: json)).words == words)
  }

  @Test(arguments: [#"{"a":[1,2.5,null,true,"x/y"],"b":{}}"#, "[]", "-7"])
  func keepsJSONAsItIs(json: String) throws {
    #expect(try JSONValue(json: json)?.json() == json)
  }
}
