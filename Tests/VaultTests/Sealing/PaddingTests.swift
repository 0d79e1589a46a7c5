import Foundation
import Testing

@testable import Vault

@Suite struct PaddingOfWhatIsSealed {
    private let sizes = 0...70_000

    @Test func isNeverSmallAndNeverWasteful() {
        let small = sizes.filter { Padding.paddedSize($0) < max($0, 256) }
        #expect(small == [])
        let wasteful = sizes.filter { $0 > 256 && Double(Padding.paddedSize($0)) > Double($0) * 1.12 }
        #expect(wasteful == [])
    }

    @Test func neverShrinksWhenMoreIsWritten() {
        let shrinking = sizes.dropFirst().filter { Padding.paddedSize($0) < Padding.paddedSize($0 - 1) }
        #expect(shrinking == [])
    }

    @Test func leavesFewSizesToGuessFrom() {
        #expect(Set((0...20_000).map { Padding.paddedSize($0) }).count < 120)
        #expect(sizes.filter { Padding.paddedSize(Padding.paddedSize($0)) != Padding.paddedSize($0) } == [])
    }

    @Test func comesOffAgain() throws {
        let sizes = Array(0...600) + (0..<40).map { _ in Int.random(in: 601...80_000) }
        for size in sizes {
            let plain = Data.random(size)
            let padded = Padding.pad(plain)
            #expect(padded.count == Padding.paddedSize(size + 4))
            #expect(try Padding.unpad(padded) == plain)
        }
    }

    @Test func impossibleLengthsAreRefused() {
        for bytes in [Data(), Data([0, 0, 0]), Data([0, 0, 0, 1]), Data([255, 255, 255, 255, 1, 2])] {
            #expect(throws: VaultError.malformed) { try Padding.unpad(bytes) }
        }
    }
}
