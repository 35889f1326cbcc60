import Risk

extension Tally {
  /// The counters that one unit raises: a message, or a conversation with all its turns.
  static func counters(of unit: [Case]) -> [Counter] {
    var counters: [Counter?] = []
    for item in unit {
      let (labelled, found) = (item.labelled, item.found)
      counters.append(.outcome(.risk, labelled: !labelled.isEmpty, found: !found.isEmpty))
      for kind in SignalKind.allCases {
        counters.append(
          .outcome(
            .kind(kind), labelled: labelled.contains(kind), found: found.contains(kind)))
      }
      let (labelledGroups, foundGroups) = (item.labelledGroups, item.foundGroups)
      for group in DangerGroup.allCases {
        counters.append(
          .outcome(
            .group(group), labelled: labelledGroups.contains(group),
            found: foundGroups.contains(group)))
      }
      if let level = item.message.level {
        counters.append(.level(.message, labelled: level, found: item.level))
      }
      if let level = item.message.sessionLevel, let found = item.sessionLevel {
        counters.append(.level(.session, labelled: level, found: found))
      }
    }
    if unit.first?.place.turn != nil {
      counters.append(
        .outcome(
          .conversation, labelled: unit.contains { !$0.labelled.isEmpty },
          found: unit.contains { !$0.found.isEmpty }))
    }
    return counters.compactMap { $0 }
  }
}
