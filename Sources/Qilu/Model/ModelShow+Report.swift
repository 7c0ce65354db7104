import Econometrics
import Localization
import Modeling
public import Reporting
import SourceText
import TimeSeries

extension ModelShow {
  /// For people.
  public var report: Report {
    var sections: [Report.Section] = []
    if let obstacle = structure.obstacle?.all.first {
      let message = obstacle.message
      sections.append(
        Report.Section(blocks: [
          .warning(
            LocalizedText(
              en: "Read from the text alone, for the equations have no numbers: \(message.en)",
              zh: "仅据文本：方程没有数值，原因：\(message.zh)"))
        ]))
    }
    if request.equation == nil || request.showsBlocks { sections.append(blocks) }
    if !request.showsBlocks || request.equation != nil { sections.append(equations) }
    if request.equation == nil, !request.showsBlocks { sections.append(given) }
    return Report(title: model.title, subtitle: subtitle, sections: sections)
  }

  private var subtitle: LocalizedText {
    let (equations, variables) = (system.equations.count, system.variables.count)
    let simultaneous = system.blocks.filter(\.isSimultaneous)
    let largest = simultaneous.map(\.equations.count).max() ?? 0
    let (lag, lead) = (system.longestLag, system.longestLead)
    let shape =
      simultaneous.isEmpty
      ? LocalizedText(en: "recursive", zh: "递归")
      : LocalizedText(
        en: "\(simultaneous.count) simultaneous (largest: \(largest) equations)",
        zh: "联立块 \(simultaneous.count) 个（最大 \(largest) 个方程）")
    return LocalizedText(
      en:
        "Model \(model.name), \(model.frequency.rawValue): \(equations) equations, \(variables) variables, \(system.blocks.count) blocks, \(shape.en); longest lag \(lag), longest lead \(lead).",
      zh:
        "模型 \(model.name)，\(model.frequency.rawValue)：方程 \(equations) 个，变量 \(variables) 个，块 \(system.blocks.count) 个，\(shape.zh)；最长滞后 \(lag) 期，最长前瞻 \(lead) 期。"
    )
  }

  /// The blocks in solving order; a run of single equations is one line each only where blocks are asked for.
  private var blocks: Report.Section {
    let bullets = system.blocks.enumerated().compactMap { number, block -> LocalizedText? in
      if let wanted = request.equation,
        !block.equations.contains(where: { system.equations[$0].variable == wanted })
      {
        return nil
      }
      guard block.isSimultaneous || request.showsBlocks else { return nil }
      return words(block, number: number + 1)
    }
    guard !bullets.isEmpty else {
      return Report.Section(
        heading: LocalizedText(en: "Solving order", zh: "求解次序"),
        blocks: [
          .paragraph(
            LocalizedText(
              en: "Recursive: " + order + ".", zh: "递归：" + order + "。"))
        ])
    }
    return Report.Section(
      heading: LocalizedText(en: "Blocks in solving order", zh: "按求解次序的块"), blocks: [.bullets(bullets)])
  }

  private var order: String {
    system.blocks.flatMap(\.equations).map { system.equations[$0].variable }.joined(separator: " → ")
  }

  private func words(_ block: EquationSystem.Block, number: Int) -> LocalizedText {
    let names = block.equations.map { system.equations[$0].variable }.joined(separator: ", ")
    guard block.isSimultaneous else {
      return LocalizedText(en: "\(number). recursive: \(names)", zh: "\(number). 递归：\(names)")
    }
    let feedback = block.feedback.map { system.equations[$0].variable }.joined(separator: ", ")
    let leads =
      block.hasLeads
      ? LocalizedText(en: ", over all periods together (leads)", zh: "，各期一并求解（含前瞻项）") : LocalizedText("")
    return LocalizedText(
      en:
        "\(number). simultaneous\(leads.en), \(block.equations.count) equations: \(names); iterated on \(feedback)",
      zh: "\(number). 联立\(leads.zh)，\(block.equations.count) 个方程：\(names)；迭代变量：\(feedback)")
  }

  private var equations: Report.Section {
    Report.Section(
      heading: LocalizedText(en: "Equations", zh: "方程"),
      blocks: [.definitions(shown.flatMap(definitions))])
  }

  private func definitions(_ equation: Int) -> [Report.Definition] {
    let specification = specification(equation)
    let kind = specification.kindTitle
    let reads = readings(equation).isEmpty ? "—" : readings(equation)
    var lines = [
      LocalizedText(specification.text),
      LocalizedText(en: "\(kind.en); reads \(reads)", zh: "\(kind.zh)；用到：\(reads)"),
    ]
    let readers = structure.readers(of: specification.variable)
    if !readers.isEmpty {
      lines.append(
        LocalizedText(en: "read by ", zh: "被用于：") + LocalizedText(readers.joined(separator: ", ")))
    }
    if request.equation != nil { lines += details(equation) }
    return [
      Report.Definition(
        LocalizedText(specification.variable),
        LocalizedText(
          en: lines.map(\.en).joined(separator: "\n"), zh: lines.map(\.zh).joined(separator: "\n")))
    ]
  }

  /// Coefficients, place and reasons of one equation.
  private func details(_ equation: Int) -> [LocalizedText] {
    let fitted = system.equations[equation]
    var lines: [LocalizedText] = []
    if !fitted.coefficients.isEmpty {
      let values = fitted.coefficients.map { "\($0.name) = \(Quantity($0.value).description)" }
      lines.append(LocalizedText(en: "with ", zh: "系数：") + LocalizedText(values.joined(separator: ", ")))
    }
    lines.append(LocalizedText(en: "written at ", zh: "位于 ") + LocalizedText("\(fitted.range)"))
    if let why = fitted.specification.why { lines.append(why) }
    return lines
  }

  /// `p, p[-1], w1`: what an equation reads, each with its shifts.
  func readings(_ equation: Int) -> String {
    structure.readings(of: equation).flatMap { reading in
      reading.shifts.map { $0 == 0 ? reading.variable : "\(reading.variable)[\($0 > 0 ? "+" : "")\($0)]" }
    }.joined(separator: ", ")
  }

  private var given: Report.Section {
    let names = model.exogenous
    return Report.Section(
      heading: LocalizedText(en: "Given from outside", zh: "外生变量"),
      blocks: [.paragraph(LocalizedText(names.isEmpty ? "—" : names.joined(separator: ", ")))])
  }
}
