import Content
import Counselling
import Foundation

/// Loads the engine beside the conversation's beginning, so that nobody looks at an empty screen meanwhile.
final class EngineLoader: @unchecked Sendable {
  private let done = NSCondition()
  private var result: Result<Counsellor, BrokenContent>?

  init(_ folder: URL) {
    Thread.detachNewThread { [self] in
      let loaded: Result<Counsellor, BrokenContent>
      do throws(BrokenContent) {
        loaded = .success(Counsellor(try PackLoader.load(folder).pack))
      } catch {
        loaded = .failure(error)
      }
      done.withLock {
        result = loaded
        done.broadcast()
      }
    }
  }

  /// The engine, as soon as it is there.
  func wait() throws(BrokenContent) -> Counsellor {
    done.lock()
    defer { done.unlock() }
    while true {
      if let result { return try result.get() }
      done.wait()
    }
  }

  /// What is wrong with the content, if loading ended with that.
  var failure: BrokenContent? {
    done.withLock {
      if case .failure(let error) = result { error } else { nil }
    }
  }
}
