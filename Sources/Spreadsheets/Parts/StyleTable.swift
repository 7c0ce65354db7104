import SpreadsheetML

/// The number formats of the cell styles, by the style's number.
struct StyleTable {
  private var kinds: [NumberFormatKind] = []

  /// The kind of a style; general for one that is not there.
  subscript(style: Int) -> NumberFormatKind { kinds.indices.contains(style) ? kinds[style] : .general }

  init() {}

  /// Reads `styles.xml`: custom formats by their codes, then `cellXfs` in order.
  init(_ bytes: [UInt8], part: String) throws(SpreadsheetError) {
    kinds = try XMLStream.read(bytes, part: part) { stream throws(SpreadsheetError) in
      var custom: [Int: NumberFormatKind] = [:]
      var kinds: [NumberFormatKind] = []
      var isInside = false
      while let event = try stream.advance() {
        switch (event, stream.name) {
        case (.start, "cellXfs"), (.end, "cellXfs"): isInside = event == .start
        case (.start, "numFmt"):
          if let id = stream.attribute("numFmtId").flatMap({ Int($0) }),
            let code = stream.attribute("formatCode")
          {
            custom[id] = NumberFormatKind(code: code)
          }
        case (.start, "xf") where isInside:
          let id = stream.attribute("numFmtId").flatMap { Int($0) } ?? 0
          kinds.append(custom[id] ?? NumberFormatKind(builtIn: id))
        default: break
        }
      }
      return kinds
    }
  }
}

/// Reads the texts that cells share, in order.
func readSharedStrings(_ bytes: [UInt8], part: String, limit: Int) throws(SpreadsheetError) -> [String] {
  try XMLStream.read(bytes, part: part, limit: limit) { stream throws(SpreadsheetError) in
    var texts: [String] = []
    while let event = try stream.advance() {
      guard event == .start, stream.name == "si" else { continue }
      texts.append(try stream.content(without: ["rPh"], only: "t").withoutEscapes)
    }
    return texts
  }
}

/// Reads the comments of a sheet by cell, their runs joined.
func readComments(_ bytes: [UInt8], part: String) throws(SpreadsheetError) -> [CellPosition: String] {
  try XMLStream.read(bytes, part: part) { stream throws(SpreadsheetError) in
    var comments: [CellPosition: String] = [:]
    while let event = try stream.advance() {
      guard event == .start, stream.name == "comment" else { continue }
      let address = stream.attribute("ref").flatMap { CellPosition($0) }
      let text = try stream.content(without: ["rPh"], only: "t")
      if let address { comments[address] = text.withoutEscapes }
    }
    return comments
  }
}
