/// The words that web pages name their parts with.
enum NameWords {
  /// Words that furniture is named with, in one name with others or alone.
  static let furniture: [String: FurnitureKind] = {
    let words: [(FurnitureKind, String)] = [
      (
        .navigation,
        """
        nav navbar navi gnav gnavi navigation menu menus submenu megamenu breadcrumb breadcrumbs \
        crumbs crumb breadcrumbtrail pankuzu topicpath toc sitemap skiplink hamburger offcanvas \
        topnav mainnav subnav topbar navlinks postnav postnavigation localnav globalnav tablist
        """
      ),
      (.pagination, "pagination pager pagenav pagenavi paging pagelinks"),
      (.header, "masthead siteheader globalheader"),
      (.footer, "footer colophon sitefooter globalfooter copyright disclaimer pagetop"),
      (.aside, "sidebar sidebars rail rightrail leftrail aside sidecol sidecolumn"),
      (
        .share,
        """
        share shares sharing sharebar sharebuttons sharetools sharelinks sharethis sharedaddy \
        addthis addtoany shareaholic social socials sns snsarea snsbtn sociable socialmedia \
        socialshare socialbar sociallinks likebox ssba heateor tweetbutton teilen compartir partage
        """
      ),
      (
        .related,
        """
        related relatedposts relatedarticles relatedstories relatedcontent relatedlinks \
        relatednews recommended recommend recommendation recommendations recirc recirculation \
        trending popular popularposts mostread mostpopular mostviewed outbrain taboola revcontent \
        zergnet teaser teasers promo promos promoted promobox upnext readnext morestories kanren \
        osusume ranking relacionadas relacionados recentposts crosslinks newsfeed
        """
      ),
      (
        .comments,
        """
        comments comment commentlist commentarea commentform commentsection commentwrap \
        commenting disqus respond livefyre spotim replies kommentare commentaires comentarios \
        trackback trackbacks pingback pingbacks
        """
      ),
      (.consent, "cookie cookies consent gdpr ccpa onetrust cookiebar cookienotice cookiebanner"),
      (
        .advertisement,
        """
        ad ads advert adverts advertisement advertisements advertising adsense adslot adunit adbox \
        adsbygoogle adwrap adwrapper adcontainer dfp sponsor sponsored sponsors werbung anzeige \
        publicidad publicite koukoku
        """
      ),
      (
        .subscription,
        """
        newsletter newsletters newslettersignup subscribe subscription subscriptions signup \
        mailchimp optin paywall regwall donate donation donations membership cta mailinglist \
        emailsignup followus
        """
      ),
      (.form, "login signin search searchform searchbox register registration"),
      (.dialog, "modal popup popups overlay lightbox dialog tooltip interstitial toast"),
      (
        .byline,
        """
        byline bylines author authors authorbox authorbio authorinfo bio writer contributor \
        contributors meta metadata postmeta entrymeta articlemeta dateline profile
        """
      ),
      (.date, "timestamp pubdate datetime date postdate publishdate lastmodified"),
      (.tags, "tags taglist tagcloud tagged keywords categories topics hashtags taglinks"),
      (.credit, "credit credits photocredit imagecredit"),
      (.screenReader, "visuallyhidden sronly screenreader screenreadertext"),
    ]
    var table: [String: FurnitureKind] = [:]
    for (kind, line) in words {
      for word in line.split(separator: " ") { table[String(word)] = kind }
    }
    return table
  }()

  /// Two words that say together what neither says alone.
  static let pairs: [String: FurnitureKind] = [
    "most read": .related, "most viewed": .related, "read more": .related, "read next": .related,
    "more stories": .related, "more from": .related, "more news": .related, "more on": .related,
    "also like": .related, "also read": .related, "latest news": .related,
    "latest posts": .related, "recent posts": .related, "recent comments": .comments,
    "up next": .related, "next prev": .navigation, "prev next": .navigation,
    "next article": .navigation, "previous article": .navigation, "nav links": .navigation,
    "skip link": .navigation, "skip to": .navigation, "back top": .navigation,
    "to top": .navigation, "site header": .header, "global header": .header,
    "site footer": .footer, "side bar": .aside, "right rail": .aside, "widget area": .aside,
    "right column": .aside, "sign up": .subscription, "email signup": .subscription,
    "call action": .subscription, "follow us": .subscription, "log in": .form, "sign in": .form,
    "sr only": .screenReader, "screen reader": .screenReader,
    "visually hidden": .screenReader, "about author": .byline, "author bio": .byline,
    "fb like": .share, "user comments": .comments, "post date": .date, "posted on": .date,
    "tag list": .tags, "cat links": .tags, "filed under": .tags, "google ad": .advertisement,
  ]

  /// Names for the words under a picture.
  static let captions: Set = [
    "caption", "captions", "imagecaption", "photocaption", "figcaption", "cutline",
  ]

  /// One name for an article's text.
  static let bodies: Set = [
    "articlebody", "storybody", "entrycontent", "postcontent", "postbody", "articlecontent",
    "articletext", "storycontent", "storytext", "bodycopy", "newsbody", "bodytext", "newstext",
    "articlecopy", "storycopy", "posttext", "entrybody", "entrytext", "honbun",
  ]

  /// Two words for it.
  static let ofBodies: Set = ["article", "story", "post", "entry", "news", "blog", "body", "press"]
  static let bodyParts: Set = ["body", "content", "text", "copy", "bodytext"]
}
