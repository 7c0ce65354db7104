import Econometrics
import Localization
import Modeling
import Reporting

/// The tests of a regression in plain words, each with its figure; one that is refused with the reason.
///
/// A p below 0.05 is told as a sign, one below 0.1 as a weak sign. No sign is no proof: where rows are few that is said.
struct RegressionTestWords {
  let regression: FittedRegression
  /// Where the figures lead.
  var target: Report.Target?

  /// Below so many rows, what no test sees may still be there.
  static let fewRows = 50

  var statements: [Report.Statement] {
    var texts = [
      durbinWatson,
      text(
        LocalizedText(en: "Breusch-Pagan", zh: "布罗施-帕甘检验"), regression.breuschPagan,
        sign: LocalizedText(en: "errors are larger in some rows than in others", zh: "误差大小不一")),
      text(
        LocalizedText(en: "Jarque-Bera", zh: "JB 检验"), regression.jarqueBera.map(\.test),
        sign: LocalizedText(
          en: "errors are not normal, so that far ends of bands are doubtful", zh: "误差非正态，区间两端存疑")),
    ]
    if let serial = try? regression.breuschGodfrey(lags: 1) {
      texts.append(
        text(
          LocalizedText(en: "Breusch-Godfrey", zh: "BG 检验"), serial,
          sign: LocalizedText(en: "errors depend on those before them", zh: "误差与前期误差相关")))
    }
    if case .success(let agreement) = regression.priorCompatibility {
      texts.append(
        text(
          LocalizedText(en: "Theil's test", zh: "泰尔检验"), .success(agreement),
          sign: LocalizedText(en: "priors and data contradict each other", zh: "先验与数据相互矛盾")))
    }
    return texts
  }

  private var durbinWatson: Report.Statement {
    switch regression.durbinWatson {
    case .failure(let refusal): Self.refused(LocalizedText(en: "Durbin-Watson", zh: "DW 统计量"), refusal)
    case .success(let statistic):
      FitWords.durbinWatson(statistic, rows: regression.observationCount, to: target)
    }
  }

  private func text(_ name: LocalizedText, _ result: Result<TestResult, Refusal>, sign: LocalizedText)
    -> Report.Statement
  {
    switch result {
    case .failure(let refusal): return Self.refused(name, refusal)
    case .success(let test):
      let p = NumberFormat(decimals: 2, boundsSmall: true).digits(test.p)
      let rows = regression.observationCount
      let (en, zh): (String, String) =
        test.p < 0.05
        ? ("A sign that", "有迹象表明")
        : test.p < 0.1 ? ("A weak sign that", "有微弱迹象表明") : ("No sign that", "没有迹象表明")
      // Few rows show little.
      let few = test.p >= 0.05 && rows < Self.fewRows
      return Report.Statement(
        LocalizedText(
          en: "\(en) \(sign.en) (\(name.en) p = \(p)\(few ? "; \(rows) rows show little" : ""))",
          zh: "\(zh)\(sign.zh)（\(name.zh) p = \(p)\(few ? "；仅\(rows)行，检验力有限" : "")）"), figures: [p],
        to: target
      )
    }
  }

  private static func refused(_ name: LocalizedText, _ refusal: Refusal) -> Report.Statement {
    Report.Statement(name + LocalizedText(en: " ", zh: "") + refusal.message)
  }
}
