/// Why a store refused, in words for whoever runs it.
package enum StorageError: Error, Equatable {
  /// Another writer changed the session, or it was erased.
  case versionConflict(session: String)
  case duplicateTurn(session: String, number: Int)
  case duplicateMessage(session: String, messageID: String)
  case duplicateAlert(String)
  case inconsistent(session: String, reason: String)
  case unknownSession(String)

  case noFolder(String)
  case isFolder(String)
  case missing(String)
  case notPermitted(String)
  case readOnly(String)
  case notADatabase(String)
  /// A database, but of another program.
  case foreignDatabase(String)
  /// Written by a newer version.
  case newerSchema(String)
  case busy(String)
  case diskFull(String)
  case damaged(String)
  /// Erased, but text may still stand in the write-ahead log.
  case tracesRemain(String)
  case failed(path: String, code: Int, reason: String)

  /// The name that stands in machine-readable output.
  package var code: String {
    switch self {
    case .versionConflict: "version_conflict"
    case .duplicateTurn: "duplicate_turn"
    case .duplicateMessage: "duplicate_message"
    case .duplicateAlert: "duplicate_alert"
    case .inconsistent: "inconsistent"
    case .unknownSession: "unknown_session"
    case .noFolder: "no_folder"
    case .isFolder: "is_folder"
    case .missing: "missing"
    case .notPermitted: "not_permitted"
    case .readOnly: "read_only"
    case .notADatabase: "not_a_database"
    case .foreignDatabase: "foreign_database"
    case .newerSchema: "newer_schema"
    case .busy: "busy"
    case .diskFull: "disk_full"
    case .damaged: "damaged"
    case .tracesRemain: "traces_remain"
    case .failed: "failed"
    }
  }
}

extension StorageError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .versionConflict(let session): "会话 \(session) 已被别处更新或删除"
    case .duplicateTurn(let session, let number): "会话 \(session) 已有第 \(number) 轮"
    case .duplicateMessage(let session, let id): "会话 \(session) 已有消息 \(id)"
    case .duplicateAlert(let id): "警报 \(id) 已存在"
    case .inconsistent(let session, let reason): "会话 \(session) 的数据前后不符：\(reason)"
    case .unknownSession(let session): "没有会话 \(session)"
    case .noFolder(let path): "存储所在的文件夹不存在：\(path)"
    case .isFolder(let path): "存储应是文件，这里却是文件夹：\(path)"
    case .missing(let path): "没有找到存储：\(path)"
    case .notPermitted(let path): "没有读写存储的权限：\(path)"
    case .readOnly(let path): "存储所在的磁盘只读，无法写入：\(path)"
    case .notADatabase(let path): "这个文件不是数据库：\(path)"
    case .foreignDatabase(let path): "这是别的程序的数据库：\(path)"
    case .newerSchema(let path): "存储由更新版本的 xinyi 写成，请先升级：\(path)"
    case .busy(let path): "存储正被别的进程占用，请稍后再试：\(path)"
    case .diskFull(let path): "磁盘已满，无法写入存储：\(path)"
    case .damaged(let path): "存储文件已损坏，请从备份恢复：\(path)"
    case .tracesRemain(let path): "记录已删除，但日志正被别的进程读取，文件里可能还有残留，请再执行一次：\(path)"
    case .failed(let path, let code, let reason): "存储出错（SQLite \(code)：\(reason)）：\(path)"
    }
  }
}
