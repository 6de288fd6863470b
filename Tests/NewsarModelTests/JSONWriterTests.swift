import Foundation
import NewsarModel
import Testing

@Suite struct JSONWriterTests {
    private func parsed(_ json: JSONWriter) throws -> Any {
        try JSONSerialization.jsonObject(with: Data(json.bytes), options: .fragmentsAllowed)
    }

    @Test func everyScalarComesBack() throws {
        for scalar in (0...0x2FFF).compactMap(Unicode.Scalar.init) + [
            "\u{FFFD}", "\u{FFFF}", "\u{1F600}", "\u{10FFFF}",
        ] {
            for text in [String(Character(scalar)), "a\(Character(scalar))b", "\\\(Character(scalar))\""] {
                var json = JSONWriter()
                json.value(text)
                let read = try #require(try parsed(json) as? String)
                #expect(
                    Array(read.unicodeScalars) == Array(text.unicodeScalars), "U+\(String(scalar.value, radix: 16))")
            }
        }
    }

    @Test func escapesAreTheShortOnes() {
        var json = JSONWriter()
        json.value("\"\\\n\r\t\u{8}\u{1F}/\u{7F}é")
        #expect(json.text == #""\"\\\n\r\t\u0008\u001f/"# + "\u{7F}é\"")
    }

    @Test(arguments: [
        (0, 4, "0"), (-0.0, 4, "0"), (0.1, 4, "0.1"), (1, 4, "1"), (-1.5, 4, "-1.5"), (0.00005, 4, "0.0001"),
        (0.00004, 4, "0"),
        (-0.00004, 4, "0"), (0.125, 2, "0.13"), (-0.125, 2, "-0.13"), (2.5, 0, "3"), (-2.5, 0, "-3"), (0.5, 0, "1"),
        (0.05, 4, "0.05"), (10.0101, 4, "10.0101"), (0.123456789, 9, "0.123456789"), (0.5, 40, "0.5"),
        (1e14, 4, "100000000000000"),
        (9.99999, 4, "10"), (.nan, 4, "null"), (.infinity, 4, "null"), (-.infinity, 4, "null"), (1e300, 4, "1e+300"),
        (430_793_818_762_670_080, 4, "4.307938187626701e+17"),
        (.leastNonzeroMagnitude, 9, "0"),
    ]) func numbersAreRounded(number: Double, places: Int, text: String) {
        var json = JSONWriter()
        json.value(number, places: places)
        #expect(json.text == text)
    }

    @Test func randomNumbersComeBackRounded() throws {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<5000 {
            let number = Double.random(in: -1000...1000, using: &random)
            var json = JSONWriter()
            json.array { json in
                json.value(number, places: 4)
                json.value(Int64.random(in: .min ... .max, using: &random))
            }
            let read = try #require(try parsed(json) as? [NSNumber])
            #expect(abs(read[0].doubleValue - number) <= 0.000_050_000_1, "\(number): \(json.text)")
        }
    }

    @Test func commasStandBetweenAndNowhereElse() throws {
        var json = JSONWriter()
        json.object { json in
            json.member("a", "x" as String?)
            json.member("b", nil as String?)
            json.member("c", 1)
            json.member("d", nil as Double?)
            json.member("e", true)
            json.key("f")
            json.array { _ in }
            json.key("g")
            json.object { _ in }
            json.key("name \"given\" late")
            json.array([1, 2]) { $0.value($1) }
            json.key("h")
            json.array {
                $0.object { $0.member("x", 1) }
                $0.object { $0.member("y", 2) }
                $0.array { $0.null() }
                $0.raw(Array("[1,2]".utf8))
                $0.value(false)
            }
        }
        #expect(
            json.text
                == #"{"a":"x","b":null,"c":1,"d":null,"e":true,"f":[],"g":{},"name \"given\" late":[1,2],"h":[{"x":1},{"y":2},[null],[1,2],false]}"#
        )
        let read = try #require(try parsed(json) as? [String: Any])
        #expect(read.count == 9)
    }

    @Test func wholeNumbersOfAllSizes() {
        var json = JSONWriter()
        json.array {
            $0.value(Int64.min)
            $0.value(UInt64.max)
            $0.value(0 as UInt8)
        }
        #expect(json.text == "[-9223372036854775808,18446744073709551615,0]")
    }
}
