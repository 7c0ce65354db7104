import Testing
import TestSupport

@testable import Qilu

/// The packed rows: numbers for names, parts of lines, scratch files.
@Suite struct IntakeTests {
  @Test func namesBecomeNumbersInOrder() {
    var table = NameTable()
    var ids: [UInt32] = []
    for round in 0..<2 {
      for number in 0..<5000 {
        ids.append(table.id("name \(number * 7919 % 5000)"))
        if round == 1 { ids.removeLast() }
      }
    }
    #expect(ids == Array(0..<5000))
    #expect(table.count == 5000)
    #expect(table[0] == "name 0" && table[1] == "name 2919")
    #expect(table.id("name 2919") == 1 && table.id("") == 5000 && table.id("") == 5000)
  }

  @Test func pairsBecomeNumbersInOrder() {
    var table = PairTable()
    for number in 0..<3000 as Range<UInt32> { #expect(table.id(number % 50, number / 50) == number) }
    for number in (0..<3000 as Range<UInt32>).reversed() {
      #expect(table.id(number % 50, number / 50) == number)
    }
    #expect(table.known(49, 59) == 2999 && table.known(50, 0) == nil)
    #expect(table[2999] == (49, 59))
  }

  @Test(arguments: [1, 20_000, 1 << 20])
  func recordsComeBackByPartAndInOrderWithinALine(_ partSize: Int) throws {
    let spool = CellSpool(MemoryFileSystem(), bufferSize: 4096)
    var expected: [Int: [[Double]]] = [:]
    var random = SplitMix64(seed: 5)
    for layout in 0..<3 {
      try spool.begin(valueCount: layout + 1)
      for row in 0..<2000 {
        let line = UInt32(random.next() % 5000)
        let values = (0...layout).map { _ in Double(random.next() % 1000) }
        try spool.add(.init(line: line, column: 3, row: UInt32(row), unit: 7, period: 9)) { place in
          for (index, value) in values.enumerated() { place[index] = value }
        }
        expected[Int(line), default: []].append([Double(row)] + values)
      }
    }
    let records = try spool.records(partSize: partSize)
    #expect((partSize == 1) == (records.partCount == 79) && (partSize == 1 << 20) == (records.partCount == 1))
    var found: [Int: [[Double]]] = [:]
    for part in 0..<records.partCount {
      let next = part + 1 < records.partCount ? records.firstLine(ofPart: part + 1) : 5000
      var (others, count) = (0, 0)
      try records.read(part: part) { header, layout, values in
        found[Int(header.line), default: []].append([Double(header.row)] + values)
        count += 1
        let isIn = (records.firstLine(ofPart: part)..<next).contains(header.line)
        let isWhole = header.column == 3 && header.unit == 7 && header.period == 9
        if !isIn || !isWhole || values.count != layout + 1 { others += 1 }
      }
      #expect(others == 0 && records.count(ofPart: part) == count)
    }
    #expect(found == expected)
  }

  @Test func bytesLeaveMemoryWhenTheyAreMany() throws {
    for fileSystem in [LocalFileSystem(), MemoryFileSystem()] as [any FileSystem] {
      let scratch = GrowingScratch(fileSystem, limit: 1000)
      var all: [UInt8] = []
      for piece in 0..<40 {
        let bytes = (0..<97).map { UInt8(truncatingIfNeeded: $0 * piece) }
        all += bytes
        try scratch.append(bytes)
        let isInMemory = if case .memory = scratch.contents { true } else { false }
        #expect(isInMemory == (all.count <= 1000))
      }
      let read = try [UInt8](unsafeUninitializedCapacity: 500) { buffer, count in
        try scratch.contents.read(at: 1234, into: UnsafeMutableRawBufferPointer(buffer))
        count = 500
      }
      #expect(read == Array(all[1234..<1734]))
    }
  }

  @Test func manyLinesAreTheSameThroughScratchFiles() throws {
    // More lines than one strip, more bytes than stay in memory.
    let rows = (0..<3000).flatMap { line in (0..<3).map { "m,s\($0),r\(line % 7),v\(line),t,\(line),\($0)" } }
    let table = "\(iamcHead),2025,2030\n" + rows.joined(separator: "\n") + "\n"
    let fixture = try CompareFixture([("a.csv", table)])
    #expect(fixture.rows("iamc.csv").count == 9001)
    #expect(Set(fixture.rows("iamc.csv").dropFirst()) == Set(rows))
    #expect(fixture.rows("comparison.csv").count == 6001)
  }
}
