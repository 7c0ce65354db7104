import Localization
public import Reporting
import SourceText

extension Verification {
  /// For programs.
  public var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("folder", .string(folder)), .init("holds", .bool(holds)),
      .init("other_program", otherProgram.map { .string($0) } ?? .null),
      .init("not_run_again", obstacle.map { .string($0.rendered(.en)) } ?? .null),
      .init("files", .object(files.map { .init($0.path, $0.state.json) })),
      .init("kept_from_earlier_runs", .array(kept.map { .string($0) })),
    ]
    switch present {
    case .noProject: members.append(.init("inputs", "no project"))
    case .unchanged: members.append(.init("inputs", "unchanged"))
    case .changed(let changes): members.append(.init("inputs", .array(changes.map(\.json))))
    case .rerun(let changes, let figures):
      members.append(.init("inputs", .array(changes.map(\.json))))
      let moved = figures.sorted { $0.key < $1.key }
      members.append(.init("figures", .object(moved.map { .init($0.key, $0.value.json) })))
    case .broken(let changes, let problems):
      members.append(.init("inputs", .array(changes.map(\.json))))
      members.append(.init("problem", .string(problems.rendered(.en))))
    }
    return .object(members)
  }
}

extension Verification.FileState {
  fileprivate var json: JSONValue {
    switch self {
    case .identical: "identical"
    case .withinTolerance: "within 1e-9"
    case .edited(let change): change.map { ["state": "edited", "change": $0.json] } ?? "edited"
    case .missing: "missing"
    case .asWritten: "as written"
    case .notWritten: "no longer written"
    case .different(let change): change.map { ["state": "different", "change": $0.json] } ?? "different"
    }
  }
}

extension Verification.InputChange {
  fileprivate var json: JSONValue {
    let words =
      switch state {
      case .changed: "changed"
      case .absent: "absent"
      case .new: "new"
      }
    return ["path": .string(path), "kind": .string(kind.rawValue), "state": .string(words)]
  }
}

extension TableChange {
  fileprivate var json: JSONValue {
    [
      "differ": .integer(count), "compared": .integer(compared), "rows_lost": .integer(lost),
      "rows_gained": .integer(gained), "columns_lost": .array(lostColumns.map { .string($0) }),
      "columns_gained": .array(gainedColumns.map { .string($0) }),
      "largest": .array(
        figures.map { figure in
          [
            "row": .array(figure.row.map { .string($0) }), "column": .string(figure.column),
            "before": .string(figure.before), "after": .string(figure.after),
          ]
        }),
    ]
  }
}
