import Foundation
import Testing

/// The command that was built with these tests, run as a process.
enum Command {
  /// The folder that holds Package.swift and the content.
  static let repository: URL = {
    var folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    while folder.path != "/", !exists(folder.appendingPathComponent("Package.swift")) {
      folder.deleteLastPathComponent()
    }
    return folder
  }()

  /// The executable beside the test bundle.
  static func executable() throws -> URL {
    let bundles = [Bundle.main] + Bundle.allBundles
    let folders = bundles.flatMap { bundle in
      [bundle.executableURL, bundle.bundleURL].compactMap { $0 }.flatMap {
        [$0.deletingLastPathComponent(), $0]
      }
    }
    return try #require(
      folders.map { $0.appendingPathComponent("xinyi") }.first {
        FileManager.default.isExecutableFile(atPath: $0.path) && !isFolder($0)
      }, "the executable does not stand beside the test bundle")
  }

  /// How a run ended and what it wrote.
  struct Outcome {
    let status: Int32
    let output: Data
    let errors: String

    var text: String { String(decoding: output, as: UTF8.self) }

    /// The lines that were written, without their line feeds.
    var lines: [String] {
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      if lines.last == "" { lines.removeLast() }
      return lines
    }

    /// The lines as JSON objects; one that is none fails the test.
    func objects() throws -> [[String: Any]] { try lines.map(Command.object) }
  }

  /// Runs to the end on files, so that no pipe can fill.
  static func run(
    _ arguments: [String], input: Data = Data(), in folder: TemporaryFolder
  ) throws -> Outcome {
    let process = try process(arguments, in: folder)
    let streams = ["in", "out", "err"].map { folder.url.appendingPathComponent("\($0)-\(UUID())") }
    try input.write(to: streams[0])
    for file in streams.dropFirst() { try Data().write(to: file) }
    process.standardInput = try FileHandle(forReadingFrom: streams[0])
    process.standardOutput = try FileHandle(forWritingTo: streams[1])
    process.standardError = try FileHandle(forWritingTo: streams[2])
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    return Outcome(
      status: process.terminationStatus, output: try Data(contentsOf: streams[1]),
      errors: String(decoding: try Data(contentsOf: streams[2]), as: UTF8.self))
  }

  /// A process that is set up and not yet started; it sees nothing of the tester's own data.
  static func process(_ arguments: [String], in folder: TemporaryFolder) throws -> Process {
    let process = Process()
    process.executableURL = try executable()
    process.arguments = arguments
    var environment = ProcessInfo.processInfo.environment
    for name in ["XINYI_STORE", "XDG_DATA_HOME"] { environment[name] = nil }
    environment["XINYI_CONTENT"] = repository.path
    environment["HOME"] = folder.url.path
    environment["TZ"] = "Asia/Shanghai"
    process.environment = environment
    return process
  }

  /// Reads one line as a JSON object.
  static func object(_ line: String) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
      "no JSON object: \(line)")
  }

  /// One request on a line, with its line feed.
  static func line(_ fields: [String: Any]) throws -> Data {
    try JSONSerialization.data(withJSONObject: fields, options: [.sortedKeys]) + Data("\n".utf8)
  }

  private static func exists(_ file: URL) -> Bool {
    FileManager.default.fileExists(atPath: file.path)
  }

  private static func isFolder(_ file: URL) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}

/// A folder that is gone after the test.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("xinyi-\(UUID())")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }
}
