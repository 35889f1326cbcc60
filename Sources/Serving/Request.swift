import Foundation

/// A line that was sent to us; which fields must be there depends on its type.
struct Request: Decodable {
  var type: String?
  var session: String?
  var person: String?
  var id: String?
  var text: String?
  var at: String?
  var alert: String?
  var seconds: Int?
  var profile: ProfileField?

  struct ProfileField: Decodable {
    var role: String?
    var age: Double?
    var region: String?
  }

  /// Reads a line.
  static func parse(_ bytes: [UInt8]) -> Result<Request, Problem> {
    guard String(validating: bytes, as: UTF8.self) != nil else { return .failure(.invalidUTF8) }
    do {
      return .success(try JSONDecoder().decode(Request.self, from: Data(bytes)))
    } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context)
    {
      let field = context.codingPath.map(\.stringValue).joined(separator: ".")
      if field.isEmpty { return .failure(.invalidJSON("not an object")) }
      return .failure(.invalid(field, "has the wrong type"))
    } catch {
      return .failure(.invalidJSON("it cannot be read"))
    }
  }
}
