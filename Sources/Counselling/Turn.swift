package import Composition
package import Policy
import Resources
package import Risk
package import Understanding

/// The answer to a message: what is said, what was understood and why.
package struct Turn: Sendable {
  package let number: Int
  package let session: Session
  package let speech: Speech
  package let assessment: Assessment
  package let reading: Reading
  package let reflections: [Reflection]
  package let observation: Observation
  package let decision: Decision
  package let before: Control
  /// True when two hours of use have gone by without a reminder.
  package let breakDue: Bool

  package var reply: String { speech.text }
  package var level: Level { session.control.level }
  package var messageLevel: Level { assessment.level }
}
