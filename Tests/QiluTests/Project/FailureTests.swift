import Localization
import SourceText
import Testing

@testable import Qilu

@Suite struct FailureTests {
  private struct Unforeseen: Error {}

  @Test(arguments: [
    (FileError.notFound("x"), Failure.Kind.missing), (.isNotFolder("x"), .missing),
    (.isFolder("x"), .inputOutput),
    (.unreadable("x", reason: LocalizedText("r")), .inputOutput), (.alreadyThere("x"), .unwritable),
    (.notOurs("x", mark: "m"), .unwritable), (.unwritable("x", reason: LocalizedText("r")), .unwritable),
    (.full("x"), .inputOutput),
  ]) func aFileErrorHasAKind(_ error: FileError, _ kind: Failure.Kind) {
    #expect(Failure(error).kind == kind)
    #expect(Failure(error).diagnostics.rendered(.en).hasPrefix("error: "))
    let named = error.shown(as: "y")
    #expect(named.path == "y")
    #expect(Failure(named).kind == kind)
  }

  @Test func whileWritingWhateverStandsInTheWayIsTheFolder() {
    #expect(Failure(writing: .isNotFolder("x")).kind == .unwritable)
    #expect(Failure(writing: .notFound("x")).kind == .unwritable)
    #expect(Failure(writing: .full("x")).kind == .inputOutput)
  }

  @Test func everythingElseIsADefectOrTheUsersText() {
    #expect(Failure(Unforeseen()).kind == .defect)
    #expect(Failure(Diagnostic.error(at: nil, en: "e", zh: "z")).kind == .invalid)
    #expect(Failure(Diagnostics([.error(at: nil, en: "e", zh: "z")])).kind == .invalid)
    #expect(Failure(Failure(.missing, Diagnostics([]))).kind == .missing)
  }
}
