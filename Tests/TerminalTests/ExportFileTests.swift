import Glibc
import Testing

@testable import Terminal

struct ExportFileTests {
  private let export = ChatExport(name: "talk.txt", text: "你：难过\n")

  @Test func writesForTheOwnerAlone() throws {
    let folder = Folder()
    let path = try ExportFile.write(export, to: folder.path, home: nil)
    #expect(path == folder.path + "/talk.txt")
    #expect(folder.mode(of: "talk.txt") == 0o600)
    #expect(PrivateFile.read(path) == "你：难过\n")
  }

  @Test func numbersInsteadOfOverwriting() throws {
    let folder = Folder()
    for name in ["talk.txt", "talk-2.txt", "talk-3.txt"] {
      #expect(try ExportFile.write(export, to: folder.path, home: nil) == folder.path + "/" + name)
    }
  }

  @Test func refusesAChosenNameThatExists() throws {
    let folder = Folder()
    let path = try ExportFile.write(export, to: "~/mine.txt", home: folder.path)
    #expect(path == folder.path + "/mine.txt")
    #expect(throws: PrivateFile.Failure(code: EEXIST)) {
      try ExportFile.write(export, to: path, home: nil)
    }
  }

  @Test func refusesAMissingFolder() {
    let folder = Folder()
    #expect(throws: PrivateFile.Failure(code: ENOENT)) {
      try ExportFile.write(export, to: folder.path + "/none/talk.txt", home: nil)
    }
  }

  @Test func aNameCannotLeaveTheFolder() throws {
    let folder = Folder()
    let sly = ChatExport(name: "../../etc/.sly", text: "")
    #expect(try ExportFile.write(sly, to: folder.path, home: nil) == folder.path + "/xinyi.sly")
  }

  @Test(arguments: [
    ("a.txt", 1, "a.txt"), ("a.txt", 2, "a-2.txt"), ("a", 3, "a-3"), (".a", 2, ".a-2"),
  ])
  func numbers(_ name: String, attempt: Int, result: String) {
    #expect(ExportFile.numbered(name, attempt) == result)
  }
}
