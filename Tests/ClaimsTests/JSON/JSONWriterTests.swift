import Claims
import Testing

@Suite("JSON written as it comes")
struct JSONWriterTests {
  @Test("It is the canonical form of the values")
  func canonical() throws {
    var writer = JSONWriter()
    writer.object { json in
      json.member("a", nil as String?)
      json.member("b", 12)
      json.member("c", nil as Int?)
      json.member("d", "\"é\"\n\\\u{1f}防")
      json.member("e", ["x", "", "y,z"])
      json.member("f", [] as [String])
      json.member("g", true)
      json.member("h", [1, 2]) { json, numbers in
        json.array(numbers) { json, number in
          json.object {
            $0.member("n", number)
            $0.member("o", nil as Int?) { _, _ in }
          }
        }
      }
      json.member("i", 7) { json, _ in json.object { _ in } }
      json.member("j", -5)
    }
    let value = try JSON(parsing: writer.text)
    #expect(writer.text.utf8.elementsEqual(value.canonical.utf8))
    #expect(
      value == [
        "a": .null, "b": 12, "c": .null, "d": "\"é\"\n\\\u{1f}防", "e": ["x", "", "y,z"], "f": [],
        "g": true, "h": [["n": 1, "o": .null], ["n": 2, "o": .null]], "i": [:], "j": -5,
      ])
  }

  @Test(
    "Thousandths are written as numbers without zeros at their ends",
    arguments: [
      (0, "0"), (7, "0.007"), (250, "0.25"), (990, "0.99"), (1000, "1"), (12_340, "12.34"),
    ])
  func thousandths(number: Int, written: String) {
    var writer = JSONWriter()
    writer.object { $0.member("n", thousandths: number) }
    #expect(writer.text == "{\"n\":\(written)}")
  }

  @Test("A writer writes one document after the other")
  func again() {
    var writer = JSONWriter()
    for number in 1...2 {
      writer.object { $0.member("n", number) }
      writer.endLine()
    }
    #expect(writer.text == "{\"n\":1}\n{\"n\":2}\n")
    writer.removeAll()
    writer.array([1, 2]) { json, number in json.string("\(number)") }
    #expect(writer.text == "[\"1\",\"2\"]")
  }
}
