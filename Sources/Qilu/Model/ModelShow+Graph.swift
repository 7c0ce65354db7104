import Modeling

extension ModelShow {
  /// The incidence as a graph for Graphviz: an arrow from what is read to the variable that reads it.
  ///
  /// Solid within the period, dashed from a lag, dotted from a lead; exogenous variables stand in boxes, the equations of a
  /// simultaneous block in a frame. Source of the language: graphviz.org, "DOT Language".
  public var graph: String {
    var lines = [
      "digraph \(quoted(model.name)) {", "  rankdir=LR;",
      "  node [shape=ellipse, fontname=\"sans-serif\"];", "  edge [fontname=\"sans-serif\", fontsize=10];",
    ]
    let read = Set(shown.flatMap { structure.readings(of: $0).map(\.variable) })
    for name in model.exogenous where read.contains(name) { lines.append("  \(quoted(name)) [shape=box];") }
    lines += system.blocks.enumerated().filter { $0.element.isSimultaneous }.flatMap(cluster)
    lines += shown.flatMap(edges)
    return (lines + ["}"]).joined(separator: "\n") + "\n"
  }

  private func cluster(_ number: Int, _ block: EquationSystem.Block) -> [String] {
    let names = block.equations.filter(shown.contains).map { quoted(system.equations[$0].variable) }
    guard !names.isEmpty else { return [] }
    return [
      "  subgraph cluster_\(number + 1) {", "    label=\"\(number + 1)\"; style=rounded;",
      "    " + names.joined(separator: "; ") + ";", "  }",
    ]
  }

  private func edges(_ equation: Int) -> [String] {
    let target = quoted(system.equations[equation].variable)
    return structure.readings(of: equation).flatMap { reading in
      [
        (reading.shifts.filter { $0 == 0 }, ""), (reading.shifts.filter { $0 < 0 }, "style=dashed"),
        (reading.shifts.filter { $0 > 0 }, "style=dotted"),
      ].compactMap { shifts, style in
        guard !shifts.isEmpty else { return nil }
        let label = shifts.map { $0 > 0 ? "+\($0)" : String($0) }.joined(separator: " ")
        let attributes = style.isEmpty ? "" : " [\(style), label=\"\(label)\"]"
        return "  \(quoted(reading.variable)) -> \(target)\(attributes);"
      }
    }
  }

  private func quoted(_ name: String) -> String {
    "\"" + name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
