import CLibXML2

/// A walk through one XML part, forward only.
///
/// Namespaces are not compared: the strict and the transitional form of the standard differ in them alone, and so do
/// writers that give every element a prefix. A document type declaration is refused, and with it every entity.
final class XMLStream {
  /// What stands at the current place.
  enum Event: Equatable {
    case start
    case end
    case text
  }

  private let reader: xmlTextReaderPtr
  private let part: String
  private let limit: Int
  private var endsNext = false
  /// The elements that began up to here.
  private(set) var elements = 0
  /// The name of the current element without its prefix.
  private(set) var name = ""

  private init(_ reader: xmlTextReaderPtr, part: String, limit: Int) {
    self.reader = reader
    self.part = part
    self.limit = limit
  }

  /// Elements of a part that lists sheets, styles or other parts; far more than any program writes.
  static let listLimit = 1_000_000

  /// Elements of a part that has so many cells or texts, each of some elements.
  static func limit(ofCells cells: Int, elements: Int) -> Int {
    let (product, overflow) = cells.multipliedReportingOverflow(by: elements)
    return overflow ? .max : max(product, listLimit)
  }

  /// Walks through a part that has at most so many elements.
  static func read<Result>(
    _ bytes: [UInt8], part: String, limit: Int = listLimit,
    _ body: (XMLStream) throws(SpreadsheetError) -> Result
  ) throws(SpreadsheetError) -> Result {
    guard let count = Int32(exactly: bytes.count) else { throw .malformed(part: part, line: 1) }
    let outcome = bytes.withUnsafeBytes { buffer in
      Swift.Result { () throws(SpreadsheetError) -> Result in
        guard let reader = qilu_xml_open(buffer.baseAddress?.assumingMemoryBound(to: CChar.self), count)
        else { throw .malformed(part: part, line: 1) }
        defer { xmlFreeTextReader(reader) }
        return try body(XMLStream(reader, part: part, limit: limit))
      }
    }
    return try outcome.get()
  }

  /// Reads a part to its end for the sake of its form alone.
  static func check(_ bytes: [UInt8], part: String) throws(SpreadsheetError) {
    try read(bytes, part: part, limit: .max) { stream throws(SpreadsheetError) in
      while try stream.advance() != nil {}
    }
  }

  /// The next start, end or text; nil after the last. An element without content has an end of its own.
  func advance() throws(SpreadsheetError) -> Event? {
    if endsNext {
      endsNext = false
      return .end
    }
    while true {
      let status = xmlTextReaderRead(reader)
      guard status >= 0 else { throw malformed }
      if status == 0 { return nil }
      switch UInt32(bitPattern: xmlTextReaderNodeType(reader)) {
      case XML_READER_TYPE_ELEMENT.rawValue:
        elements += 1
        guard elements <= limit else { throw .tooManyElements(part: part, limit: limit) }
        name = Self.text(xmlTextReaderConstLocalName(reader))
        endsNext = xmlTextReaderIsEmptyElement(reader) == 1
        return .start
      case XML_READER_TYPE_END_ELEMENT.rawValue:
        name = Self.text(xmlTextReaderConstLocalName(reader))
        return .end
      case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue,
        XML_READER_TYPE_WHITESPACE.rawValue, XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue:
        return .text
      case XML_READER_TYPE_DOCUMENT_TYPE.rawValue, XML_READER_TYPE_ENTITY_REFERENCE.rawValue:
        throw .entities(part: part)
      default: continue
      }
    }
  }

  /// The text at the current place.
  var text: String { Self.text(xmlTextReaderConstValue(reader)) }

  /// The attributes of the current element by their names without prefix.
  func forEachAttribute(_ body: (String, String) -> Void) {
    guard xmlTextReaderMoveToFirstAttribute(reader) == 1 else { return }
    repeat {
      if xmlTextReaderIsNamespaceDecl(reader) != 1 {
        body(Self.text(xmlTextReaderConstLocalName(reader)), Self.text(xmlTextReaderConstValue(reader)))
      }
    } while xmlTextReaderMoveToNextAttribute(reader) == 1
    xmlTextReaderMoveToElement(reader)
  }

  /// One attribute of the current element.
  func attribute(_ name: String) -> String? {
    var found: String?
    forEachAttribute { if $0 == name, found == nil { found = $1 } }
    return found
  }

  /// The text of the current element and of those in it, except of elements named in `omitted`; stands at its end then.
  func content(without omitted: Set<String> = [], only wanted: String? = nil) throws(SpreadsheetError)
    -> String
  {
    var (text, depth, omittedDepth, wantedDepth) = ("", 1, 0, 0)
    while depth > 0, let event = try advance() {
      switch event {
      case .start:
        depth += 1
        if omitted.contains(name) || omittedDepth > 0 { omittedDepth += 1 }
        if name == wanted { wantedDepth += 1 }
      case .end:
        depth -= 1
        if omittedDepth > 0 { omittedDepth -= 1 }
        if name == wanted, depth > 0 { wantedDepth -= 1 }
      case .text:
        if omittedDepth == 0, wanted == nil || wantedDepth > 0 { text += self.text }
      }
    }
    return text
  }

  private var malformed: SpreadsheetError {
    .malformed(part: part, line: max(1, Int(xmlTextReaderGetParserLineNumber(reader))))
  }

  private static func text(_ pointer: UnsafePointer<xmlChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}
