/// Microsoft's container of before ZIP ([MS-CFB]).
enum CompoundFile {
  private static let magic: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  /// What the stream is called that holds a document locked with a password ([MS-OFFCRYPTO]).
  private static let locked: [UInt8] = Array("EncryptedPackage".utf8).flatMap {
    [$0, 0] as [UInt8]
  }

  /// Whether it holds a document that a password locks.
  static func isLockedDocument(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: magic) && bytes[...].place(of: locked) != nil
  }
}
