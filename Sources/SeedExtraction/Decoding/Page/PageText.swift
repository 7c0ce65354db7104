import CLibXML2

/// The text of a page: a line for each paragraph, and what its head says.
struct PageText {
  /// Lines in UTF-8, ended by LF.
  var text: [UInt8] = []
  /// The title in the head.
  var title = ""
  /// Contents of `meta` elements that speak of a date, in order.
  var dates: [String] = []

  /// Reads a page in UTF-8; nil if the parser makes nothing of it.
  init?(_ bytes: [UInt8]) {
    let safe = PageSafety.applied(to: bytes)
    let document = safe.withUnsafeBytes { buffer in
      qilu_html_read(buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count))
    }
    guard let document else { return nil }
    defer { xmlFreeDoc(document) }
    guard let root = xmlDocGetRootElement(document) else { return nil }
    var walker = PageWalker()
    walker.walk(root)
    (text, title, dates) = (walker.lines.bytes, walker.title, walker.dates)
  }

  /// Whether bytes are a page: by the name, or by what stands at their beginning.
  static func isPage(_ bytes: [UInt8], name: String) -> Bool {
    let lowered = name.lowercased()
    if [".html", ".htm", ".xhtml", ".shtml", ".mhtml"].contains(where: lowered.hasSuffix) { return true }
    let head = bytes.prefix(2048).map { $0 < 0x80 ? $0 : 0x78 }
    let start = String(decoding: head, as: UTF8.self).lowercased()
    let opening = start.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    let marks = [
      "<!doctype html", "<html", "<head", "<body", "<div", "<table", "<meta", "<p>", "<p ", "<script",
      "<title",
    ]
    return marks.contains(where: opening.hasPrefix) || start.contains("<html") || start.contains("<body")
  }
}

/// Walks a parsed page from node to node, without recursion: pages may be nested without end.
private struct PageWalker {
  var lines = PageLines()
  var title = ""
  var dates: [String] = []
  private var headDepth = 0
  private var preformattedDepth = 0

  mutating func walk(_ root: xmlNodePtr) {
    var node = root
    while true {
      if enter(node), let child = node.pointee.children {
        node = child
        continue
      }
      while true {
        leave(node)
        if node == root { return lines.end() }
        if let next = node.pointee.next {
          node = next
          break
        }
        guard let parent = node.pointee.parent else { return lines.end() }
        node = parent
      }
    }
  }

  /// Handles a node; whether its children are to be read.
  private mutating func enter(_ node: xmlNodePtr) -> Bool {
    switch node.pointee.type {
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      if headDepth == 0, let content = node.pointee.content {
        lines.add(UnsafePointer(content), keepingLines: preformattedDepth > 0)
      }
      return false
    case XML_ELEMENT_NODE: return enterElement(node)
    default: return false
    }
  }

  private mutating func enterElement(_ node: xmlNodePtr) -> Bool {
    switch kind(of: node) {
    case .inline: break
    case .block: lines.endParagraph()
    case .lineBreak: lines.endParagraph()
    case .row: lines.beginRow()
    case .cell: lines.beginCell()
    case .preformatted:
      lines.endParagraph()
      preformattedDepth += 1
    case .head: headDepth += 1
    case .title:
      if title.isEmpty { title = text(in: node) }
      return false
    case .meta:
      readMeta(node)
      return false
    case .dropped: return false
    }
    return true
  }

  private mutating func leave(_ node: xmlNodePtr) {
    guard node.pointee.type == XML_ELEMENT_NODE else { return }
    switch kind(of: node) {
    case .block, .cell: lines.endParagraph()
    case .row: lines.endRow()
    case .preformatted:
      lines.endParagraph()
      preformattedDepth -= 1
    case .head: headDepth -= 1
    default: break
    }
  }

  private func kind(of node: xmlNodePtr) -> PageElement {
    guard let name = node.pointee.name else { return .inline }
    return PageElement.kind(of: String(cString: name))
  }

  /// The text directly in an element.
  private func text(in node: xmlNodePtr) -> String {
    var result = ""
    var child = node.pointee.children
    while let next = child {
      if next.pointee.type == XML_TEXT_NODE, let content = next.pointee.content {
        result += String(cString: content)
      }
      child = next.pointee.next
    }
    return result
  }

  /// PubDate, publishdate, article:published_time, weibo: article:create_at …: any name that speaks of a day.
  private mutating func readMeta(_ node: xmlNodePtr) {
    var (isDate, content) = (false, "")
    var attribute = node.pointee.properties
    while let next = attribute {
      let name = next.pointee.name.map { String(cString: $0) } ?? ""
      let value = next.pointee.children?.pointee.content.map { String(cString: $0) } ?? ""
      if name == "content" {
        content = value
      } else if ["name", "property", "itemprop"].contains(name) {
        let lowered = value.lowercased()
        isDate = ["pubdate", "publish", "published_time", "create_at", "issued"].contains(
          where: lowered.contains)
      }
      attribute = next.pointee.next
    }
    if isDate, !content.isEmpty, dates.count < 16 { dates.append(content) }
  }
}
