import Localization

extension CSVTable {
  /// Reads a table and checks its header and the number of fields in every line.
  ///
  /// - `required`: columns that must be there.
  /// - `optional`: if given, every other column is reported as unknown with the nearest name.
  /// - `allowingNameless`: whether columns may be without a name; all of them stay then, at the right end too.
  ///
  /// Else empty columns at the right end, as spreadsheets leave them, are dropped. Throws everything that was found, at most
  /// 20 lines of the wrong length.
  public static func parse(
    _ file: SourceFile, required: [String] = [], optional: [String]? = nil, allowingNameless: Bool = false
  ) throws(Diagnostics) -> CSVTable {
    var problems = Diagnostics()
    var scanner = CSVScanner(bytes: Array(file.text.utf8), file: file.name)
    guard let storage = problems.collect({ () throws(Diagnostic) in try scanner.scan() }) else {
      throw problems
    }
    let table = CSVTable(file: file.name, storage: storage, keepingNameless: allowingNameless)
    try table.checkSeparator(required: required)
    if !allowingNameless { problems.add(table.namelessColumns()) }
    problems.add(table.headerProblems(required: required, optional: optional))
    problems.add(table.raggedRows())
    try problems.throwIfErrors()
    return table
  }

  private init(file: String, storage: CSVStorage, keepingNameless: Bool) {
    var header = (0..<storage.fieldCount(ofRow: 0)).map { storage.text(row: 0, column: $0) }
    while !keepingNameless, header.count > 1, header.last == "" { header.removeLast() }
    let columns = header.enumerated().map { ($0.element, $0.offset) }
    self.init(
      file: file, header: header, storage: storage,
      columns: Dictionary(columns, uniquingKeysWith: { first, _ in first }))
  }

  private var head: Row { Row(table: self, index: 0) }

  /// A header that is one field full of semicolons or tabs comes from a spreadsheet with other settings.
  private func checkSeparator(required: [String]) throws(Diagnostics) {
    guard header.count == 1, !required.contains(header[0]) else { return }
    for (separator, en, zh) in [
      (";", "semicolons", "分号"), ("\t", "tabs", "制表符"), ("，", "full-width commas", "全角逗号"),
    ]
    where header[0].contains(separator) {
      let message = LocalizedText(
        en: "the fields are separated by \(en); expected commas", zh: "字段以\(zh)分隔；应以英文逗号分隔")
      let hint = LocalizedText(
        en: "save the table as \"CSV UTF-8 (comma delimited)\"", zh: "请另存为“CSV UTF-8（逗号分隔）”")
      throw Diagnostics([.error(at: head[0].range, message, hint: hint)])
    }
  }

  private func namelessColumns() -> Diagnostics {
    Diagnostics(
      header.indices.filter { header[$0].isEmpty }.map { index in
        .error(at: head[index].range, en: "column \(index + 1) has no name", zh: "第 \(index + 1) 列没有列名")
      })
  }

  private func headerProblems(required: [String], optional: [String]?) -> Diagnostics {
    var problems = Diagnostics()
    var missing = required.filter { columns[$0] == nil }
    let free = (required + (optional ?? [])).filter { columns[$0] == nil }
    for (index, name) in header.enumerated() where !name.isEmpty {
      let place = head[index].range
      if let first = columns[name], first != index {
        problems.add(.duplicateColumn(name, first + 1, index + 1, at: place))
      } else if let optional, !required.contains(name), !optional.contains(name) {
        if let near = nearestName(to: name, among: missing) { missing.removeAll { $0 == near } }
        problems.add(
          .error(
            at: place, en: "unknown column \"\(name)\"", zh: "未知的列“\(name)”",
            hint: nameHint(name, among: free)))
      }
    }
    let others = header.filter { !required.contains($0) }
    for name in missing {
      problems.add(
        .error(
          at: head.range, en: "the column \"\(name)\" is missing", zh: "缺少“\(name)”列",
          hint: nearestName(to: name, among: others).map {
            LocalizedText(en: "is it \"\($0)\"?", zh: "是否为“\($0)”？")
          }))
    }
    return problems
  }

  private func raggedRows() -> Diagnostics {
    var problems = Diagnostics()
    // Columns without a name at the right end need not be there.
    let named = header.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? header.count
    for index in 1..<max(1, storage.rowCount) {
      let found = storage.fieldCount(ofRow: index)
      guard !(named...header.count).contains(found), !isPadded(index, count: found) else { continue }
      guard problems.all.count < 20 else { break }
      problems.add(.raggedRow(found: found, expected: header.count, at: Row(table: self, index: index).range))
    }
    return problems
  }

  /// Whether the row is longer than the header by empty fields only.
  private func isPadded(_ row: Int, count: Int) -> Bool {
    count > header.count
      && (header.count..<count).allSatisfy { storage.raw(row: row, column: $0)?.isEmpty ?? true }
  }
}

extension Diagnostic {
  fileprivate static func duplicateColumn(
    _ name: String, _ first: Int, _ second: Int, at place: SourceRange
  ) -> Diagnostic {
    .error(
      at: place, en: "the column \"\(name)\" is there twice (columns \(first) and \(second))",
      zh: "“\(name)”列重复（第 \(first) 列和第 \(second) 列）")
  }

  fileprivate static func raggedRow(found: Int, expected: Int, at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "expected \(expected) fields as in the header, found \(found)",
      zh: "应有与表头相同的 \(expected) 个字段，实际为 \(found) 个",
      hint: LocalizedText(
        en: "a field that holds a comma stands in quotes: \"…\"", zh: "含逗号的字段须加英文双引号：\"…\""))
  }
}
