internal import Glibc
internal import StetCLI

@main
enum Stet {
  static func main() {
    let session = Session.ofProcess()
    exit(StetCommand.run(Array(CommandLine.arguments.dropFirst()), in: session))
  }
}
