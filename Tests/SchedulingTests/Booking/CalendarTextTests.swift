import Foundation
import Testing

@testable import Scheduling

@Suite struct CalendarTexts {
    private static let letters = Array("aZ 09,;:\\\"ñç\u{0301}مرحبا١٢\u{200F}漢字👩🏾‍🌾🇨🇴\n\r\t".unicodeScalars)

    private func randomText(_ numbers: inout SeededNumbers) -> String {
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...400, using: &numbers) {
            scalars.append(Self.letters.randomElement(using: &numbers)!)
        }
        return String(scalars)
    }

    @Test func unfoldingGivesBackTheTextAndNoLineIsTooLong() {
        for seed in 1...300 {
            var numbers = SeededNumbers(state: UInt64(seed))
            let line = "DESCRIPTION:" + CalendarText.escaped(randomText(&numbers))
            let folded = Array(CalendarText.folded(line).utf8)
            let lines = split(folded)
            #expect(lines.allSatisfy { $0.count <= 75 })
            #expect(lines.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
            #expect(lines.dropFirst().allSatisfy { $0.first == UInt8(ascii: " ") })
            let unfolded = lines[0] + lines.dropFirst().flatMap { $0.dropFirst() }
            #expect(unfolded == Array(line.utf8))
        }
    }

    @Test func escapingLosesNothingButTheKindOfLineBreak() {
        for seed in 1...300 {
            var numbers = SeededNumbers(state: UInt64(seed))
            let text = randomText(&numbers)
            let plain = text.unicodeScalars.map(String.init).joined()
                .replacingOccurrences(of: "\r\n", with: "\n", options: .literal)
                .replacingOccurrences(of: "\r", with: "\n", options: .literal)
            #expect(Array(unescape(CalendarText.escaped(text)).utf8) == Array(plain.utf8))
        }
    }

    @Test func aLineOfExactlyTheLimitStaysWhole() {
        let line = String(repeating: "a", count: 75)
        #expect(CalendarText.folded(line) == line)
        #expect(CalendarText.folded(line + "b") == line + "\r\n b")
    }

    @Test func timesAreUTCInWholeSeconds() {
        let time = Date(timeIntervalSince1970: 1_774_773_000.9)
        #expect(CalendarText.time(time) == "20260329T083000Z")
    }

    private func split(_ octets: [UInt8]) -> [[UInt8]] {
        var lines: [[UInt8]] = [[]]
        for (index, octet) in octets.enumerated() {
            if octet == 13 { continue }
            if octet == 10 && octets[index - 1] == 13 {
                lines.append([])
            } else {
                lines[lines.count - 1].append(octet)
            }
        }
        return lines
    }

    private func unescape(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in text.unicodeScalars {
            if isEscaped {
                result.append(scalar == "n" ? "\n" : scalar)
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }
}
