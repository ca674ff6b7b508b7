/// The words that furniture is known by, folded as `PageLine.folded` is.
enum PageWords {
  /// Whole lines.
  static let phrases: [String: Furniture] = {
    var phrases: [String: Furniture] = [:]
    for agency in agencies { phrases[agency] = .byline }
    for (furniture, lines) in lines {
      for line in lines { phrases[line] = furniture }
    }
    return phrases
  }()

  /// The first words of all lines that a rule holds for.
  static let firstWords: Set<String> = {
    let tables = [
      bylineOpenings, copyright, consentOpenings, requests, addresses, linkOpenings,
      shortLinkOpenings, pictures,
      OpeningPhrases(Array(phrases.keys)), OpeningPhrases(Array(referring)),
    ]
    var words = sharing.union(besideSharing).union(telling).union(inTimestamps)
    words.formUnion(tables.flatMap(\.firstWords))
    // Too many sentences begin with these, and hardly a button does.
    return words.subtracting(["a", "an", "and", "as", "in", "it", "of", "or", "to", "us"])
  }()

  /// The first words of all credits.
  static let firstWordsOfCredits = Set(
    [pictures, copyright, OpeningPhrases(Array(agencies)), OpeningPhrases(["ap photo"])]
      .flatMap(\.firstWords))

  private static let lines: [Furniture: [String]] = [
    .advertisement: [
      "advertisement", "advertisements", "ad", "ads", "advert", "adverts", "advertising",
      "sponsored", "sponsored content", "promoted", "paid post", "paid content",
      "article continues below advertisement", "article continues after advertisement",
      "article continues below", "story continues below advertisement", "story continues below",
      "advertisement scroll to continue", "advertisement - scroll to continue",
      "scroll to continue", "skip advertisement", "ad feedback", "report this ad", "広告", "pr",
      "スポンサーリンク", "スポンサー", "スポンサードリンク",
    ],
    .share: [
      "copy link", "copy url", "link copied", "share this", "share this article", "シェア",
      "シェアする", "ツイート", "ツイートする", "ポスト", "ポストする", "リンクをコピー", "はてなブックマーク",
      "はてブ", "lineで送る", "印刷", "印刷する", "メールで送る", "共有", "共有する", "保存", "保存する",
      "クリップ", "クリップする", "gift this article", "save for later",
    ],
    .byline: [
      "staff report", "staff reports", "staff writer", "staff writers", "staff reporter", "staff",
      "wire reports", "from wire reports", "staff and agencies", "staff and wire reports",
      "from staff and wire reports", "agencies", "our correspondent", "編集部", "共同", "時事",
    ],
    .timestamp: ["just now", "today", "yesterday"],
    .credit: [
      "all rights reserved", "無断転載禁止", "無断転載を禁じます", "無断転載・複製を禁じます",
    ],
    .link: [
      "read more", "read also", "also read", "more", "see also", "related", "related stories",
      "related story", "related articles", "related article", "related topics", "related news",
      "related content", "related coverage", "related posts", "related links", "latest",
      "latest articles", "latest news", "latest stories", "latest headlines", "trending",
      "trending now", "most read", "most popular", "most viewed", "popular", "recommended",
      "recommended for you", "recommended stories", "you may also like", "you might also like",
      "more stories", "more news", "more on this story", "more on this topic", "top stories",
      "top news", "editors' picks", "editor's picks", "editor's pick", "read entire article",
      "read full article", "read the full article", "read full story", "read the full story",
      "full story", "full article", "continue reading", "continue", "keep reading", "view all",
      "view more", "see all", "see more", "show more", "load more", "next", "previous", "prev",
      "next article", "previous article", "next story", "previous story", "home", "menu",
      "search", "back to top", "go to top", "scroll to top", "top", "skip to content",
      "skip to main content", "skip to navigation", "jump to content", "contents",
      "table of contents", "now reading", "dark light", "dark mode", "light mode", "topics",
      "tags", "filed under", "in this article", "in this story", "listen to this article",
      "listen", "watch", "watch live", "play", "pause", "video", "gallery", "photos",
      "view gallery", "expand", "collapse", "close", "toggle", "what to read next",
      "explore more", "discover more", "about us", "privacy policy", "terms of use",
      "terms of service", "terms and conditions", "editorial guidelines",
      "our standards: the thomson reuters trust principles", "関連記事",
      "関連ニュース", "関連リンク", "関連", "関連キーワード", "関連トピックス", "続きを読む", "続きを見る",
      "もっと見る", "もっと読む", "全文を読む", "全文を表示", "次へ", "前へ", "次ページ", "次のページ", "前のページ",
      "前ページ", "次の記事", "前の記事", "トップ", "ホーム", "ページトップへ", "トップへ戻る", "ランキング",
      "アクセスランキング", "おすすめ", "おすすめ記事", "オススメ記事", "あわせて読みたい", "合わせて読みたい", "最新記事",
      "最新ニュース", "新着記事", "新着ニュース", "人気記事", "記事一覧", "一覧へ", "一覧を見る", "目次",
      "拡大する", "画像を拡大", "写真を見る", "閉じる", "検索", "メニュー", "キーワード", "こちらもおすすめ",
    ],
    .prompt: [
      "subscribe", "subscribe now", "sign up", "sign up now", "sign in", "log in", "login",
      "register", "register now", "follow", "follow us", "newsletter", "newsletters", "donate",
      "donate now", "support us", "join now", "join us", "download the app", "get the app",
      "contact us", "already a subscriber", "start your free trial", "manage subscription",
      "have a tip", "send us a tip", "get started", "登録", "会員登録", "無料会員登録", "無料登録", "新規登録",
      "ログイン", "購読", "購読する", "定期購読", "フォロー", "フォローする", "メルマガ", "メルマガ登録",
      "有料会員限定", "会員限定", "会員限定記事", "有料記事", "お問い合わせ", "アプリをダウンロード",
      "この記事は有料会員限定です", "この記事は会員限定です",
    ],
    .consent: [
      "accept", "accept all", "accept cookies", "accept all cookies", "reject all",
      "reject all cookies", "allow all", "decline", "manage preferences", "manage cookies",
      "manage consent", "cookie settings", "cookie policy", "cookie preferences", "cookies",
      "privacy settings", "your privacy choices", "do not sell my personal information",
      "i agree", "i accept", "got it", "agree", "同意する", "すべて同意する", "すべて許可", "拒否する",
      "クッキー設定", "cookie設定",
    ],
    .comments: [
      "comments", "comment", "leave a reply", "leave a comment", "post a comment",
      "add a comment", "write a comment", "join the conversation", "join the discussion",
      "view comments", "show comments", "hide comments", "no comments", "no comments yet",
      "please enter your comment", "please enter your name here",
      "you have entered an incorrect email address",
      "please enter your email address here", "your email address will not be published",
      "your email address will not be published. required fields are marked",
      "required fields are marked", "be the first to comment", "comments are closed",
      "log in to comment", "log in to leave a comment", "post comment", "submit comment",
      "cancel reply", "コメント", "コメントする", "コメントを書く", "コメントを見る", "コメントを投稿",
      "コメントを投稿する",
    ],
  ]

  /// Agencies, which sign with their name alone.
  static let agencies: Set = [
    "kyodo", "kyodo news", "reuters", "thomson reuters", "ap", "associated press",
    "afp", "agence france-presse", "jiji", "jiji press", "afp-jiji",
    "afp-jiji press", "bloomberg", "bloomberg news", "xinhua", "yonhap", "yonhap news", "dpa",
    "efe", "ansa", "tass", "pti", "ani", "upi", "ians", "getty images", "epa",
    "共同通信", "共同通信社", "時事通信", "時事通信社", "時事ドットコム", "ロイター", "ロイター通信", "afp時事",
    "ap通信",
  ]

  /// How a line of names begins, the longest first.
  static let bylineOpenings = OpeningPhrases([
    "additional reporting by", "reporting by", "compiled by", "written by", "edited by",
    "editing by", "words by", "text by", "story by", "by",
  ])

  /// How a line ends that names who else wrote it.
  static let bylineEndings = [
    "contributed to this report", "contributed to this story", "contributed to this article",
    "contributed reporting",
  ]

  /// Words with a small letter among names.
  static let betweenNames: Set = [
    "and", "of", "the", "for", "in", "at", "with", "via", "de", "la", "le", "van", "von", "bin",
    "al", "da", "di", "du", "del", "der", "den", "el", "&", "-", "/", "by", "editing", "writing",
    "reporting", "additional", "photo", "courtesy",
  ]

  /// What follows a writer's name and a comma, or stands before the names of several.
  static let posts: Set = [
    "correspondent", "correspondents", "reporter", "reporters", "editor", "editors", "writer",
    "writers", "columnist", "journalist", "journalists",
  ]

  static let japanesePosts = ["記者", "編集委員", "特派員", "論説委員", "支局長"]
}
