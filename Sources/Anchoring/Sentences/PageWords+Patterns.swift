extension PageWords {
  /// Words that make a line of dates and numbers a timestamp.
  static let telling: Set = [
    "updated", "published", "posted", "created", "modified", "ago", "read", "reading", "am", "pm",
    "jst", "gmt", "utc", "est", "edt", "pst", "pdt", "bst", "cet", "hkt", "sgt", "kst",
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
    "sept", "oct", "nov", "dec", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday",
  ]

  /// Words that may stand in a timestamp and do not make one.
  static let inTimestamps: Set = [
    "update", "last", "first", "at", "on", "as", "of", "a", "an", "p", "m", "et", "ist", "mon",
    "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "st", "nd", "rd", "th",
    "minute", "minutes", "min", "mins", "hour", "hours", "hr", "hrs", "h", "d", "w", "day", "days",
    "week", "weeks", "month", "months", "year", "years", "just", "now", "today", "yesterday",
    "time", "t", "z", "date", "local", "tokyo",
  ]

  /// One of these makes dates and numbers a timestamp: the month before a day, the hour, or why.
  static let japaneseTelling = ["月", "時", "更新", "公開", "配信", "掲載"]

  /// What may stand in a timestamp beside digits.
  static let japaneseInTimestamps = Set("年月日時分秒曜午前後更新公開配信掲載火水木金土祝():/.- [],・".unicodeScalars)

  /// What a credit begins with, the longest first.
  static let pictures = OpeningPhrases([
    "photo illustration", "photo credit", "photographs", "photograph", "photography",
    "file photos", "file photo", "photos", "photo", "file image", "images", "image", "pictures",
    "picture", "credit", "illustration", "graphic", "screengrab", "handout", "courtesy",
    "video",
  ])

  /// What stands between those and a name.
  static let pictureJoints = [": ", ":", " by ", " courtesy of ", " / ", "/", " credit: "]

  static let copyright = OpeningPhrases(["copyright", "c"])

  static let japanesePictures = [
    "写真提供", "資料写真", "写真", "画像提供", "画像", "提供", "撮影", "イラスト", "出典",
  ]

  /// Words that only a bar of share buttons has.
  static let sharing: Set = [
    "share", "facebook", "twitter", "x", "linkedin", "whatsapp", "reddit", "pinterest", "bluesky",
    "tweet", "messenger", "tumblr", "flipboard", "mastodon", "wechat", "weibo", "hatena",
  ]

  /// Words that stand beside them.
  static let besideSharing: Set = [
    "this", "article", "story", "post", "page", "on", "with", "via", "to", "by", "click", "opens",
    "in", "new", "window", "tab", "copy", "link", "url", "email", "e", "mail", "print", "save",
    "gift", "telegram", "line", "threads", "instagram", "youtube", "pin", "it", "and", "or",
    "more", "shares", "send", "bookmark", "a", "friend", "follow", "us", "icon", "button",
  ]

  static let consentOpenings = OpeningPhrases([
    "we use", "we and our", "this site uses", "this website uses", "our site uses",
    "our website uses", "by continuing", "by clicking", "by using this", "by browsing", "accept",
    "manage", "cookies help us", "cookies on this", "cookies on our", "your privacy",
    "we value your privacy",
  ])

  static let japaneseConsentOpenings = ["当サイト", "本サイト", "このサイト", "当社"]

  /// How a request to the reader begins: words that a report's own sentences do not begin with.
  static let requests = OpeningPhrases([
    "subscribe to", "subscribe now", "subscribe for", "subscribe today", "sign up", "sign in",
    "log in", "register now", "register to", "register for", "join us", "join our", "join the",
    "join", "follow us", "follow our", "follow the", "follow", "download our", "download the",
    "get the", "get our", "get all", "get your", "get more", "become a", "support our",
    "support us", "donate", "enter your email", "have problems with", "stay up to date",
    "stay informed", "stay updated", "stay ahead", "don't miss", "to read more",
    "to read the full", "to continue reading", "already a", "not a subscriber", "unlock",
    "start your", "this article is for", "this story is for", "this content is for",
    "for more news", "for more stories", "for more information", "please subscribe",
    "please sign", "please log", "please support", "please contact", "contact us",
  ])

  static let japaneseRequests = ["ニュースレター", "メルマガ", "この記事", "続きは", "残り"]

  /// What such a request is for.
  static let requested = [
    "newsletter", "newsletters", "telegram", "whatsapp", "channel", "our app", "the app", "inbox",
    "subscription", "subscriber", "subscribe", "your account", "an account", "breaking news",
    "latest news", "latest updates", "email alerts", "news alerts", "free trial", "membership",
    "become a member", "on facebook", "on twitter", "on instagram", "on youtube", "on x",
    "google news", "contact us", "daily briefing", "our journalism", "unlimited access",
  ]

  static let japaneseRequested = ["会員", "登録", "購読", "ログイン", "文字"]

  static let addresses = OpeningPhrases([
    "email", "e-mail", "mail", "tel", "telephone", "phone", "landline", "mobile", "fax", "sms",
    "viber", "whatsapp",
  ])

  /// How a way to elsewhere begins that goes on with a name.
  static let linkOpenings = OpeningPhrases([
    "why you can trust", "read the full", "click here", "back to top", "back to home", "skip to",
    "jump to", "this article originally appeared", "originally published",
  ])

  /// The same where only a few words follow.
  static let shortLinkOpenings = OpeningPhrases(["more from", "more on", "more in"])

  /// What stands before a colon and the name of another page.
  static let referring: Set = [
    "read more", "read also", "also read", "read", "see also", "more", "related", "related story",
    "related stories", "related article", "related articles", "related news", "related topics",
    "recommended", "topics", "tags", "filed under", "関連", "関連記事", "関連ニュース", "関連リンク",
    "関連キーワード", "あわせて読みたい", "合わせて読みたい", "続きを読む", "キーワード", "タグ",
  ]
}
