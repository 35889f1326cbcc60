import TextForm

/// Chooses between variants by a fixed hash, never one that was said or opens like a recent reply.
struct Chooser {
  let seed: UInt64
  let memory: Memory

  /// A chosen text.
  struct Choice {
    let text: String
    let index: Int
    let expects: QuestionKind?
  }

  /// The first variant in hash order that may be said.
  ///
  /// - Parameter opens: whether the text opens the reply, so that its opening words must be fresh.
  /// - Parameter accept: a last condition on the filled text.
  func choose(
    _ templates: [Template], salt: UInt64, filling: Filling, opens: Bool = false,
    repeats: Bool = false, accept: (String, Template) -> Bool = { _, _ in true }
  ) -> Choice? {
    guard !templates.isEmpty else { return nil }
    var order: [(key: UInt64, index: Int)] = []
    order.reserveCapacity(templates.count)
    for index in templates.indices {
      order.append((Self.mix(seed ^ salt, UInt64(index)), index))
    }
    order.sort { ($0.key, $0.index) < ($1.key, $1.index) }
    var late: Choice?
    for (_, index) in order {
      let template = templates[index]
      if let fixed = template.fixed, memory.wasSaid(fixed), !repeats { continue }
      guard let text = template.filled(filling) else { continue }
      if template.fixed == nil, !repeats, memory.wasSaid(Sentences.hashes(text)) { continue }
      guard accept(text, template) else { continue }
      let choice = Choice(text: text, index: index, expects: template.expects)
      if opens, memory.openers.contains(Sentences.opener(text)) {
        late = late ?? choice
        continue
      }
      return choice
    }
    return late
  }

  static func mix(_ one: UInt64, _ other: UInt64) -> UInt64 {
    var value = one &+ other &* 0x9e37_79b9_7f4a_7c15
    value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return value ^ (value >> 31)
  }
}
