package import Resources

/// How a place reads within a sentence.
package enum PlaceLine {
  /// Name, telephone and hours: 12356 心理援助热线 12356（24 小时）.
  package static func text(_ entry: DirectoryEntry) -> String {
    let phone = entry.phones.first ?? ""
    let name = entry.name.contains(phone) ? entry.name : "\(entry.name) \(phone)"
    if let note = entry.hoursNote { return "\(name)（\(note)）" }
    return entry.hours.always ? "\(name)（24 小时）" : name
  }
}
