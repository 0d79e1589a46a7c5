import Foundation
import Testing

@testable import Web

@Suite struct AForm {
    @Test func isReadAsItWasTyped() {
        let form = Form(encoded: "words=a%0D%0Ab+c%26&topic=one&topic=two&topic=one&empty=".utf8)
        #expect(form.text("words") == "a\nb c&")
        #expect(form.choices("topic") == ["one", "two"])
        #expect(form.optionalText("empty") == nil)
        #expect(form.isTicked("empty"))
        #expect(!form.isTicked("absent"))
    }

    @Test func neverTrapsOnAnyBytes() {
        var generator = SystemRandomNumberGenerator()
        for size in 0..<400 {
            let bytes = (0..<size).map { _ in
                Bool.random(using: &generator)
                    ? UInt8(ascii: "%") : UInt8.random(in: 0...255, using: &generator)
            }
            let form = Form(encoded: bytes)
            _ = form.text("a")
            _ = form.typed
            _ = form.number("version")
        }
    }

    @Test func dropsWhatNobodyTypes() {
        let form = Form(encoded: "words=%00one%07%1B&name=%FF%FE".utf8)
        #expect(form.text("words") == "one")
        #expect(!form.text("name").isEmpty)
    }

    @Test func takesDigitsOfAnyScriptAndNoOtherNumbers() {
        #expect(Form.westernDigits("٠٩:٣٠") == "09:30")
        #expect(Form.westernDigits("十百万½") == "十百万½")
    }
}

@Suite struct TheLimiter {
    private let noon = Date(timeIntervalSince1970: 1_800_000_000)

    @Test func letsABurstThroughAndThenOneAtATime() {
        let limiter = Limiter()
        let allowance = Limiter.Allowance(name: "test", burst: 3, secondsEach: 10)
        let tries = { (second: Double) in
            limiter.takes(allowance, by: "192.0.2.1", now: noon.addingTimeInterval(second))
        }
        #expect([tries(0), tries(0), tries(0), tries(0)] == [true, true, true, false])
        #expect([tries(10), tries(10)] == [true, false])
        #expect(limiter.takes(allowance, by: "192.0.2.2", now: noon))
    }

    @Test func forgetsEverythingWithTheHour() {
        let limiter = Limiter()
        let allowance = Limiter.Allowance(name: "test", burst: 1, secondsEach: 100_000)
        #expect(limiter.takes(allowance, by: "192.0.2.1", now: noon))
        #expect(!limiter.takes(allowance, by: "192.0.2.1", now: noon))
        #expect(limiter.takes(allowance, by: "192.0.2.1", now: noon.addingTimeInterval(3_600)))
    }

    /// The attack: a version to which one cannot be added.
    @Test func takesNoNumberThatCannotBeReckonedWith() {
        for text in [
            "9223372036854775807", "-9223372036854775808", "99999999999999999999", "1e3",
            "٩٢٢٣٣٧٢٠٣٦٨٥٤٧٧٥٨٠٧",
        ] {
            #expect(Form(["version": [text]]).number("version") == nil)
        }
        #expect(Form(["version": ["1795546500"]]).number("version") == 1_795_546_500)
    }
}
