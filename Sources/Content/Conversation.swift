package import Counselling
package import Foundation
package import Risk

/// A conversation with what each turn must and must not do.
package struct Conversation: Sendable {
  /// One message and what is held against its answer.
  package struct Turn: Sendable {
    package let say: String
    /// The conversation was ended before this message, which opens the next visit.
    package let isReturn: Bool
    /// The session's level after the turn.
    package let level: Level?
    /// The least level after the turn.
    package let least: Level?
    /// The protocol that is open after the turn, with its step behind a slash; `none` when none is.
    package let flow: String?
    /// Obligations that the turn must carry, as `ConversationCheck` names them.
    package let obliged: [String]
    /// Obligations that the turn must not carry.
    package let freeOf: [String]
    package let alert: Bool?
    /// The reply holds at least one of these.
    package let must: [String]
    /// The reply holds none of these.
    package let mustNot: [String]
    package let line: Int
  }

  package let id: String
  package let file: String
  package let line: Int
  /// The hour of the first message, in Beijing; messages follow each other by a minute.
  package let hour: Int
  package let profile: Profile
  package let turns: [Turn]

  /// The conversations of a folder or a file; `schemas` is the content folder that holds `Schemas/`.
  ///
  /// - Throws: `BrokenContent` with all errors.
  package static func load(_ place: URL, schemas: URL) throws(BrokenContent) -> [Conversation] {
    var errors: [ContentError] = []
    let shelf = SchemaShelf(folder: schemas)
    let isFile = place.pathExtension == "yaml"
    let files =
      isFile
      ? ContentFile.load(
        file: place.lastPathComponent, from: place.deletingLastPathComponent(), schemas: shelf,
        errors: &errors)
      : ContentFile.load(
        from: place.deletingLastPathComponent(), subfolders: [place.lastPathComponent],
        schemas: shelf, errors: &errors
      ).files
    guard errors.isEmpty else { throw BrokenContent(errors: errors) }
    var found: [Conversation] = []
    for file in files where file.kind == "conversations" {
      for cursor in Cursor(file: file.path, node: file.root).elements("conversations") {
        let conversation = Conversation(cursor)
        if found.contains(where: { $0.id == conversation.id }) {
          errors.append(
            cursor.error("duplicate", "conversation `\(conversation.id)` is there twice"))
        }
        found.append(conversation)
      }
    }
    guard errors.isEmpty else { throw BrokenContent(errors: errors) }
    return found
  }

  private init(_ cursor: Cursor) {
    id = cursor.string("id")
    file = cursor.file
    line = cursor.line
    hour = cursor.number("hour", default: 20)
    profile = Profile(
      role: cursor.optional("role"),
      age: cursor["age"].map { _ in cursor.number("age", default: 0) },
      region: cursor.optional("region"))
    turns = cursor.elements("turns").map { turn in
      Turn(
        say: turn.string("say"), isReturn: turn.flag("again"),
        level: turn.optional("level").flatMap(Level.init(name:)),
        least: turn.optional("least").flatMap(Level.init(name:)), flow: turn.optional("flow"),
        obliged: turn.strings("obliged"), freeOf: turn.strings("free_of"),
        alert: turn["alert"].map { _ in turn.flag("alert") }, must: turn.strings("must"),
        mustNot: turn.strings("must_not"), line: turn.line)
    }
  }
}
