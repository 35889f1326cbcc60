extension Array where Element == UInt32 {
  /// Whether these scalars stand somewhere in the array, one after the other.
  package func contains(run: [UInt32]) -> Bool {
    guard let first = run.first, run.count <= count else { return false }
    return withUnsafeBufferPointer { text in
      run.withUnsafeBufferPointer { run in
        next: for start in 0...(text.count - run.count) where text[start] == first {
          for offset in 1..<Swift.max(1, run.count) where text[start + offset] != run[offset] {
            continue next
          }
          return true
        }
        return false
      }
    }
  }
}
