internal import CZlib

/// Bytes packed for tests.
enum Packing {
  /// Raw deflated bytes, as ZIP archives hold them.
  static func deflated(_ bytes: [UInt8]) -> [UInt8] { packed(bytes, window: -15) }

  /// Bytes with zlib's header.
  static func zlib(_ bytes: [UInt8]) -> [UInt8] { packed(bytes, window: 15) }

  /// One gzip member.
  static func gzip(_ bytes: [UInt8]) -> [UInt8] { packed(bytes, window: 31) }

  /// ZIP's checksum.
  static func checksum(_ bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { Int(crc32(0, $0.baseAddress, UInt32($0.count))) }
  }

  private static func packed(_ bytes: [UInt8], window: Int32) -> [UInt8] {
    var state = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    deflateInit2_(
      &state, 9, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY, zlibVersion(), size)
    defer { deflateEnd(&state) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&state, UInt(bytes.count))) + 64)
    input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        state.next_in = input.baseAddress
        state.avail_in = UInt32(input.count)
        state.next_out = output.baseAddress
        state.avail_out = UInt32(output.count)
        _ = deflate(&state, Z_FINISH)
      }
    }
    return Array(output.prefix(Int(state.total_out)))
  }
}
