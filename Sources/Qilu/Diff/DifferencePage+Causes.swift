import Localization
import Modeling
import Reporting
import Scenarios
import TimeSeries

extension DifferencePage {
  /// Which input caused which difference.
  var causes: Report.Section? {
    let heading = LocalizedText(en: "Which caused which", zh: "差异从何而来")
    guard let attribution = difference.attribution else {
      return Report.Section(heading: heading, blocks: [.paragraph(difference.obstacle)])
    }
    guard !attribution.items.isEmpty else { return nil }
    let horizon = second.run.window.horizon
    let table = AttributionTable(
      attribution: attribution, view: view, horizon: horizon, variables: wanted,
      showsEveryPeriod: !difference.focus.isEmpty || horizon.count <= Self.mostPeriods
    ).table
    guard !table.rows.isEmpty else {
      let text = LocalizedText(
        en: "No equation gives these: they are among what is assumed otherwise, or do not differ.",
        zh: "这些变量不由方程求出：或属于上述假设，或没有差异。")
      return Report.Section(heading: heading, blocks: [.paragraph(text)])
    }
    return Report.Section(heading: heading, blocks: [.table(table)])
  }

  /// Most periods of which each is told where no variable is asked for.
  private static let mostPeriods = 6
}

extension ScenarioDifference {
  /// Why the difference is not shared out, where it is not.
  var obstacle: LocalizedText {
    LocalizedText(
      en:
        "Models, periods or ways of solving differ, so the difference is not one of inputs alone and is not shared out.",
      zh: "模型、时期或求解方式不同，差异不只来自输入，故不作分解。")
  }
}
