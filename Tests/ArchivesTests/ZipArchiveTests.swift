import Testing

@testable import Archives

struct ZipArchiveTests {
  static let small = ZipArchive(parts: [
    "b.txt": Array("hello hello hello hello".utf8), "a/c.txt": [], "资料/空.csv": Array("x,1\n".utf8),
  ])

  @Test func partsComeBack() throws {
    #expect(try ZipArchive(reading: Self.small.encoded()) == Self.small)
  }

  @Test func anEmptyArchiveComesBack() throws {
    #expect(try ZipArchive(reading: ZipArchive().encoded()) == ZipArchive())
  }

  @Test func equalPartsGiveEqualBytes() throws {
    var other = ZipArchive()
    for name in Self.small.names.reversed() { other.parts[name] = Self.small.parts[name] }
    let bytes = try Self.small.encoded()
    #expect(try other.encoded() == bytes)
    // Local header: time at 10, date at 12 (1 January 1980), method at 8 of the last part that is not empty.
    #expect(Array(bytes[10..<14]) == [0, 0, 0x21, 0])
  }

  @Test func partsAreDeflatedInTheOrderOfTheirNames() throws {
    let part = [UInt8](repeating: 7, count: 100_000)
    let bytes = try ZipArchive(parts: ["z": part, "a": part]).encoded()
    #expect(bytes.count < 1000)
    let text = String(decoding: bytes, as: Unicode.ASCII.self)
    let first = try #require(text.firstIndex(of: "a"))
    let last = try #require(text.firstIndex(of: "z"))
    #expect(first < last)
  }

  @Test func partsThatAreNotWantedStayPacked() throws {
    let read = try ZipArchive(reading: Self.small.encoded()) { $0.hasSuffix(".txt") }
    #expect(read.names == ["a/c.txt", "b.txt"])
  }

  @Test(arguments: [[], [1, 2, 3], [UInt8](repeating: 0x50, count: 40)])
  func otherBytesAreNoZip(_ bytes: [UInt8]) {
    #expect(throws: ArchiveError.notAZip) { try ZipArchive(reading: bytes) }
  }

  @Test func aCutFileIsRefusedWhereverItIsCut() throws {
    let bytes = try Self.small.encoded()
    for count in 0..<bytes.count {
      #expect(throws: ArchiveError.self) { try ZipArchive(reading: Array(bytes[..<count])) }
    }
  }

  @Test func aWrongChecksumIsNamed() throws {
    var bytes = try ZipArchive(parts: ["part": Array("hello".utf8)]).encoded()
    let directory = try #require(bytes.firstRange(of: [0x50, 0x4B, 0x01, 0x02])).lowerBound
    for place in [14, directory + 16] { bytes[place] ^= 1 }
    #expect(throws: ArchiveError.wrongChecksum(part: "part")) { try ZipArchive(reading: bytes) }
  }

  @Test func encryptionIsNamed() throws {
    var bytes = try ZipArchive(parts: ["part": Array("hello".utf8)]).encoded()
    let directory = try #require(bytes.firstRange(of: [0x50, 0x4B, 0x01, 0x02])).lowerBound
    for place in [6, directory + 8] { bytes[place] |= 1 }
    #expect(throws: ArchiveError.encrypted(part: "part")) { try ZipArchive(reading: bytes) }
  }

  @Test func whatUnpacksToTooMuchIsRefused() throws {
    let bytes = try ZipArchive(parts: ["zeros": [UInt8](repeating: 0, count: 5 << 20)]).encoded()
    #expect(bytes.count < 10_000)
    #expect(throws: ArchiveError.tooLarge(limit: 1 << 20)) {
      try ZipArchive(reading: bytes, limits: .init(bytes: 1 << 20))
    }
    #expect(throws: ArchiveError.tooManyParts(3, limit: 2)) {
      try ZipArchive(reading: Self.small.encoded(), limits: .init(parts: 2))
    }
  }

  @Test func aSizeThatIsALieIsRefused() throws {
    var bytes = try ZipArchive(parts: ["zeros": [UInt8](repeating: 0, count: 5000)]).encoded()
    let directory = try #require(bytes.firstRange(of: [0x50, 0x4B, 0x01, 0x02])).lowerBound
    for place in [22, directory + 24] { bytes.replaceSubrange(place..<place + 4, with: [10, 0, 0, 0]) }
    #expect(throws: ArchiveError.self) { try ZipArchive(reading: bytes) }
  }

  @Test(arguments: ["../x", "/abc", "a/.."])
  func namesStayInsideTheArchive(_ name: String) throws {
    #expect(throws: ArchiveError.unsafeName(name)) { try ZipArchive(parts: [name: []]).encoded() }
    let bytes = try ZipArchive(parts: ["abcd": [1]]).encoded()
    let renamed = bytes.renaming("abcd", to: name)
    #expect(throws: ArchiveError.unsafeName(name)) { try ZipArchive(reading: renamed) }
  }

  @Test func aRepeatedNameIsRefused() throws {
    let bytes = try ZipArchive(parts: ["abcd": [1], "abce": [2]]).encoded()
    #expect(throws: ArchiveError.self) { try ZipArchive(reading: bytes.renaming("abce", to: "abcd")) }
  }

  @Test func backslashesSeparateFolders() throws {
    let bytes = try ZipArchive(parts: ["a/cd": [1]]).encoded()
    #expect(try ZipArchive(reading: bytes.renaming("a/cd", to: "a\\cd")).names == ["a/cd"])
  }
}

extension [UInt8] {
  /// The bytes with a name in place of every other one of the same length.
  fileprivate func renaming(_ old: String, to new: String) -> [UInt8] {
    var bytes = self
    for range in ranges(of: Array(old.utf8)) { bytes.replaceSubrange(range, with: Array(new.utf8)) }
    return bytes
  }
}
