import Localization
import Modeling
import Reporting
import Scenarios
import TimeSeries

extension ScenarioPage {
  /// What the figures rest on: for each variable how many there are and where the latest comes from.
  var sources: Report.Section? {
    let table = LatestFigures(view: view, outcome: outcome).table
    let bullets = [ownData].compactMap { $0 } + (scenario.own?.sources ?? []) + breaks
    guard table != nil || !bullets.isEmpty else { return nil }
    return Report.Section(
      heading: LocalizedText(en: "Sources", zh: "数据来源"),
      blocks: [
        table.map { .table($0) }, bullets.isEmpty ? nil : .bullets(bullets), whereToLook(table != nil),
      ]
      .compactMap { $0 })
  }

  private func whereToLook(_ hasFigures: Bool) -> Report.Block {
    .paragraph(
      (hasFigures || ownData == nil
        ? LocalizedText(
          en: "Every figure with its source: qilu data show INDICATOR. ", zh: "每个数据及其来源：qilu data show 指标。")
        : LocalizedText(""))
        + LocalizedText(
          en: "Every number of this run: the CSV files beside this report.",
          zh: "本次运行的全部数值：见同一文件夹的 CSV 文件。"))
  }

  /// The model's own data file, with what it holds.
  private var ownData: LocalizedText? {
    guard let table = view.data.table else { return nil }
    let names = model.variables.map(\.name).filter { name in
      view.data.figures(of: name, frequency: model.frequency).contains { $0.figure.place != nil }
    }
    let periods = table.periods.label
    return LocalizedText(
      en: "The model's own data, \(table.file): \(names.joined(separator: ", ")), \(periods.en)",
      zh: "模型自带数据 \(table.file)：\(names.joined(separator: "、"))，\(periods.zh)")
  }

  /// Changes of definition of the indicators shown.
  private var breaks: [LocalizedText] {
    view.main.compactMap { variable in
      guard let indicator = variable.indicator.flatMap(view.seeds.indicator), !indicator.breaks.isEmpty else {
        return nil
      }
      let notes = indicator.breaks.map {
        LocalizedText(en: "\($0.period), \($0.note.en)", zh: "\($0.period)年，\($0.note.zh)")
      }
      return LocalizedText(
        en: "\(variable.title.en): changes of definition: \(notes.clauses.en)",
        zh: "\(variable.title.zh)，口径变化：\(notes.clauses.zh)")
    }
  }
}
