/// Phrases with their meanings, found in a text at a given place in time proportional to the phrase found.
///
/// Phrases are sequences of Unicode scalars. A first table of the basic plane tells at once that nothing begins with a
/// character, which is the common case; below it the children of a node stand sorted and side by side.
struct PhraseTrie<Meaning: Sendable>: Sendable {
  /// A phrase found.
  struct Match: Sendable {
    /// Its length in scalars.
    let length: Int
    /// What it means.
    let meaning: Meaning
  }

  private var roots = [Int32](repeating: -1, count: 0x1_0000)
  private var letters: [UInt32] = []
  private var firstChild: [Int32] = []
  private var childCount: [Int32] = []
  private var meaningOf: [Int32] = []
  private var meanings: [Meaning] = []

  /// A trie of phrases; of two equal phrases the first counts. Characters beyond the basic plane are allowed except as
  /// the first of a phrase, which is then left out.
  init(_ entries: [(phrase: [UInt32], meaning: Meaning)]) {
    meanings = entries.map(\.meaning)
    let order = entries.indices.filter { !entries[$0].phrase.isEmpty }.sorted {
      let (left, right) = (entries[$0].phrase, entries[$1].phrase)
      return left == right ? $0 < $1 : left.lexicographicallyPrecedes(right)
    }
    var level = groups(order[...], entries.map(\.phrase), depth: 0)
    for group in level where group.letter < 0x1_0000 {
      roots[Int(group.letter)] = Int32(letters.count + group.place)
    }
    // Breadth first, so that the children of a node stand side by side.
    var depth = 1
    let phrases = entries.map(\.phrase)
    while !level.isEmpty {
      var next: [Group] = []
      let base = letters.count + level.count
      for group in level {
        let children = groups(group.members.drop { phrases[$0].count == depth }, phrases, depth: depth)
        letters.append(group.letter)
        firstChild.append(Int32(base + next.count))
        childCount.append(Int32(children.count))
        let own = group.members.first.flatMap { phrases[$0].count == depth ? $0 : nil }
        meaningOf.append(own.map(Int32.init) ?? -1)
        next += children
      }
      level = next
      depth += 1
    }
  }

  private struct Group {
    let letter: UInt32
    let place: Int
    let members: ArraySlice<Int>
  }

  private func groups(_ members: ArraySlice<Int>, _ phrases: [[UInt32]], depth: Int) -> [Group] {
    var result: [Group] = []
    var start = members.startIndex
    while start < members.endIndex {
      let letter = phrases[members[start]][depth]
      let end = members[start...].firstIndex { phrases[$0][depth] != letter } ?? members.endIndex
      result.append(Group(letter: letter, place: result.count, members: members[start..<end]))
      start = end
    }
    return result
  }

  /// The longest phrase that begins at `place`; nil if none does.
  func longestMatch(in text: [UInt32], at place: Int) -> Match? {
    text.withUnsafeBufferPointer { longestMatch(in: $0, at: place, end: $0.count) }
  }

  /// The longest phrase that begins at `place` and ends by `end`; nil if none does.
  func longestMatch(in text: UnsafeBufferPointer<UInt32>, at place: Int, end: Int) -> Match? {
    guard place < end, text[place] < 0x1_0000 else { return nil }
    var node = roots[Int(text[place])]
    guard node >= 0 else { return nil }
    var best: (length: Int, meaning: Int32)?
    var next = place + 1
    while true {
      if meaningOf[Int(node)] >= 0 { best = (next - place, meaningOf[Int(node)]) }
      guard next < end else { break }
      node = child(of: node, text[next])
      guard node >= 0 else { break }
      next += 1
    }
    return best.map { Match(length: $0.length, meaning: meanings[Int($0.meaning)]) }
  }

  private func child(of node: Int32, _ letter: UInt32) -> Int32 {
    var low = Int(firstChild[Int(node)])
    var high = low + Int(childCount[Int(node)])
    while low < high {
      let middle = (low + high) / 2
      if letters[middle] < letter { low = middle + 1 } else { high = middle }
    }
    let end = Int(firstChild[Int(node)]) + Int(childCount[Int(node)])
    return low < end && letters[low] == letter ? Int32(low) : -1
  }
}
