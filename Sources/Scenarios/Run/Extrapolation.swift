public import Localization
import Modeling
public import SourceText
public import TimeSeries

/// A variable that leaves the range of the data on which an equation was estimated.
public struct Extrapolation: Sendable, Hashable {
  /// The variable.
  public var variable: String
  /// What it is called.
  public var title: LocalizedText
  /// The variable that the equation determines.
  public var equation: String
  /// The smallest and the largest value in the sample.
  public var sample: ClosedRange<Double>
  /// The first period outside.
  public var period: Period
  /// Its value there.
  public var value: Double

  /// The figures as the warning prints them, in its order.
  public var figures: [String] { [sample.lowerBound, sample.upperBound, value].map(Self.rounded) }

  /// What is said of it.
  public var warning: Diagnostic {
    let (low, high, value) = (figures[0], figures[1], figures[2])
    return .warning(
      at: nil,
      LocalizedText(
        en: "\(title.en) leaves the range of the data (\(low) to \(high)) from \(period): \(value)",
        zh: "\(title.zh)自\(period)起超出数据范围（\(low)至\(high)）：\(value)"))
  }

  private static func rounded(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }
}

extension Projection {
  /// The variables outside what the estimated equations have seen, each once.
  public var extrapolations: [Extrapolation] {
    var seen: Set<String> = []
    return run.estimated.system.equations.flatMap { equation -> [Extrapolation] in
      guard let ranges = equation.sampleRanges else { return [] }
      return ranges.compactMap { variable, range in
        guard seen.insert(variable).inserted else { return nil }
        return extrapolation(variable, equation: equation.variable, sample: range)
      }
    }
  }

  private func extrapolation(_ variable: String, equation: String, sample: ClosedRange<Double>)
    -> Extrapolation?
  {
    for period in run.window.horizon {
      guard let value = value(variable, period), !sample.contains(value) else { continue }
      let title = run.estimated.model.variable(variable)?.title ?? LocalizedText(variable)
      return Extrapolation(
        variable: variable, title: title, equation: equation, sample: sample, period: period, value: value)
    }
    return nil
  }
}
