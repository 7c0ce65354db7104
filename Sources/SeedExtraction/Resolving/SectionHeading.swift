/// A heading that says of what time a section speaks, and whether it looks back or ahead: 2024年工作回顾, 2025年工作安排.
struct SectionHeading: Sendable {
  /// The time it names; nil if none.
  let time: TimeExpression?
  /// Whether the section is about plans; nil if the heading does not say.
  let isPlan: Bool?

  /// Nil if a paragraph is no heading, or one that says neither.
  init?(_ text: [UInt32], _ lexicon: Lexicon) {
    guard text.count <= 40, !text.contains(where: { $0 == "。" || $0 == "；" }) else { return nil }
    isPlan =
      lexicon.lists.areHeld(by: text, .lookback)
      ? false : lexicon.lists.areHeld(by: text, .lookahead) ? true : nil
    guard isPlan != nil || text.contains(where: { $0 == "年" || $0 == "月" || $0 == "季" }) else { return nil }
    let tokens = Tokenizer(lexicon: lexicon, text: text).tokens(in: 0..<text.count)
    guard !tokens.contains(where: { $0.figure != nil }) else { return nil }
    time =
      tokens.lazy.compactMap { token -> TimeExpression? in
        guard case .time(let time) = token.kind else { return nil }
        switch time.extent {
        case .vague, .day, .since, .sameSpan, .now: return nil
        default: return time
        }
      }.first
    if time == nil, isPlan == nil { return nil }
  }
}
