import Foundation

extension StoreLocation {
  /// Makes the file and its folder where they are missing, and returns the absolute path.
  ///
  /// A new folder has mode 0700, a new file 0600; the write-ahead log takes the file's mode. What
  /// exists keeps its mode, for a clinic may share a store with a group.
  func prepare(creates: Bool) throws(StorageError) -> String {
    let here = FileManager.default.currentDirectoryPath
    let path = path.hasPrefix("/") ? path : here + "/" + path
    let folder = path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex)
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
      if isFolder.boolValue { throw .isFolder(path) }
    } else {
      if !creates { throw .missing(path) }
      if makesFolder { try Self.make(folder: String(folder)) }
      try Self.make(file: path)
    }
    // SQLite would open either read-only and fail at the first commit.
    for place in [path, folder.isEmpty ? "/" : String(folder)] where access(place, W_OK) != 0 {
      throw StorageError(errno: errno, path: path)
    }
    return path
  }

  private static func make(folder: String) throws(StorageError) {
    var made = ""
    for part in folder.split(separator: "/") {
      made += "/" + part
      if access(made, F_OK) == 0 { continue }
      if mkdir(made, 0o700) != 0, errno != EEXIST {
        throw StorageError(errno: errno, path: made)
      }
    }
  }

  /// Makes the file before SQLite can make it with a mode of its own.
  private static func make(file path: String) throws(StorageError) {
    let descriptor = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    if descriptor >= 0 {
      close(descriptor)
    } else if errno == ENOENT {
      throw .noFolder(String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.endIndex)))
    } else if errno != EEXIST {
      throw StorageError(errno: errno, path: path)
    }
  }
}
