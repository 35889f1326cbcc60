import Dispatch
import Foundation
import Glibc
import Synchronization

/// A terminal at which a test sits: it types each piece of keys when its prompt has appeared.
final class PseudoTerminal: Sendable {
  /// The side that the program reads and writes.
  let inner: Int32
  private let outer: Int32
  private let screen = Mutex<[UInt8]>([])
  private let person = DispatchGroup()

  /// Nil where the system has no pseudo terminals.
  init?(columns: UInt16) {
    var ends: (outer: Int32, inner: Int32) = (-1, -1)
    var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&ends.outer, &ends.inner, nil, nil, &size) == 0 else { return nil }
    (outer, inner) = ends
  }

  /// Types the n-th piece once `prompt(n)` stands on the screen: only then does the editor see
  /// every key as it is.
  func type(_ pieces: [String], after prompt: @escaping @Sendable (Int) -> String) {
    person.enter()
    Thread.detachNewThread { [self] in
      var typed = 0
      while let bytes = next() {
        let shown = screen.withLock { screen in
          screen += bytes
          return String(decoding: screen, as: UTF8.self)
        }
        if typed < pieces.count, shown.contains(prompt(typed)) {
          write(outer, pieces[typed], pieces[typed].utf8.count)
          typed += 1
        }
      }
      close(outer)
      person.leave()
    }
  }

  /// Hangs up and returns everything that was written.
  func hangUp() -> String {
    close(inner)
    person.wait()
    return screen.withLock { String(decoding: $0, as: UTF8.self) }
  }

  /// What was written next; nil at the end, or when an editor waits in vain for more keys.
  private func next() -> ArraySlice<UInt8>? {
    var wanted = pollfd(fd: outer, events: Int16(POLLIN), revents: 0)
    guard poll(&wanted, 1, 10_000) > 0 else { return nil }
    var piece = [UInt8](repeating: 0, count: 4096)
    let count = read(outer, &piece, piece.count)
    return count > 0 ? piece.prefix(count) : nil
  }
}
