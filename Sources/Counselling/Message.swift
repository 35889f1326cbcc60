package import Resources

/// What a person wrote.
package struct Message: Sendable, Equatable {
  package let text: String
  package let at: Moment

  package init(text: String, at: Moment) {
    self.text = text
    self.at = at
  }
}

/// What is known of a person from outside the conversation.
package struct Profile: Sendable, Codable, Equatable {
  package var role: String?
  package var age: Int?
  package var region: String?

  package init(role: String? = nil, age: Int? = nil, region: String? = nil) {
    self.role = role
    self.age = age
    self.region = region
  }
}
