import Foundation
import TestSupport
import Testing

/// Where reports cannot go. The tests may run as root, who is refused by file systems, not by permissions.
@Suite struct OutputFolderTests {
  @Test(arguments: [
    ("scenarios/baseline.yaml", "error: scenarios/baseline.yaml is a file, not a folder"),
    ("scenarios/baseline.yaml/reports", "error: scenarios/baseline.yaml is a file, not a folder"),
    ("/dev/null/reports", "error: /dev/null is a file, not a folder"),
    ("/proc/reports", "error: cannot write /proc/reports: "),
    ("scenarios", "error: scenarios was not written by qilu"), (".", "error: . was not written by qilu"),
    ("/", "error: / was not written by qilu"),
  ])
  func isRefused(_ folder: String, _ message: String) throws {
    let project = try TemporaryProject()
    let before = project.contents()
    let result = try project.qilu("run", "--draws", "0", "--out", folder)
    #expect(result.status == 73, "\(result.errors)")
    #expect(result.errors.hasPrefix(message), "\(result.errors)")
    #expect(project.contents() == before)
  }

  @Test(arguments: [[], ["faster"]]) func aFolderOfOthersIsLeftAlone(_ names: [String]) throws {
    let project = try TemporaryProject()
    try project.write("mine", to: "reports/thesis.txt")
    let before = project.contents()
    let result = try project.qilu(["run", "--draws", "0"] + names)
    #expect(result.status == 73)
    #expect(
      result.errors.hasPrefix("error: \(project.path)/reports was not written by qilu"), "\(result.errors)")
    #expect(result.errors.contains("\n    name another folder with --out, or move this one away"))
    #expect(project.contents() == before)
    let chinese = try project.qilu(["run", "--draws", "0", "--lang", "zh"] + names)
    #expect(chinese.errors.contains("不是 qilu 生成的"), "\(chinese.errors)")
  }

  /// On a small memory disk of its own, in a mount namespace of its own: nothing of it is left behind.
  @Test(.enabled(if: canMount, "no memory disk can be mounted here")) func aFullDiskChangesNothing() throws {
    let project = try TemporaryProject()
    try project.write("", to: "disk/empty")
    let result = try project.shell(
      """
      exec unshare -m sh -c '
        mount -t tmpfs -o size=4m tmpfs disk || exit 99
        "$QILU" run --draws 0 --quiet --out disk/reports || exit 98
        (cd disk; find . -type f | sort | xargs sha256sum) >before
        dd if=/dev/zero of=disk/filling bs=1k 2>/dev/null
        rm disk/filling; dd if=/dev/zero of=disk/filling bs=1k count=$(($(df --output=avail -k disk | tail -1) - 8)) 2>/dev/null
        "$QILU" run --draws 0 --out disk/reports; status=$?
        (cd disk; rm filling; find . -type f | sort | xargs sha256sum) >after
        cmp before after || exit 97
        exit $status'
      """)
    #expect(result.status == 74, "\(result.errors)")
    #expect(
      result.errors == "error: no space left on the disk while writing disk/reports; nothing was changed\n")
  }

  private static let canMount: Bool = {
    let result = try? TemporaryProject(["disk/empty": ""]).shell(
      "exec unshare -m mount -t tmpfs -o size=64k tmpfs disk")
    return result?.status == 0
  }()

  @Test func aFullStandardOutputIsSaid() throws {
    let project = try TemporaryProject()
    let result = try project.shell("exec \"$QILU\" data list >/dev/full")
    #expect(result.status == 74)
    #expect(result.errors.hasPrefix("error: cannot write to standard output: "), "\(result.errors)")
  }

  @Test func aReaderThatGoesAwayIsNoError() throws {
    let project = try TemporaryProject()
    let result = try project.shell(
      "{ sleep 0.3; \"$QILU\" data show va_growth; echo $? >status; } | true; cat status")
    #expect(result.output == "0\n")
    #expect(result.errors.isEmpty)
  }
}
