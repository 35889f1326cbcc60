import Foundation

/// Reads lines from a file descriptor, whole or told to be too long; nothing is lost after a bad one.
package struct LineReader {
  /// A line without its line feed.
  package enum Line {
    case bytes([UInt8])
    /// Longer than the limit; its content was thrown away.
    case tooLong
  }

  private let descriptor: Int32
  private let limit: Int
  private var buffer: [UInt8] = []
  private var start = 0
  private var skipping = false
  private var ended = false

  package init(descriptor: Int32, limit: Int) {
    self.descriptor = descriptor
    self.limit = limit
  }

  /// Whether another whole line is at hand without waiting.
  package var hasBufferedLine: Bool { buffer[start...].contains(0x0A) }

  /// The next line, nil at the end of input.
  package mutating func next() -> Line? {
    while true {
      if let end = buffer[start...].firstIndex(of: 0x0A) {
        let line = Array(buffer[start..<end])
        start = end + 1
        if skipping {
          skipping = false
          return .tooLong
        }
        return line.count > limit ? .tooLong : .bytes(line)
      }
      if buffer.count - start > limit {
        skipping = true
        buffer.removeAll(keepingCapacity: true)
        start = 0
      }
      if ended { return last() }
      fill()
    }
  }

  private mutating func last() -> Line? {
    defer {
      buffer = []
      start = 0
      skipping = false
    }
    if skipping { return .tooLong }
    return start < buffer.count ? .bytes(Array(buffer[start...])) : nil
  }

  private mutating func fill() {
    if start > 0 {
      buffer.removeFirst(start)
      start = 0
    }
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = read(descriptor, &chunk, chunk.count)
    if count > 0 {
      buffer.append(contentsOf: chunk[0..<count])
    } else if count == 0 || errno != EINTR {
      ended = true
    }
  }
}

/// Writes lines to a file descriptor.
package struct LineWriter {
  private let descriptor: Int32

  package init(descriptor: Int32) { self.descriptor = descriptor }

  /// Writes all lines, each with a line feed; false when the reader has gone.
  package func write(_ lines: [String]) -> Bool {
    guard !lines.isEmpty else { return true }
    var bytes: [UInt8] = []
    for line in lines {
      bytes.append(contentsOf: line.utf8)
      bytes.append(0x0A)
    }
    var offset = 0
    while offset < bytes.count {
      let count = bytes[offset...].withUnsafeBytes {
        Foundation.write(descriptor, $0.baseAddress, $0.count)
      }
      if count > 0 {
        offset += count
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }
}
