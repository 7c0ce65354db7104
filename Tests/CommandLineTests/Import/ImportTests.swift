import TestSupport
import Testing

/// `qilu import mdl`: outside of any project.
@Suite struct ImportTests {
  static let files = [
    "in/small.mdl": """
    MODEL
    COMMENT> Consumption
    BEHAVIORAL> c
    TSRANGE 1990 1 2000 1
    EQ> c = a + b * TSLAG(y, 1)
    COEFF> a b
    IDENTITY> y
    EQ> y = c + g
    END
    """, "in/broken.mdl": "MODEL\nIDENTITY> y\nEQ> y = LGO(x)\nIDENTITY> z\nEQ> z = (x\nEND\n",
    "in/data.csv": "year,c,y,g\n1990,1,2,1\n", "in/short.csv": "year,c,yy\n1990,1,2\n",
  ]

  @Test func printsAModelFile() throws {
    let folder = try TemporaryProject(Self.files)
    let printed = try folder.qilu("import", "mdl", "in/small.mdl", "--frequency", "annual")
    #expect(printed.status == 0 && printed.errors.isEmpty)
    #expect(printed.output.contains("\nmodel: small\nfrequency: annual\n"))
    #expect(printed.output.contains("\n    is: \"c + g\"\n"))
    let again = try folder.qilu("import", "mdl", "in/small.mdl", "--frequency", "annual", "-o", "-")
    #expect(again.output == printed.output)
  }

  @Test func writesAModelFileOnce() throws {
    let folder = try TemporaryProject(Self.files)
    let arguments = ["import", "mdl", "in/small.mdl", "-o", "out/mine.yaml", "--data", "in/data.csv"]
    let first = try folder.qilu(arguments)
    #expect(
      first.output == "wrote out/mine.yaml: 1 equations to estimate, 1 identities, 1 exogenous variables\n")
    let text = try folder.text("out/mine.yaml")
    #expect(text.contains("\nmodel: mine\nfrequency: annual\ndata: \"../in/data.csv\"\n"))
    let second = try folder.qilu(arguments)
    #expect(second.status == 73 && second.errors.hasPrefix("error: out/mine.yaml exists already"))
    #expect(second.errors.contains("--force replaces it"), "\(second.errors)")
    try folder.write("x", to: "out/mine.yaml")
    #expect(try folder.qilu(arguments + ["--force", "--lang", "zh"]).output.hasPrefix("已写入 out/mine.yaml"))
    #expect(try folder.text("out/mine.yaml") == text)
  }

  @Test(arguments: [
    (["in/small.mdl"], 65, "in/small.mdl:1:1: error: the model does not say how often"),
    (["in/none.mdl"], 66, "error: in/none.mdl does not exist"),
    (["in/broken.mdl"], 65, "in/broken.mdl:3:9: error: unknown function \"LGO\""),
    (
      ["in/small.mdl", "--data", "in/short.csv"], 65,
      "in/short.csv:1:1: error: the data lack 1 of the model's variables: g"
    ),
    (
      ["in/small.mdl", "--data", "in/data.csv", "--frequency", "monthly"], 65,
      "in/data.csv:2:1: error: the data are annual"
    ),
    (["in/small.mdl", "--frequency", "weekly"], 64, "Error: The value 'weekly' is invalid"),
  ]) func whatIsWrongIsSaid(_ arguments: [String], _ status: Int, _ message: String) throws {
    let folder = try TemporaryProject(Self.files)
    let before = folder.contents()
    let result = try folder.qilu(["import", "mdl", "-o", "out.yaml"] + arguments)
    #expect(result.status == status && result.errors.hasPrefix(message), "\(result.errors)")
    #expect(folder.contents() == before)
  }
}
