/// One paragraph that is shown outside of a reply.
package struct ChatLine: Sendable, Equatable {
  /// Whose voice a line is in.
  package enum Kind: Sendable {
    /// The counsellor speaks, behind the reply mark.
    case spoken
    /// The program speaks about itself.
    case note
    case heading
  }

  package var kind: Kind
  package var text: String

  package init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}
