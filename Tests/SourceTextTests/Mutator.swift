import TestSupport

/// Spoils a text a little: characters deleted, doubled, swapped, or replaced by ones that mean something.
struct Mutator {
  var random: SplitMix64
  let alphabet: [Unicode.Scalar]

  init(seed: UInt64, alphabet: String) {
    random = SplitMix64(seed: seed)
    self.alphabet = Array(alphabet.unicodeScalars)
  }

  mutating func mutate(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: 0...scalars.count, using: &random)
      let length = min(Int.random(in: 0...3, using: &random), scalars.count - place)
      let new = alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
      switch Int.random(in: 0..<5, using: &random) {
      case 0: scalars.removeSubrange(place..<(place + length))
      case 1: scalars.insert(new, at: place)
      case 2: scalars.replaceSubrange(place..<(place + length), with: [new])
      case 3: scalars.insert(contentsOf: Array(scalars[place..<(place + length)]), at: 0)
      default: scalars.insert(contentsOf: Array(repeating: new, count: 5), at: place)
      }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
