import Foundation
import Testing

@testable import Vault

@Suite struct KeysOfAPerson {
    private let keys = PersonalKeys.random()

    private func isSame(_ other: PersonalKeys) -> Bool { other.bytes == keys.bytes }

    @Test func openWithTheRightPasswordOnly() throws {
        let sealed = try keys.sealed(password: "three lamps burn", cost: .cheap)
        #expect(isSame(try PersonalKeys(sealed: sealed, password: "three lamps burn", cost: .cheap)))
        for wrong in ["", "three lamps burn ", "Three lamps burn", "three lamps bur"] {
            #expect(throws: VaultError.notOpened) {
                try PersonalKeys(sealed: sealed, password: wrong, cost: .cheap)
            }
        }
        #expect(throws: VaultError.notOpened) {
            try PersonalKeys(
                sealed: sealed, password: "three lamps burn", cost: ScryptCost(n: 32, r: 8, p: 1))
        }
    }

    @Test func openHoweverAKeyboardWritesThePassword() throws {
        let sealed = try keys.sealed(password: "caf\u{e9} ﬁn １", cost: .cheap)
        #expect(isSame(try PersonalKeys(sealed: sealed, password: "cafe\u{301} fin 1", cost: .cheap)))
    }

    @Test func openWithTheirRecoveryKeyOnly() throws {
        let recovery = RecoveryKey.random()
        let sealed = try keys.sealed(recovery: recovery)
        #expect(isSame(try PersonalKeys(sealed: sealed, recovery: recovery)))
        #expect(throws: VaultError.notOpened) { try PersonalKeys(sealed: sealed, recovery: .random()) }
    }

    @Test func areSaltedSoThatTwoPeopleWithOnePasswordDiffer() throws {
        let one = try keys.sealed(password: "same", cost: .cheap)
        let other = try keys.sealed(password: "same", cost: .cheap)
        #expect(one.prefix(16) != other.prefix(16))
        #expect(one.suffix(32) != other.suffix(32))
    }

    @Test func doNotOpenWithAnyBitFlipped() throws {
        let sealed = try keys.sealed(password: "same", cost: .cheap)
        for bit in stride(from: 0, to: sealed.count * 8, by: 7) {
            #expect(throws: VaultError.self, "bit \(bit)") {
                try PersonalKeys(sealed: sealed.flipping(bit: bit), password: "same", cost: .cheap)
            }
        }
        #expect(throws: VaultError.malformed) {
            try PersonalKeys(sealed: Data(count: 16), password: "same", cost: .cheap)
        }
    }

    @Test func areReadBackFromTheirBytes() throws {
        let again = try PersonalKeys(bytes: keys.bytes)
        #expect(again.keyPair.privateBytes == keys.keyPair.privateBytes)
        #expect(again.totp.typedSecret == keys.totp.typedSecret)
        #expect(throws: VaultError.malformed) { try PersonalKeys(bytes: keys.bytes.dropLast()) }
    }
}
