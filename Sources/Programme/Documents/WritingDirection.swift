extension String {
    /// For a place in a text of a direction: where it is written the other way, invisible marks around it keep the
    /// signs and numbers next to it in order (Unicode Standard Annex 9). Isolates would be cleaner, but office programs
    /// know the marks only.
    func keptApart(in direction: String) -> String {
        let isRightToLeft = direction == "rtl"
        guard unicodeScalars.contains(where: { $0.isStrong && $0.isRightToLeft != isRightToLeft }) else {
            return self
        }
        let mark = isRightToLeft ? "\u{200F}" : "\u{200E}"
        return mark + self + mark
    }
}

extension Unicode.Scalar {
    fileprivate var isStrong: Bool { properties.isAlphabetic }

    /// Of a script that is written from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko and their like.
    fileprivate var isRightToLeft: Bool {
        switch value {
        case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
        default: false
        }
    }
}
