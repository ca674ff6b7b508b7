internal import Claims
internal import Workflow

/// The bytes of a file or of standard input, as they come.
struct ByteChunks {
  /// How many bytes are asked for at a time.
  static let size = 1 << 18

  private let read: () throws -> [UInt8]
  private var held: [UInt8]

  /// - Parameter read: Gives some bytes more; none at the end.
  init(_ read: @escaping () throws -> [UInt8]) {
    self.read = read
    held = []
  }

  /// The bytes of a file, up to as many as it may have.
  ///
  /// - Parameters:
  ///   - name: What it is called in errors.
  ///   - read: Gives some bytes more; none at the end.
  init(of name: String, upTo limit: Limit, _ read: @escaping () throws -> [UInt8]) {
    var count = 0
    self.init {
      let chunk = try read()
      count += chunk.count
      guard count <= limit.most else { throw DeskError.tooLarge(Excess(of: limit, in: name)) }
      return chunk
    }
  }

  /// All that is still to come.
  mutating func rest() throws -> [UInt8] {
    var all: [UInt8] = []
    while case let chunk = try next(), !chunk.isEmpty { all += chunk }
    return all
  }

  /// Some bytes more; none at the end.
  mutating func next() throws -> [UInt8] {
    if held.isEmpty { return try read() }
    defer { held = [] }
    return held
  }

  /// Leaves out a byte order mark at the start.
  ///
  /// - Returns: The first byte behind it, which is still to be read.
  mutating func skipMark() throws -> UInt8? {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    while held.count < mark.count {
      let chunk = try read()
      if chunk.isEmpty { break }
      held += chunk
    }
    if held.starts(with: mark) { held.removeFirst(mark.count) }
    if held.isEmpty { held = try read() }
    return held.first
  }
}
