import Testing

@Suite("Quotes to spans")
struct QuoteTests {
  @Test func `one hit is taken`() throws {
    try expect(
      #"""
      $ stet log "It carries 60 cars" -s ferry-2024 -q "60 cars"
      mori-1⇥unchecked⇥It carries 60 cars
      % stet show @
      ‹bold›mori-1‹/›  ○ unchecked
      ‹bold›It carries 60 cars‹/›

      ‹dim›logged  ‹/›by mori, just now

      ‹bold›asserts‹/›  ferry-2024, revision 1, 75:82, unchanged‹dim›  vvren‹/›
        … joins the bay line.  The “Sea Star” carries 420 passengers and ‹bold underlined›60 cars‹/›, the
        port said. The fare is ¥1,200. It does not run in winter. …
      """#, after: Setup.sources)
  }

  @Test func `several hits are shown with the span that would take each`() throws {
    try expect(
      #"""
      $ stet log "420 people go" -s ferry-2024 -q "420 passengers"
      ! stet: “420 passengers” stands 2 times in ferry-2024:
      !   --span 56:70  … The “Sea Star” carries [420 passengers] and 60 cars, the port s…
      !   --span 163:177  …inter. The port expects [420 passengers] a day. …
      ! hint: --prefix or --suffix with the words beside it, --nth N, or one of these --span decides
      [65]
      $ stet log "420 people go" -s ferry-2024 -q "420 passengers" --prefix "carries "
      mori-1⇥unchecked⇥420 people go
      $ stet log "420 people go a day" -s ferry-2024 -q "420 passengers" --suffix " a day"
      mori-2⇥unchecked⇥420 people go a day
      $ stet log "420 people go, again" -s ferry-2024 -q "420 passengers" --nth 2
      mori-3⇥unchecked⇥420 people go, again
      $ stet log "420 people go" -s ferry-2024 -q "420 passengers" --nth 3
      ! stet: “420 passengers” stands 2 times in ferry-2024, so --nth takes 1 to 2.
      [65]
      $ stet log "420 people go" -s ferry-2024 -q "420 passengers" --nth 0
      ! stet: --nth takes a number from 1 up, not “0”.
      [64]
      $ stet log "420 people go" -s ferry-2024 -q "420 passengers" --prefix "expects " --suffix " and"
      ! stet: “420 passengers” stands 2 times in ferry-2024, and nowhere with this context:
      !   --span 56:70  … The “Sea Star” carries [420 passengers] and 60 cars, the port s…
      !   --span 163:177  …inter. The port expects [420 passengers] a day. …
      ! hint: --prefix or --suffix with the words beside it, --nth N, or one of these --span decides
      [65]
      $ stet log "420 people go" -s ferry-2024 --span 59:73
      mori-4⇥unchecked⇥420 people go
      ! stet: “420” stands in none of the claim's quotes
      ! stet: mori-1 (unchecked) says the same already
      $ stet show 1
      mori-1  unchecked  (none)
      420 people go
      priority⇥2
      logged⇥mori, 2026-11-21T09:00:00Z

      asserts  p93t9  ferry-2024, revision 1, 56:70, unchanged
        …A new ferry joins the bay line.  The “Sea Star” carries [420 passengers] and 60 cars, the port said. The fare is ¥1,200. It does not run…
      $ stet list
      mori-1⇥unchecked⇥420 people go
      mori-2⇥unchecked⇥420 people go a day
      mori-3⇥unchecked⇥420 people go, again
      mori-4⇥unchecked⇥420 people go
      """#, after: Setup.sources)
  }

  @Test func `no hit names the passage that differs in spaces, quotes or dashes alone`() throws {
    try expect(
      #"""
      $ write a.txt "It costs 1\u{A0}200 yen, the port\u{2019}s \u{201C}best\u{201D} fare, 2023\u{2013}24.\nNext line."
      $ stet source add a.txt --id a --title T
      a⇥0 claims⇥revision 1⇥⇥⇥T
      $ stet log x -s a -q "1 200 yen"
      ! stet: “1 200 yen” does not stand so in a, byte for byte; nearest to it:
      !   --span 9:18  …It costs [1⟨A0⟩200 yen], the port’s “best” fare…
      !     1[- -]{+\u{A0}+}200 yen
      !     stet log x -s a --span 9:18
      ! hint: --span 9:18 takes it as it stands there
      [65]
      $ stet log x -s a -q "port's \"best\" fare"
      ! stet: “port's "best" fare” does not stand so in a, byte for byte; nearest to it:
      !   --span 24:42  …It costs 1⟨A0⟩200 yen, the [port’s “best” fare], 2023–24. Next line.…
      !     port[-'-]{+’+}s [-"-]{+“+}best[-"-]{+”+} fare
      !     stet log x -s a --span 24:42
      ! hint: --span 24:42 takes it as it stands there
      [65]
      $ stet log x -s a -q "2023-24"
      ! stet: “2023-24” does not stand so in a, byte for byte; nearest to it:
      !   --span 44:51  …the port’s “best” fare, [2023–24]. Next line.…
      !     2023[---]{+–+}24
      !     stet log x -s a --span 44:51
      ! hint: --span 44:51 takes it as it stands there
      [65]
      $ stet log x -s a -q "2023-24. Next"
      ! stet: “2023-24. Next” does not stand so in a, byte for byte; nearest to it:
      !   --span 44:57  …the port’s “best” fare, [2023–24. Next] line.…
      !     2023[---]{+–+}24.[- -]{+\u{A}+}Next
      !     stet log x -s a --span 44:57
      ! hint: --span 44:57 takes it as it stands there
      [65]
      $ stet log x -s a -q "2022-24"
      ! stet: “2022-24” does not stand so in a, byte for byte; nearest to it:
      !   --span 44:51  …the port’s “best” fare, [2023–24]. Next line.…
      !     [-2022--]{+2023–+}24
      !     stet log x -s a --span 44:51
      ! hint: --span 44:51 takes it as it stands there
      [65]
      $ stet log x -s a -q "best" --prefix "worst"
      ! stet: “best” stands in a, but not with this context:
      !   --span 32:36  … 1⟨A0⟩200 yen, the port’s “[best]” fare, 2023–24. Next li…
      !     stet log x -s a --span 32:36
      ! hint: --span 32:36 takes it as it stands there
      [65]
      $ stet log x -s a -q ""
      ! stet: the quote is empty.
      ! hint: an empty variable, or a `$` in double quotes, gives an empty text
      [65]
      $ stet log x -s a -q " \u{A0} "
      ! stet: the quote is empty.
      ! hint: an empty variable, or a `$` in double quotes, gives an empty text
      [65]
      $ stet log x -s a
      ! stet: the words are not named.
      ! hint: -q "the exact words", --span START:END or --sentence NUMBER names them
      [64]
      """#, after: Setup.desk)
  }

  @Test func `a long quote is shown by its beginning and end, and so is what differs`() throws {
    let typed = (1...40).map { "stop \($0) of the island line" }.joined(separator: ", ")
    let written = typed.replacing("stop 2 of", with: "stop 2 off").replacing("stop 39", with: "39")
    let several = typed.replacing("island", with: "ísland")
    try expect(
      #"""
      $ write a.txt "\#(written)"
      $ stet source add a.txt --id a --title T
      a⇥0 claims⇥revision 1⇥⇥⇥T
      $ stet log x -s a -q "\#(typed)"
      ! stet: “stop 1 of the island line, stop 2 of the island line, stop 3… the island line” does not stand so in a, byte for byte; nearest to it:
      !   --span 0:1105  …[stop 1 of the island line, stop 2 off the island line, stop … the island line]…
      !     stop 1 of the island line, stop 2 [-of-]{+off+} the island line, stop 3 of the island line, stop 4 of the i…he island line, [-stop -]39 of the island line, stop 40 of the island line
      !     stet log x -s a --span 0:1105
      ! hint: --span 0:1105 takes it as it stands there
      [65]
      $ stet log x -s a -q "\#(several)"
      ! stet: “stop 1 of the ísland line, stop 2 of the ísland line, stop 3… the ísland line” does not stand so in a, byte for byte; nearest to it:
      !   --span 0:1105  …[stop 1 of the island line, stop 2 off the island line, stop … the island line]…
      !     stop 1 of the [-ísland-]{+island+} line, stop 2 [-of-]{+off+} the [-ísland-]{+island+} line, stop 3 of the [-ísland-]{+island+}…
      !     stet log x -s a --span 0:1105
      ! hint: --span 0:1105 takes it as it stands there
      [65]
      """#, after: Setup.desk)
  }

  @Test func `a quote may be repeated, and its prefix is its own`() throws {
    try expect(
      #"""
      $ stet log "420 a trip, 420 a day" -s ferry-2024 -q "420 passengers" --prefix "carries " -q "60 cars" -q "420 passengers" --suffix " a day"
      mori-1⇥unchecked⇥420 a trip, 420 a day
      $ stet show 1
      mori-1  unchecked  (none)
      420 a trip, 420 a day
      priority⇥2
      logged⇥mori, 2026-11-21T09:00:00Z

      asserts  pgqm1  ferry-2024, revision 1, 56:70, unchanged
        …A new ferry joins the bay line.  The “Sea Star” carries [420 passengers] and 60 cars, the port said. The fare is ¥1,200. It does not run…

      asserts  szfz6  ferry-2024, revision 1, 75:82, unchanged
        … joins the bay line.  The “Sea Star” carries 420 passengers and [60 cars], the port said. The fare is ¥1,200. It does not run in winter. …

      asserts  zf17b  ferry-2024, revision 1, 163:177, unchanged
        …The fare is ¥1,200. It does not run in winter. The port expects [420 passengers] a day. …
      $ stet log "twice" -s ferry-2024 -q "60 cars" -q "60 cars"
      ! stet: “60 cars” in ferry-2024 is cited already, in this stance.
      ! hint: `stet show` lists a claim's citations
      [73]
      $ stet log "x" -s ferry-2024 -q "60 cars" --prefix a --prefix b
      ! stet: a quote takes one --prefix.
      [64]
      $ stet log "x" -s ferry-2024 --span 0:5 --prefix b
      ! stet: --prefix, --suffix and --nth go with a --quote.
      ! hint: as in: -q "the exact words" --nth 2
      [64]
      $ stet list
      mori-1⇥unchecked⇥420 a trip, 420 a day
      """#, after: Setup.sources)
  }

  @Test func `an emoji or a line end before a span moves nothing`() throws {
    try expect(
      #"""
      $ write a.txt "👩‍👩‍👧 e\u{301}\r\nday 🚢 one\r\n"
      $ stet source add a.txt --id a --title T
      a⇥0 claims⇥revision 1⇥⇥⇥T
      $ stet log x -s a -q "one"
      mori-1⇥unchecked⇥x
      $ stet log x -s a --span 16:19
      mori-2⇥unchecked⇥x
      ! stet: mori-1 (unchecked) says the same already
      $ stet show 1
      mori-1  unchecked  (none)
      x
      priority⇥2
      logged⇥mori, 2026-11-21T09:00:00Z

      asserts  ewf9e  a, revision 1, 16:19, unchanged
        …👩‍👩‍👧 é  day 🚢 [one]  …
      """#, after: Setup.desk)
  }

  @Test func `a span outside, empty, backwards or through a character is refused`() throws {
    try expect(
      #"""
      $ write a.txt "👩‍👩‍👧 e\u{301}\r\nday\r\n"
      $ stet source add a.txt --id a --title T
      a⇥0 claims⇥revision 1⇥⇥⇥T
      $ stet log x -s a --span 10:99
      ! stet: the span 10:99 is outside a, which has 15 code points.
      ! hint: a span counts code points of the newest text, from 0
      [65]
      $ stet log x -s a --span 3:3
      ! stet: the span 3:3 holds no words.
      ! hint: its end comes after its start, as in 129:143
      [65]
      $ stet log x -s a --span 5:3
      ! stet: “5:3” is no value for --span.
      ! hint: --span takes a place in code points, such as 129:143
      [64]
      $ stet log x -s a --span 0:2
      ! stet: the span 0:2 cuts through a character at 2.
      ! hint: --span 0:5 takes it whole
      [65]
      $ stet log x -s a --span 5:7
      ! stet: the span 5:7 cuts through a character at 7.
      ! hint: --span 5:8 takes it whole
      [65]
      $ stet log x -s a --span 9:12
      ! stet: the span 9:12 cuts through a character at 9.
      ! hint: --span 8:12 takes it whole
      [65]
      $ stet log x -s a --span a:b
      ! stet: “a:b” is no value for --span.
      ! hint: --span takes a place in code points, such as 129:143
      [64]
      $ stet log x -s a -q e
      ! stet: “e” does not stand so in a, byte for byte; nearest to it:
      !   --span 6:8  …👩‍👩‍👧 [é]  day  …
      !     [-e-]{+é+}
      !     stet log x -s a --span 6:8
      ! hint: --span 6:8 takes it as it stands there
      [65]
      $ stet list
      $ stet audit
      mori⇥3 events⇥head de84f13b…
      ! stet: 3 events, nothing wrong
      """#, after: Setup.desk)
  }

  @Test func `a quote without its middle takes the passage between its ends`() throws {
    try expect(
      #"""
      $ stet log "It carries 420 people and 60 cars" -s ferry-2024 -q "420 passengers and … cars"
      mori-1⇥unchecked⇥It carries 420 people and 60 cars
      $ stet cite 1 -s ferry-2024 -q "does not ... winter"
      mori-1⇥unchecked⇥It carries 420 people and 60 cars
      $ stet show 1
      mori-1  unchecked  (none)
      It carries 420 people and 60 cars
      priority⇥2
      logged⇥mori, 2026-11-21T09:00:00Z

      asserts  0pwwd  ferry-2024, revision 1, 56:82, unchanged
        …A new ferry joins the bay line.  The “Sea Star” carries [420 passengers and 60 cars], the port said. The fare is ¥1,200. It does not run in winter. …

      supports  q3247  ferry-2024, revision 1, 122:144, unchanged
        …0 passengers and 60 cars, the port said. The fare is ¥1,200. It [does not run in winter]. The port expects 420 passengers a day. …
      $ stet log x -s ferry-2024 -q "420 passengers … day"
      ! stet: the first words, “420 passengers”, stand 2 times in ferry-2024:
      !   --span 56:183  … The “Sea Star” carries [420 passengers and 60 cars, the port said. The fare is ¥1,20…passengers a day]. …
      !     stet log x -s ferry-2024 --span 56:183
      !   --span 163:183  …inter. The port expects [420 passengers a day]. …
      !     stet log x -s ferry-2024 --span 163:183
      ! hint: each --span takes the words as they stand there
      [65]
      $ stet log x -s ferry-2024 -q "420 passengers … Tokyo"
      ! stet: the first words, “420 passengers”, stand 2 times in ferry-2024, and the last words after none.
      [65]
      $ stet log x -s ferry-2024 -q "420 passengers … day" --nth 1
      mori-2⇥unchecked⇥x
      $ stet log y -s ferry-2024 -q "The fare … passengers"
      mori-3⇥unchecked⇥y
      $ stet log z -s ferry-2024 -q "Sea Star” … The"
      ! stet: the last words, “The”, stand 2 times in ferry-2024 after the first:
      !   --span 38:102  …ins the bay line.  The “[Sea Star” carries 420 passengers and 60 cars, the port said. The] fare is ¥1,200. It does…
      !     stet log z -s ferry-2024 --span 38:102
      !   --span 38:149  …ins the bay line.  The “[Sea Star” carries 420 passengers and 60 cars, the port said.…n in winter. The] port expects 420 passen…
      !     stet log z -s ferry-2024 --span 38:149
      ! hint: each --span takes the words as they stand there
      [65]
      $ stet log z -s ferry-2024 -q "The “Sea Star\" … the port said" -c "it's \"them\""
      ! stet: the first words, “The “Sea Star"”, do not stand in ferry-2024, byte for byte; nearest to it:
      !   --span 33:97  …ry joins the bay line.  [The “Sea Star” carries 420 passengers and 60 cars, the port said]. The fare is ¥1,200. It…
      !     stet log z -s ferry-2024 --span 33:97 -c 'it'\''s "them"'
      ! hint: --span 33:97 takes it as it stands there
      [65]
      $ stet log z -s ferry-2024 -q "The “Sea Star” … the ports"
      ! stet: the last words, “the ports”, do not stand in ferry-2024 after the first, byte for byte.
      [65]
      $ stet log z -s ferry-2024 -q "zebra … the port said"
      ! stet: the first words, “zebra”, do not stand in ferry-2024, byte for byte.
      [65]
      $ stet source exclude ferry-2024 -q "A new … line." -b headline
      ferry-2024⇥yd5em⇥0:31⇥headline
      $ write rows.csv "text,source,quote\nw,ferry-2024,The fare … winter\n"
      $ stet import rows.csv
      mori-4
      ! stet: imported 1 claim
      $ write bad.csv "text,source,quote\nv,ferry-2024,The fare is 1200\n"
      $ stet import bad.csv
      ! stet: line 2: “The fare is 1200” does not stand so in ferry-2024, byte for byte; nearest to it:
      !   --span 99:117  …60 cars, the port said. [The fare is ¥1,200]. It does not run in win…
      !     The fare is [-1200-]{+¥1,200+}
      ! hint: `start` and `end` take the words at a place as they stand there
      [65]
      $ write long.txt "Begin here, then aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa, end."
      $ stet source add long.txt --id long --title Long
      long⇥0 claims⇥revision 1⇥⇥⇥Long
      $ stet log "it is long" -s long -q "Begin here…end"
      mori-5⇥unchecked⇥it is long
      ! stet: “Begin here…end” takes in 301 code points of long, 0:301
      """#, after: Setup.sources)
  }
}
