import Localization
import Reporting
import Scenarios
import Testing

@testable import Qilu

/// What reports point at is there: cells of figures and sentences, derivations of cells and terms, sources of data.
struct ReportPlacesTests {
  private struct Parts {
    var tables: [Table] = []
    var mentions: [Report.Mention] = []
    var places: [Table.Place] = []
    /// The cells that figures of sentences lead to.
    var cells: [Table.Place] {
      mentions.compactMap { if case .cell(let place)? = $0.target { place } else { nil } }
    }
    var derivations: [Report.Derivation] = []
    var choices: [Report.Choice] = []

    init(_ report: Report) {
      for block in report.sections.flatMap(\.blocks) {
        switch block {
        case .table(let table): tables.append(table)
        case .headline(let headline):
          mentions += headline.mentions
          places += headline.figures.flatMap { [$0.place, $0.notePlace].compactMap { $0 } }
        case .statement(let statement): mentions += statement.mentions
        case .statements(let all): mentions += all.flatMap(\.mentions)
        case .derivations(let all): derivations += all
        case .choice(let choice): choices.append(choice)
        default: break
        }
      }
    }

    func cell(_ place: Table.Place) -> Table.Cell? {
      guard let table = tables.first(where: { $0.identifier == place.table }),
        table.rows.indices.contains(place.row), table.rows[place.row].indices.contains(place.column)
      else { return nil }
      return table.rows[place.row][place.column]
    }
  }

  private static func report(_ name: String, draws: Int? = nil, _ sample: SampleProject = SampleProject())
    throws -> Report
  {
    let outcome = try sample.run(draws: draws)
    let result = try #require(outcome.groups.flatMap(\.results).first { $0.name == name })
    return ScenarioReport(result: result, in: outcome).report
  }

  @Test(arguments: ["base", "push", "goal"], [nil, 200] as [Int?])
  func everyFigureLeadsToACell(name: String, draws: Int?) throws {
    let parts = Parts(try Self.report(name, draws: draws))
    let missing = (parts.cells + parts.places).filter {
      [nil, .empty].contains(parts.cell($0))
    }
    #expect(missing == [] && !parts.places.isEmpty)
    let names = parts.tables.compactMap(\.identifier)
    #expect(Set(names).count == names.count)
  }

  /// `A figure as printed` is the figure of its cell: 9.3 and 2.33 of the push.
  @Test func theCellHoldsWhatTheSentenceSays() throws {
    let parts = Parts(try Self.report("push"))
    let values = parts.mentions.map { mention -> String in
      guard case .cell(let place)? = mention.target, case .number(let value, _)? = parts.cell(place) else {
        return ""
      }
      return NumberFormat(decimals: mention.words.en.contains("pp") ? 2 : 1).digits(value)
    }
    #expect(zip(values, parts.mentions).allSatisfy { $1.words.en.hasPrefix($0) } && values.contains("9.3"))
  }

  @Test func theComparisonLeadsToItsTableToo() throws {
    let parts = Parts(ComparisonReport(try SampleProject().run(draws: 200)).report)
    #expect(!parts.mentions.isEmpty)
    #expect(parts.cells.filter { [nil, .empty].contains(parts.cell($0)) } == [])
  }

  /// Every projected value of the results leads to a derivation, and every term to one that is there, each told once.
  @Test(arguments: ["base", "push", "goal"])
  func everyProjectedValueIsDerived(name: String) throws {
    let parts = Parts(try Self.report(name))
    let known = Set(parts.derivations.map(\.identifier))
    #expect(known.count == parts.derivations.count)
    let results = parts.tables.filter { $0.identifier?.hasPrefix("results-") ?? false }
    for table in results {
      let projected = table.rows.indices.filter { row in
        if case .text(let label)? = table.rows[row].first { Int(label.en) != nil } else { false }
      }
      #expect(projected.count == 3)
      #expect(
        projected.allSatisfy { row in table.links.contains { $0.row == row && known.contains($0.target) } })
    }
    let targets = parts.derivations.flatMap(\.terms).compactMap(\.target)
    #expect(!results.isEmpty && targets.filter { !known.contains($0) } == [])
  }

  /// What the parts bring adds up to the value, where the left side is the variable itself.
  @Test func partsAddUp() throws {
    let parts = Parts(try Self.report("push"))
    for derivation in parts.derivations where derivation.identifier.hasPrefix("why-output-202") {
      let brought = derivation.terms.compactMap { term -> Double? in
        if case .number(let value, _) = term.contribution { value } else { nil }
      }
      guard case .number(let value, _) = derivation.value, !brought.isEmpty else { continue }
      #expect(abs(brought.reduce(0, +) - value) < 1e-12)
    }
    // Two terms, and what the coefficients rest on, which is told once for the equation.
    let output = try #require(parts.derivations.first { $0.identifier == "why-output-2025" })
    #expect(output.terms.map(\.target) == [nil, "why-demand-2025", "why-equation-output"])
    let rests = parts.derivations.filter { $0.identifier == "why-equation-output" }
    #expect(rests.count == 1 && rests.allSatisfy { $0.evidence.count == 4 })
    #expect(rests.first?.evidence.first?.en.hasPrefix("constant: ") == true)
    #expect(rests.first?.evidence.last?.en == "In the sample “Demand growth” lies between 2.000 and 6.000.")
  }

  /// Data cite source, date and place; an assumption its line as written.
  @Test func whatCellsRestOn() throws {
    var sample = SampleProject()
    sample.texts["p/seeds/official.csv"] = sample.texts["p/seeds/official.csv"]?.replacing(
      "Office 2024,,2024-02-14", with: "Office 2024,\"paragraph 3, 12-18: 增长7%\",2024-02-14")
    let parts = Parts(try Self.report("push", sample))
    let table = try #require(parts.tables.first { $0.identifier == "results-output" })
    let row = try #require(
      table.rows.firstIndex { $0.first == .text(LocalizedText(en: "2023 published", zh: "2023 已公布")) })
    let text = try #require(table.citations.first { $0.row == row && $0.column == 1 }?.text)
    #expect(text.en.contains("Office 2024") && text.en.contains("2024-02-14"))
    #expect(text.zh.contains("第3段第13—18字：“增长7%”") && text.zh.contains("未采用"))
    let inputs = try #require(parts.tables.first { $0.title?.en == "The changed inputs in figures" })
    let line = try #require(inputs.citations.first { $0.row == 0 && $0.column == 2 }?.text)
    #expect(line.en.contains("“base + 2 pp”") || line.en.contains("\"base + 2 pp\""))
    #expect(line.zh.contains("scenarios/push.yaml:8"))
    #expect(parts.tables.contains { $0.identifier == "history" && !$0.citations.isEmpty })
  }

  /// Bands by source are offered where the run has them, all together first; nowhere else.
  @Test func bandsBySource() throws {
    var sample = SampleProject()
    sample.texts["p/scenarios/base.yaml"] = sample.texts["p/scenarios/base.yaml"]?.replacing(
      "{draws: 0}", with: "{draws: 0, by_source: true}")
    let with = Parts(try Self.report("push", draws: 100, sample))
    let choice = try #require(with.choices.first)
    #expect(choice.options.map(\.label.en) == ["All", "Residuals", "Coefficients", "Assumptions"])
    #expect(Parts(try Self.report("push", draws: 100)).choices.isEmpty)
    #expect(Parts(try Self.report("push", sample)).choices.isEmpty)
  }
}
