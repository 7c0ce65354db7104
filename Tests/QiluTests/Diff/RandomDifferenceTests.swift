import Scenarios
import SourceText
import TestSupport
import Testing
import TimeSeries

@testable import Qilu

/// Differences of scenarios made at random: what the inputs bring adds up to the gap at 1e-10, whatever they are.
struct RandomDifferenceTests {
  /// A scenario of Klein's model with one to five lines of every kind.
  private static func scenario(_ name: String, _ random: inout SplitMix64) -> String {
    var lines: [String: [String]] = [:]
    func pick<Element>(_ elements: [Element]) -> Element {
      elements[Int(random.unit() * Double(elements.count))]
    }
    for _ in 0..<Int.random(in: 1...5, using: &random) {
      let year = Int.random(in: 1924...1939, using: &random)
      let range = "\(year)..\(Int.random(in: year...min(1941, year + 6), using: &random))"
      let size = Double.random(in: -2...2, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0:
        let value = pick([
          size < 0 ? "base - \(-size)" : "base + \(size)", "base * \(1 + size / 10)", "ramp to \(10 + size)",
          "hold", "pulse \(size)",
        ])
        lines["assumptions \(pick(["g", "t", "w2"]))"] = [range, value]
      case 1: lines["add_factors \(pick(["cn", "i", "w1"]))"] = [range, "\(size)"]
      case 2: lines["add_factors \(pick(["cn", "i", "w1"]))"] = [range, "\(size) %"]
      default: lines["exogenize \(pick(["i", "w1"]))"] = [range, "\(30 + size)"]
      }
    }
    var text = "scenario: \(name)\nextends: dynamic\n"
    for section in ["assumptions", "add_factors", "exogenize"] {
      let own = lines.filter { $0.key.hasPrefix(section) }.sorted { $0.key < $1.key }
      guard !own.isEmpty else { continue }
      let entries = own.map { key, line in "  \(key.split(separator: " ")[1]): {\(line[0]): \(line[1])}\n" }
      text += "\(section):\n" + entries.joined()
    }
    return text
  }

  @Test(arguments: 1...12) func causesSumToTheGap(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let files = ["a", "b"].map { ("/p/scenarios/\($0).yaml", Array(Self.scenario($0, &random).utf8)) }
    let klein = try ExplainedProjects.klein()
    let project = Project(
      klein,
      fileSystem: OverlayFileSystem(base: klein.fileSystem, files: Dictionary(uniqueKeysWithValues: files)))
    let texts = files.map { String(decoding: $0.1, as: UTF8.self) }.joined()
    let gap = try project.difference(of: "b", from: "a")
    let attribution = try #require(gap.attribution, "\(texts)")
    #expect(!attribution.contributions.isEmpty)
    let worst = try attribution.contributions.map { cell, shares in
      abs(shares.reduce(0, +) - (try #require(gap.difference(cell.variable, cell.period))))
    }.max()
    #expect(worst ?? 1 < 1e-10, "\(worst ?? 1)\n\(texts)")
  }

  /// Pairs of the invented economies, with leads and without, and of the shipped scenarios.
  @Test func causesSumInOtherModels() throws {
    var pairs = try ["small", "leads"].map {
      (try ExplainedProjects.stress($0), "\($0)-baseline", "\($0)-shock")
    }
    let shipped = try ExplainedProjects.shipped()
    for pair in [
      ("stalled-retrofit", "combined"), ("high-tech-push", "energy-saving"),
      ("combined", "external-slowdown"),
    ] {
      pairs.append((shipped, pair.0, pair.1))
    }
    for (project, first, second) in pairs {
      let gap = try project.difference(of: second, from: first)
      let attribution = try #require(gap.attribution)
      #expect(
        attribution.contributions.count > 20 && attribution.contributions.values.allSatisfy { !$0.isEmpty })
      for (cell, shares) in attribution.contributions {
        let whole = gap.difference(cell.variable, cell.period) ?? .nan
        let size = max(1, abs(gap.second.projection.value(cell.variable, cell.period) ?? 1))
        #expect(abs(shares.reduce(0, +) - whole) < 1e-10 * size, "\(second) \(cell)")
      }
    }
  }
}
