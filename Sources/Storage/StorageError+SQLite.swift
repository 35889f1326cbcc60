import Foundation
import GRDB

extension StorageError {
  /// What a failure of SQLite means for whoever runs the store.
  init(_ error: DatabaseError, path: String) {
    switch error.resultCode {
    case .SQLITE_NOTADB: self = .notADatabase(path)
    case .SQLITE_CORRUPT: self = .damaged(path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path)
    case .SQLITE_FULL: self = .diskFull(path)
    case .SQLITE_READONLY: self = .readOnly(path)
    case .SQLITE_PERM, .SQLITE_AUTH: self = .notPermitted(path)
    default:
      self = .failed(
        path: path, code: Int(error.extendedResultCode.rawValue),
        reason: error.message ?? "")
    }
  }

  /// What a failed system call means for whoever runs the store.
  init(errno code: CInt, path: String) {
    switch code {
    case EROFS: self = .readOnly(path)
    case EACCES, EPERM: self = .notPermitted(path)
    case ENOENT, ENOTDIR: self = .noFolder(path)
    case ENOSPC, EDQUOT: self = .diskFull(path)
    case EISDIR: self = .isFolder(path)
    default: self = .failed(path: path, code: Int(code), reason: String(cString: strerror(code)))
    }
  }
}
