/// A figure drawn in SVG.
protocol Plot {
  /// What it shows, for those who cannot see it.
  var title: Bilingual { get }
  var drawing: Drawing { get }
}
