import Yams

/// Reads the samples that stand beside a rule.
enum SampleReader {
  static func samples(_ cursor: Cursor, _ of: Sample.Of) -> [Sample] {
    [("match", true), ("not", false)].flatMap { name, matches in
      (cursor[name]?.list ?? []).map { item in
        Sample(
          of: of, text: item.isMapping ? item.string("text") : item.text,
          to: item.isMapping ? item.optional("to") : nil, matches: matches, file: item.file,
          line: item.node.mark?.line ?? 0)
      }
    }
  }
}
