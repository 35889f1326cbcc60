import Foundation
import Risk

extension Report {
  /// The report as one JSON object on one line, keys sorted; a figure without a value is left out.
  package func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(ReportView(self)), as: UTF8.self)
  }
}

/// The report as it stands in JSON; docs/EVALUATE.md describes its fields.
private struct ReportView: Encodable {
  let input: InputView
  let bootstrap: BootstrapView
  let anyRisk: ScoreView
  let conversations: ScoreView?
  let alarms: AlarmsView
  let kinds: [ScoreView]
  let fewKinds: ScoreView?
  let allKinds: ScoreView
  let macroF1: EstimateView
  let groups: [ScoreView]
  let assertion: [AxisView]
  let levels: LevelsView
  let calibration: CalibrationView
  let errors: [String: FindingsView]

  init(_ report: Report) {
    input = InputView(report.input)
    bootstrap = BootstrapView(report.bootstrap)
    let estimates = report.estimates
    anyRisk = ScoreView(nil, estimates, .risk)
    conversations =
      report.input.conversations > 0 ? ScoreView(nil, estimates, .conversation) : nil
    alarms = AlarmsView(report.alarms)
    kinds = SignalKind.allCases.filter((report.kinds + report.fewKinds).contains).map {
      ScoreView($0.rawValue, estimates, .kind($0), few: report.fewKinds.contains($0))
    }
    fewKinds = report.fewKinds.isEmpty ? nil : ScoreView(pool: report.fewKinds, estimates)
    allKinds = ScoreView(pool: report.kinds + report.fewKinds, estimates)
    macroF1 = EstimateView(estimates[.macroF1(report.kinds)])
    groups = DangerGroup.allCases.compactMap { group in
      estimates.tally.score(.group(group)) == Score()
        ? nil : ScoreView(group.rawValue, estimates, .group(group))
    }
    assertion = report.assertion.map(AxisView.init)
    levels = LevelsView(
      message: MatrixView(.message, estimates), session: MatrixView(.session, estimates))
    calibration = CalibrationView(
      message: report.messageCalibration.rows.map(CalibrationRowView.init),
      session: report.input.conversations > 0
        ? report.sessionCalibration.rows.map(CalibrationRowView.init) : nil)
    errors = Dictionary(
      report.findings.map { ($0.sort.rawValue, FindingsView(total: $0.total, $0.shown)) },
      uniquingKeysWith: { first, _ in first })
  }
}

private struct InputView: Encodable {
  let pack: String
  let sources: [String]
  let messages: Int
  let conversations: Int
  let scored: [String]?
  let bad: [BadView]

  struct BadView: Encodable {
    let source: String
    let line: Int
    let code: String
    let message: String
  }

  init(_ input: Report.Input) {
    pack = input.pack
    sources = input.sources
    messages = input.messages
    conversations = input.conversations
    scored = input.scored?.map(\.rawValue)
    bad = input.bad.map {
      BadView(
        source: $0.place.source, line: $0.place.line, code: $0.fault.code,
        message: $0.fault.message)
    }
  }
}

private struct BootstrapView: Encodable {
  let resamples: Int
  let seed: UInt64
  let confidence = 0.95

  init(_ bootstrap: Bootstrap) {
    resamples = bootstrap.resamples
    seed = bootstrap.seed
  }

  private enum CodingKeys: CodingKey { case resamples, seed, confidence }
}

private struct LevelsView: Encodable {
  let message: MatrixView?
  let session: MatrixView?
}

private struct CalibrationView: Encodable {
  let message: [CalibrationRowView]
  let session: [CalibrationRowView]?
}
