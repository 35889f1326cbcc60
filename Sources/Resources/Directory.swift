/// All places to turn to, and who fits whom.
package struct Directory: Sendable {
  package let entries: [DirectoryEntry]
  /// Places from which national numbers cannot be dialled: those that entries for people abroad serve.
  private let abroad: Set<String>

  package init(_ entries: [DirectoryEntry]) {
    self.entries = entries
    abroad = Set(entries.filter { $0.audience.contains(.abroad) }.flatMap(\.regions))
  }

  /// What is known of the person when a place is sought.
  package struct Need: Sendable {
    package var purposes: [DirectoryEntry.Purpose]
    /// Place names the person or the profile gave, such as 宁波.
    package var regions: [String]
    /// Where the person is, where that is known.
    package var place: String?
    package var audience: Set<DirectoryEntry.Audience>
    package var moment: Moment
    /// Entries that were tried or offered already and come last.
    package var tried: [String]

    package init(
      purposes: [DirectoryEntry.Purpose], regions: [String], place: String? = nil,
      audience: Set<DirectoryEntry.Audience>, moment: Moment, tried: [String] = []
    ) {
      self.purposes = purposes
      self.regions = regions
      self.place = place
      self.audience = audience
      self.moment = moment
      self.tried = tried
    }
  }

  package func entry(_ id: String) -> DirectoryEntry? { entries.first { $0.id == id } }

  /// The entries that fit and are open, the best first.
  ///
  /// An entry fits when it serves the place, the audience and one of the purposes. Places nearer to the
  /// person come before national ones, an earlier purpose before a later one, a fitting audience before anyone.
  package func fitting(_ need: Need, limit: Int = 3) -> [DirectoryEntry] {
    var ranked: [(rank: Int, order: Int, entry: DirectoryEntry)] = []
    for (order, entry) in entries.enumerated() {
      guard let rank = rank(entry, need), entry.hours.isOpen(at: need.moment) else { continue }
      ranked.append((rank, order, entry))
    }
    ranked.sort { ($1.rank, $0.order) < ($0.rank, $1.order) }
    return Array(ranked.prefix(limit).map(\.entry))
  }

  private func rank(_ entry: DirectoryEntry, _ need: Need) -> Int? {
    guard let purpose = need.purposes.firstIndex(where: { entry.purposes.contains($0) }) else {
      return nil
    }
    let near = need.regions.contains { region in
      entry.regions.contains { region.contains($0) || $0.contains(region) }
    }
    guard near || entry.isNational else { return nil }
    // Short and 400 numbers cannot be dialled from abroad, nor those of there from here.
    if entry.audience.contains(.abroad) {
      guard let place = need.place, entry.regions.contains(place) else { return nil }
    } else if let place = need.place, abroad.contains(place) {
      return nil
    }
    let special = entry.audience.contains { need.audience.contains($0) }
    guard special || entry.audience.contains(.anyone) else { return nil }
    var rank = 100 - purpose * 30
    if near { rank += 12 }
    if special { rank += 8 }
    if need.tried.contains(entry.id) { rank -= 60 }
    return rank
  }
}
