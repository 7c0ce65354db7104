import Localization
import Scenarios
import TimeSeries

extension AssumptionWords {
  /// The figures of a line as its words have them, in their order.
  func figures(of line: Line) -> [LocalizedText] {
    if let spread = line.segment.spread?.shape.figures { return spread }
    return line.segment.value.figures + (line.segment.spread?.shape.deviation.map { [$0] } ?? [])
  }
}

extension PathValue {
  /// The figures of a value; what a file or an earlier value gives has none.
  fileprivate var figures: [LocalizedText] {
    switch self {
    case .number(let size), .ramp(let size), .grow(let size), .sCurve(let size, _), .growth(let size),
      .difference(let size), .share(let size, _):
      [size.phrase]
    case .step(let change), .pulse(let change), .base(.plus(let change)): [change.magnitude.phrase]
    case .base(.times(let factor)): [Quantity(factor).phrase]
    case .base(.unchanged), .hold, .file, .none: []
    }
  }
}

extension PathSpread.Shape {
  /// The figures of a distribution that is a value by itself; nil for a deviation around a value.
  fileprivate var figures: [LocalizedText]? {
    switch self {
    case .normal, .asAbove: nil
    case .uniform(let low, let high): [low.phrase, high.phrase]
    case .triangular(let low, let mode, let high): [low.phrase, high.phrase, mode.phrase]
    }
  }

  /// The standard deviation around a value.
  fileprivate var deviation: LocalizedText? {
    if case .normal(let deviation) = self { deviation.phrase } else { nil }
  }
}
