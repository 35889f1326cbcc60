/// Chooses a place for an exported conversation and writes it there, for its owner alone.
enum ExportFile {
  /// Writes the export and returns its path.
  ///
  /// Without a wish it goes to the current folder; a folder takes the export's own name; `~/` is
  /// the home folder. An existing file is never overwritten: the export's own name is numbered
  /// instead, a name that the person chose is refused.
  static func write(
    _ export: ChatExport, to wish: String, home: String?
  ) throws(PrivateFile.Failure) -> String {
    var target = wish
    if target.hasPrefix("~/"), let home { target = home + "/" + target.dropFirst(2) }
    if !target.isEmpty, !PrivateFile.isFolder(target) {
      try PrivateFile.create(target, text: export.text)
      return target
    }
    let folder = target.isEmpty || target.hasSuffix("/") ? target : target + "/"
    var attempt = 1
    while true {
      let path = folder + numbered(safe(export.name), attempt)
      do {
        try PrivateFile.create(path, text: export.text)
        return path
      } catch {
        attempt += 1
        if !error.isExisting || attempt > 99 { throw error }
      }
    }
  }

  /// `talk.txt`, then `talk-2.txt`, `talk-3.txt`.
  static func numbered(_ name: String, _ attempt: Int) -> String {
    guard attempt > 1 else { return name }
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else {
      return "\(name)-\(attempt)"
    }
    return "\(name[..<dot])-\(attempt)\(name[dot...])"
  }

  private static func safe(_ name: String) -> String {
    let clean = TextWrap.printable(name).split(separator: "/").last.map(String.init) ?? ""
    return clean.isEmpty || clean.hasPrefix(".") ? "xinyi" + clean : clean
  }
}
