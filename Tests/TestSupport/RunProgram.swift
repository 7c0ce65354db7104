import Foundation

/// What a run of the program came to.
public struct ProgramResult: Sendable {
  /// The exit code; 128 + n when signal n ended it.
  public var status: Int
  /// Standard output.
  public var output: String
  /// Standard error.
  public var errors: String

  /// The first line of standard error.
  public var firstError: String { errors.split(separator: "\n").first.map(String.init) ?? "" }
}

extension TemporaryProject {
  /// Runs the built `qilu` in the project's folder, or in one below it.
  public func qilu(_ arguments: String..., in folder: String = ".") throws -> ProgramResult {
    try qilu(arguments, in: folder)
  }

  /// Runs the built `qilu` in the project's folder, or in one below it.
  public func qilu(_ arguments: [String], in folder: String = ".") throws -> ProgramResult {
    try shell("exec \"$QILU\" \"$@\"", arguments, in: folder)
  }

  /// Runs a line of shell, to which `$QILU` is the built program.
  public func shell(_ line: String, _ arguments: [String] = [], in folder: String = ".") throws
    -> ProgramResult
  {
    let outputs = ["output", "errors"].map { "\(path)-\($0)-\(UUID().uuidString)" }
    defer { for file in outputs { try? FileManager.default.removeItem(atPath: file) } }
    let program = try builtProgram()
    let status = try spawn(
      ["/bin/sh", "-c", "cd \"$QILU_FOLDER\" && " + line, "sh"] + arguments,
      environment: [
        "QILU": program, "QILU_FOLDER": "\(path)/\(folder)", "PATH": "/usr/bin:/bin:/usr/sbin:/sbin",
      ],
      output: outputs[0], errors: outputs[1])
    let texts = outputs.map { FileManager.default.contents(atPath: $0) ?? Data() }
      .map { String(decoding: $0, as: UTF8.self) }
    return ProgramResult(status: status, output: texts[0], errors: texts[1])
  }
}

/// The program was not built beside the tests.
public struct ProgramNotFound: Error {
  /// Where it was looked for.
  public let places: [String]
}

/// The `qilu` that lies beside the running test bundle.
public func builtProgram() throws -> String {
  let bundles = [Bundle.main] + Bundle.allBundles.filter { $0.bundlePath.hasSuffix(".xctest") }
  let folders = bundles.flatMap { bundle in
    [bundle.executableURL?.deletingLastPathComponent(), bundle.bundleURL.deletingLastPathComponent()]
  }
  let places = folders.compactMap { $0?.appending(path: "qilu").path }
  guard let place = places.first(where: FileManager.default.isExecutableFile(atPath:)) else {
    throw ProgramNotFound(places: places)
  }
  return place
}

/// Runs a program and waits for it. (Not `Process`, which waits by a run loop of the calling thread.)
private func spawn(
  _ arguments: [String], environment: [String: String], output: String, errors: String
) throws -> Int {
  #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
  #else
    var actions = posix_spawn_file_actions_t()
  #endif
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
  for (descriptor, file) in [(STDOUT_FILENO, output), (STDERR_FILENO, errors)] {
    posix_spawn_file_actions_addopen(&actions, descriptor, file, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
  }
  var argv = arguments.map { strdup($0) } + [nil]
  var environ = environment.map { strdup("\($0)=\($1)") } + [nil]
  defer { for pointer in argv + environ { free(pointer) } }
  var process = pid_t()
  let code = posix_spawn(&process, arguments[0], &actions, nil, &argv, &environ)
  guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EINVAL) }
  var status: Int32 = 0
  while waitpid(process, &status, 0) == -1, errno == EINTR {}
  let signal = status & 0x7F
  return signal == 0 ? Int((status >> 8) & 0xFF) : 128 + Int(signal)
}
