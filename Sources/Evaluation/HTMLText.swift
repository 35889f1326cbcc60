extension String {
  /// The text for HTML and SVG, in elements and in quoted attributes: nothing in it is taken for markup.
  var escaped: String {
    var result = ""
    result.reserveCapacity(utf8.count)
    for character in unicodeScalars {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }
}

extension Bilingual {
  /// Chinese, the English term smaller beside it.
  var html: String {
    english.isEmpty
      ? chinese.escaped : "\(chinese.escaped) <small lang=\"en\">\(english.escaped)</small>"
  }
}
