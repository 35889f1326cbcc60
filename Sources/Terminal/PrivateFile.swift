import CEditline

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Reads and writes small files that only their owner may see (mode 0600).
enum PrivateFile {
  /// Why a file could not be written.
  struct Failure: Error, Equatable {
    var code: Int32

    var isExisting: Bool { code == EEXIST }

    /// The reason in words for the person.
    var reason: String {
      switch code {
      case EEXIST: "已经有同名的文件"
      case EACCES, EPERM: "没有写入的权限"
      case EROFS: "这个位置只能读，不能写"
      case ENOSPC, EDQUOT: "磁盘满了"
      case ENOENT, ENOTDIR: "文件夹不存在"
      case EISDIR: "那是一个文件夹"
      case ENAMETOOLONG: "文件名太长"
      case ELOOP: "那是一个链接，不往里写"
      default: "系统错误 \(code)"
      }
    }
  }

  /// Creates a file that did not exist before.
  static func create(_ path: String, text: String) throws(Failure) {
    try write(text, to: path, flags: O_WRONLY | O_CREAT | O_EXCL)
  }

  /// Appends to a file, creating it when missing; a symbolic link is refused.
  static func append(_ text: String, to path: String) throws(Failure) {
    try write(text, to: path, flags: O_WRONLY | O_CREAT | O_APPEND)
  }

  /// The text of a file; nil when it cannot be read.
  static func read(_ path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = ced_read(descriptor, &piece, piece.count)
      if count <= 0 { break }
      bytes += piece.prefix(Int(count))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Removes a file; a missing one is well.
  static func erase(_ path: String) {
    unlink(path)
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func write(_ text: String, to path: String, flags: Int32) throws(Failure) {
    let descriptor = open(path, flags | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw Failure(code: errno) }
    defer { close(descriptor) }
    // An older file may have been readable for others.
    guard fchmod(descriptor, 0o600) == 0 else { throw Failure(code: errno) }
    var text = text
    let isWhole = text.withUTF8 { ced_write(descriptor, $0.baseAddress, $0.count) }
    guard isWhole != 0 else { throw Failure(code: errno) }
  }
}
