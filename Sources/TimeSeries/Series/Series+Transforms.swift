private import Foundation

extension Series {
  /// The series whose value in a period is this one's `count` periods earlier, over the same periods.
  public func lag(_ count: Int = 1) -> Series {
    shifted(unit: unit, by: 0 &- count) { _, earlier in earlier }
  }

  /// The series whose value in a period is this one's `count` periods later, over the same periods.
  public func lead(_ count: Int = 1) -> Series { lag(0 &- count) }

  /// The change from `count` periods earlier; of % it is in pp.
  public func difference(_ count: Int = 1) -> Series {
    shifted(unit: unit?.differenceUnit, by: 0 &- count, combining: -)
  }

  /// The change of the logarithm from `count` periods earlier; missing where a value is not above zero.
  public func logDifference(_ count: Int = 1) -> Series {
    shifted(unit: nil, by: 0 &- count) { log($0) - log($1) }
  }

  /// The growth over `count` periods earlier, in %; missing where the earlier value is not above zero.
  public func percentChange(_ count: Int = 1) -> Series {
    shifted(unit: .percent, by: 0 &- count) { $1 > 0 ? ($0 / $1 - 1) * 100 : .nan }
  }

  /// The growth over the same period of the year before, in %.
  public func yearOnYear() -> Series { percentChange(frequency.periodsPerYear) }

  /// The mean of each value and the `count` - 1 before it; missing where one of them is, or if `count` is
  /// below 1.
  public func movingAverage(_ count: Int) -> Series {
    trailing(count) { $0.reduce(0, +) / Double($0.count) }
  }

  /// The sum of each value and the `count` - 1 before it; missing where one of them is, or if `count` is
  /// below 1.
  public func movingSum(_ count: Int) -> Series {
    trailing(count) { $0.reduce(0, +) }
  }

  /// Each value put through a function, over the same periods; missing stays missing.
  public func mapped(unit: Unit? = nil, _ transform: (Double) -> Double) -> Series {
    with(values.map { $0.isNaN ? .nan : transform($0) }, unit: unit)
  }

  private func trailing(_ count: Int, _ summary: (ArraySlice<Double>) -> Double) -> Series {
    let summaries = values.indices.map { last in
      count < 1 || last + 1 < count ? .nan : summary(values[(last + 1 - count)...last])
    }
    return with(summaries, unit: unit)
  }

  /// The same periods with other values and unit.
  func with(_ values: [Double], unit: Unit?) -> Series {
    Series(uncheckedName: name, unit: unit, start: start, frequency: frequency, values: values)
  }

  private func shifted(unit: Unit?, by shift: Int, combining combine: (Double, Double) -> Double) -> Series {
    let moved = values.indices.map { index in
      let other = index &+ shift
      return values.indices.contains(other) ? combine(values[index], values[other]) : .nan
    }
    return with(moved, unit: unit)
  }
}
