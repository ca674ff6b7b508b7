internal import CZlib

/// Deflated bytes made whole again by zlib (RFC 1950 to 1952), and never more of them than allowed.
struct Inflater {
  /// What stands around the deflated bytes.
  enum Wrapping: Int32 {
    /// Nothing, as in a ZIP archive.
    case none = -15
    /// A zlib or a gzip header; which of the two, zlib sees.
    case header = 47
  }

  /// Why there are no bytes.
  enum Failure: Error {
    /// It is not what zlib writes.
    case damaged
    /// The bytes stop before the stream does.
    case endsTooEarly
    /// There are more than allowed.
    case tooMany
  }

  /// One stream made whole, and how many of the packed bytes it took.
  struct Stream {
    var bytes: [UInt8] = []
    /// How many bytes there are, where ``bytes`` were not kept.
    var count = 0
    var taken = 0
  }

  /// How many bytes are written at a time.
  private static let stretch = 1 << 16

  /// The stream that begins the bytes, of at most so many bytes; what follows it is left.
  ///
  /// Without `keeping` the bytes are only counted, so that what is too large costs no memory.
  static func stream(
    in packed: ArraySlice<UInt8>, wrapping: Wrapping, most: Int, keeping: Bool = true
  ) throws(Failure) -> Stream {
    var stretch = [UInt8](repeating: 0, count: Self.stretch)
    return try stream(
      in: packed, wrapping: wrapping, most: most, keeping: keeping, through: &stretch)
  }

  private static func stream(
    in packed: ArraySlice<UInt8>, wrapping: Wrapping, most: Int, keeping: Bool,
    through stretch: inout [UInt8]
  ) throws(Failure) -> Stream {
    var state = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(&state, wrapping.rawValue, zlibVersion(), size) == Z_OK else {
      throw .damaged
    }
    defer { inflateEnd(&state) }
    var stream = Stream()
    var status = Z_OK
    while status != Z_STREAM_END {
      let left = packed.count - stream.taken
      // zlib counts in 32 bits.
      let offered = min(left, Int(Int32.max))
      let (result, taken, written) = Self.step(
        &state, packed[(packed.startIndex + stream.taken)...].prefix(offered), into: &stretch)
      status = result
      stream.taken += taken
      stream.count += written
      guard stream.count <= most else { throw .tooMany }
      if keeping { stream.bytes += stretch[..<written] }
      switch status {
      case Z_OK, Z_STREAM_END: break
      case Z_BUF_ERROR where left == taken: throw .endsTooEarly
      default: throw .damaged
      }
    }
    return stream
  }

  /// One call: what zlib says, how many bytes it took and how many it wrote.
  private static func step(
    _ state: inout z_stream, _ packed: ArraySlice<UInt8>, into stretch: inout [UInt8]
  ) -> (status: Int32, taken: Int, written: Int) {
    packed.withUnsafeBufferPointer { input in
      stretch.withUnsafeMutableBufferPointer { output in
        // zlib reads there and never writes, though its type does not say so.
        state.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        state.avail_in = UInt32(input.count)
        state.next_out = output.baseAddress
        state.avail_out = UInt32(output.count)
        let status = inflate(&state, Z_NO_FLUSH)
        return (status, input.count - Int(state.avail_in), output.count - Int(state.avail_out))
      }
    }
  }

  /// All gzip members after one another (RFC 1952, 2.2) made whole; what follows the last is left.
  static func members(of packed: [UInt8], most: Int) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = packed[...]
    // An empty member has twenty bytes: what each of them is written through is made once.
    var stretch = [UInt8](repeating: 0, count: Self.stretch)
    while rest.starts(with: gzipMagic) {
      let stream = try stream(
        in: rest, wrapping: .header, most: most - bytes.count, keeping: true, through: &stretch)
      bytes += stream.bytes
      rest = rest.dropFirst(stream.taken)
    }
    return bytes
  }

  /// The first bytes of a stream, as many as there are, up to so many; none of what is damaged.
  static func beginning(of packed: ArraySlice<UInt8>, most: Int) -> [UInt8] {
    var state = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(&state, Wrapping.header.rawValue, zlibVersion(), size) == Z_OK else {
      return []
    }
    defer { inflateEnd(&state) }
    var bytes = [UInt8](repeating: 0, count: most)
    let written = step(&state, packed, into: &bytes).written
    return Array(bytes.prefix(written))
  }

  /// What every gzip member begins with.
  static let gzipMagic: [UInt8] = [0x1F, 0x8B]
}
