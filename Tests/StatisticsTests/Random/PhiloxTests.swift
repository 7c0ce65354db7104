import Statistics
import Testing

@Suite struct PhiloxTests {
  typealias Words = (UInt32, UInt32, UInt32, UInt32)

  /// Random123 1.14, tests/kat_vectors, lines "philox4x32 10": counter and key, then the block.
  @Test(arguments: [
    ([0, 0, 0, 0, 0, 0], [0x6627_E8D5, 0xE169_C58D, 0xBC57_AC4C, 0x9B00_DBD8]),
    (
      [UInt32](repeating: 0xFFFF_FFFF, count: 6),
      [0x408F_276D, 0x41C8_3B0E, 0xA20B_C7C6, 0x6D54_51FD]
    ),
    (
      [0x243F_6A88, 0x85A3_08D3, 0x1319_8A2E, 0x0370_7344, 0xA409_3822, 0x299F_31D0],
      [0xD16C_FE09, 0x94FD_CCEB, 0x5001_E420, 0x2412_6EA1]
    ),
  ])
  func givesTheKnownAnswers(input: [UInt32], expected: [UInt32]) {
    let block = Philox.block(
      counter: (input[0], input[1], input[2], input[3]), key: (input[4], input[5]))
    #expect([block.0, block.1, block.2, block.3] == expected)
  }
}
