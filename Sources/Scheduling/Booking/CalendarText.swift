import Foundation

/// How iCalendar writes text, addresses and times.
enum CalendarText {
    private static let lineOctets = 75

    /// Text as a value. Control characters are dropped, for a line break in a name would begin a property of
    /// the sender's choosing.
    static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": result.append(contentsOf: ["\\", scalar])
            case "\n" where previous == "\r": break
            case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": result.append(contentsOf: ["\\", "n"])
            case "\t": result.append(scalar)
            default: if !isControl(scalar) { result.append(scalar) }
            }
            previous = scalar
        }
        return String(result)
    }

    /// An address is a URI, which is not escaped: what could end its line is dropped.
    static func address(_ uri: String) -> String {
        var result = String.UnicodeScalarView()
        result.append(contentsOf: uri.unicodeScalars.filter { !$0.properties.isWhitespace && !isControl($0) })
        return String(result)
    }

    /// In UTC, never floating: a time without a zone would be another instant for each reader.
    static func time(_ date: Date) -> String {
        let seconds = date.unixSeconds
        let day = floorDivide(seconds, daySeconds)
        let second = seconds - day * daySeconds
        let local = LocalDate(dayNumber: day)
        let year = twoDigits(local.year / 100) + twoDigits(local.year % 100)
        let hours = [second / hourSeconds, second % hourSeconds / minuteSeconds, second % minuteSeconds]
        return year + twoDigits(local.month) + twoDigits(local.day) + "T"
            + hours.map(twoDigits).joined() + "Z"
    }

    /// Breaks a long line with CRLF and a space, between characters and never inside one's UTF-8.
    static func folded(_ line: String) -> String {
        var result = ""
        var octets = 0
        for scalar in line.unicodeScalars {
            let size = UTF8.width(scalar)
            if octets + size > lineOctets {
                result += "\r\n "
                octets = 1
            }
            result.unicodeScalars.append(scalar)
            octets += size
        }
        return result
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control
    }
}
