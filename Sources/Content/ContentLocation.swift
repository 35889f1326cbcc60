package import Foundation

/// Finds the folder that holds Dialogues, Lexicons and Schemas.
package enum ContentLocation {
  /// The folder to use: named, from XINYI_CONTENT, beside the executable or above it, or ../share/xinyi.
  package static func find(
    named: String?, environment: [String: String], executable: String
  ) -> URL? {
    if let named { return URL(fileURLWithPath: named) }
    if let named = environment["XINYI_CONTENT"], !named.isEmpty {
      return URL(fileURLWithPath: named)
    }
    let binary = URL(fileURLWithPath: executable).resolvingSymlinksInPath()
      .deletingLastPathComponent()
    var candidates = [
      binary, binary.deletingLastPathComponent().appendingPathComponent("share/xinyi"),
    ]
    var above = binary
    for _ in 0..<4 {
      above = above.deletingLastPathComponent()
      candidates.append(above)
    }
    return candidates.first { holdsContent($0) }
  }

  private static func holdsContent(_ folder: URL) -> Bool {
    ["Dialogues", "Lexicons", "Schemas"].allSatisfy {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(
        atPath: folder.appendingPathComponent($0).path, isDirectory: &isFolder)
        && isFolder.boolValue
    }
  }
}
