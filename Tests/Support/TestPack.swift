package import Content
package import Counselling
package import Foundation

/// The content of this repository, loaded once for all tests of a process.
package enum TestPack {
  /// The folder that holds Package.swift.
  package static let folder: URL = {
    var folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    while folder.path != "/", !isRoot(folder) { folder.deleteLastPathComponent() }
    return folder
  }()

  private static let loaded = Result { () throws(BrokenContent) in try PackLoader.load(folder) }
  private static let made = loaded.map { Counsellor($0.pack) }

  /// - Throws: all errors of the content, when it has any.
  package static func pack() throws -> Pack { try loaded.get().pack }

  package static func samples() throws -> [Sample] { try loaded.get().samples }

  package static func counsellor() throws -> Counsellor { try made.get() }

  private static func isRoot(_ folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path)
  }
}
