/// A ZIP archive that is a document, looked through before another program is let near it.
struct PackedDocument {
  /// What the document says of itself.
  let metadata: FoundMetadata

  /// What pandoc calls the format, which is also how such files' names end.
  static func format(of type: MediaType) -> String {
    switch type {
    case .odt: "odt"
    case .epub: "epub"
    default: "docx"
    }
  }

  /// Refuses what is damaged, locked, or unpacks to more than allowed.
  init(_ bytes: [UInt8], as type: MediaType, limits: ExtractionLimits) throws(ExtractionError) {
    // What an office locks with a password, it puts into another container.
    if CompoundFile.isLockedDocument(bytes) { throw .encrypted(type) }
    let archive: ZipArchive
    do throws(ZipArchive.Failure) {
      archive = try ZipArchive(bytes, limits: limits)
      try archive.check(against: limits)
    } catch {
      throw Self.error(error, of: type)
    }
    if Self.isLocked(archive, limits: limits) { throw .encrypted(type) }
    metadata = PackageProperties.metadata(in: archive, of: type, limits: limits)
  }

  private static func error(_ failure: ZipArchive.Failure, of type: MediaType) -> ExtractionError {
    switch failure {
    case .endsTooEarly: .unreadable(type, reason: "it ends too early")
    case .damaged(let reason): .unreadable(type, reason: reason)
    case .tooLarge(let what, let most): .tooLarge(what: what, most: most)
    }
  }

  /// Whether ZIP's own encryption, OpenDocument's, or a shop's rights stand in the way.
  ///
  /// That a book has garbled fonts is no lock.
  private static func isLocked(_ archive: ZipArchive, limits: ExtractionLimits) -> Bool {
    if archive.entries.contains(where: \.isEncrypted) { return true }
    if archive.entry(named: "META-INF/rights.xml") != nil { return true }
    guard let manifest = archive.entry(named: "META-INF/manifest.xml"),
      let bytes = try? archive.bytes(of: manifest, most: limits.unpackedBytes)
    else { return false }
    return bytes[...].place(of: "encryption-data") != nil
  }
}
