import Foundation
import Testing

/// A running `serve` that is spoken with over pipes.
final class LiveCommand {
  private let process: Process
  private let input = Pipe()
  private let output = Pipe()
  private var buffer: [UInt8] = []

  init(_ arguments: [String], in folder: TemporaryFolder) throws {
    // Writing to a command that was killed must fail and not end the tests.
    signal(SIGPIPE, SIG_IGN)
    process = try Command.process(arguments, in: folder)
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  deinit { if process.isRunning { kill() } }

  /// Writes and waits until the pipe took all of it; false when the command has gone.
  @discardableResult
  func send(_ data: Data) -> Bool {
    Self.write(data, to: input.fileHandleForWriting.fileDescriptor)
  }

  /// Writes on a thread of its own, so that the pipes cannot block each other.
  func sendMeanwhile(_ data: Data) {
    let descriptor = dup(input.fileHandleForWriting.fileDescriptor)
    Thread.detachNewThread {
      _ = Self.write(data, to: descriptor)
      close(descriptor)
    }
  }

  func endInput() throws { try input.fileHandleForWriting.close() }

  func endOutput() throws { try output.fileHandleForReading.close() }

  /// The next whole line, nil at the end; what stands after the last line feed is no line.
  func line() -> String? {
    while true {
      if let end = buffer.firstIndex(of: 0x0A) {
        defer { buffer.removeFirst(end + 1) }
        return String(decoding: buffer[..<end], as: UTF8.self)
      }
      var chunk = [UInt8](repeating: 0, count: 65_536)
      let count = read(output.fileHandleForReading.fileDescriptor, &chunk, chunk.count)
      if count > 0 {
        buffer.append(contentsOf: chunk[..<count])
      } else if count == 0 || errno != EINTR {
        return nil
      }
    }
  }

  /// The next line of a type.
  func object(_ type: String) throws -> [String: Any] {
    while let line = line() {
      let object = try Command.object(line)
      if object["type"] as? String == type { return object }
    }
    throw Ended(waitingFor: type)
  }

  /// Ends it as a power failure of the process would: nothing in it can react.
  func kill() { Foundation.kill(process.processIdentifier, SIGKILL) }

  /// The exit status, or the signal that ended it as a negative number.
  func wait() -> Int32 {
    process.waitUntilExit()
    return process.terminationReason == .exit
      ? process.terminationStatus : -process.terminationStatus
  }

  struct Ended: Error { let waitingFor: String }

  private static func write(_ data: Data, to descriptor: Int32) -> Bool {
    var rest = data[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }
}
