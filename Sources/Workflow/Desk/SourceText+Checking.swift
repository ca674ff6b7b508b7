internal import Anchoring
internal import Claims

extension SourceText {
  /// A text that can be a revision: UTF-8, not empty, without NUL, within ``Limit/sourceText``.
  ///
  /// - Throws: ``DeskError/tooLarge(_:)``, ``DeskError/badText(name:_:)``,
  ///   ``DeskError/binaryText(name:byteOffset:)``.
  init(checking bytes: [UInt8], name: String) throws(DeskError) {
    try FieldRule.within(.sourceText, name, count: bytes.count)
    if let offset = bytes.firstIndex(of: 0) { throw .binaryText(name: name, byteOffset: offset) }
    do { try self.init(utf8: bytes) } catch { throw .badText(name: name, error) }
  }

  /// The digest of the bytes, the BOM left out.
  var sha256: EventHash { EventHash.sha256(string.utf8) }
}
