/// What the readers of all sorts share.
struct Tools: Sendable {
  /// Where programs are looked for, and where temporary files go.
  let environment: [String: String]
  let limits: ExtractionLimits
  let versions = ConverterVersions()
}
