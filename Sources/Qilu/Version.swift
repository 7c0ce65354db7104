/// The program's version (semantic versioning).
public let qiluVersion = "0.1.0"
