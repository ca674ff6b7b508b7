/// A ZIP archive for tests, written as its files are added.
struct MadeArchive {
  private var files: [UInt8] = []
  private var directory: [UInt8] = []
  /// What the directory says of the file that was added last.
  private var lastRecord: [UInt8] = []
  private var count = 0

  /// Adds a file; `saidCount` is what its headers say of its size.
  mutating func add(
    _ name: String, _ bytes: [UInt8], deflating: Bool = true, saidCount: Int? = nil, flags: Int = 0
  ) {
    let packed = deflating ? Packing.deflated(bytes) : bytes
    add(
      name, packed: packed, method: deflating ? 8 : 0, sum: Packing.checksum(bytes),
      saidCount: saidCount ?? bytes.count, flags: flags)
  }

  /// Adds a file that is packed already.
  mutating func add(
    _ name: String, packed: [UInt8], method: Int = 8, sum: Int = 0, saidCount: Int = 0,
    flags: Int = 0
  ) {
    let offset = files.count
    let common =
      Self.two(20) + Self.two(flags) + Self.two(method) + Self.four(0) + Self.four(sum)
      + Self.four(packed.count) + Self.four(saidCount) + Self.two(name.utf8.count) + Self.two(0)
    files += Self.four(0x0403_4B50) + common + Array(name.utf8) + packed
    lastRecord =
      Self.four(0x0201_4B50) + Self.two(20) + common + Self.two(0) + Self.two(0) + Self.two(0)
      + Self.four(0) + Self.four(offset) + Array(name.utf8)
    directory += lastRecord
    count += 1
  }

  /// Lets the directory name the last file so many times more, as further files.
  mutating func nameLastAgain(times: Int) {
    for _ in 0..<times { directory += lastRecord }
    count += times
  }

  mutating func add(_ name: String, _ text: String, deflating: Bool = true) {
    add(name, Array(text.utf8), deflating: deflating)
  }

  /// The archive; `saidFiles` is how many its last record says that there are.
  func bytes(saidFiles: Int? = nil) -> [UInt8] {
    let said = saidFiles ?? count
    return files + directory + Self.four(0x0605_4B50) + Self.two(0) + Self.two(0) + Self.two(said)
      + Self.two(said) + Self.four(directory.count) + Self.four(files.count) + Self.two(0)
  }

  private static func two(_ number: Int) -> [UInt8] {
    [UInt8(number & 0xFF), UInt8(number >> 8 & 0xFF)]
  }

  private static func four(_ number: Int) -> [UInt8] {
    two(number & 0xFFFF) + two(number >> 16 & 0xFFFF)
  }
}
