extension NameWords {
  /// The headings of furniture, folded: all that follows in the same place belongs to it.
  static let headings: [String: FurnitureKind] = {
    let lines: [(FurnitureKind, [String])] = [
      (
        .related,
        [
          "related", "related articles", "related stories", "related posts", "related news",
          "related content", "related topics", "related links", "related reading", "more stories",
          "more news", "more articles", "more from this section", "more on this story",
          "more on this topic", "more like this", "read more", "read next", "up next",
          "what to read next", "you may also like", "you might also like", "you may like",
          "recommended", "recommended for you", "recommended reading", "recommended stories",
          "most read", "most popular", "most viewed", "most shared", "popular", "popular posts",
          "popular stories", "trending", "trending now", "trending stories", "latest",
          "latest news", "latest stories", "latest posts", "latest articles", "top stories",
          "top news", "editor's picks", "editors' picks", "don't miss", "also read",
          "in other news",
          "recent posts", "from our partners", "around the web", "from the web", "promoted stories",
          "sponsored stories", "sponsored content", "elsewhere", "keep reading", "next article",
          "previous article", "関連記事", "関連ニュース", "関連リンク", "関連情報", "関連トピックス",
          "人気記事", "人気記事ランキング", "アクセスランキング", "ランキング", "おすすめ記事", "おすすめ",
          "新着記事", "最新記事", "最新ニュース", "あわせて読みたい", "注目記事", "ピックアップ",
          "よく読まれている記事", "バックナンバー", "次の記事", "前の記事",
        ]
      ),
      (
        .comments,
        [
          "comments", "comment", "leave a reply", "leave a comment", "post a comment",
          "add a comment", "join the conversation", "join the discussion",
          "reader comments", "what do you think", "have your say",
          "コメント", "コメントを残す", "コメントを書く", "みんなのコメント", "トラックバック",
        ]
      ),
      (
        .share,
        [
          "share", "share this", "share this article", "share this story", "share this post",
          "share this page", "share on", "share via", "spread the word", "シェア",
          "この記事をシェア", "シェアする", "この記事をシェアする",
        ]
      ),
      (
        .subscription,
        [
          "newsletter", "subscribe", "sign up", "subscribe to our newsletter", "stay informed",
          "sign up for our newsletter", "get our newsletter", "stay connected", "follow us",
          "join our newsletter", "support us", "メルマガ登録", "フォローする",
        ]
      ),
      (
        .byline,
        [
          "about the author", "about the authors", "about the writer", "author", "about author",
          "プロフィール", "著者プロフィール", "この記事を書いた人", "筆者プロフィール", "著者", "ライター紹介",
        ]
      ),
      (
        .tags,
        [
          "tags", "topics", "categories", "filed under", "keywords", "in this story",
          "タグ", "カテゴリー", "カテゴリ", "キーワード", "関連キーワード",
        ]
      ),
      (.advertisement, ["advertisement", "sponsored", "広告", "pr", "スポンサーリンク"]),
      (.navigation, ["archives", "archive", "navigation", "menu", "アーカイブ", "メニュー"]),
    ]
    var table: [String: FurnitureKind] = [:]
    for (kind, words) in lines {
      for line in words { table[line] = kind }
    }
    return table
  }()
}
