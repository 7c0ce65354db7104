import Localization
import Modeling
public import SourceText
public import TimeSeries

/// A line of a scenario's files that sets what cannot be: a share of 160 %, growth of -200 %. Models may be odd, so it is a
/// warning.
public struct Implausibility: Sendable {
  /// The variable.
  public var variable: String
  /// The first period that the line sets so.
  public var period: Period
  /// The value as the warning prints it.
  public var value: String
  /// What is said of it.
  public var warning: Diagnostic
}

extension Projection {
  /// The lines that set what cannot be.
  public var implausibilities: [Implausibility] { PlausibilityCheck(projection: self).found }
}

/// Looks for lines that set what cannot be.
private struct PlausibilityCheck {
  let projection: Projection

  /// One for each line, with its first period.
  var found: [Implausibility] {
    var found: [Implausibility] = []
    for role in [PathRole.assumption, .exogenized] {
      for variable in projection.run.estimated.model.variables {
        let path = projection.inputs.paths[.init(role: role, variable: variable.name)] ?? [:]
        var seen: Set<SourceRange> = []
        for (period, point) in path.sorted(by: { $0.key < $1.key }) {
          guard let place = place(of: point), let objection = objection(to: point, variable, period),
            seen.insert(place).inserted
          else { continue }
          found.append(implausibility(variable, period, point, objection, at: place))
        }
      }
    }
    return found
  }

  /// The line of a point, where this scenario is the one to tell: the root's lines are told with the root.
  private func place(of point: PathPoint) -> SourceRange? {
    let (own, root) = (projection.scenario.name, projection.scenario.root)
    return point.scenario == root && own != root ? nil : point.origin
  }

  private func objection(to point: PathPoint, _ variable: Variable, _ period: Period) -> LocalizedText? {
    switch point.form {
    case .level:
      projection.run.estimated.objection(to: point.value, of: variable, in: period)
    case .growth: PlausibleRange.growth.objection(to: point.value)
    case .share: PlausibleRange.share.objection(to: point.value)
    case .difference, .percentage: nil
    }
  }

  private func implausibility(
    _ variable: Variable, _ period: Period, _ point: PathPoint, _ objection: LocalizedText,
    at place: SourceRange
  ) -> Implausibility {
    let unit = point.form == .level ? variable.unit : .percent
    let value = Quantity((point.value * 1e6).rounded() / 1e6, unit).written
    let warning = Diagnostic.warning(
      at: place,
      LocalizedText(
        en: "\(variable.title.en) would be \(value) in \(period): \(objection.en)",
        zh: "\(variable.title.zh) 在 \(period) 为 \(value)：\(objection.zh)"),
      hint: LocalizedText(
        en: "the scenario runs as written; look at the sign, the decimals and the unit",
        zh: "情景仍按所写运行；请核对正负号、小数位和单位"))
    return Implausibility(variable: variable.name, period: period, value: value, warning: warning)
  }
}
