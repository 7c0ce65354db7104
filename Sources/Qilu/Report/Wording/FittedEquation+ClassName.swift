import Econometrics
import Localization
import Modeling

extension FittedEquation {
  /// How a coefficient was come by; a pooled level to which the region's own figures bring nothing is the prior of the others.
  func className(of coefficient: Coefficient) -> LocalizedText {
    guard pooled?.coefficient == coefficient.name else { return coefficient.kind.name }
    return (coefficient.dataShare ?? 1) < 0.005
      ? LocalizedText(en: "prior: the mean over regions", zh: "先验（各地区均值）")
      : LocalizedText(en: "estimated, pooled over regions", zh: "估计（各地区部分合并）")
  }
}
