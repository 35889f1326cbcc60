import Serving

/// Labelled lines from one or several sources, and the lines that could not be used.
package struct Corpus: Sendable {
  package private(set) var sources: [String] = []
  package private(set) var lines: [(place: Place, line: LabelledLine)] = []
  package private(set) var bad: [BadLine] = []

  /// Bytes of a line; a whole conversation stands on one.
  package static let lineLimit = 4 << 20

  package init() {}

  /// Reads a source to its end; empty lines and a byte order mark are passed over.
  package mutating func read(_ source: String, descriptor: Int32) {
    sources.append(source)
    var reader = LineReader(descriptor: descriptor, limit: Self.lineLimit)
    var number = 0
    while let line = reader.next() {
      number += 1
      let place = Place(source: source, line: number)
      switch line {
      case .tooLong:
        bad.append(BadLine(place: place, fault: .tooLong(limit: Self.lineLimit)))
      case .bytes(let bytes): add(number == 1 ? Self.withoutMark(bytes) : bytes, at: place)
      }
    }
  }

  private mutating func add(_ bytes: [UInt8], at place: Place) {
    guard !bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) else { return }
    do throws(LineFault) {
      lines.append((place, try LabelledLine(bytes)))
    } catch {
      bad.append(BadLine(place: place, fault: error))
    }
  }

  private static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }
}
