import ArgumentParser
import Qilu

/// The program: commands, options and exit codes; everything else is in `Qilu`.
@main
struct QiluCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "qilu",
    abstract: "Scenario simulation and forecasting for industrial planning.",
    discussion: """
      Run `qilu run` in a folder with seeds/ and scenarios/ to estimate, project and compare every scenario and write \
      reports/. 在含有 seeds/ 和 scenarios/ 的文件夹中运行 qilu run 即可。
      """,
    version: qiluVersion,
    subcommands: [
      RunCommand.self, CheckCommand.self, EstimateCommand.self, ModelCommand.self, MultipliersCommand.self,
      CompareCommand.self, ExportCommand.self, DiffCommand.self, WhyCommand.self, VerifyCommand.self,
      PlotCommand.self,
      ImportCommand.self, ReadCommand.self, DataCommand.self, NewCommand.self,
    ])
}
