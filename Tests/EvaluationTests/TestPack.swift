import Content
import Counselling
import Foundation

/// The content of this repository, loaded once.
enum TestPack {
  /// The folder that holds Package.swift.
  static let folder: URL = {
    var folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    while folder.path != "/", !isRoot(folder) { folder.deleteLastPathComponent() }
    return folder
  }()

  private static let made = Result { () throws(BrokenContent) in try PackLoader.load(folder) }
    .map { Counsellor($0.pack) }

  /// - Throws: all errors of the content, when it has any.
  static func counsellor() throws -> Counsellor { try made.get() }

  private static func isRoot(_ folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path)
  }
}
