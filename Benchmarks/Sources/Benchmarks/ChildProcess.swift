import Foundation

/// A program that was run ended badly.
struct RunFailed: Error {
  var program: String
  var status: Int32
}

/// Seconds from the start of a process to its end; what it prints is thrown away.
///
/// Foundation's `waitUntilExit` polls, which would add more to a short process than to a long one.
func processSeconds(_ program: String, _ arguments: [String]) throws -> Double {
  var child = pid_t()
  var status: Int32 = 0
  let time = try seconds {
    child = try start(program, arguments)
    waitpid(child, &status, 0)
  }
  guard status == 0 else { throw RunFailed(program: program, status: status) }
  return time
}

/// The peak resident megabytes of a process, looked up until it ends.
func peakMegabytes(_ program: String, _ arguments: [String]) throws -> Double {
  let child = try start(program, arguments)
  var kilobytes = 0.0
  var status: Int32 = 0
  while waitpid(child, &status, WNOHANG) == 0 {
    let text = (try? String(contentsOfFile: "/proc/\(child)/status", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix("VmHWM") }
    kilobytes =
      line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Double($0) } ?? kilobytes
    usleep(5_000)
  }
  guard status == 0 else { throw RunFailed(program: program, status: status) }
  return kilobytes * 1024 / 1e6
}

private func start(_ program: String, _ arguments: [String]) throws -> pid_t {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  for stream in [STDOUT_FILENO, STDERR_FILENO] {
    posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
  }
  var words = ([program] + arguments).map { strdup($0) } + [nil]
  defer { for word in words { free(word) } }
  var child = pid_t()
  let code = posix_spawn(&child, program, &actions, nil, &words, environ)
  guard code == 0 else { throw RunFailed(program: program, status: code) }
  return child
}
