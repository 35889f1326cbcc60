import Content
import Counselling
import Foundation
import TestSupport

/// A content folder made for one test.
struct ContentFolder {
  let url: URL

  /// Runs `body` on a folder with the given files and removes it afterwards.
  ///
  /// - Parameter real: whether the folder holds the schemas of the repository.
  static func with<Value>(
    _ files: [String: String], real: Bool = true, _ body: (ContentFolder) throws -> Value
  ) throws -> Value {
    let manager = FileManager.default
    let folder = manager.temporaryDirectory.appendingPathComponent("content-" + UUID().uuidString)
    for name in ["Dialogues", "Lexicons"] {
      try manager.createDirectory(
        at: folder.appendingPathComponent(name), withIntermediateDirectories: true)
    }
    defer { try? manager.removeItem(at: folder) }
    let schemas = folder.appendingPathComponent("Schemas")
    if real {
      try manager.copyItem(at: TestPack.folder.appendingPathComponent("Schemas"), to: schemas)
    } else {
      try manager.createDirectory(at: schemas, withIntermediateDirectories: true)
    }
    let made = ContentFolder(url: folder)
    for (path, text) in files { try made.write(text, to: path) }
    return try body(made)
  }

  func write(_ text: String, to path: String) throws {
    let file = url.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// What is wrong with the folder; that protocols are missing is left out.
  func errors() -> [ContentError] {
    do {
      _ = try PackLoader.load(url)
      return []
    } catch {
      return error.errors.filter { !$0.message.hasPrefix("no protocol for the danger") }
    }
  }
}
