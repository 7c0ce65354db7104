import TimeSeries

/// What stands above and below the body: headline, outlet, day.
struct Masthead {
  /// The headline; nil if none can be told.
  let title: String?
  /// Who published the article.
  let outlet: String?
  /// When, and how that is known.
  let published: PublicationDate?

  init(_ draft: ArticleDraft, _ marking: FurnitureMarking, page: PageText?) {
    let texts = draft.paragraphs.map(\.text.scalars)
    title = Headline.find(texts, marking, page: page)
    outlet = Outlet.find(texts, marking)
    published =
      PublicationDating.inPage(page) ?? PublicationDating.printed(texts, marking)
      ?? PublicationDating.latestOnPage(texts, marking) ?? PublicationDating.inferred(texts, marking)
  }
}

/// Text of scalars.
func plainText(_ scalars: some Sequence<UInt32>) -> String {
  var view = String.UnicodeScalarView()
  view.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
  return String(view)
}

/// The headline of an article.
enum Headline {
  /// The title of the page without the site's name, else the last line above the body that reads like one.
  static func find(_ texts: [[UInt32]], _ marking: FurnitureMarking, page: PageText?) -> String? {
    let above = texts.indices.prefix { $0 < (marking.body?.lowerBound ?? texts.count) }.prefix(80)
    let candidates = above.filter { !marking.isFurniture[$0] && isHeadline(texts[$0], marking.shapes[$0]) }
    let longest = candidates.max { marking.shapes[$0].han < marking.shapes[$1].han }.map {
      plainText(texts[$0])
    }
    guard let page, let title = ownPart(of: page.title) else { return longest }
    return longest.map { title.contains($0) ? $0 : title } ?? title
  }

  private static func isHeadline(_ scalars: [UInt32], _ shape: ParagraphShape) -> Bool {
    guard shape.han >= 6, scalars.count <= 90, !shape.hasTab, let last = scalars.last else { return false }
    return last != 0x3002 && last != 0xFF1A && last != 0xFF1B && PageStamp.all(in: scalars).isEmpty
  }

  private static let joints = Set("_|—-–丨·".unicodeScalars.map(\.value))

  /// The longest part of a page's title: the others name the site and its sections.
  private static func ownPart(of title: String) -> String? {
    var normalizer = Normalizer()
    let scalars = normalizer.normalize(title.unicodeScalars.prefix(400).map(\.value)).scalars
    let parts = scalars.split { joints.contains($0) || $0 == 0x7C }
    guard let longest = parts.max(by: { $0.count < $1.count }), longest.count >= 6 else { return nil }
    return plainText(longest.drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed())
  }
}

/// Who published an article.
enum Outlet {
  private static let keys = ["来源：", "稿源：", "来源 ", "来源于", "转自："].map { $0.unicodeScalars.map(\.value) }
  private static let ends = Set(" \u{09}，。；|()[]【】：".unicodeScalars.map(\.value))
  private static let agency = Set("讯电".unicodeScalars.map(\.value))

  static func find(_ texts: [[UInt32]], _ marking: FurnitureMarking) -> String? {
    for (index, text) in texts.enumerated() where text.count <= 120 && !marking.shapes[index].isRunningText {
      if let name = behindKey(text) { return name }
    }
    return marking.body.flatMap { agency(texts[$0.lowerBound]) }
  }

  private static func behindKey(_ text: [UInt32]) -> String? {
    for key in keys {
      guard let place = text.indices.first(where: { text[$0...].starts(with: key) }) else { continue }
      let behind = text[(place + key.count)...].drop { $0 == 0x20 }
      let end = PageStamp.all(in: text).first { $0.place.lowerBound >= behind.startIndex }?.place.lowerBound
      let name = text[behind.startIndex..<(end ?? text.count)].prefix { !ends.contains($0) }
      let isName =
        (2...24).contains(name.count) && name.contains { !(0x30...0x39).contains($0) && $0 != 0x2D }
      if isName { return plainText(name) }
    }
    return nil
  }

  /// 新华社济南1月20日电 …, 大众日报1月20日讯 ….
  private static func agency(_ text: [UInt32]) -> String? {
    let head = text.prefix(30)
    guard let end = head.firstIndex(where: { agency.contains($0) }), end > 2, head[end - 1] == 0x65E5 else {
      return nil
    }
    let name = head.prefix { !(0x30...0x39).contains($0) && $0 != 0x28 && $0 != 0x20 }
    guard (3...12).contains(name.count) else { return nil }
    if let place = name.firstIndex(of: 0x793E), place >= 2 { return plainText(name[...place]) }
    return plainText(name)
  }
}
