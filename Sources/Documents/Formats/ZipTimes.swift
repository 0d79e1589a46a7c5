/// Clears the times in a ZIP file, which pandoc takes from the clock when it writes ODT (APPNOTE 4.3.7 and 4.3.12).
enum ZipTimes {
    private static let end: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
    /// The first of January 1980, midnight.
    private static let epoch: [UInt8] = [0, 0, 0x21, 0]

    /// The file with the time of every entry set to the beginning of what ZIP can say. What is no ZIP file stays as
    /// it is.
    static func cleared(in file: [UInt8]) -> [UInt8] {
        guard file.count >= 22,
            let tail = (0...(file.count - 22)).last(where: { file[$0..<$0 + 4].elementsEqual(end) })
        else { return file }
        var cleared = file
        var entry = number(file, tail + 16, bytes: 4)
        for _ in 0..<number(file, tail + 10, bytes: 2) where entry + 46 <= file.count {
            let local = number(file, entry + 42, bytes: 4)
            guard local + 30 <= file.count else { return file }
            cleared.replaceSubrange(entry + 12..<entry + 16, with: epoch)
            cleared.replaceSubrange(local + 10..<local + 14, with: epoch)
            entry += 46 + [28, 30, 32].reduce(0) { $0 + number(file, entry + $1, bytes: 2) }
        }
        return cleared
    }

    private static func number(_ file: [UInt8], _ place: Int, bytes: Int) -> Int {
        (0..<bytes).reduce(0) { $0 | Int(file[place + $1]) << (8 * $1) }
    }
}
