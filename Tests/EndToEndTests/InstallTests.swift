import Foundation
import Testing

/// What `make install` puts in place, made of the built program.
@Suite("Installing")
struct InstallTests {
  private static var built: String {
    get throws { try binary().deletingLastPathComponent().path }
  }

  private static var hasGenerator: Bool {
    (try? FileManager.default.isExecutableFile(atPath: built + "/generate-manual")) ?? false
  }

  @Test(.enabled(if: hasGenerator, "generate-manual is not built; `make test` builds it"))
  func `binary, manual and completions come and go`() throws {
    let place = try Workplace()
    let script = repository.appendingPathComponent("scripts/install").path
    let prefix = place.path + "/usr"
    let installed = try place.run([script, try Self.built, prefix])
    try #require(installed.status == 0, "\(installed.messages)")
    let version = try place.run([prefix + "/bin/stet", "--version"])
    #expect(version.status == 0)
    for file in [
      "bash-completion/completions/stet", "zsh/site-functions/_stet",
      "fish/vendor_completions.d/stet.fish", "man/man1/stet.1", "man/man1/stet-source-add.1",
    ] {
      #expect(try !place.read("usr/share/" + file).isEmpty, "\(file)")
    }
    let root = String(decoding: try place.read("usr/share/man/man1/stet.1"), as: UTF8.self)
    let log = String(decoding: try place.read("usr/share/man/man1/stet-log.1"), as: UTF8.self)
    #expect(root.contains(".It Xr stet-source-add 1\n"))
    #expect(root.contains(".It 77\nnot permitted"))
    #expect(log.contains("\nstet log \"The ferry carries 420 passengers\""))
    let again = try place.run([script, try Self.built, prefix])
    #expect(again.status == 0)
    let pages = try place.run(["grep", "-lr", "STET-LOG", "usr/share/man"])
    #expect(pages.output == "usr/share/man/man1/stet-log.1\n")
    #expect(try place.run([script, "--remove", prefix]).status == 0)
    #expect(try place.run(["find", "usr", "-type", "f"]).output == "")
  }
}
