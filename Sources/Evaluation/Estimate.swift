/// A value with the interval that it lies in at 95 % confidence; each nil where it is undefined.
package struct Estimate: Sendable, Equatable {
  package let value: Double?
  package let interval: Interval?

  package init(_ value: Double?, _ interval: Interval? = nil) {
    self.value = value
    self.interval = interval
  }
}
