import Testing
import TimeSeries

@testable import SeedExtraction

/// What the text before a sentence lets it take for granted, seen by what is read.
@Suite struct ReadingContextTests {
  private func lines(_ text: String, region: String = "聊城", published: String = "2025-02-20") throws
    -> [String]
  {
    try TestLexicon.findings(text, region: region, published: published).map {
      "\($0.region) \($0.period) \($0.value) \($0.status.rawValue)"
    }
  }

  @Test(
    "The span goes on",
    arguments: [
      ("2024年，全市工业投资增长1%。制造业投资增长2%。", ["聊城 2024 1 actual", "聊城 2024 2 actual"]),
      ("2024年，全市工业投资增长1%。\n制造业投资增长2%。", ["聊城 2024 1 actual", "聊城 2024 2 actual"]),
      ("2024年，全市工业投资增长1%。2023年，轮胎产量增长2%。", ["聊城 2024 1 actual", "聊城 2023 2 actual"]),
    ])
  func spans(text: String, expected: [String]) throws { #expect(try lines(text) == expected) }

  @Test(
    "The region goes on in a paragraph and not into the next",
    arguments: [
      ("2024年，临清市工业投资增长1%。制造业投资增长2%。", ["临清 2024 1 actual", "临清 2024 2 actual"]),
      ("2024年，临清市工业投资增长1%。\n制造业投资增长2%。", ["临清 2024 1 actual", "聊城 2024 2 actual"]),
      ("2024年，高唐县工业投资增长1%，全市增长2%。", ["高唐 2024 1 actual", "聊城 2024 2 actual"]),
    ])
  func regions(text: String, expected: [String]) throws { #expect(try lines(text) == expected) }

  @Test(
    "Headings turn from what was to what is planned",
    arguments: [
      ("一、2024年工作回顾\n工业投资增长1%。\n二、2025年工作安排\n工业投资增长2%。", ["聊城 2024 1 actual", "聊城 2025 2 target"]),
      ("二、2025年主要目标\n工业投资增长2%。\n轮胎产量增长3%。", ["聊城 2025 2 target", "聊城 2025 3 target"]),
    ])
  func sections(text: String, expected: [String]) throws { #expect(try lines(text) == expected) }

  @Test(
    "What is still to come",
    arguments: [
      ("今年，力争工业投资增长1%。", ["聊城 2025 1 target"]), ("2025年，工业投资增长1%。", ["聊城 2025 1 target"]),
      ("2024年，工业投资增长1%。", ["聊城 2024 1 actual"]),
      ("到2027年，工业产值突破1亿元。", ["聊城 2027 1 target"]), ("今年1月，工业投资增长1%。", ["聊城 2025M01 1 actual"]),
      ("明年，工业投资增长1%。", ["聊城 2026 1 target"]),
      ("2024年，工业投资增长1%。今年，预期增长2%。", ["聊城 2024 1 actual", "聊城 2025 2 target"]),
    ])
  func status(text: String, expected: [String]) throws { #expect(try lines(text) == expected) }
}
