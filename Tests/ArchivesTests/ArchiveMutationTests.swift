import TestSupport
import Testing

@testable import Archives

struct ArchiveMutationTests {
  /// Whatever the bytes: parts or an error, and never more than was asked for.
  @Test func mutatedArchivesAreReadOrRefused() throws {
    let bytes = try ZipArchiveTests.small.encoded()
    var random = SplitMix64(seed: 5)
    var refused = 0
    for _ in 0..<3000 {
      var mutated = bytes
      for _ in 0...Int.random(in: 0..<4, using: &random) {
        mutated[Int.random(in: mutated.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      do {
        let read = try ZipArchive(reading: mutated, limits: .init(bytes: 1 << 16))
        try #require(read.parts.values.allSatisfy { $0.count <= 1 << 16 })
      } catch {
        refused += 1
      }
    }
    #expect(refused > 1000)
  }
}
