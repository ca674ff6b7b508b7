/// What a page puts around an article that is no part of what the article says.
public enum Furniture: String, Sendable, CaseIterable {
  /// "Advertisement", "Story continues below", 広告.
  case advertisement

  /// A bar of share buttons: "Share", "Copy link", シェア.
  case share

  /// Who wrote it: "By A. Writer", "Staff report", an agency's name alone.
  case byline

  /// When it was published or how long it takes to read.
  case timestamp

  /// Whose picture or words it is: "Photo: Agency", "© Agency", "All rights reserved".
  case credit

  /// A way to somewhere else: "Read more", "Related stories", 続きを読む.
  case link

  /// What asks the reader to subscribe, sign up, follow or write in.
  case prompt

  /// A bar that asks for consent to cookies.
  case consent

  /// The form for comments and their count.
  case comments

  /// A headline or a caption that stands on the page once already.
  case repeated

  /// What stands on page after page: a number, a line that heads or foots them.
  case page

  /// Marks without words, such as a row of asterisks.
  case ornament
}
