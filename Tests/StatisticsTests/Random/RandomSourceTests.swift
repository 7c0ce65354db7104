import Testing

@testable import Statistics

@Suite struct RandomSourceTests {
  /// The first output of SplitMix64 from seed 0 (S. Vigna, splitmix64.c) is the mixed golden ratio.
  @Test func mixesLikeSplitMix() {
    #expect(StreamHash.mixed(0x9E37_79B9_7F4A_7C15) == 0xE220_A839_7B1D_CDAF)
  }

  @Test func tellsNamesApart() {
    let source = RandomSource(seed: 1)
    let streams = [
      source.stream(variable: "a", source: "b"), source.stream(variable: "b", source: "a"),
      source.stream(variable: "ab", source: ""), source.stream(variable: "", source: "ab"),
      source.stream(variable: "a", source: "c"), RandomSource(seed: 2).stream(variable: "a", source: "b"),
      source.stream(variable: "工业", source: "b"), source.stream(variable: "工业增加值", source: "b"),
    ]
    #expect(Set(streams).count == streams.count)
    #expect(Set(streams.map { $0.uniforms(draws: 0..<1, period: 0) }).count == streams.count)
  }

  @Test func givesTheSameStreamForTheSameNames() {
    let stream = RandomSource(seed: 9).stream(variable: "x", source: "y")
    #expect(stream == RandomSource(seed: 9).stream(variable: "x", source: "y"))
  }
}
