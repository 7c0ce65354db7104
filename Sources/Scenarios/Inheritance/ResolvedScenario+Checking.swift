import Localization
import SourceText
import TimeSeries

extension ResolvedScenario {
  /// What the chain says against itself.
  func check(_ problems: inout Diagnostics) {
    checkHorizon(&problems)
    for role in PathRole.allCases {
      for path in paths(role) { checkLines(of: path, &problems) }
    }
    for target in targets { check(target, &problems) }
    checkControl(&problems)
    checkRoles(&problems)
  }

  private func checkHorizon(_ problems: inout Diagnostics) {
    let (first, last) = (horizon.value.first, horizon.value.last)
    if !Limits.years.contains(first.year) || !Limits.years.contains(last.year) {
      problems.add(.yearsOutOfReach(horizon.value, at: horizon.range))
    } else if horizon.value.count > Limits.periods {
      problems.add(.horizonTooLong(horizon.value, at: horizon.range))
    }
  }

  /// What keeps a mistyped year from becoming thousands of periods.
  private enum Limits {
    static let years = 1800...2300
    static let periods = 600
  }

  /// Every line has the horizon's frequency and does not end after it; `none` has something to remove.
  ///
  /// Lines are judged by the horizon of the scenario that wrote them: a child may shorten it.
  private func checkLines(of path: ResolvedPath, _ problems: inout Diagnostics) {
    for (place, layer) in path.layers.enumerated() {
      let horizon = self.horizon(asSeenBy: layer.scenario)
      for segment in layer.path.segments {
        if let range = segment.range, let horizon {
          if let problem = range.problem(in: horizon, at: segment.origin) { problems.add(problem) }
        }
        if segment.value == .none, !path.layers[..<place].contains(where: { $0.touches(segment) }) {
          problems.add(.nothingToRemove(path.variable, at: segment.origin))
        }
      }
    }
  }

  /// The horizon stated by a scenario of the chain or inherited by it.
  private func horizon(asSeenBy scenario: String) -> PeriodRange? {
    let end = chain.firstIndex { $0.name.value == scenario } ?? chain.endIndex - 1
    return chain[...end].reversed().compactMap { $0.horizon?.value }.first
  }

  private func check(_ target: Inherited<Target>, _ problems: inout Diagnostics) {
    for range in [target.value.periods, target.value.over] {
      if let problem = range.problem(in: horizon.value, at: target.range) { problems.add(problem) }
    }
    for instrument in target.value.by {
      check(instrument, over: target.value.over, of: target, &problems) { line, isInherited in
        .instrumentIsSet(instrument, target, line: line, isInherited: isInherited)
      }
    }
    if let line = path(of: target.value.reach.value, .exogenized)?.line(overlapping: target.value.periods) {
      problems.add(.targetIsExogenized(target.value, line: line.origin))
    }
  }

  /// A line written by the target's own scenario, or by one that inherits the target, would be overwritten by the
  /// solution; one written above it is the reference of least change.
  private func check<Stated>(
    _ instrument: Instrument, over: PeriodRange, of stated: Inherited<Stated>, _ problems: inout Diagnostics,
    _ finding: (PathSegment, Bool) -> Diagnostic
  ) {
    guard let writer = chain.firstIndex(where: { $0.name.value == stated.scenario }) else { return }
    let own = Set(chain[writer...].map(\.name.value))
    for role in [PathRole.assumption, .addFactor] {
      for layer in path(of: instrument.variable.value, role)?.layers ?? [] where own.contains(layer.scenario)
      {
        let line = layer.path.segments.first { $0.overlaps(over) && $0.value != .none }
        if let line { problems.add(finding(line, layer.scenario != stated.scenario)) }
      }
    }
  }

  private func checkControl(_ problems: inout Diagnostics) {
    guard let control else { return }
    if let problem = control.value.over.problem(in: horizon.value, at: control.range) {
      problems.add(problem)
    }
    if let target = targets.first { problems.add(.targetsAndControl(target, control)) }
    for instrument in control.value.by {
      check(instrument, over: control.value.over, of: control, &problems) { line, _ in
        .instrumentIsControlled(instrument, control, line: line)
      }
    }
  }

  /// A variable assumed by one file of the chain is not exogenized by another; where a path is given, an add-factor of its
  /// equation has nothing to change.
  private func checkRoles(_ problems: inout Diagnostics) {
    for path in exogenize {
      if let idle = idleAddFactor(of: path) { problems.add(idle) }
      guard let assumed = self.path(of: path.variable, .assumption)?.layers.first,
        let own = path.layers.last, assumed.scenario != own.scenario
      else { continue }
      problems.add(.roleChanged(own.path.variable, assumed: assumed.path.variable.range))
    }
  }
}

extension ResolvedScenario {
  /// The first add-factor that meets a given path.
  private func idleAddFactor(of given: ResolvedPath) -> Diagnostic? {
    guard let shifts = path(of: given.variable, .addFactor) else { return nil }
    for period in horizon.value {
      guard let line = given.line(in: period)?.segment, let shift = shifts.line(in: period)?.segment else {
        continue
      }
      return .addFactorIsIdle(given.variable, period, at: shift.origin, line: line.origin)
    }
    return nil
  }
}

extension PathSegment {
  /// Whether the line says something about a period of `range`.
  func overlaps(_ range: PeriodRange) -> Bool {
    self.range?.overlaps(range) ?? true
  }
}

extension PathLayer {
  /// Whether a line of the layer shares a period with `segment`.
  fileprivate func touches(_ segment: PathSegment) -> Bool {
    guard let range = segment.range else { return true }
    return path.segments.contains { $0.overlaps(range) }
  }
}

extension ResolvedPath {
  /// A line that decides a period of `range`.
  fileprivate func line(overlapping range: PeriodRange) -> PathSegment? {
    range.lazy.compactMap { line(in: $0)?.segment }.first
  }
}

extension PeriodRange {
  /// What is wrong with a range of periods given the horizon.
  fileprivate func problem(in horizon: PeriodRange, at place: SourceRange) -> Diagnostic? {
    if frequency != horizon.frequency { return .otherFrequency(self, horizon: horizon, at: place) }
    if last > horizon.last { return .pastHorizon(self, horizon: horizon, at: place) }
    return nil
  }
}

extension Diagnostic {
  fileprivate static func yearsOutOfReach(_ horizon: PeriodRange, at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "the horizon \(horizon) lies outside the years 1800 to 2300",
      zh: "预测期 \(horizon) 超出 1800 至 2300 年")
  }

  fileprivate static func horizonTooLong(_ horizon: PeriodRange, at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "the horizon \(horizon) has \(horizon.count) periods; at most 600 are solved",
      zh: "预测期 \(horizon) 共 \(horizon.count) 期，最多 600 期")
  }

  fileprivate static func otherFrequency(
    _ range: PeriodRange, horizon: PeriodRange, at place: SourceRange
  ) -> Diagnostic {
    let (own, wanted) = (range.frequency, horizon.frequency)
    return .error(
      at: place, en: "\(range) is \(own.rawValue), the horizon \(horizon) is \(wanted.rawValue)",
      zh: "\(range) 是\(own.chinese)时期，而预测期 \(horizon) 是\(wanted.chinese)的")
  }

  fileprivate static func pastHorizon(
    _ range: PeriodRange, horizon: PeriodRange, at place: SourceRange
  ) -> Diagnostic {
    .error(
      at: place, en: "\(range) goes past the horizon, which ends in \(horizon.last)",
      zh: "\(range) 超出预测期，预测期止于 \(horizon.last)",
      hint: LocalizedText(en: "end the range there, or lengthen horizon:", zh: "请缩短区间，或延长 horizon:"))
  }

  fileprivate static func nothingToRemove(_ variable: String, at place: SourceRange) -> Diagnostic {
    .warning(
      at: place,
      LocalizedText(
        en: "\"none\" removes nothing: no scenario above sets \"\(variable)\" there",
        zh: "“none”没有可删除的内容：上级情景未在此处设定“\(variable)”"))
  }

  fileprivate static func instrumentIsSet(
    _ instrument: Instrument, _ target: Inherited<Target>, line: PathSegment, isInherited: Bool
  ) -> Diagnostic {
    let (name, over, place) = (instrument.variable.value, target.value.over, line.origin)
    let names = target.value.by.map(\.variable.value)
    let by = names.count == 1 ? name : "[" + names.joined(separator: ", ") + "]"
    return .error(
      at: place, en: "\"\(name)\" is set here, but the target at \(target.range) frees it over \(over)",
      zh: "此处设定了“\(name)”，而 \(target.range) 的目标在 \(over) 将其放开",
      hint: isInherited
        ? LocalizedText(
          en: "to drop the inherited target: {reach: \(target.value.reach.value), by: \(by), value: none}",
          zh: "要删除继承的目标：{reach: \(target.value.reach.value), by: \(by), value: none}")
        : LocalizedText(
          en: "set it in the scenario that this one extends: there it is the reference of least change",
          zh: "请在上级情景中设定，作为变动最小的参照"))
  }

  fileprivate static func instrumentIsControlled(
    _ instrument: Instrument, _ control: Inherited<Control>, line: PathSegment
  ) -> Diagnostic {
    let (name, over) = (instrument.variable.value, control.value.over)
    return .error(
      at: line.origin,
      en: "\"\(name)\" is set here, but control: at \(control.range) chooses it over \(over)",
      zh: "此处设定了“\(name)”，而 \(control.range) 的 control 在 \(over) 选择其值",
      hint: LocalizedText(
        en: "set it in the scenario that this one extends: there it is where the search starts",
        zh: "请在上级情景中设定，作为寻优的起点"))
  }

  fileprivate static func targetsAndControl(
    _ target: Inherited<Target>, _ control: Inherited<Control>
  ) -> Diagnostic {
    .error(
      at: control.range,
      en: "a scenario has targets or a control, not both: there is a target at \(target.range)",
      zh: "一个情景只能有目标或最优控制之一：\(target.range) 处已有目标",
      hint: LocalizedText(
        en: "put the target into the loss, for example 1000 * (x - 4)^2, or drop one of the two",
        zh: "可把目标写入损失函数，例如 1000 * (x - 4)^2，或删去其一"))
  }

  fileprivate static func targetIsExogenized(_ target: Target, line: SourceRange) -> Diagnostic {
    .error(
      at: target.origin,
      en: "\"\(target.reach.value)\" is exogenized at \(line), so it cannot be a target in \(target.periods)",
      zh: "“\(target.reach.value)”已在 \(line) 外生化，不能在 \(target.periods) 作为目标")
  }

  fileprivate static func addFactorIsIdle(
    _ variable: String, _ period: Period, at range: SourceRange, line: SourceRange
  ) -> Diagnostic {
    .warning(
      at: range,
      LocalizedText(
        en: "this add-factor does nothing in \(period): the path of \(variable) is given at \(line)",
        zh: "该附加调整在 \(period) 不起作用：\(variable) 的路径已在 \(line) 给定"),
      hint: LocalizedText(en: "drop one of the two for that period", zh: "请在该期删去其一"))
  }

  fileprivate static func roleChanged(_ variable: Located<String>, assumed: SourceRange) -> Diagnostic {
    .error(
      at: variable.range, en: "\"\(variable.value)\" is exogenized here and assumed at \(assumed)",
      zh: "“\(variable.value)”在此被外生化，又在 \(assumed) 设为假设")
  }
}

extension Frequency {
  fileprivate var chinese: String {
    switch self {
    case .annual: "年度"
    case .half: "半年度"
    case .quarterly: "季度"
    case .monthly: "月度"
    }
  }
}
