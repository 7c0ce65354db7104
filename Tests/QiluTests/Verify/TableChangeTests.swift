import Testing

@testable import Qilu

struct TableChangeTests {
  private func change(_ old: String, _ new: String) throws -> TableChange {
    try #require(TableChange(from: Array(old.utf8), to: Array(new.utf8), key: ["name"]))
  }

  /// Digits beyond the tolerance count, those within do not, and texts count where they are not equal.
  @Test func figures() throws {
    let old = "name,x,y,note\na,1,2,word\nb,3,0,word\n"
    #expect(try change(old, old).isNone)
    #expect(try change(old, "name,x,y,note\nb,3,1e-13,word\na,1.0000000001,2,word\n").isNone)
    let moved = try change(old, "name,x,y,note\na,1.00001,2,other\nb,3,0.1,word\n")
    #expect(moved.count == 3 && moved.compared == 6)
    #expect(moved.figures.map(\.column) == ["note", "y", "x"])
  }

  @Test func rows() throws {
    let moved = try change("name,x\na,1\nb,2\n", "name,x\na,1\nc,2\nd,3\n")
    #expect(moved.lost == 1 && moved.gained == 2 && moved.count == 0 && !moved.isNone)
  }

  /// A column of the key that older tables lack does not name their rows.
  @Test func missingKeyColumns() throws {
    let old = Array("name,x\na,1\n".utf8)
    #expect(try #require(TableChange(from: old, to: old, key: ["name", "part"])).isNone)
    let parts = Array("name,part,x\na,Q1,1\na,Q2,2\n".utf8)
    #expect(try #require(TableChange(from: parts, to: parts, key: ["name", "part"])).isNone)
  }

  @Test func otherTables() {
    #expect(TableChange(from: Array("x\n1\n".utf8), to: Array("name\n1\n".utf8), key: ["name"]) == nil)
  }
}
