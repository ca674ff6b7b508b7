internal import Claims
internal import Foundation
internal import Storage

/// The files that texts were made from, each under its digest: `claims/originals/<sha256>`.
extension Exchange {
  /// The files that texts were made from, sorted by name.
  func originalFiles() throws -> [String] { try files(in: folder.originals, ending: "") }

  /// Those of them that a database may take in: a larger one stays where it is.
  func originalFilesForDatabase() throws -> [String] {
    try originalFiles().filter { path in
      var standing = stat()
      return lstat(path, &standing) != 0 || standing.st_mode & S_IFMT != S_IFREG
        || standing.st_size <= off_t(Original.largestRow)
    }
  }

  /// The digest that a file is named by; none, with a word, where its name is no digest.
  func original(namedBy path: String) -> EventHash? {
    let sha256 = EventHash(hex: URL(fileURLWithPath: path).lastPathComponent)
    if sha256 == nil { warn(.misnamedOriginal(file: name(path))) }
    return sha256
  }

  /// A file that texts were made from; none where it is not here or, with a word, where its name is
  /// not its digest.
  func original(_ sha256: EventHash) throws -> [UInt8]? {
    guard hasOriginal(sha256) else { return nil }
    let path = path(ofOriginal: sha256)
    let bytes: [UInt8]
    do { bytes = try DeskFolder.read(path, upTo: .original) } catch .tooLarge(let excess) {
      warn(.oversizeText(excess.named(name(path))))
      return nil
    }
    guard EventHash.sha256(bytes) == sha256 else {
      warn(.misnamedOriginal(file: name(path)))
      return nil
    }
    return bytes
  }

  /// Whether anything stands where a file that texts were made from would.
  func hasOriginal(_ sha256: EventHash) -> Bool {
    DeskFolder.stands(path(ofOriginal: sha256))
  }

  func path(ofOriginal sha256: EventHash) -> String { "\(folder.originals)/\(sha256.hex)" }

  /// Keeps a file that texts were made from, where none stands in its place yet.
  func writeOriginal(_ bytes: [UInt8], sha256: EventHash) throws {
    if hasOriginal(sha256) { return }
    try DeskFolder.makeFolder(folder.originals)
    try DeskFolder.write(bytes, to: path(ofOriginal: sha256))
  }

  /// Writes every file that a revision was made from and that the folder lacks.
  ///
  /// - Parameter others: Folders that may hold what is too large for the database.
  /// - Returns: How many there were.
  func bringUpOriginals(_ ledger: Ledger, from others: [Exchange]) throws -> Int {
    var count = 0
    for sha256 in try ledger.read({ try $0.namedOriginals() }).sorted()
    where !hasOriginal(sha256) {
      var bytes = try ledger.read { try $0.original(sha256) }
      for other in others where bytes == nil { bytes = try other.original(sha256) }
      guard let bytes else { continue }
      try writeOriginal(bytes, sha256: sha256)
      count += 1
    }
    return count
  }
}
