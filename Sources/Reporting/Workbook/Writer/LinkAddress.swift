internal import CXlsxWriter

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The address of a link as the file holds it, and whether it can be one.
public enum LinkAddress {
  /// Whether a cell can lead to an address of the web: its written form is not too long, and nothing in it reads as a place in a file.
  ///
  /// What cannot be a link is still a text.
  public static func canBeLink(_ address: String) -> Bool {
    length(of: address, beyond: WorkbookLimits.linkAddress) == nil
      && !schemes.contains { address.contains($0) }
  }

  /// The library takes an address that holds one of these, wherever it stands, for a place in this or another file.
  private static let schemes = ["internal:", "external:"]

  /// The length of an address as it is written, where that is beyond a limit.
  ///
  /// The library writes marks such as `[` with three characters; no byte becomes more than three.
  static func length(of address: String, beyond limit: Int) -> Int? {
    guard address.utf8.count > limit / 3 else { return nil }
    let length = written(address).utf16.count
    return length > limit ? length : nil
  }

  private static func written(_ address: String) -> String {
    let clean = address.cleaned(keepingLines: false)
    guard let escaped = lxw_escape_url_characters(clean, 0) else { return clean }
    defer { free(escaped) }
    return String(cString: escaped)
  }
}
