/// The ids of a page: words made into ids, each given out once.
struct Anchors {
  private var taken: Set<String>

  /// Ids with some that the page needs itself.
  init(reserved: Set<String> = []) { taken = reserved }

  /// The most characters of an id before it is told from its namesakes.
  static let length = 48

  /// An id from words, with a number behind it where they came before.
  mutating func take(_ words: String, else fallback: String) -> String {
    let slug = Self.slug(words, else: fallback)
    var candidate = slug
    var number = 2
    while !taken.insert(candidate).inserted {
      candidate = "\(slug)-\(number)"
      number += 1
    }
    return candidate
  }

  /// The letters and digits of ASCII in small letters, with dashes for everything between.
  static func slug(_ words: String, else fallback: String) -> String {
    var slug = ""
    for byte in words.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        slug.unicodeScalars.append(Unicode.Scalar(byte))
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): slug.unicodeScalars.append(Unicode.Scalar(byte | 0x20))
      default: if !slug.isEmpty, slug.last != "-" { slug.append("-") }
      }
      if slug.utf8.count == length { break }
    }
    while slug.last == "-" { slug.removeLast() }
    return slug.isEmpty ? fallback : slug
  }
}
