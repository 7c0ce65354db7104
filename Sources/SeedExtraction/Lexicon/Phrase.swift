import TimeSeries

/// What the words of a phrase do in a sentence. One phrase may do several things; its neighbours decide.
struct PhraseRoles: OptionSet, Sendable {
  let rawValue: UInt64

  /// A change, with its sign: 增长, 下降.
  static let change = PhraseRoles(rawValue: 1 << 0)
  /// A fall that gets smaller: 收窄.
  static let narrowing = PhraseRoles(rawValue: 1 << 1)
  /// The noun of a change: 增速, 降幅.
  static let rate = PhraseRoles(rawValue: 1 << 2)
  /// A change that ends at the value: 提高到.
  static let reach = PhraseRoles(rawValue: 1 << 3)
  /// A comparison that names what is compared with: 高于, 低于.
  static let above = PhraseRoles(rawValue: 1 << 4)
  /// Opens a comparison: 比, 较.
  static let than = PhraseRoles(rawValue: 1 << 5)
  /// Closes a comparison: 高, 快, 低.
  static let higher = PhraseRoles(rawValue: 1 << 6)
  /// 平均水平: says nothing of its own in a comparison.
  static let average = PhraseRoles(rawValue: 1 << 7)
  /// A qualifier before the number: 超过.
  static let before = PhraseRoles(rawValue: 1 << 8)
  /// A qualifier after the number: 以上.
  static let after = PhraseRoles(rawValue: 1 << 9)
  /// Speaks of something to come: 将, 建成后.
  static let target = PhraseRoles(rawValue: 1 << 10)
  /// Says outright that something is aimed at: 力争.
  static let aim = PhraseRoles(rawValue: 1 << 11)
  /// Speaks of something done: 已, 累计.
  static let done = PhraseRoles(rawValue: 1 << 12)
  /// The article's own region: 全省, 我市.
  static let home = PhraseRoles(rawValue: 1 << 13)
  /// Opens a rank: 居, 位列.
  static let rankVerb = PhraseRoles(rawValue: 1 << 14)
  /// The first place: 首位.
  static let first = PhraseRoles(rawValue: 1 << 15)
  /// A noun whose percentage is a part of a whole: 比重, 覆盖率.
  static let shareHead = PhraseRoles(rawValue: 1 << 16)
  /// 占.
  static let share = PhraseRoles(rawValue: 1 << 17)
  /// 分别.
  static let each = PhraseRoles(rawValue: 1 << 18)
  /// 均.
  static let all = PhraseRoles(rawValue: 1 << 19)
  /// 其中.
  static let among = PhraseRoles(rawValue: 1 << 20)
  /// Dropped from names without a trace: 同比, 累计.
  static let adverb = PhraseRoles(rawValue: 1 << 21)
  /// A verb that ends a name to its left and is not part of the one to its right: 实施.
  static let verb = PhraseRoles(rawValue: 1 << 22)
  /// A verb that belongs to the name: 新增.
  static let keep = PhraseRoles(rawValue: 1 << 23)
  /// Introduces what stands already: 围绕.
  static let existing = PhraseRoles(rawValue: 1 << 24)
  /// A noun whose number is no figure: 政策.
  static let notAFigure = PhraseRoles(rawValue: 1 << 25)
  /// A noun that makes a number a size: 直径.
  static let size = PhraseRoles(rawValue: 1 << 26)
  /// A statistics office speaks.
  static let statistics = PhraseRoles(rawValue: 1 << 27)
  /// A department speaks.
  static let department = PhraseRoles(rawValue: 1 << 28)
  /// A word that only looks as if it held one of the others: 增加值, 比较.
  static let word = PhraseRoles(rawValue: 1 << 29)

  /// Says that something was done in a time, not that it stands: 新增, 举办.
  static let flow = PhraseRoles(rawValue: 1 << 30)

  /// Turns from what was aimed at to what came of it: 实际.
  static let actual = PhraseRoles(rawValue: 1 << 31)

  /// Says what is expected of a span, over or not: 预计.
  static let expected = PhraseRoles(rawValue: 1 << 32)

  /// The roles by their names in `phrases.csv`.
  static let named: [String: PhraseRoles] = [
    "change": .change, "narrowing": .narrowing, "rate": .rate, "reach": .reach, "above": .above,
    "than": .than,
    "higher": .higher, "average": .average, "before": .before, "after": .after, "target": .target,
    "aim": .aim,
    "done": .done, "home": .home, "rankverb": .rankVerb, "first": .first, "sharehead": .shareHead,
    "share": .share,
    "each": .each, "all": .all, "among": .among, "adverb": .adverb, "verb": .verb, "keep": .keep,
    "existing": .existing, "notafigure": .notAFigure, "specmark": .size, "statistics": .statistics,
    "department": .department, "word": .word, "flow": .flow, "actual": .actual, "expected": .expected,
  ]
}

/// A phrase of the lexicon. Tokens share it, so it is a class: copying one costs a reference.
final class Phrase: Sendable {
  /// The region that a phrase such as 全市 stands for.
  enum Home: String, Sendable, CaseIterable { case province, city, county, here }

  let roles: PhraseRoles
  /// +1 or -1 where the roles carry a sign; 0 otherwise.
  let sign: Int
  /// The qualifier of `before`.
  let before: Qualifier?
  /// The qualifier of `after`.
  let after: Qualifier?
  let home: Home?

  init(
    _ roles: PhraseRoles, sign: Int = 0, before: Qualifier? = nil, after: Qualifier? = nil, home: Home? = nil
  ) {
    self.roles = roles
    self.sign = sign
    self.before = before
    self.after = after
    self.home = home
  }

  /// The phrase with one more role and the value that the table gives it.
  func adding(_ role: PhraseRoles, _ value: String) -> Phrase {
    let sign = ["+": 1, "-": -1][value] ?? self.sign
    return Phrase(
      roles.union(role), sign: sign, before: role == .before ? Qualifier(rawValue: value) : before,
      after: role == .after ? Qualifier(rawValue: value) : after,
      home: role == .home ? Home(rawValue: value) : home)
  }
}
