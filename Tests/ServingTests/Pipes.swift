import Foundation

/// Bytes in and lines out over real pipes.
enum Pipes {
  /// Runs `body` on the reading end of a pipe that holds `input` and the writing end of another.
  static func answer(
    _ input: [UInt8], _ body: (Int32, Int32) throws -> Void
  ) throws -> [String] {
    let (reading, writing) = (Pipe(), Pipe())
    feed([input], into: reading)
    let collected = Collected()
    let done = DispatchSemaphore(value: 0)
    let output = writing.fileHandleForReading.fileDescriptor
    Thread.detachNewThread {
      collected.fill(from: output)
      done.signal()
    }
    let result = Result {
      try body(
        reading.fileHandleForReading.fileDescriptor, writing.fileHandleForWriting.fileDescriptor)
    }
    try writing.fileHandleForWriting.close()
    done.wait()
    try result.get()
    return collected.lines
  }

  /// Writes each piece with a call of its own, on a thread of its own, and closes the pipe.
  static func feed(_ pieces: [[UInt8]], into pipe: Pipe) {
    let descriptor = dup(pipe.fileHandleForWriting.fileDescriptor)
    try? pipe.fileHandleForWriting.close()
    Thread.detachNewThread {
      for piece in pieces {
        var rest = piece[...]
        while !rest.isEmpty {
          let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
          if count <= 0 { break }
          rest = rest.dropFirst(count)
        }
      }
      close(descriptor)
    }
  }

  /// What a thread has read; looked at only after it has finished.
  private final class Collected: @unchecked Sendable {
    private var bytes: [UInt8] = []

    var lines: [String] {
      bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    }

    func fill(from descriptor: Int32) {
      var chunk = [UInt8](repeating: 0, count: 65_536)
      while true {
        let count = read(descriptor, &chunk, chunk.count)
        if count <= 0 { return }
        bytes.append(contentsOf: chunk[..<count])
      }
    }
  }
}
