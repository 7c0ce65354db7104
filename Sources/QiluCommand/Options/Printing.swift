import Qilu

/// Writes a line to standard error; there is no one to tell where that fails.
func printError(_ text: String) {
  do { try StandardStream.error.write(Array((text + "\n").utf8)) } catch {}
}

/// Writes a text to standard output; a reader that has gone away is no error.
///
/// - Throws: a `Failure` when it cannot be written, on a full disk for one.
func printOut(_ text: String) throws { try printOut(Array((text.hasSuffix("\n") ? text : text + "\n").utf8)) }

/// Writes bytes as they are to standard output; otherwise as for a text.
func printOut(_ bytes: [UInt8]) throws { try StandardStream.output.write(bytes) }
