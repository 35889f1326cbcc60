/// Where the store's file lies.
package struct StoreLocation: Sendable, Equatable {
  package var path: String
  /// Whether missing folders above the file are made, readable by the owner only.
  package var makesFolder: Bool

  package init(path: String, makesFolder: Bool = false) {
    self.path = path
    self.makesFolder = makesFolder
  }

  /// The location that the environment asks for.
  ///
  /// `XINYI_STORE`, else `XDG_DATA_HOME/xinyi/xinyi.sqlite`, else
  /// `HOME/.local/share/xinyi/xinyi.sqlite`; nil when none of them is set. A relative
  /// `XDG_DATA_HOME` is passed over, as the
  /// [XDG Base Directory Specification](https://specifications.freedesktop.org/basedir-spec/latest/)
  /// demands.
  package static func `default`(environment: [String: String]) -> StoreLocation? {
    if let path = environment["XINYI_STORE"], !path.isEmpty {
      return StoreLocation(path: path)
    }
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
      return StoreLocation(path: data + "/xinyi/xinyi.sqlite", makesFolder: true)
    }
    if let home = environment["HOME"], home.hasPrefix("/") {
      return StoreLocation(path: home + "/.local/share/xinyi/xinyi.sqlite", makesFolder: true)
    }
    return nil
  }
}
