import TimeSeries

/// When an article was published, by what stands on the page.
enum PublicationDating {
  /// What the head of a page says.
  static func inPage(_ page: PageText?) -> PublicationDate? {
    for content in page?.dates ?? [] {
      let scalars = content.unicodeScalars.prefix(60).map(\.value)
      if let stamp = PageStamp.all(in: scalars).first {
        return PublicationDate(date: stamp.date, rule: .printed)
      }
    }
    return nil
  }

  /// A date beside a word that says what it is, or in a short line above the body; failing that the date under which the
  /// body is signed.
  static func printed(_ texts: [[UInt32]], _ marking: FurnitureMarking) -> PublicationDate? {
    let bodyStart = marking.body?.lowerBound ?? texts.count
    let lines = texts.indices.filter {
      texts[$0].count <= 160 && !isNotice(texts[$0]) && marking.shapes[$0].sentenceMarks == 0
    }
    for keys in [publicationKeys, otherKeys] {
      for index in lines {
        if let date = beside(keys, in: texts[index]) { return PublicationDate(date: date, rule: .printed) }
      }
    }
    let heads = lines.filter { index in
      index < min(bodyStart, 120) && texts[index].count <= 60 && !marking.shapes[index].isRunningText
    }
    for index in heads {
      if let stamp = PageStamp.all(in: texts[index]).first {
        return PublicationDate(date: stamp.date, rule: .printed)
      }
    }
    return signed(texts, marking)
  }

  /// 某市统计局 / 2024年1月25日 under the body: one written date that is the line.
  private static func signed(_ texts: [[UInt32]], _ marking: FurnitureMarking) -> PublicationDate? {
    guard let body = marking.body, body.upperBound + 1 < texts.count else { return nil }
    for index in (body.upperBound + 1)..<min(body.upperBound + 8, texts.count) where texts[index].count <= 40
    {
      let stamps = PageStamp.all(in: texts[index])
      if let stamp = stamps.first, stamps.count == 1, stamp.isWritten,
        stamp.place.upperBound >= texts[index].count - 1
      {
        return PublicationDate(date: stamp.date, rule: .printed)
      }
    }
    return nil
  }

  /// The latest time stamp outside the body.
  static func latestOnPage(_ texts: [[UInt32]], _ marking: FurnitureMarking) -> PublicationDate? {
    let margins = texts.indices.filter { index in
      texts[index].count <= 120 && !marking.shapes[index].isRunningText
        && marking.shapes[index].sentenceMarks == 0
        && (marking.isFurniture[index] || !(marking.body?.contains(index) ?? false))
    }
    let dates = margins.flatMap { PageStamp.all(in: texts[$0]).map(\.date) }
    return dates.max().map { PublicationDate(date: $0, rule: .latestOnPage) }
  }

  private static let publicationKeys = [
    "发布时间", "发布日期", "发表时间", "发表日期", "发布于", "发稿时间", "刊发时间", "刊发日期", "播出时间", "首播", "公开日期",
  ].map { $0.unicodeScalars.map(\.value) }

  private static let otherKeys = [
    "日期", "时间", "来源", "稿源", "更新时间", "更新日期", "成文日期", "生成日期", "录入时间", "添加时间", "印发日期", "上传时间", "编辑时间",
  ].map { $0.unicodeScalars.map(\.value) }

  /// The first date behind a key, at most 40 scalars away.
  private static func beside(_ keys: [[UInt32]], in text: [UInt32]) -> CalendarDate? {
    let stamps = PageStamp.all(in: text)
    guard let first = stamps.first else { return nil }
    for key in keys {
      guard let place = text.indices.first(where: { text[$0...].starts(with: key) }) else { continue }
      let behind = stamps.first { $0.place.lowerBound >= place && $0.place.lowerBound - place <= 40 }
      if let stamp = behind { return stamp.date }
      if place >= first.place.upperBound, place - first.place.upperBound <= 24 { return first.date }
    }
    return nil
  }

  /// Licences and copyright carry dates that are not the article's.
  private static func isNotice(_ text: [UInt32]) -> Bool {
    notices.contains { notice in text.indices.contains { text[$0...].starts(with: notice) } }
  }

  private static let notices = ["许可证", "版权所有", "有效期", "截止时间", "截止日期", "报名时间", "会议时间", "活动时间"].map {
    $0.unicodeScalars.map(\.value)
  }
}
