/// One way in for bytes from outside, and what must hold whatever they are.
public struct FuzzTarget: Sendable {
  /// What it is called on a command line.
  public let name: String
  /// What it promises, in a few words.
  public let promise: String
  /// Inputs to begin with: each a good one, or nearly.
  public let seeds: [[UInt8]]
  /// What such inputs are made of.
  public let words: [[UInt8]]
  private let check: @Sendable ([UInt8]) throws -> Void

  init(
    _ name: String, _ promise: String, seeds: [String], words: [String],
    check: @escaping @Sendable ([UInt8]) throws -> Void
  ) {
    self.init(
      name, promise, seeds: seeds.map { Array($0.utf8) }, words: words.map { Array($0.utf8) },
      check: check)
  }

  init(
    _ name: String, _ promise: String, seeds: [[UInt8]], words: [[UInt8]],
    check: @escaping @Sendable ([UInt8]) throws -> Void
  ) {
    self.name = name
    self.promise = promise
    self.seeds = seeds
    self.words = words
    self.check = check
  }

  /// Gives it these bytes.
  ///
  /// - Throws: ``BrokenPromise``, and what should have been dealt with further in.
  public func run(_ bytes: [UInt8]) throws { try check(bytes) }

  /// Every target.
  public static let all = [
    ledgerLine, json, roster, table, jsonLines, quote, following, query, commandLine, folding, page,
    file, mail, archive,
  ]
}

/// Something that should always hold and did not.
public struct BrokenPromise: Error, CustomStringConvertible {
  /// What was expected.
  public let description: String

  init(_ description: String) { self.description = description }
}

extension FuzzTarget {
  /// Holds a condition.
  ///
  /// - Throws: ``BrokenPromise``.
  static func hold(_ condition: Bool, _ description: @autoclosure () -> String) throws {
    if !condition { throw BrokenPromise(description()) }
  }
}

extension String {
  /// Swift's own equality takes two spellings of a character for one.
  func hasSameBytes(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
