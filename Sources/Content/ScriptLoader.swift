import TextForm

/// Reads the tables of characters and spellings.
struct ScriptLoader {
  private(set) var table = ScriptTable()
  private(set) var normaliser = Normaliser(script: ScriptTable(), characters: [:], spellings: [])

  private(set) var disguises = DisguiseTable()

  mutating func read(_ scripts: [Cursor], _ variants: [Cursor], _ disguised: [Cursor]) {
    var forward: [UInt32: UInt32] = [:]
    var back: [UInt32: UInt32] = [:]
    var phrases: [ScriptTable.Phrase] = []
    for script in scripts {
      for pair in script.strings("pairs") { Self.note(pair, in: &forward) }
      for pair in script.strings("back") { Self.note(pair, in: &back) }
      for phrase in script.elements("phrases") {
        phrases.append(
          ScriptTable.Phrase(
            simplified: phrase.string("s").scalarValues,
            traditional: phrase.string("t").scalarValues))
      }
    }
    table = ScriptTable(toSimplified: forward, toTraditional: back, phrases: phrases)
    var characters: [UInt32: UInt32] = [:]
    var spellings: [Normaliser.Spelling] = []
    for file in variants {
      for pair in file.strings("characters") { Self.note(pair, in: &characters) }
      for word in file.elements("words") {
        spellings.append(
          Normaliser.Spelling(
            from: word.string("from").lowercased().scalarValues, to: word.string("to").scalarValues)
        )
      }
    }
    disguises = Self.disguises(disguised)
    normaliser = Normaliser(
      script: table, characters: characters, spellings: spellings, disguises: disguises)
  }

  private static func disguises(_ files: [Cursor]) -> DisguiseTable {
    var masks: [DisguiseTable.Mask] = []
    var words: [DisguiseTable.Word] = []
    for file in files {
      for entry in file.elements("characters") {
        guard let character = entry.string("char").scalarValues.first else { continue }
        let notBefore = entry.string("not_before").scalarValues
        for manner in DisguiseTable.Manner.allCases {
          for written in entry.strings(manner.rawValue) {
            masks.append(
              DisguiseTable.Mask(
                written: written.scalarValues, character: character, manner: manner,
                notBefore: notBefore))
          }
        }
      }
      for (name, isSolid) in [("solid", true), ("phrases", false)] {
        for word in file.strings(name) {
          words.append(DisguiseTable.Word(scalars: word.scalarValues, isSolid: isSolid))
        }
      }
    }
    return DisguiseTable(masks: masks, words: words)
  }

  private static func note(_ pair: String, in table: inout [UInt32: UInt32]) {
    let values = pair.scalarValues
    if values.count == 2 { table[values[0]] = values[1] }
  }
}
