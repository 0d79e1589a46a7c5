import Testing

@testable import Documents

@Suite struct TimesInZipFiles {
    /// One entry named "a" that holds nothing, written at a time.
    private func file(time: [UInt8]) -> [UInt8] {
        let local: [UInt8] =
            [0x50, 0x4B, 3, 4, 20, 0, 0, 0, 0, 0] + time + Array(repeating: 0, count: 12) + [
                1, 0, 0, 0, 0x61,
            ]
        let central: [UInt8] =
            [0x50, 0x4B, 1, 2, 20, 0, 20, 0, 0, 0, 0, 0] + time + Array(repeating: 0, count: 12) + [1, 0]
            + Array(repeating: 0, count: 16) + [0x61]
        let end: [UInt8] =
            [
                0x50, 0x4B, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, UInt8(central.count), 0, 0, 0, UInt8(local.count),
                0, 0, 0, 0, 0,
            ]
        return local + central + end
    }

    @Test func areClearedAndNothingElseIs() {
        let cleared = ZipTimes.cleared(in: file(time: [1, 2, 3, 4]))
        #expect(cleared == file(time: [0, 0, 0x21, 0]))
        #expect(ZipTimes.cleared(in: cleared) == cleared)
    }

    @Test(arguments: [[], [1, 2, 3], Array(repeating: 0x50, count: 400)])
    func stayAsTheyAreInWhatIsNoZipFile(bytes: [UInt8]) {
        #expect(ZipTimes.cleared(in: bytes) == bytes)
    }

    /// A file that names places outside itself is not followed there.
    @Test func areNotLookedForOutsideTheFile() {
        var broken = file(time: [1, 2, 3, 4])
        broken[broken.count - 6] = 0xFF
        broken[broken.count - 5] = 0xFF
        #expect(ZipTimes.cleared(in: broken) == broken)
    }
}
