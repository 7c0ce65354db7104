import Modeling
public import Reporting
import SourceText
import TimeSeries

extension ModelShow {
  /// For programs.
  public var json: JSONValue {
    .object([
      .init("model", .string(model.name)), .init("frequency", .string(model.frequency.rawValue)),
      .init("longest_lag", .integer(system.longestLag)), .init("longest_lead", .integer(system.longestLead)),
      .init("exogenous", .array(model.exogenous.map(JSONValue.string))),
      .init("equations", .array(shown.map(equation))), .init("blocks", .array(system.blocks.map(block))),
    ])
  }

  private func equation(_ index: Int) -> JSONValue {
    let specification = specification(index)
    return .object([
      .init("variable", .string(specification.variable)), .init("kind", .string(specification.kindName)),
      .init("equation", .string(specification.text)), .init("file", .string(specification.range.file)),
      .init("line", .integer(specification.range.start.line)),
      .init("block", structure.block(of: index).map { .integer($0 + 1) } ?? .null),
      .init(
        "reads",
        .array(
          structure.readings(of: index).map { reading in
            .object([
              .init("variable", .string(reading.variable)),
              .init("shifts", .array(reading.shifts.map(JSONValue.integer))),
            ])
          })),
      .init("read_by", .array(structure.readers(of: specification.variable).map(JSONValue.string))),
    ])
  }

  private func block(_ block: EquationSystem.Block) -> JSONValue {
    .object([
      .init("simultaneous", .bool(block.isSimultaneous)),
      .init("leads", .bool(block.hasLeads)),
      .init("equations", .array(block.equations.map { .string(system.equations[$0].variable) })),
      .init("feedback", .array(block.feedback.map { .string(system.equations[$0].variable) })),
    ])
  }
}
