import Risk

/// False alarms in JSON.
struct AlarmsView: Encodable {
  let signal: ProportionView
  let low: ProportionView
  let moderate: ProportionView
  let high: ProportionView

  init(_ alarms: Alarms) {
    signal = ProportionView(alarms.signal)
    low = ProportionView(alarms.low)
    moderate = ProportionView(alarms.moderate)
    high = ProportionView(alarms.high)
  }
}

/// An axis of assertion in JSON.
struct AxisView: Encodable {
  let axis: String
  let labelled: Int
  let right: ProportionView
  let values: [ValueView]

  struct ValueView: Encodable {
    let value: String
    let labelled: Int
    let noticed: ProportionView
    let right: ProportionView
    let readAs: [String: Int]
  }

  init(_ score: AssertionScore) {
    axis = score.axis.rawValue
    labelled = score.labelled
    right = ProportionView(score.right)
    values = score.values.filter { $0.labelled > 0 }.map {
      ValueView(
        value: $0.name, labelled: $0.labelled, noticed: ProportionView($0.noticed),
        right: ProportionView($0.right), readAs: $0.readAs)
    }
  }
}

/// What was labelled where one level was given, in JSON.
struct CalibrationRowView: Encodable {
  let level: String
  let n: Int
  let atRisk: ProportionView
  let moderate: ProportionView
  let high: ProportionView

  init(_ row: Calibration.Row) {
    level = row.level.name
    n = row.atRisk.of
    atRisk = ProportionView(row.atRisk)
    moderate = ProportionView(row.moderate)
    high = ProportionView(row.high)
  }
}

/// The findings of one sort in JSON.
struct FindingsView: Encodable {
  let total: Int
  let shown: [FindingView]

  init(total: Int, _ shown: [Finding]) {
    self.total = total
    self.shown = shown.map(FindingView.init)
  }
}

/// One message that was judged unlike, in JSON.
struct FindingView: Encodable {
  let source: String
  let line: Int
  let turn: Int?
  let text: String
  let labels: [String]
  let found: [String]
  let labelledLevel: String?
  let level: String
  let fired: [FiredView]
  let silent: [String]

  struct FiredView: Encodable {
    let rule: String
    let kind: String
    let level: String
    let text: String
    let start: Int
    let end: Int
    let counts: Bool
  }

  init(_ finding: Finding) {
    source = finding.place.source
    line = finding.place.line
    turn = finding.place.turn
    text = finding.text
    labels = finding.labelled
    found = finding.found
    labelledLevel = finding.labelledLevel?.name
    level = finding.level.name
    fired = finding.fired.map {
      FiredView(
        rule: $0.rule, kind: $0.kind, level: $0.level.name, text: $0.words, start: $0.start,
        end: $0.end, counts: $0.counts)
    }
    silent = finding.silent
  }
}
