/// Distinct names as numbers from 0 in order of first appearance, so that a row of a table holds numbers instead of texts.
///
/// Open addressing over the bytes of the names. A name that comes again at once, or in the order in which it first came, costs
/// one comparison: tables repeat their variables scenario by scenario.
struct NameTable {
  private var pool: [UInt8] = []
  private var ends: [Int] = []
  private var hashes: [UInt32] = []
  /// Number of the name plus one; 0 where the slot is free. A power of two of them.
  private var slots = [UInt32](repeating: 0, count: 256)
  /// The name that came last; the one before the first at the start.
  private var last: UInt32 = .max

  /// Number of names.
  var count: Int { ends.count }

  /// The name of a number.
  subscript(id: UInt32) -> String { String(decoding: pool[range(id)], as: UTF8.self) }

  /// Whether the bytes of a name are UTF-8.
  func isValid(_ id: UInt32) -> Bool { String(validating: pool[range(id)], as: UTF8.self) != nil }

  /// Every name in order.
  var names: [String] { (0..<UInt32(count)).map { self[$0] } }

  /// The number of a name; new names get the next one.
  mutating func id(_ text: String) -> UInt32 {
    var text = text
    return text.withUTF8 { id($0) }
  }

  /// The number of a name given by its bytes, and whether it is new.
  @inline(__always)
  mutating func id(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    if isEqual(last, bytes) { return last }
    if isEqual(last &+ 1, bytes) {
      last &+= 1
      return last
    }
    return find(bytes)
  }

  private mutating func find(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let hash = Self.hash(bytes)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let id = slots[slot] - 1
      if hashes[Int(id)] == hash, isEqual(id, bytes) {
        last = id
        return id
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = UInt32(ends.count) + 1
    pool.append(contentsOf: bytes)
    ends.append(pool.count)
    hashes.append(hash)
    last = UInt32(ends.count - 1)
    if ends.count * 2 > slots.count { grow() }
    return UInt32(ends.count - 1)
  }

  private mutating func grow() {
    var larger = [UInt32](repeating: 0, count: slots.count * 2)
    for id in ends.indices {
      var slot = Int(hashes[id]) & (larger.count - 1)
      while larger[slot] != 0 { slot = (slot + 1) & (larger.count - 1) }
      larger[slot] = UInt32(id) + 1
    }
    slots = larger
  }

  private func range(_ id: UInt32) -> Range<Int> { (id == 0 ? 0 : ends[Int(id) - 1])..<ends[Int(id)] }

  @inline(__always)
  private func isEqual(_ id: UInt32, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard Int(id) < ends.count else { return false }
    let range = range(id)
    guard range.count == bytes.count else { return false }
    return pool.withUnsafeBufferPointer { pool in
      for index in 0..<bytes.count where pool[range.lowerBound + index] != bytes[index] { return false }
      return true
    }
  }

  /// Eight bytes at a step, mixed by multiplication (the multiplier is that of Knuth, TAOCP 3, 6.4, for 64 bits).
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var state = UInt64(bytes.count)
    var rest = UnsafeRawBufferPointer(bytes)
    while rest.count >= 8 {
      mix(&state, rest.loadUnaligned(as: UInt64.self))
      rest = UnsafeRawBufferPointer(rebasing: rest[8...])
    }
    var tail: UInt64 = 0
    for byte in rest { tail = tail << 8 | UInt64(byte) }
    mix(&state, tail)
    return UInt32(truncatingIfNeeded: state ^ (state >> 32))
  }

  @inline(__always)
  private static func mix(_ state: inout UInt64, _ word: UInt64) {
    state = (state ^ word) &* 0x9E37_79B9_7F4A_7C15
    state ^= state >> 29
  }
}

/// Distinct pairs of numbers as numbers from 0 in order of first appearance.
struct PairTable {
  private var keys: [UInt64] = []
  private var slots = [UInt32](repeating: 0, count: 256)
  private var last: UInt32 = 0

  /// Number of pairs.
  var count: Int { keys.count }

  /// The pair of a number.
  subscript(id: UInt32) -> (first: UInt32, second: UInt32) {
    let key = keys[Int(id)]
    return (UInt32(key >> 32), UInt32(truncatingIfNeeded: key))
  }

  /// The number of a pair; new pairs get the next one.
  @inline(__always)
  mutating func id(_ first: UInt32, _ second: UInt32) -> UInt32 {
    let key = UInt64(first) << 32 | UInt64(second)
    if Int(last) < keys.count, keys[Int(last)] == key { return last }
    let next = Int(last) + 1
    last = next < keys.count && keys[next] == key ? UInt32(next) : find(key)
    return last
  }

  /// The number of a pair that is known, or nil.
  func known(_ first: UInt32, _ second: UInt32) -> UInt32? {
    let key = UInt64(first) << 32 | UInt64(second)
    var slot = Self.slot(key, slots.count)
    while slots[slot] != 0 {
      if keys[Int(slots[slot]) - 1] == key { return slots[slot] - 1 }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func find(_ key: UInt64) -> UInt32 {
    var slot = Self.slot(key, slots.count)
    while slots[slot] != 0 {
      if keys[Int(slots[slot]) - 1] == key { return slots[slot] - 1 }
      slot = (slot + 1) & (slots.count - 1)
    }
    keys.append(key)
    slots[slot] = UInt32(keys.count)
    if keys.count * 2 > slots.count { grow() }
    return UInt32(keys.count - 1)
  }

  private mutating func grow() {
    var larger = [UInt32](repeating: 0, count: slots.count * 2)
    for (id, key) in keys.enumerated() {
      var slot = Self.slot(key, larger.count)
      while larger[slot] != 0 { slot = (slot + 1) & (larger.count - 1) }
      larger[slot] = UInt32(id) + 1
    }
    slots = larger
  }

  private static func slot(_ key: UInt64, _ count: Int) -> Int {
    let mixed = key &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 32) & (count - 1)
  }
}
