internal import Localization
internal import Statistics

/// A few honest rules for short annual series, the simplest first.
public let simpleForecasters: [any Forecaster] = [
  NaiveForecaster(), HistoricalMeanForecaster(), RecentMeanForecaster(count: 3),
  RecentMeanForecaster(count: 5), DriftForecaster(), AutoregressiveForecaster(),
]

/// Chooses the candidate with the smallest mean absolute error at rolling origins.
///
/// All candidates are tested at the same origins; the error is averaged within each horizon, then over the horizons. A
/// tie goes to the earlier candidate, so put the simpler first. A series too short for any origin gets the first
/// candidate that can be fitted, and the explanation says so.
///
/// - Parameters:
///   - values: equally spaced, oldest first, finite.
///   - minimumTrain: values known at the first origin. By default the most that any candidate needs and that leaves
///     `minimumOrigins` origins; candidates that need more are not tested.
///   - horizons: the steps ahead that count, from 1.
/// - Throws: `notFinite`; `noCandidate` where none can be fitted to all values.
public func selectByRollingOrigin(
  _ candidates: [any Forecaster] = simpleForecasters, values: [Double], minimumTrain: Int? = nil,
  horizons: ClosedRange<Int> = 1...1, minimumOrigins: Int = 4
) throws(ForecastingError) -> Selection {
  if let place = values.firstIndex(where: { !$0.isFinite }) {
    throw .notFinite(place: place, value: values[place])
  }
  let horizons = max(1, horizons.lowerBound)...max(1, horizons.upperBound)
  let largestTrain = values.count - minimumOrigins - horizons.lowerBound + 1
  let train = minimumTrain ?? candidates.map(\.minimumCount).filter { $0 <= largestTrain }.max()
  let rolling = RollingOrigin(values: values, minimumTrain: max(1, train ?? .max), horizons: horizons)
  let table = candidates.map { score($0, rolling) }
  let naive = score(NaiveForecaster(), rolling).meanAbsoluteError
  let winner = try bestCandidate(candidates, table, count: values.count)
  let sentence = SelectionSentence(
    winner: winner.name, table: table, origins: rolling.origins.count, naiveError: naive,
    count: values.count)
  return Selection(
    winner: winner, fitted: try winner.fit(values), table: table, origins: rolling.origins,
    naiveError: naive, explanation: sentence.text, errors: sentence.errors)
}

/// Tests one candidate, or says why it cannot be tested.
private func score(
  _ candidate: any Forecaster, _ rolling: RollingOrigin
) -> Selection.Score {
  let errors: [Double?]
  do {
    guard let first = rolling.origins.first else { return .untested(candidate, rolling, reason: .noOrigin) }
    guard candidate.minimumCount <= first else {
      return .untested(candidate, rolling, reason: .needs(candidate.minimumCount, known: first))
    }
    errors = try rolling.errors(of: candidate)
  } catch {
    return .untested(candidate, rolling, reason: error.message)
  }
  let reached = errors.compactMap(\.self)
  return Selection.Score(
    name: candidate.name, errorByHorizon: errors, meanAbsoluteError: mean(of: reached), exclusion: nil)
}

extension Selection.Score {
  fileprivate static func untested(
    _ candidate: any Forecaster, _ rolling: RollingOrigin, reason: LocalizedText
  ) -> Selection.Score {
    Selection.Score(
      name: candidate.name, errorByHorizon: rolling.horizons.map { _ in nil }, meanAbsoluteError: nil,
      exclusion: reason)
  }
}

/// The tested candidate with the smallest error, the earlier of equals; without any, the first that can be fitted.
private func bestCandidate(
  _ candidates: [any Forecaster], _ table: [Selection.Score], count: Int
) throws(ForecastingError) -> any Forecaster {
  var best: (candidate: any Forecaster, error: Double)?
  for (candidate, row) in zip(candidates, table) {
    guard let error = row.meanAbsoluteError else { continue }
    // Errors that differ by rounding only are equal.
    if let best, error >= best.error * (1 - 1e-9) { continue }
    best = (candidate, error)
  }
  guard let winner = best?.candidate ?? candidates.first(where: { $0.minimumCount <= count }) else {
    throw .noCandidate(found: count)
  }
  return winner
}
