import Extraction
import Foundation
import Glibc

/// Reads generated pages on one thread and tells how many in a second of the processor's time, and
/// how much memory was taken: `PageSpeed [COUNT]`, 1,000 of them by default.
@main
enum PageSpeed {
  static func main() throws {
    let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 1_000
    var pages = GeneratedPage(seed: 8)
    let reader = HTMLReader(limits: .standard)
    var (bytes, letters, furniture) = (0, 0, 0)
    var seconds = 0.0
    for _ in 0..<count {
      let page = pages.next()
      bytes += page.count
      let start = Self.processorSeconds()
      let read = try reader.read(page, charset: nil, url: nil)
      seconds += Self.processorSeconds() - start
      letters += read.text.utf8.count
      furniture += read.furniture.count
    }
    print("pages \(count), of \(bytes / count) bytes, with \(letters / count) bytes of text")
    print("passages of furniture a page \(furniture / count)")
    print(
      "pages a second \(Int(Double(count) / seconds)), MB a second \(Int(Double(bytes) / seconds / 1e6))"
    )
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    for line in status.split(separator: "\n") where line.hasPrefix("VmHWM") { print(line) }
  }

  /// The processor's time of this process: what else runs on the machine is none of it.
  private static func processorSeconds() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }
}
