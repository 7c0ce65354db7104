public import Localization

/// How the coefficients of an equation of a model are estimated; its raw value is the word of a model file.
public enum EquationMethod: String, Hashable, Sendable, CaseIterable {
  /// Ordinary least squares.
  case ols
  /// Two-stage least squares.
  case twoStage = "2sls"
  /// Seemingly unrelated regressions.
  case sur
  /// Three-stage least squares.
  case threeStage = "3sls"

  /// Whether the equations with this method are estimated together.
  public var isJoint: Bool { self == .sur || self == .threeStage }

  /// Whether it needs instruments.
  public var usesInstruments: Bool { self == .twoStage || self == .threeStage }

  /// The name a report gives it.
  public var name: LocalizedText {
    switch self {
    case .ols: LocalizedText(en: "ordinary least squares", zh: "普通最小二乘")
    case .twoStage: LocalizedText(en: "two-stage least squares", zh: "两阶段最小二乘")
    case .sur: LocalizedText(en: "seemingly unrelated regressions", zh: "似不相关回归")
    case .threeStage: LocalizedText(en: "three-stage least squares", zh: "三阶段最小二乘")
    }
  }
}
