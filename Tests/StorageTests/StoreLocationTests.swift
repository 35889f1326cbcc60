import Testing

@testable import Storage

@Suite struct StoreLocationTests {
  @Test(
    arguments: [
      (["XINYI_STORE": "a.db", "HOME": "/h"], "a.db", false),
      (["XINYI_STORE": "", "XDG_DATA_HOME": "/x", "HOME": "/h"], "/x/xinyi/xinyi.sqlite", true),
      (
        ["XDG_DATA_HOME": "relative", "HOME": "/h"], "/h/.local/share/xinyi/xinyi.sqlite", true
      ),
      (["HOME": "/h"], "/h/.local/share/xinyi/xinyi.sqlite", true),
    ] as [([String: String], String, Bool)])
  func followsTheEnvironment(environment: [String: String], path: String, makesFolder: Bool) {
    #expect(
      StoreLocation.default(environment: environment)
        == StoreLocation(path: path, makesFolder: makesFolder))
  }

  @Test(arguments: [[:], ["HOME": ""], ["HOME": "relative"]] as [[String: String]])
  func saysWhenThereIsNone(environment: [String: String]) {
    #expect(StoreLocation.default(environment: environment) == nil)
  }
}
