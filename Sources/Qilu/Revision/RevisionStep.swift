public import Localization

/// What can move a projection between two runs, in the order in which the causes are brought in.
///
/// Each step starts from the one before, so the contributions add up to the whole change; where causes act on each other, what
/// they do together falls to the later one. The order follows the work: figures come in first, the equations are estimated
/// again on them, then somebody changes assumptions, and last the model.
public enum RevisionStep: String, Sendable, Hashable, CaseIterable {
  /// New, changed or withdrawn figures: what is held, where solving starts, what `project:` rules see; coefficients stay.
  case data
  /// The old model's equations estimated on the new figures.
  case reestimation
  /// The scenario files, with the files their lines name.
  case assumptions
  /// The model files: equations, identities, rules, settings; and what the indicators they name are.
  case model

  /// The cause as a column's heading.
  public var title: LocalizedText {
    switch self {
    case .data: LocalizedText(en: "Data", zh: "数据")
    case .reestimation: LocalizedText(en: "Re-estimation", zh: "重新估计")
    case .assumptions: LocalizedText(en: "Assumptions", zh: "假设")
    case .model: LocalizedText(en: "Model", zh: "模型")
    }
  }

  /// The cause inside a sentence.
  var noun: LocalizedText {
    switch self {
    case .data: LocalizedText(en: "new data", zh: "新数据")
    case .reestimation: LocalizedText(en: "re-estimation", zh: "重新估计")
    case .assumptions: LocalizedText(en: "the assumptions", zh: "假设改动")
    case .model: LocalizedText(en: "the model", zh: "模型改动")
    }
  }
}
