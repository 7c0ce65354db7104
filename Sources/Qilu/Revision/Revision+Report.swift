import Localization
public import Reporting
import SourceText
import TimeSeries

extension Revision {
  /// The revision for a planner: what moved most and why, the figures scenario by scenario, then what lies behind each cause.
  public var report: Report {
    Report(
      title: LocalizedText(en: "Revision of the projections", zh: "预测修订"),
      subtitle: LocalizedText(
        en: "From \(label(old).en) to \(label(new).en)", zh: "由 \(label(old).zh) 到 \(label(new).zh)"),
      sections: [RevisionHeadline(revision: self).section] + warnings + scenarioSections
        + RevisionEvidence(revision: self).sections + [reading])
  }

  private func label(_ side: Side) -> LocalizedText {
    guard let date = side.asOf, !side.name.hasSuffix("@\(date)") else { return LocalizedText(side.name) }
    return LocalizedText(en: "\(side.name) (data of \(date))", zh: "\(side.name)（数据截至 \(date)）")
  }

  /// What the reader must not overlook.
  private var warnings: [Report.Section] {
    var texts: [LocalizedText] = []
    if hasUnexplained {
      texts.append(
        LocalizedText(
          en:
            "Some values of the reports are not those that their own inputs give, by another version of the program perhaps; the difference stands in the column “Unexplained”.",
          zh: "报告中的部分数值与其输入所得不符（可能由其他版本的程序写成）；差额列在“未解释”一栏。"))
    }
    texts += remarks.all.map { remark in
      let place = remark.range.map { "\($0): " } ?? ""
      return LocalizedText(place) + remark.message
    }
    texts += mergedTexts
    return texts.isEmpty ? [] : [Report.Section(blocks: texts.map(Report.Block.warning))]
  }

  /// One sentence for each step that could not be solved, with the scenarios it could not be solved for.
  private var mergedTexts: [LocalizedText] {
    var order: [[LocalizedText]] = []
    var names: [[LocalizedText]: [LocalizedText]] = [:]
    for scenario in scenarios {
      for merged in scenario.merged {
        let reason = merged.reason.all.first.map(\.message) ?? LocalizedText("")
        let key = [merged.step.title, merged.into.title, reason]
        if names[key] == nil { order.append(key) }
        names[key, default: []].append(scenario.title)
      }
    }
    return order.map { key in
      let who = (names[key] ?? []).listed
      return LocalizedText(
        en:
          "\(who.en): the step “\(key[0].en)” cannot be solved alone, so its part is in “\(key[1].en)” (\(key[2].en)).",
        zh: "\(who.zh)：“\(key[0].zh)”一步无法单独求解，其影响并入“\(key[1].zh)”（\(key[2].zh)）。")
    }
  }

  private var scenarioSections: [Report.Section] {
    let steps = activeSteps
    return scenarios.map { scenario in
      RevisionTable(
        scenario: scenario, root: root(of: scenario), steps: steps, showsUnexplained: hasUnexplained
      ).section
    }
  }

  /// How the columns come about.
  private var reading: Report.Section {
    let terms: [Report.Definition] = [
      .init(
        RevisionStep.data.title,
        LocalizedText(
          en:
            "new, changed and withdrawn figures as starting values, as held values and in the rules of inputs; coefficients as in the old run. A projected period that is now published counts here.",
          zh: "新增、改动和撤销的数据，作为起点、既定值并进入外推规则；系数仍为旧值。原为预测、现已公布的时期计入此项。")),
      .init(
        RevisionStep.reestimation.title,
        LocalizedText(
          en: "the old model's equations estimated again on the new data.", zh: "用新数据重新估计旧模型的方程。")),
      .init(
        RevisionStep.assumptions.title,
        LocalizedText(en: "the new scenario files with the old model.", zh: "旧模型配新的情景文件。")),
      .init(
        RevisionStep.model.title,
        LocalizedText(
          en: "the new model files: equations, rules, settings.", zh: "新的模型文件：方程、规则、设置。")),
    ]
    let still = RevisionStep.allCases.filter { !activeSteps.contains($0) }.map(\.title)
    let absent = LocalizedText(
      en: "What moves nothing has no column: \(still.listed.en).", zh: "没有影响的原因不列栏：\(still.listed.zh)。")
    return Report.Section(
      heading: LocalizedText(en: "How to read this", zh: "如何阅读"),
      blocks: [
        .definitions(terms)
      ] + (still.isEmpty ? [] : [.paragraph(absent)]) + [
        .paragraph(
          LocalizedText(
            en:
              "All values, with those of variables not shown here, stand in \(Self.fileName) (--out DIR). Each cause is brought in after those before it, so the columns add up to the change; what two causes do together falls to the later one, and another order would share it otherwise. The figures are the deterministic paths"
              + (scenarios.contains(where: \.isSearched)
                ? "; targets and controls are solved again at every step." : "."),
            zh:
              "全部数值（含此处未列的变量）见 \(Self.fileName)（--out DIR）。各原因按上述顺序依次加入，因此各栏之和等于总变动；几个原因共同造成的部分归于靠后的一个，顺序不同则分摊不同。数值为确定性路径"
              + (scenarios.contains(where: \.isSearched) ? "；目标与最优控制在每一步重新求解。" : "。")))
      ])
  }
}
