import Foundation

/// What a form sent: fields by name, each with all its values. Nothing that a browser or an attacker can send
/// makes reading it fail; what is too long or not text is for the form's own rules to say.
struct Form: Sendable {
    private let fields: [String: [String]]
    private static let mostFields = 400

    init(_ fields: [String: [String]] = [:]) { self.fields = fields }

    /// Reads `application/x-www-form-urlencoded`.
    init(encoded bytes: some Collection<UInt8>) {
        var fields: [String: [String]] = [:]
        for pair in bytes.split(separator: UInt8(ascii: "&")).prefix(Self.mostFields) {
            let parts = pair.split(
                separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let name = Self.decoded(parts[0])
            let value = parts.count > 1 ? Self.decoded(parts[1]) : ""
            fields[name, default: []].append(value)
        }
        self.fields = fields
    }

    /// The text of a field as a person meant it: line ends made one, control characters dropped, trimmed.
    func text(_ name: String) -> String { Self.tidied(fields[name]?.last ?? "") }

    /// The same on one line.
    func line(_ name: String) -> String {
        text(name).split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    /// nil when nothing was typed.
    func optionalText(_ name: String) -> String? {
        let text = text(name)
        return text.isEmpty ? nil : text
    }

    func optionalLine(_ name: String) -> String? {
        let line = line(name)
        return line.isEmpty ? nil : line
    }

    /// All values of a field that can be ticked more than once, in the order sent, each once.
    func choices(_ name: String) -> [String] {
        var seen: Set<String> = []
        return (fields[name] ?? []).map(Self.tidied).filter { seen.insert($0).inserted }
    }

    func isTicked(_ name: String) -> Bool { fields[name] != nil }

    /// A password is taken as typed.
    func secret(_ name: String) -> String { fields[name]?.last ?? "" }

    /// A whole number that can be reckoned with; nil for one so large that adding to it would end the program.
    func number(_ name: String) -> Int? {
        Int(Self.westernDigits(line(name))).flatMap { Self.reckonable.contains($0) ? $0 : nil }
    }

    /// Beyond any version, page or second of an honest form.
    private static let reckonable = -1_000_000_000_000...1_000_000_000_000

    /// All that was sent but the form's own token, always in the same order; each part is preceded by its length, so
    /// that no two forms give the same bytes.
    var content: Data {
        fields.filter { $0.key != "once" }.sorted { $0.key < $1.key }.reduce(into: Data()) { data, field in
            for part in [field.key, String(field.value.count)] + field.value {
                data.append(contentsOf: "\(part.utf8.count):\(part)".utf8)
            }
        }
    }

    /// What was typed, for a page that must keep it though nobody is signed in any more.
    var typed: [(name: String, value: String)] {
        fields.filter { !Self.hidden.contains($0.key) && !$0.key.lowercased().contains("password") }
            .sorted { $0.key < $1.key }
            .flatMap { name, values in values.map { (name, Self.tidied($0)) } }
            .filter { $0.1.count > 20 }
    }

    private static let hidden: Set<String> = ["once", "version", "receipt", "code", "recovery"]

    /// A percent sign that two hex digits do not follow stands for itself.
    private static func decoded(_ bytes: some Collection<UInt8>) -> String {
        let bytes = Array(bytes)
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
                let high = hex(bytes[index + 1]), let low = hex(bytes[index + 2])
            {
                plain.append(high << 4 | low)
                index += 3
            } else {
                plain.append(bytes[index] == UInt8(ascii: "+") ? UInt8(ascii: " ") : bytes[index])
                index += 1
            }
        }
        return String(decoding: plain, as: UTF8.self)
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    private static func tidied(_ text: String) -> String {
        var tidy = String.UnicodeScalarView()
        for scalar in text.replacingOccurrences(of: "\r\n", with: "\n").unicodeScalars {
            switch scalar {
            case "\n", "\t": tidy.append(scalar)
            case "\r": tidy.append("\n")
            default: if scalar.properties.generalCategory != .control { tidy.append(scalar) }
            }
        }
        return String(tidy).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Digits of any script, as Western ones.
    static func westernDigits(_ text: String) -> String {
        text.map { character in
            character.wholeNumberValue.flatMap { $0 < 10 ? String($0) : nil } ?? String(character)
        }.joined()
    }
}
