import Archives
import Foundation
import TestSupport
import Testing

@testable import Qilu

/// The same input gives the same bytes, and the manifest says what the input was.
@Suite struct ReproducibilityTests {
  @Test func threadsDoNotChangeAByte() throws {
    let project = try TemporaryProject()
    // More draws than one block, so that threads have something to share.
    for jobs in ["1", "2", "3"] {
      #expect(try project.qilu("run", "--draws", "1500", "--jobs", jobs, "--out", "jobs\(jobs)").status == 0)
    }
    let one = project.contents(of: "jobs1")
    #expect(one.count == 28)
    #expect(project.contents(of: "jobs2") == one)
    #expect(project.contents(of: "jobs3") == one)
  }

  @Test func theSameInputGivesTheSameBytes() throws {
    let project = try TemporaryProject()
    #expect(try project.qilu("run").status == 0)
    let first = project.contents(of: "reports")
    #expect(try project.qilu("run").status == 0)
    #expect(project.contents(of: "reports") == first)
    // Nor does the place of the project show.
    let other = try TemporaryProject()
    #expect(try other.qilu("run").status == 0)
    #expect(other.contents(of: "reports") == first)
  }

  /// What one scenario comes to does not depend on which others run with it.
  @Test func theOthersDoNotChangeAScenario() throws {
    let project = try TemporaryProject()
    #expect(try project.qilu("run", "--out", "all").status == 0)
    #expect(try project.qilu("run", "slowdown", "--out", "one").status == 0)
    #expect(try project.text("one/slowdown/projections.csv") == project.text("all/slowdown/projections.csv"))
  }

  @Test func theManifestListsEveryInputAndOutput() throws {
    let project = try TemporaryProject()
    #expect(try project.qilu("run", "--draws", "3").status == 0)
    let text = try project.text("reports/manifest.json")
    let manifest = try Manifest(Data(text.utf8))
    #expect(manifest.program == "qilu")
    #expect(manifest.version == qiluVersion)
    #expect(manifest.blas.contains("OpenBLAS"))
    #expect(Set(manifest.inputs.keys) == Set(SmallProject.files.keys))
    for (name, hash) in manifest.inputs {
      #expect(try SHA256.hexDigest(of: Array(project.text(name).utf8)) == hash, "\(name)")
    }
    let written = project.contents(of: "reports").filter { $0.key != "manifest.json" }
    #expect(manifest.outputs == written.mapValues { SHA256.hexDigest(of: Array($0)) })
    #expect(manifest.stamp == nil)
    #expect(!text.contains(project.path))
    let year = String(Calendar(identifier: .gregorian).component(.year, from: Date()))
    #expect(!text.contains("\(year)-"))
  }

  @Test func aStampIsPutOnlyIfAskedFor() throws {
    let project = try TemporaryProject()
    #expect(try project.qilu("run", "baseline", "--draws", "0", "--stamp").status == 0)
    let manifest = try Manifest(Data(project.text("reports/manifest.json").utf8))
    #expect(manifest.stamp?.hasSuffix("Z") == true)
  }
}
