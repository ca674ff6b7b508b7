import Testing

@Suite("Reports as linked data")
struct LinkedDataCommandTests {
  private static let rules = #"""
    | handle | name | role | active |\n\#
    |---|---|---|---|\n\#
    | mori | Mori | editor | yes |\n\n\#
    | rule | value |\n\#
    |---|---|\n\#
    | self-review | yes |\n
    """#
  private static let publishing =
    "| organisation | Bay Desk |\\n| claimreview-url | https://desk.example/checks/{id} |\\n"

  @Test func `checks are published once the rules say by whom and where`() throws {
    try expect(
      """
      $ stet report --format claimreview
      ! stet: the rules do not say who publishes the checks.
      ! hint: a row such as `| organisation | The Bay Desk |` in the rules of reviewers.md says so
      [65]
      $ write reviewers.md "\(Self.rules)| organisation | Bay Desk |\\n"
      $ stet report --format claimreview -o checks.jsonld
      ! stet: the rules do not say where the checks are published.
      ! hint: a row such as `| claimreview-url | https://example.org/checks/{id} |` in the rules of reviewers.md says so
      [65]
      $ write reviewers.md "\(Self.rules)| organisation | Bay Desk |\\n| claimreview-url | desk.example |\\n"
      $ stet report --format claimreview
      ! stet: the rule `claimreview-url` is no address with {id}: “desk.example”.
      ! hint: a row such as `| claimreview-url | https://example.org/checks/{id} |` in the rules of reviewers.md says so
      [65]
      $ write reviewers.md "\(Self.rules)\(Self.publishing)"
      $ stet report --format claimreview
      {"@context":"https://schema.org","@graph":[]}
      ! stet: 0 of 1 claim; left out: 1 without a settled verdict
      $ stet verify 1 -b "the notice </script> says so"
      mori-1⇥verified⇥A ticket costs 1,200 yen
      $ stet report --format claimreview -o checks.jsonld
      $ cat checks.jsonld
      {"@context":"https://schema.org","@graph":[
      {"@type":"ClaimReview","author":{"@type":"Organization","name":"Bay Desk"},"claimReviewed":"A ticket costs 1,200 yen","datePublished":"2026-11-21","itemReviewed":{"@type":"Claim","author":{"name":"the port"},"datePublished":"2024-05-01"},"reviewRating":{"@type":"Rating","alternateName":"Verified","bestRating":2,"ratingExplanation":"the notice \\u003c/script> says so","ratingValue":2,"worstRating":1},"url":"https://desk.example/checks/mori-1"}
      ]}
      % stet report --format claimreview
      {"@context":"https://schema.org","@graph":[
      {"@type":"ClaimReview","author":{"@type":"Organization","name":"Bay Desk"},"claimReviewed":"A ticket costs 1,200 yen","datePublished":"2026-11-21","itemReviewed":{"@type":"Claim","author":{"name":"the port"},"datePublished":"2024-05-01"},"reviewRating":{"@type":"Rating","alternateName":"Verified","bestRating":2,"ratingExplanation":"the notice \\u003c/script> says so","ratingValue":2,"worstRating":1},"url":"https://desk.example/checks/mori-1"}
      ]}
      """, after: Setup.claim)
  }

  @Test func `claims without a citation are no annotations`() throws {
    try expect(
      """
      $ stet report --format annotations -o a.jsonld
      $ stet uncite 1 7h2wr -b "wrong place"
      mori-1⇥unchecked⇥A ticket costs 1,200 yen
      $ stet report --format annotations
      {"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:uuid:8ba174cd-3a8d-8801-adee-5e8cd87e9581","label":"Claims checked","total":0,"type":"AnnotationCollection"}
      ! stet: 0 of 1 claim; left out: 1 without a citation
      $ stet report -o b.jsonld
      ! stet: the ending of b.jsonld names no format.
      ! hint: --format takes markdown, html, csv, json, jsonl, claimreview, annotations
      [64]
      """, after: Setup.claim)
  }
}
