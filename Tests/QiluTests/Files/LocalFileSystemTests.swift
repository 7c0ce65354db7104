import Foundation
import Localization
import Testing

@testable import Qilu

@Suite struct LocalFileSystemTests {
  private let folder: TemporaryFolder
  private let files = LocalFileSystem()

  init() throws { folder = try TemporaryFolder() }

  private var report: FolderContents {
    var contents = FolderContents()
    contents.add("qilu", at: "manifest.json")
    return contents
  }

  @Test func anEmptyFolderIsTaken() throws {
    let path = "\(folder.path)/reports"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    try files.write(report, to: path)
    #expect(try files.list(path) == ["manifest.json"])
    #expect(folder.names == ["reports"])
  }

  @Test func aLinkStaysAndItsFolderIsReplaced() throws {
    let link = "\(folder.path)/reports"
    try files.write(report, to: "\(folder.path)/elsewhere")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "elsewhere")
    var next = report
    next.add("new", at: "report.txt")
    try files.write(next, to: link)
    #expect(folder.text("elsewhere/report.txt") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "elsewhere")
  }

  // No process has the largest number that Linux gives out, plus one.
  private static let gone = 4_194_305

  @Test(arguments: ["reports", "my-reports", "my-reports.qilu-1"])
  func whatAKilledRunLeftIsRemoved(_ name: String) throws {
    let stem = ".\(name).qilu-"
    try folder.make("\(stem)\(Self.gone)/baseline")
    try folder.make("\(stem)\(Self.gone)-old/baseline")
    // Of somebody else, or of a run that goes on.
    let others = [
      "\(stem)notes", "\(stem)+\(Self.gone)", "\(stem)-\(Self.gone)", "\(stem)\(Self.gone)-older",
      "\(stem)1", ".my-\(Self.gone)", ".\(name)-\(Self.gone)", ".\(name)s.qilu-\(Self.gone)",
    ]
    for other in others { try folder.make("\(other)/precious") }
    try folder.make(name)
    try files.write(report, to: "\(folder.path)/\(name)")
    #expect(Set(folder.names) == Set(others + [name]))
  }

  @Test func aFolderThatAKilledRunHadPutAsideComesBack() throws {
    let aside = ".reports.qilu-\(Self.gone)-old"
    var old = report
    old.add("old", at: "earlier/report.txt")
    try files.write(old, to: "\(folder.path)/\(aside)")
    let path = "\(folder.path)/reports"
    try files.write(report, to: path, mark: .qilu, keepingOthers: true)
    #expect(folder.names == ["reports"])
    #expect(folder.text("reports/earlier/report.txt") == "old")
  }

  /// What carries no mark is not replaced, and is not lost either.
  @Test func aFolderPutAsideWithoutAMarkComesBackToo() throws {
    try folder.make(".reports.qilu-\(Self.gone)-old/precious")
    #expect(throws: (any Error).self) { try files.write(report, to: "\(folder.path)/reports") }
    #expect(folder.names == ["reports"])
    #expect(FileManager.default.fileExists(atPath: "\(folder.path)/reports/precious"))
  }

  @Test func aFailureLeavesTheOldFolder() throws {
    let path = "\(folder.path)/reports"
    try files.write(report, to: path)
    var bad = report
    bad.add("x", at: String(repeating: "n", count: 300))
    #expect {
      try files.write(bad, to: path)
    } throws: { error in
      guard case .unwritable(path, let reason) = error as? FileError else { return false }
      return reason.en == "the name is too long"
    }
    #expect(try files.list(path) == ["manifest.json"])
    #expect(folder.names == ["reports"])
  }

  @Test func aFileOnTheWayIsAnError() throws {
    try files.write([1], to: "\(folder.path)/file", replacing: false)
    #expect(throws: FileError.isNotFolder("\(folder.path)/file")) {
      try files.write(report, to: "\(folder.path)/file/reports")
    }
    #expect(throws: FileError.notFound("\(folder.path)/file/x")) { try files.read("\(folder.path)/file/x") }
  }

  @Test func keptLinksStayLinks() throws {
    let path = "\(folder.path)/reports"
    try files.write(report, to: path)
    try FileManager.default.createSymbolicLink(atPath: "\(path)/link", withDestinationPath: "/nowhere")
    try files.write(report, to: path, mark: .qilu, keepingOthers: true)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: "\(path)/link") == "/nowhere")
  }

  @Test func aDeviceIsReadUpToTheLimit() throws {
    #expect(try files.read("/dev/zero", upTo: 100_000).count == 100_000)
  }

  /// QILU_SMALL_DISK is a folder on a file system of under 1 MB, such as a tmpfs mounted with size=64k.
  @Test(.enabled(if: smallDisk != nil, "QILU_SMALL_DISK is not set"))
  func aFullDiskChangesNothing() throws {
    let path = try #require(smallDisk) + "/reports"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try files.write(report, to: path)
    var large = report
    large.add([UInt8](repeating: 1, count: 1 << 20), at: "projections.csv")
    #expect(throws: FileError.full(path)) { try files.write(large, to: path) }
    #expect(try files.list(path) == ["manifest.json"])
    #expect(try files.list(#require(smallDisk)) == ["reports"])
  }

  @Test(arguments: [true, false]) func aPipeIsNeverReplaced(_ replacing: Bool) throws {
    let pipe = "\(folder.path)/pipe"
    try #require(mkfifo(pipe, 0o600) == 0)
    #expect(throws: FileError.self) { try files.write([1], to: pipe, replacing: replacing) }
    #expect(SystemCall.kind(of: pipe) == S_IFIFO)
    #expect(folder.names == ["pipe"])
  }
}

private let smallDisk = ProcessInfo.processInfo.environment["QILU_SMALL_DISK"]
