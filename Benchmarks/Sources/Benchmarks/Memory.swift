import Foundation

/// Peak memory of the large regression's process above that of a process that does nothing.
enum Memory {
  /// The argument that makes this program do one thing and print its peak.
  enum Task: String {
    case nothing = "--peak-of-nothing"
    case regression = "--peak-of-regression"
  }

  static func row() throws -> Row {
    Row(
      work: "memory of the 200,000 x 40 process", rival: "the data", unit: "MB",
      ours: try peak(of: .regression) - peak(of: .nothing), baseline: LargeRegression.dataSize, target: 1.3)
  }

  /// Does the task and prints the peak resident megabytes of this process.
  static func perform(_ task: Task) throws {
    if task == .regression {
      let (design, response) = LargeRegression.data()
      try LargeRegression.infer(design, response)
    }
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }
    let kilobytes = line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Double($0) }
    print((kilobytes ?? .nan) * 1024 / 1e6)
  }

  private static func peak(of task: Task) throws -> Double {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = [task.rawValue]
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Double(text.trimmingCharacters(in: .whitespacesAndNewlines)) ?? .nan
  }
}
