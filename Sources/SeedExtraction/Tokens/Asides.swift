import TimeSeries

/// Takes out of a sentence what only looks like a figure or a clause: brackets without figures, thresholds.
struct Asides {
  let text: [UInt32]
  let lists: WordLists

  /// The tokens with each bracket that holds no figure as one blank, each threshold (500万元以上|技改项目) as text, and each
  /// number that shares the unit of the next (2.8和1.5个百分点) as a figure.
  func settled(_ tokens: [Token]) -> [Token] {
    var result = tokens.contains { $0.isMark(.open) } ? withoutBrackets(tokens) : tokens
    guard result.contains(where: { $0.figure != nil }) else { return result }
    shareUnits(&result)
    for place in result.indices where isThreshold(result, place) {
      result[place].kind = .text
      if place + 1 < result.count, result[place + 1].phrase?.after != nil { result[place + 1].kind = .text }
      if place > 0, result[place - 1].phrase?.before != nil { result[place - 1].kind = .text }
    }
    return result
  }

  // MARK: Brackets

  private func withoutBrackets(_ tokens: [Token]) -> [Token] {
    var result: [Token] = []
    var place = 0
    while place < tokens.count {
      if tokens[place].isMark(.open), let close = tokens[place...].firstIndex(where: { $0.isMark(.close) }),
        close - place < 40
      {
        let inner = tokens[place + 1..<close]
        if !inner.contains(where: { $0.figure != nil }) || isThresholdNote(inner) {
          result.append(
            Token(kind: .mark(.blank), range: tokens[place].range.lowerBound..<tokens[close].range.upperBound)
          )
          place = close + 1
          continue
        }
      }
      result.append(tokens[place])
      place += 1
    }
    return result
  }

  /// （计划总投资5000万元及以上项目）: says which are counted, not how many.
  private func isThresholdNote(_ inner: ArraySlice<Token>) -> Bool {
    inner.contains { $0.phrase?.after == .atLeast } && inner.filter { $0.figure != nil }.count == 1
      && inner.contains { $0.figure?.unit.kind == .amount }
  }

  // MARK: Units

  private func shareUnits(_ tokens: inout [Token]) {
    for place in tokens.indices.reversed() {
      pointsOfGe(&tokens, place)
      guard case .number(let number) = tokens[place].kind, let next = nextFigure(tokens, place),
        let figure = tokens[next].figure,
        figure.denominator == nil, figure.unit.kind != .time, figure.unit.kind != .size
      else {
        continue
      }
      var shared = figure
      shared.number = number.scaled(by: figure.power)
      shared.upper = nil
      shared.inner = nil
      tokens[place].kind = .figure(shared)
    }
  }

  /// 1.6个、0.4个百分点: 个 is short for 个百分点.
  private func pointsOfGe(_ tokens: inout [Token], _ place: Int) {
    guard var figure = tokens[place].figure, figure.unit.printed == "个", figure.power == 0,
      let next = nextFigure(tokens, place), let points = tokens[next].figure, points.unit.kind == .points
    else { return }
    figure.unit = points.unit
    figure.standardUnit = points.standardUnit
    tokens[place].kind = .figure(figure)
  }

  /// The next figure of a list that a number stands in: nothing but 、, 和 and a place between them.
  private func nextFigure(_ tokens: [Token], _ place: Int) -> Int? {
    var isJoined = false
    for next in tokens.indices[(place + 1)...].prefix(4) {
      switch tokens[next].kind {
      case .figure: return isJoined ? next : nil
      case .mark(.enumeration): isJoined = true
      case .place: continue
      case .phrase(let phrase): if phrase.home == nil { return nil }
      case .text:
        let letters = text[tokens[next].range]
        guard letters.count <= 2,
          letters.first.map({ $0 == "和" || $0 == "与" || $0 == "及" || $0 == "个" }) ?? false
        else { return nil }
        isJoined = true
      default: return nil
      }
    }
    return nil
  }

  // MARK: Thresholds

  /// Whether an amount says which things are meant and not how much there is: 500万元以上|技改项目, 超亿元|企业.
  private func isThreshold(_ tokens: [Token], _ place: Int) -> Bool {
    guard let figure = tokens[place].figure, figure.unit.kind == .amount || figure.unit.kind == .percent
    else { return false }
    var next = place + 1
    let isBound = next < tokens.count && tokens[next].phrase?.after != nil
    if isBound { next += 1 }
    guard next < tokens.count else { return false }
    let follows = text[tokens[next].range.lowerBound...].prefix(8)
    if figure.unit.kind == .amount, follows.first.map({ $0 == "级" }) ?? false { return true }
    var before = place > 0 ? tokens[place - 1].phrase?.before : nil
    let previous = tokens[place].range.lowerBound - 1
    if previous >= 0, text[previous] == "过" || text[previous] == "超" || text[previous] == "逾" {
      before = before ?? .over
    }
    guard isBound || before != nil || figure.inner != nil else { return false }
    let named = lists[.thing].contains { thing in
      follows.starts(with: thing)
        || follows.dropFirst().starts(with: thing) && follows.first.map { $0 == "的" } ?? false
    }
    if named { return figure.unit.kind == .amount || tokens[next...].prefix(4).contains(where: isCount) }
    guard isBound, figure.unit.kind == .amount, next < tokens.count else { return false }
    switch tokens[next].kind {
    case .text: return !Asides.stops.contains(text[tokens[next].range.lowerBound])
    case .figure, .number: return isCount(tokens[next])
    case .phrase(let phrase):
      if !phrase.roles.isDisjoint(with: [.keep, .notAFigure]) { return true }
      return phrase.roles.contains(.verb) && tokens[(next + 1)...].prefix(3).contains(where: isCount)
    default: return false
    }
  }

  /// 20亿元以上|38个: of those above 20亿元 there are 38.
  private func isCount(_ token: Token) -> Bool { token.figure?.unit.kind == .count }

  private static let stops = LetterSet("的，。；、和及，与")
}
