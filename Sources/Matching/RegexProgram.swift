private import CPCRE2
private import Synchronization

/// A compiled expression over arrays of Unicode scalars.
///
/// The one owner of PCRE2 handles (32-bit library, just-in-time compiled). Matching is bounded: a match
/// that passes the limits counts as none and is reported as such. Compiled code is immutable,
/// so that one program may serve many threads.
package final class RegexProgram: Sendable {
  /// The compiled expression; written once, before `isTranslated` is set.
  private nonisolated(unsafe) var code: OpaquePointer?
  /// Whether there is machine code; written with `code`.
  private nonisolated(unsafe) var isMachineCode = false
  /// Gives the expression when it is first needed: most patterns are never tried in a short conversation.
  private let later: (@Sendable () -> [UInt32]?)?
  private let isTranslated = Atomic<Bool>(false)
  private let translating = Mutex<Void>(())

  /// Compiles an expression.
  package init(_ expression: [UInt32]) throws(PatternError) {
    later = nil
    code = try Self.compiled(expression, options: 0)
  }

  /// Compiles an expression when it is first tried; one that cannot be compiled never matches.
  ///
  /// It matches only at the very offset from which it is tried.
  init(anchored later: @escaping @Sendable () -> [UInt32]?) { self.later = later }

  private static func compiled(
    _ expression: [UInt32], options: UInt32
  ) throws(PatternError) -> OpaquePointer {
    var error: Int32 = 0
    var offset = 0
    let compiled = expression.withUnsafeBufferPointer {
      pcre2_compile_32($0.baseAddress, $0.count, options, &error, &offset, nil)
    }
    guard let compiled else { throw PatternError(Self.message(error), at: offset) }
    return compiled
  }

  private func translate() {
    translating.withLock { _ in
      guard !isTranslated.load(ordering: .relaxed) else { return }
      if code == nil, let expression = later?() {
        code = try? Self.compiled(expression, options: UInt32(PCRE2_ANCHORED))
      }
      if let code {
        isMachineCode = pcre2_jit_compile_32(code, UInt32(PCRE2_JIT_COMPLETE)) == 0
      }
      isTranslated.store(true, ordering: .releasing)
    }
  }

  deinit { pcre2_code_free_32(code) }

  private static func message(_ error: Int32) -> String {
    var buffer = [UInt32](repeating: 0, count: 160)
    let count = pcre2_get_error_message_32(error, &buffer, buffer.count)
    var text = String.UnicodeScalarView()
    for value in buffer.prefix(Int(max(0, count))) {
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    return String(text)
  }

  /// The outcome of looking for one match.
  package enum Outcome: Equatable {
    case none
    case match(Range<Int>)
    /// The match limit was passed.
    case limit
  }

  /// Looks for the first match at or after an offset.
  package func firstMatch(
    in subject: UnsafeBufferPointer<UInt32>, from offset: Int, using space: borrowing MatchSpace
  ) -> Outcome {
    if !isTranslated.load(ordering: .acquiring) { translate() }
    guard let code else { return .none }
    let count =
      isMachineCode && subject.baseAddress != nil
      ? pcre2_jit_match_32(
        code, subject.baseAddress, subject.count, offset, 0, space.data, space.context)
      : pcre2_match_32(
        code, subject.baseAddress, subject.count, offset, 0, space.data, space.context)
    if count < 0 { return count == PCRE2_ERROR_NOMATCH ? .none : .limit }
    guard let vector = pcre2_get_ovector_pointer_32(space.data), vector[1] >= vector[0] else {
      return .none
    }
    return .match(Int(vector[0])..<Int(vector[1]))
  }
}

/// The working space of a match; one a thread.
package struct MatchSpace: ~Copyable {
  fileprivate let data: OpaquePointer?
  fileprivate let context: OpaquePointer?

  package init() {
    data = pcre2_match_data_create_32(1, nil)
    context = pcre2_match_context_create_32(nil)
    pcre2_set_match_limit_32(context, 200_000)
    pcre2_set_depth_limit_32(context, 1_000)
  }

  deinit {
    pcre2_match_data_free_32(data)
    pcre2_match_context_free_32(context)
  }

  /// Looks for the first match of a program at or after an offset.
  package borrowing func firstMatch(
    _ program: RegexProgram, in subject: UnsafeBufferPointer<UInt32>, from offset: Int
  ) -> RegexProgram.Outcome {
    program.firstMatch(in: subject, from: offset, using: self)
  }
}
