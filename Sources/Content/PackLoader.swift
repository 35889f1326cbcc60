package import Composition
package import Counselling
package import Foundation
import Matching
import Policy
import Risk
import TextForm
import Understanding

/// Reads a content folder into a pack, or tells everything that is wrong with it.
package struct PackLoader {
  private let folder: URL
  private let compilesAll: Bool
  private var errors: [ContentError] = []
  private(set) package var samples: [Sample] = []

  private init(_ folder: URL, compilesAll: Bool) {
    self.folder = folder
    self.compilesAll = compilesAll
  }

  /// The pack of a folder, with the samples that stand beside its rules.
  ///
  /// - Parameter compilesAll: compiles every pattern at once instead of when it is first tried.
  /// - Throws: `BrokenContent` with all errors, sorted by file and line.
  package static func load(
    _ folder: URL, compilesAll: Bool = false
  ) throws(BrokenContent) -> (pack: Pack, samples: [Sample]) {
    var loader = PackLoader(folder, compilesAll: compilesAll)
    let pack = loader.pack()
    guard loader.errors.isEmpty, let pack else {
      throw BrokenContent(
        errors: loader.errors.sorted {
          ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column)
        })
    }
    return (pack, loader.samples)
  }

  /// The notices alone, for a greeting before the pack is there.
  ///
  /// Errors are left to `load`: whatever cannot be read here is missing.
  package static func notices(in folder: URL) -> NoticeBook {
    var errors: [ContentError] = []
    let files = ContentFile.load(
      kind: "notices", from: folder, subfolder: "Dialogues", schemas: SchemaShelf(folder: folder),
      errors: &errors)
    guard errors.isEmpty else { return NoticeBook() }
    var loader = DialogueLoader()
    loader.readNotices(files.map { Cursor(file: $0.path, node: $0.root) })
    return loader.book.notices
  }

  private mutating func pack() -> Pack? {
    let (files, digest) = ContentFile.load(
      from: folder, subfolders: ["Dialogues", "Lexicons"],
      schemas: SchemaShelf(folder: folder), errors: &errors)
    if files.isEmpty, errors.isEmpty {
      errors.append(
        ContentError(
          file: folder.path, line: 0, column: 0, rule: "file",
          message: "no content: Dialogues/ and Lexicons/ hold no YAML files"))
    }
    let before = errors.count
    guard before == 0 else { return nil }
    let cursors = files.map { (kind: $0.kind, cursor: Cursor(file: $0.path, node: $0.root)) }
    func all(_ kind: String) -> [Cursor] { cursors.filter { $0.kind == kind }.map(\.cursor) }

    var script = ScriptLoader()
    script.read(all("script"), all("variants"), all("disguises"))
    var lexicons = LexiconLoader(normaliser: script.normaliser)
    lexicons.read(all)
    var dialogues = DialogueLoader(
      lexicon: lexicons.understanding, rules: lexicons.risk.rules,
      protocolReferences: lexicons.protocolReferences)
    dialogues.book.script = script.table
    dialogues.read(all, vocabulary: &lexicons.vocabulary, patterns: &lexicons.patterns)
    errors += lexicons.errors + dialogues.errors
    samples = lexicons.samples + dialogues.samples
    var broken: [(pattern: Int, error: PatternError)] = []
    let matcher = Matcher(lexicons.vocabulary, errors: &broken)
    if compilesAll { broken += Matcher.refused(lexicons.vocabulary) }
    for (number, error) in broken {
      let cursor = lexicons.patterns[number]
      errors.append(
        cursor.error("pattern", "\(error.message) (at \(error.offset)) in \(cursor.text)"))
    }
    return Pack(
      normaliser: script.normaliser, disguises: script.disguises, matcher: matcher,
      understanding: lexicons.understanding,
      risk: lexicons.risk, machines: dialogues.machines, answers: dialogues.answers,
      book: dialogues.book, digest: digest)
  }
}

/// A message that stands beside a rule, to show what the rule is for.
package struct Sample: Sendable {
  package enum Of: Sendable, Equatable {
    case risk(String)
    case idiom
    case intent(String)
    case distortion(String)
    case topic(String)
    case response(String)
    case answer(String)
  }

  package let of: Of
  package let text: String
  /// What our last question was, where that matters.
  package let to: String?
  package let matches: Bool
  package let file: String
  package let line: Int
}
