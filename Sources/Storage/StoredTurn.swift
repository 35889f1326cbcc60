/// One message of a person with its reply, and everything that explains the reply.
package struct StoredTurn: Sendable, Equatable, Codable {
  package var session: String
  /// Counts from 1 within the session.
  package var number: Int
  /// The sender's id of the message, unique within the session.
  package var messageID: String
  /// Unix seconds.
  package var at: Int64
  /// The person's clock, in minutes east of UTC.
  package var offset: Int
  package var text: String
  package var reply: String
  /// The session's level after the turn.
  package var level: Int
  /// The level of this message alone.
  package var messageLevel: Int
  /// The whole reply event of the line protocol, JSON.
  package var event: String
  /// Why the reply came out as it did, JSON.
  package var trace: String
  /// The digest of the content pack that made the turn.
  package var pack: String

  package init(
    session: String, number: Int, messageID: String, at: Int64, offset: Int, text: String,
    reply: String, level: Int, messageLevel: Int, event: String, trace: String, pack: String
  ) {
    self.session = session
    self.number = number
    self.messageID = messageID
    self.at = at
    self.offset = offset
    self.text = text
    self.reply = reply
    self.level = level
    self.messageLevel = messageLevel
    self.event = event
    self.trace = trace
    self.pack = pack
  }
}
