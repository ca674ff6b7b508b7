public import Anchoring
public import Claims
public import Extraction

/// Something that the user should know, though the command goes on.
public enum DeskWarning: Sendable {
  /// The database was missing and has been made anew from the ledger files.
  case rebuilt(events: Int, texts: Int)
  /// This desk's ledger file goes on past its database, which is an older copy; the desk goes on
  /// under a new name.
  case restored(file: String)
  /// A ledger file ends in the middle of a line, which was left out.
  case tornLine(file: String, line: Int)
  /// A ledger file holds events of another desk that have not been taken in.
  case notTakenIn(file: String, events: Int)
  /// A ledger file ends before its desk's chain does in the database.
  case shortFile(file: String, last: Int, end: Int)
  /// A file in `claims/texts` is not the text that its name says.
  case misnamedText(file: String)
  /// A file in `claims/texts` is larger than a text may be, and was left out.
  case oversizeText(Excess)
  /// The change is in the database; the ledger file will be brought up to it by the next write.
  case ledgerFileBehind(any Error)
  /// The text is in the database; its exchange copy could not be written, and `sync` will make up
  /// for it.
  case textCopyMissing(any Error)
  /// Something in a file was not as it should be, and could be lived with: a sentence about it.
  case remark(name: String, String)
  /// What a file says of itself breaks a rule, and was left out; `origin` is where it says so.
  case badFoundValue(FoundMetadata.Field, value: String, origin: String)
  /// What was given as the address of a page is none of the web; `what` is the option's name.
  case noWebAddress(what: String, String)
  /// An original was put back, and what is installed here makes another text of it than the one that
  /// was recorded.
  case otherTextMade(name: String, source: String, revision: Int)
  /// An original was put back, and no text can be made of it here.
  case noTextMade(name: String, any Error)
  /// A file in `claims/originals` is not the one that its name says.
  case misnamedOriginal(file: String)
  /// No revision was made from a large file in `claims/originals`: a write was broken off, or is under
  /// way.
  case unnamedOriginal(file: String)
  /// The file that a text was made from is in the database; its copy beside it could not be written,
  /// and `sync` will make up for it.
  case originalCopyMissing(any Error)
  /// The file that a text was made from is not here, and a backup is without it.
  case notBackedUp(source: String, revision: Int)
  /// A quotation with its middle left out takes in a long passage.
  case longPassage(quote: String, source: String, range: CodePointRange)
  /// Words end where a shell would have taken the rest of a passage away.
  case cutOffQuote(quote: String, ExpandedPassage)
  /// Figures and dates of a claim's wording stand in none of the words that it asserts.
  case unsaidFigures(UnsaidFigures)
  /// Claims say the same in the same words already; `line` is that of the import that the new one
  /// is in.
  case sameClaims(line: Int?, claims: [(id: String, status: Status)])
  /// This desk's own claim was written as `#12`, and is recorded by its whole id.
  case namedWhole(typed: String, claim: String)
  /// A tag that was to be taken off is not one of the claim's.
  case tagNotThere(tag: String, claim: String, tags: [String])
  /// Something of a row could not be imported; the rest of it was.
  case notImported(line: Int, ImportLoss)
  /// So many warnings of an import's rows were not passed on.
  case furtherWarnings(Int)
}
