import SourceText

/// Checks that a table has a column for every variable of a model.
struct MDLDataCheck {
  let names: MDLNames
  let model: MDLModel
  let problems: DiagnosticCollector

  func check(_ table: CSVTable?) {
    guard let table else { return }
    let needed = model.behaviorals.map(\.name.text) + names.exogenous
    report(needed, in: table) { .mdlMissingColumns($0, in: table.file, hint: $1, isError: true) }
    // An identity can be computed, unless it needs its own past.
    report(model.identities.map(\.name.text), in: table) {
      .mdlMissingColumns($0, in: table.file, hint: $1, isError: false)
    }
  }

  private func report(
    _ variables: [String], in table: CSVTable, _ finding: ([String], LocalizedTextList) -> Diagnostic
  ) {
    let missing = variables.filter { table.column(names[$0]) == nil }
    guard !missing.isEmpty else { return }
    problems.add(finding(missing.map { names[$0] }, hints(missing, in: table)))
  }

  typealias LocalizedTextList = [(missing: String, near: String)]

  /// For each name the column that was probably meant: the one of the name in the description, else the nearest.
  private func hints(_ missing: [String], in table: CSVTable) -> LocalizedTextList {
    let columns = table.header.dropFirst().filter { !$0.isEmpty }
    // Looking for near names costs the product of the two counts.
    return missing.prefix(20).compactMap { name in
      if names[name] != name, table.column(name) != nil { return (names[name], name) }
      return nearestName(to: names[name], among: columns).map { (names[name], $0) }
    }
  }
}
