import Localization
import SourceText
import Testing

@Suite struct WidthNormalizationTests {
  @Test(arguments: [
    ("５．２％", "5.2%"), ("－０．３ｐｐ", "-0.3pp"), ("−0.3", "-0.3"), ("–0.3", "-0.3"), ("５％±０．８", "5%±0.8"),
    ("5.2 % +- 0.8 pp", "5.2 % ± 0.8 pp"), ("5.2 % ＋－ 0.8", "5.2 % ± 0.8"), ("5 +/- 1", "5 ± 1"),
    ("（1，2）", "(1,2)"), ("1％～2％", "1%~2%"), ("9　%", "9 %"), ("plain text", "plain text"), ("", ""),
    ("base + 4 pp", "base + 4 pp"), ("山东 ＋１", "山东 +1"), ("+", "+"),
  ])
  func normalizes(_ written: String, _ plain: String) {
    #expect(normalizeWidth(written) == plain)
    #expect(normalizeWidth(plain) == plain)
  }
}
