/// The two-byte codes of GBK, both ways; for text whose bytes were taken in the wrong pairs.
struct GBKTable: Sendable {
  /// The table.
  static let shared = GBKTable()

  private var scalars = [UInt16](repeating: 0, count: 0x1_0000)
  private var codes = [UInt16](repeating: 0, count: 0x1_0000)

  private init() {
    var bytes: [UInt8] = []
    for lead in UInt8(0x81)...0xFE {
      for trail in UInt8(0x40)...0xFE where trail != 0x7F { bytes += [lead, trail, 0x0A] }
    }
    let text = ArticleDecoder(name: "").converted(bytes[...], from: "GB18030").text
    var place = 0
    for line in TextLines(text) {
      let code = Int(bytes[place]) << 8 | Int(bytes[place + 1])
      place += 3
      let decoded = String(decoding: text[line], as: UTF8.self).unicodeScalars
      guard let only = decoded.first, decoded.count == 1, only.value < 0x1_0000, place < bytes.count else {
        continue
      }
      scalars[code] = UInt16(only.value)
      if codes[Int(only.value)] == 0 { codes[Int(only.value)] = UInt16(code) }
    }
  }

  /// The scalar of a code; nil if there is none or it is private.
  func scalar(lead: UInt8, trail: UInt8) -> UInt32? {
    let scalar = UInt32(scalars[Int(lead) << 8 | Int(trail)])
    return scalar == 0 || scalar == 0xFFFD || (0xE000..<0xF900).contains(scalar) ? nil : scalar
  }

  /// The two bytes of a scalar; nil if GBK does not have it.
  func bytes(of scalar: UInt32) -> (lead: UInt8, trail: UInt8)? {
    guard scalar < 0x1_0000, codes[Int(scalar)] != 0 else { return nil }
    return (UInt8(codes[Int(scalar)] >> 8), UInt8(codes[Int(scalar)] & 0xFF))
  }
}
