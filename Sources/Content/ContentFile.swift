import Dispatch
import Foundation
import TextForm
import Yams

/// A YAML file of the content as a tree that keeps line and column.
struct ContentFile: @unchecked Sendable {
  /// Relative to the content folder.
  let path: String
  let kind: String
  let root: Node

  /// Reads all YAML files below the given subfolders, in name order.
  ///
  /// Files are parsed and held against their schemas side by side; the result does not depend on the order in which that ends.
  static func load(
    from folder: URL, subfolders: [String], schemas: SchemaShelf, errors: inout [ContentError]
  ) -> (files: [ContentFile], digest: String) {
    let paths = subfolders.flatMap { Self.paths(in: folder, subfolder: $0) }.sorted()
    let slots = Slots(count: paths.count)
    let names = paths
    DispatchQueue.concurrentPerform(iterations: names.count) { index in
      slots.set(index, parse(names[index], in: folder, schemas))
    }
    var files: [ContentFile] = []
    var hash = StableHash()
    for (path, result) in zip(paths, slots.results) {
      switch result {
      case .file(let file, let bytes, let found):
        files.append(file)
        errors += found
        hash.combine(text: path)
        hash.combine(bytes)
      case .error(let error): errors.append(error)
      case nil: continue
      }
    }
    let digits = String(hash.value, radix: 16)
    return (files, String(repeating: "0", count: 16 - digits.count) + digits)
  }

  /// The names of all YAML files below a subfolder, relative to the content folder.
  private static func paths(in folder: URL, subfolder: String) -> [String] {
    let base = folder.appendingPathComponent(subfolder)
    guard
      let found = FileManager.default.enumerator(
        at: base, includingPropertiesForKeys: nil, options: [.skipsHiddenFiles])
    else { return [] }
    return found.compactMap { $0 as? URL }.filter { $0.pathExtension == "yaml" }
      .map { subfolder + $0.path.dropFirst(base.path.count) }
  }

  /// The files of one kind below a subfolder, told by their first line `kind: …` without parsing the others.
  static func load(
    kind: String, from folder: URL, subfolder: String, schemas: SchemaShelf,
    errors: inout [ContentError]
  ) -> [ContentFile] {
    let opening = Data("kind: \(kind)\n".utf8)
    return paths(in: folder, subfolder: subfolder).sorted().flatMap { name -> [ContentFile] in
      guard let file = FileHandle(forReadingAtPath: folder.appendingPathComponent(name).path),
        let start = try? file.read(upToCount: opening.count), start == opening
      else { return [] }
      return load(file: name, from: folder, schemas: schemas, errors: &errors)
    }
  }

  /// One file by its name in a folder, as a list; empty when it is broken.
  static func load(
    file name: String, from folder: URL, schemas: SchemaShelf, errors: inout [ContentError]
  ) -> [ContentFile] {
    switch parse(name, in: folder, schemas) {
    case .file(let file, _, let found):
      errors += found
      return [file]
    case .error(let error):
      errors.append(error)
      return []
    }
  }

  private enum Result {
    case file(ContentFile, UInt64, [ContentError])
    case error(ContentError)
  }

  /// Results of parsing side by side, each written once under its own index.
  private final class Slots: @unchecked Sendable {
    private(set) var results: [Result?]
    private let lock = NSLock()

    init(count: Int) { results = [Result?](repeating: nil, count: count) }

    func set(_ index: Int, _ result: Result) {
      lock.lock()
      results[index] = result
      lock.unlock()
    }
  }

  private static func parse(_ path: String, in folder: URL, _ schemas: SchemaShelf) -> Result {
    func failure(_ rule: String, _ message: String, line: Int = 0, column: Int = 0) -> Result {
      .error(ContentError(file: path, line: line, column: column, rule: rule, message: message))
    }
    do {
      let data = try Data(contentsOf: folder.appendingPathComponent(path))
      guard let text = String(validating: data, as: UTF8.self) else {
        return failure("encoding", "not valid UTF-8")
      }
      guard let root = try compose(yaml: text, .basic) else {
        return failure("yaml", "the file is empty")
      }
      guard
        let kind = root.mapping?.first(where: { $0.key.scalar?.string == "kind" })?.value.scalar?
          .string
      else {
        return failure("schema", "the file must be a mapping with `kind`", line: 1, column: 1)
      }
      var hash = StableHash()
      hash.combine(text: text)
      let errors = schemas.errors(in: root, kind: kind, file: path)
      return .file(ContentFile(path: path, kind: kind, root: root), hash.value, errors)
    } catch let error as YamlError {
      switch error {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        return failure("yaml", problem, line: mark.line, column: mark.column)
      case .duplicatedKeysInMapping(let keys, let context):
        return failure(
          "yaml", "the key \(keys.map(\.description).joined(separator: ", ")) is given twice",
          line: context.mark.line, column: context.mark.column)
      default: return failure("yaml", "\(error)")
      }
    } catch {
      return failure("file", error.localizedDescription)
    }
  }
}
