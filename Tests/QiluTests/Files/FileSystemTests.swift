import Localization
import Testing

@testable import Qilu

/// What every file system has to do, tried on each.
@Suite struct FileSystemTests {
  enum Kind: CaseIterable { case local, localWithoutExchange, memory }

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func fileSystem(_ kind: Kind) -> any FileSystem {
    switch kind {
    case .local: LocalFileSystem()
    case .localWithoutExchange: LocalFileSystem(exchanges: false)
    case .memory: MemoryFileSystem()
    }
  }

  private func report(_ text: String) -> FolderContents {
    var contents = FolderContents()
    contents.add("{\"program\": \"qilu\"}", at: "manifest.json")
    contents.add(text, at: "baseline/projections.csv")
    return contents
  }

  @Test(arguments: Kind.allCases) func filesAreReadAndListed(_ kind: Kind) throws {
    let files = fileSystem(kind)
    let root = folder.path
    try files.write(Array("one".utf8), to: "\(root)/a/b/one.txt", replacing: false)
    try files.write(Array("two".utf8), to: "\(root)/a/.two", replacing: false)
    #expect(try files.read("\(root)/a/./b/../b/one.txt") == Array("one".utf8))
    #expect(try files.read("\(root)/a/b/one.txt", upTo: 2) == Array("on".utf8))
    #expect(try files.list("\(root)/a") == [".two", "b"])
    #expect(files.kind(of: "\(root)/a/b") == .folder)
    #expect(files.kind(of: "\(root)/a/.two") == .file)
    #expect(!files.exists("\(root)/c"))
  }

  @Test(arguments: Kind.allCases) func readingErrors(_ kind: Kind) throws {
    let files = fileSystem(kind)
    let root = folder.path
    try files.write([1], to: "\(root)/a/one", replacing: false)
    #expect(throws: FileError.notFound("\(root)/none")) { try files.read("\(root)/none") }
    #expect(throws: FileError.notFound("\(root)/none")) { try files.list("\(root)/none") }
    #expect(throws: FileError.isFolder("\(root)/a")) { try files.read("\(root)/a") }
    #expect(throws: FileError.isNotFolder("\(root)/a/one")) { try files.list("\(root)/a/one") }
  }

  @Test(arguments: Kind.allCases) func aFileIsReplacedOnlyWhenAsked(_ kind: Kind) throws {
    let files = fileSystem(kind)
    let path = "\(folder.path)/x/one"
    try files.write([1], to: path, replacing: false)
    #expect(throws: FileError.alreadyThere(path)) { try files.write([2], to: path, replacing: false) }
    #expect(try files.read(path) == [1])
    try files.write([3], to: path, replacing: true)
    #expect(try files.read(path) == [3])
    #expect(throws: FileError.isFolder("\(folder.path)/x")) {
      try files.write([4], to: "\(folder.path)/x", replacing: true)
    }
    #expect(try files.list("\(folder.path)/x") == ["one"])
  }

  @Test(arguments: Kind.allCases) func aFolderIsReplacedAsAWhole(_ kind: Kind) throws {
    let files = fileSystem(kind)
    let path = "\(folder.path)/office/reports"
    var first = report("1")
    first.add("old", at: "old-scenario/report.txt")
    try files.write(first, to: path)
    try files.write(report("2"), to: path)
    #expect(try files.list(path) == ["baseline", "manifest.json"])
    #expect(try files.read("\(path)/baseline/projections.csv") == Array("2".utf8))
    #expect(try files.list("\(folder.path)/office") == ["reports"])
  }

  @Test(arguments: Kind.allCases) func othersStayWhenKept(_ kind: Kind) throws {
    let files = fileSystem(kind)
    let path = "\(folder.path)/reports"
    var first = report("1")
    first.add("kept", at: "other/deep/report.txt")
    first.add("gone", at: "baseline/report.txt")
    try files.write(first, to: path)
    try files.write(report("2"), to: path, mark: .qilu, keepingOthers: true)
    #expect(try files.read("\(path)/other/deep/report.txt") == Array("kept".utf8))
    #expect(try files.list("\(path)/baseline") == ["projections.csv"])
    #expect(try files.read("\(path)/baseline/projections.csv") == Array("2".utf8))
  }

  /// A folder with no manifest, and one with another program's manifest.
  @Test(arguments: Kind.allCases, ["notes.txt", "manifest.json"])
  func aForeignFolderIsRefused(_ kind: Kind, _ name: String) throws {
    let files = fileSystem(kind)
    let path = "\(folder.path)/home"
    try files.write(Array("{\"name\": \"my page\"}".utf8), to: "\(path)/\(name)", replacing: false)
    #expect(throws: FileError.notOurs(path, mark: "manifest.json")) {
      try files.write(report("1"), to: path)
    }
    #expect(try files.list(path) == [name])
    #expect(try files.list(folder.path) == ["home"])
  }

  @Test(arguments: Kind.allCases) func aFileInTheWayIsRefused(_ kind: Kind) throws {
    let files = fileSystem(kind)
    let path = "\(folder.path)/reports"
    try files.write([1], to: path, replacing: false)
    #expect(throws: FileError.isNotFolder(path)) { try files.write(report("1"), to: path) }
    #expect(try files.read(path) == [1])
  }
}
