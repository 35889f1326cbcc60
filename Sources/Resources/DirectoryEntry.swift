/// A place to turn to.
package struct DirectoryEntry: Sendable, Equatable {
  package enum Kind: String, Sendable, Codable, CaseIterable {
    case emergency, hotline, text, hospital, clinic, service
    case schoolChannel = "school_channel"
  }

  /// Whom it is for.
  package enum Audience: String, Sendable, Codable, CaseIterable {
    case anyone, minor, student, parent, teacher, woman, elder, employee, abroad, speechless
  }

  /// What it helps with.
  package enum Purpose: String, Sendable, Codable, CaseIterable {
    case emergency, crisis, emotional, violence, abuse, school, clinic, medical, legal, police
  }

  package let id: String
  package let name: String
  package let kind: Kind
  package let phones: [String]
  /// 全国 or the names of places it serves.
  package let regions: [String]
  package let hours: OpeningHours
  package let hoursNote: String?
  package let audience: [Audience]
  package let purposes: [Purpose]
  package let firstStep: String?
  package let conditions: String?
  package let address: String?
  /// How it works, step by step.
  package let steps: [String]
  package let source: String
  package let checked: String

  package init(
    id: String, name: String, kind: Kind, phones: [String], regions: [String],
    hours: OpeningHours, hoursNote: String?, audience: [Audience], purposes: [Purpose],
    firstStep: String?, conditions: String?, address: String?, steps: [String], source: String,
    checked: String
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.phones = phones
    self.regions = regions
    self.hours = hours
    self.hoursNote = hoursNote
    self.audience = audience
    self.purposes = purposes
    self.firstStep = firstStep
    self.conditions = conditions
    self.address = address
    self.steps = steps
    self.source = source
    self.checked = checked
  }

  package var isNational: Bool { regions.contains("全国") }
}
