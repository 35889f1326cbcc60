import Content
import Foundation
import Testing

/// Where the content is looked for.
@Suite struct ContentLocationTests {
  @Test func aNamedFolderComesFirst() {
    let found = ContentLocation.find(
      named: "/one", environment: ["XINYI_CONTENT": "/two"], executable: "/three/xinyi")
    #expect(found?.path == "/one")
  }

  @Test func thenTheEnvironment() {
    let found = ContentLocation.find(
      named: nil, environment: ["XINYI_CONTENT": "/two"], executable: "/three/xinyi")
    #expect(found?.path == "/two")
  }

  @Test(arguments: ["xinyi", "bin/xinyi", "a/b/c/xinyi"])
  func thenBesideTheExecutableOrAboveIt(executable: String) throws {
    try ContentFolder.with([:]) { folder in
      let path = folder.url.appendingPathComponent(executable).path
      for environment in [[:], ["XINYI_CONTENT": ""]] {
        let found = ContentLocation.find(named: nil, environment: environment, executable: path)
        #expect(found?.resolvingSymlinksInPath().path == folder.url.resolvingSymlinksInPath().path)
      }
    }
  }

  @Test func thenTheSharedFolder() throws {
    try ContentFolder.with([:]) { folder in
      let inside = folder.url.appendingPathComponent("share/xinyi")
      for name in ["Dialogues", "Lexicons", "Schemas"] {
        try FileManager.default.createDirectory(
          at: inside.appendingPathComponent(name), withIntermediateDirectories: true)
      }
      let found = ContentLocation.find(
        named: nil, environment: [:], executable: folder.url.path + "/bin/xinyi")
      #expect(found?.resolvingSymlinksInPath().path == inside.resolvingSymlinksInPath().path)
    }
  }

  @Test func aFolderThatLacksAPartIsNotContent() throws {
    try ContentFolder.with([:]) { folder in
      try FileManager.default.removeItem(at: folder.url.appendingPathComponent("Schemas"))
      let found = ContentLocation.find(
        named: nil, environment: [:], executable: folder.url.path + "/xinyi")
      #expect(found == nil)
    }
  }
}
