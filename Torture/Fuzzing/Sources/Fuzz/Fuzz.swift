internal import Foundation
internal import FuzzTargets
internal import LibFuzzer

/// Runs one target under libFuzzer, which follows what code each input reaches.
///
/// `FUZZ_TARGET` names it, as libFuzzer calls the program again by its own options where it makes a
/// crash smaller. Without it: `--list`, or `--seeds FOLDER` for what each target begins with.
@main
enum Fuzz {
  static func main() throws {
    let name = ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? ""
    if let target = FuzzTarget.all.first(where: { $0.name == name }) { exit(run(target)) }
    switch Array(CommandLine.arguments.dropFirst()) {
    case ["--list"]: FuzzTarget.all.forEach { print("\($0.name)\t\($0.promise)") }
    case let words where words.count == 2 && words[0] == "--seeds":
      for target in FuzzTarget.all { try write(target, to: words[1]) }
    default:
      print("FUZZ_TARGET names one of: " + FuzzTarget.all.map(\.name).joined(separator: ", "))
      exit(64)
    }
  }

  private static func run(_ target: FuzzTarget) -> Int32 {
    // The callback of a C function holds nothing.
    chosen = target
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    return LLVMFuzzerRunDriver(&count, &arguments) { testOneInput($0, $1) }
  }

  fileprivate nonisolated(unsafe) static var chosen: FuzzTarget?

  /// Writes `FOLDER/NAME/` with a file an input, and `FOLDER/NAME.dict` in libFuzzer's form.
  private static func write(_ target: FuzzTarget, to folder: String) throws {
    let seeds = URL(fileURLWithPath: folder).appending(path: target.name)
    try FileManager.default.createDirectory(at: seeds, withIntermediateDirectories: true)
    for (number, seed) in target.seeds.enumerated() {
      try Data(seed).write(to: seeds.appending(path: "seed-\(number)"))
    }
    let words = target.words.filter { !$0.isEmpty }.map { word in
      "\"" + word.map { "\\x" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + "\"\n"
    }
    try Data(words.joined().utf8).write(to: seeds.appendingPathExtension("dict"))
  }
}

/// What libFuzzer's own main function, which is linked whether it is wanted or not, looks for.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  do { try Fuzz.chosen?.run(bytes) } catch { fatalError("\(error)") }
  return 0
}
