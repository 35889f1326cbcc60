/// What one message is answered with.
package struct ChatReply: Sendable, Equatable {
  package var text: String
  package var level: ChatLevel
  /// What helps at once, the most important first (`120 急救`); shown from `concern` on.
  package var card: [String]
  /// Places and lines that fit, apart from the card.
  package var resources: [String]
  /// What the program says about itself: a reminder of a break, what was stored.
  package var notices: [String]

  package init(
    text: String, level: ChatLevel = .quiet, card: [String] = [], resources: [String] = [],
    notices: [String] = []
  ) {
    self.text = text
    self.level = level
    self.card = card
    self.resources = resources
    self.notices = notices
  }
}

/// How urgently help is shown.
package enum ChatLevel: Int, Sendable, Comparable, CaseIterable {
  /// Nothing is shown.
  case quiet
  /// One line, at level moderate.
  case concern
  /// The card, at level high.
  case danger
  /// The card in red, at level imminent.
  case emergency

  package static func < (left: ChatLevel, right: ChatLevel) -> Bool {
    left.rawValue < right.rawValue
  }
}
