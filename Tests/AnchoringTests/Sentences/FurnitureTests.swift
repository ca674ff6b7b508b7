import Anchoring
import Testing

@Suite("Furniture")
struct FurnitureTests {
  private func roles(_ text: String) throws -> [Sentence.Role] {
    try SourceText(text).sentences().map(\.role)
  }

  @Test(
    "is known by its words",
    arguments: [
      (
        Furniture.advertisement,
        ["Advertisement", "ADVERTISEMENT", "Story continues below", "Sponsored", "広告", "ＰＲ"]
      ),
      (
        .share,
        [
          "Share", "Facebook", "X", "Copy link", "Share on Facebook", "Share | Tweet | Email",
          "Click to share on X (Opens in new window)", "シェア", "シェアする", "リンクをコピー",
          "Facebook Twitter LinkedIn WhatsApp", "42 shares: share this story",
        ]
      ),
      (
        .byline,
        [
          "By A. Writer", "By Hanako Mori and T. O’Neil in Tokyo", "BY A. WRITER, STAFF WRITER",
          "Staff report", "Kyodo News", "Reuters", "Reporting by A. Writer; Editing by B. Reader",
          "A. Writer, Tokyo correspondent", "森花子記者", "（共同）", "By The Harbour Post | Posted 3:04 pm",
          "Agency writers Aya Mori in Tokyo and T. O’Neil contributed to this report.",
          "The Harbour Agency contributed reporting",
        ]
      ),
      (
        .timestamp,
        [
          "Updated 3:04 pm", "Published: March 27, 2025, 3:04 p.m. JST", "2025-03-27 00:25",
          "Last updated on 3 June 2024 at 14:05 GMT", "3 hours ago", "Reading time: 4 minutes",
          "5 min read", "TOKYO, March 26", "2025年3月27日 10:00 更新", "2025/3/27(木) 5:00配信",
          "2025年3月27日 18:30 (2025年3月27日 20:10更新) [有料会員限定]",
        ]
      ),
      (
        .credit,
        [
          "Photo: Agency", "© Kyodo", "© 2025 Harbour Post Inc.", "All rights reserved.",
          "Photo by A. Writer", "File photo: AFP", "(Photo by A. Writer/Agency via Getty Images)",
          "Image credit: Harbour Post", "写真：共同", "写真＝港新聞", "無断転載禁止",
        ]
      ),
      (
        .link,
        [
          "Read more", "READ MORE >>", "Related stories", "See also", "More from Harbour Post",
          "Read more: Bridge closed for two years", "Latest news", "Page 1 of 3", "Back to top",
          "関連記事", "続きを読む", "【関連記事】", "関連記事：橋の工事が続く", "【関連記事】橋の工事が続く", "もっと見る",
        ]
      ),
      (
        .prompt,
        [
          "Subscribe", "Sign up for our newsletter", "Follow us on Facebook",
          "Join our channel and get breaking news first.", "Get the latest news in your inbox.",
          "Email: desk@example.org, post@example.org", "Tel: (02) 555-0100",
          "Already a subscriber? Log in to your account.", "会員登録", "この記事は有料会員限定です。",
          "メルマガ登録はこちら",
        ]
      ),
      (
        .consent,
        [
          "We use cookies to make this site better.", "Accept all cookies", "Cookie settings",
          "By continuing you agree to our use of cookies.", "当サイトではクッキーを使用しています。",
        ]
      ),
      (
        .comments,
        [
          "Leave a reply", "Comments", "Please enter your comment!", "Post a comment", "コメントする",
          "0 Comments", "View all 42 comments", "コメント3件",
        ]
      ),
      (.ornament, ["* * *", "———", "•", "…", "♦"]),
    ])
  func known(kind: Furniture, lines: [String]) throws {
    for line in lines {
      let found = try roles("The bridge is shut.\n\n\(line)\n\nThe road is not.")
      #expect(found.count >= 3, "\(line)")
      for role in found.dropFirst().dropLast() {
        #expect(role == .furniture(kind), "\(line)")
      }
      #expect(found.first == .body && found.last == .body, "\(line)")
    }
  }

  @Test(
    "is not a line that says something",
    arguments: [
      "By Monday, 42 people had left.", "By 2030 the harbour will be full",
      "Advertisement revenue fell by 4 percent.", "Share prices fell in Tokyo",
      "Sharing a border, both fell.", "X said it would leave.", "Facebook was fined 4 million.",
      "Photo: A man holds the third fish on Monday.", "Photos show the bridge in June.",
      "Read more books, the minister said.", "Subscribe numbers fell by 3 percent.",
      "Follow the money, he said.", "The regulator fined the firm over its cookies.",
      "We use 42 ships.", "Join or leave: the council votes in June.", "Comments made in June",
      "Updated rules took effect in June", "March on the capital draws 42,000",
      "The paper, said its editor, is late.", "Reuters reported the closure on Monday.",
      "Kyodo News said so.", "May loses vote", "シェアは４３％だった。", "写真：橋は六月に閉じた。",
      "広告費は三割減った。", "関連記事を42本書いた。", "登録者は42万人", "Top general leaves", "13",
      "Related firms paid 4 million", "Email: a short history", "Home prices rise 4 percent",
      "Try the fish", "Sign up for war, they were told", "Copyright law changes in June",
      "More from abroad visit the harbour than ever before",
      "More on board than the ship may carry",
      "Back to work after 42 days", "Latest: bridge shut", "Top: the mayor",
      "Video: bridge falls in June",
      "Court jails editor, writer", "Rain and poor steel contributed to this report.",
      "He denied it. The Harbour Agency contributed to this report.", "【橋】関連記事",
      "For more than a decade the channel has lost its subscribers.",
      "This site in Kanmon made cookies for the navy.", "Picture of the Year",
      "Join the channel’s 42 ships.",
      "会員の登録は4年で倍になった。", "Get the 42 ships out of the channel, he said.",
    ])
  func notKnown(line: String) throws {
    let found = try roles("The bridge is shut.\n\n\(line)\n\nThe road is not.")
    #expect(!found.contains { if case .furniture = $0 { true } else { false } }, "\(line)")
  }

  @Test("is a headline or a caption that stands there once already")
  func repeated() throws {
    let headline = "Harbour council closes the old bridge"
    let article = "\(headline)\nHome\n\(headline)\n\nThe bridge is shut.\n\nThe bridge is shut."
    #expect(
      try roles(article) == [.heading, .furniture(.link), .furniture(.repeated), .body, .body])
    let caption = "The bridge in 2021. Photo: Agency"
    #expect(
      try roles("\(caption)\n\(caption)") == [
        .body, .furniture(.credit), .furniture(.repeated), .furniture(.repeated),
      ])
    // A few words, as in a table, may well be said twice.
    #expect(try roles("5 percent\n5 percent") == [.heading, .heading])
    let japanese = "港の町議会が古い橋を閉じる"
    #expect(try roles("\(japanese)\n\(japanese)") == [.heading, .furniture(.repeated)])
  }

  @Test("is a credit at the end of a paragraph, and a count beside buttons")
  func within() throws {
    #expect(try roles("The bridge is shut. KYODO NEWS") == [.body, .furniture(.credit)])
    #expect(try roles("橋は閉じた。（時事）") == [.body, .furniture(.credit)])
    #expect(try roles("Share\n13\nThe bridge is shut.").dropLast().allSatisfy { $0 != .heading })
  }

  @Test("leaves headlines, items and paragraphs what they are")
  func roles() throws {
    let long = "The " + String(repeating: "very ", count: 40) + "old bridge is shut"
    #expect(
      try roles(
        "Bridge shut\n\(long)\n• one\n- two. Three.\n1. four\n“It is shut.”\nHe said:\n橋を閉鎖へ")
        == [
          .heading, .body, .listItem, .listItem, .listItem, .listItem, .body, .body, .heading,
        ])
  }
}
