import Foundation
import Testing

@testable import Vault

@Suite struct Grants {
    /// RFC 9180, appendix A.2.1: X25519, HKDF-SHA256, ChaCha20-Poly1305, base mode, sequence number 0.
    private enum Published {
        static let info = Data(hex: "4f6465206f6e2061204772656369616e2055726e")
        static let recipient = Data(
            hex: "8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb")
        static let recipientPublic = Data(
            hex: "4310ee97d88cc1f088a5576c77ab0cf5c3ac797f3d95139c6c84b5429c59662a")
        static let encapsulated = Data(
            hex: "1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a")
        static let name = Data(hex: "436f756e742d30")
        static let plain = Data(hex: "4265617574792069732074727574682c20747275746820626561757479")
        static let ciphertext = Data(
            hex: """
                1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db
                21993c62ce81883d2dd1b51a28
                """)
    }

    private func open(
        info: Data = Published.info, name: Data = Published.name, ciphertext: Data = Published.ciphertext,
        encapsulated: Data = Published.encapsulated
    ) throws -> Data {
        try Grant.openBase(
            ciphertext, encapsulated: encapsulated, info: info, authenticating: name,
            with: KeyPair(privateBytes: Published.recipient))
    }

    @Test func theRecipientOpensThePublishedMessage() throws {
        #expect(try KeyPair(privateBytes: Published.recipient).publicBytes == Published.recipientPublic)
        #expect(try open() == Published.plain)
    }

    @Test func everyPartOfThePublishedMessageIsBound() {
        #expect(throws: VaultError.notOpened) { try open(info: Data("another".utf8)) }
        #expect(throws: VaultError.notOpened) { try open(name: Data("Count-1".utf8)) }
        #expect(throws: VaultError.notOpened) { try open(ciphertext: Published.ciphertext.flipping(bit: 9)) }
        #expect(throws: VaultError.notOpened) {
            try open(encapsulated: Published.encapsulated.flipping(bit: 9))
        }
        #expect(throws: VaultError.notOpened) { try open(encapsulated: Data(count: 32)) }
    }

    @Test func onlyItsHolderOpensAGrantAndOnlyForItsCase() throws {
        let (lucia, ousmane, secret) = (KeyPair.random(), KeyPair.random(), GrantSecret.random())
        let sealed = try Grant.seal(secret, of: "case 1", to: lucia.publicBytes)
        #expect(try Grant.open(sealed, of: "case 1", with: lucia) == secret)
        #expect(throws: VaultError.notOpened) { try Grant.open(sealed, of: "case 2", with: lucia) }
        #expect(throws: VaultError.notOpened) { try Grant.open(sealed, of: "case 1", with: ousmane) }
        #expect(throws: VaultError.notOpened) { try Grant.openProgramme(sealed, with: lucia) }
    }

    @Test func everyFlippedBitKeepsAGrantShut() throws {
        let (keys, secret) = (KeyPair.random(), GrantSecret.random())
        let sealed = try Grant.seal(secret, of: "case 1", to: keys.publicBytes)
        for bit in 0..<sealed.count * 8 {
            // X25519 takes no notice of the highest bit of a public key, but HPKE binds it all the same.
            #expect(throws: VaultError.notOpened, "bit \(bit)") {
                try Grant.open(sealed.flipping(bit: bit), of: "case 1", with: keys)
            }
        }
    }

    @Test func shortGrantsAreRefused() {
        for count in [0, 1, 31, 32, 33] {
            #expect(throws: VaultError.notOpened) {
                try Grant.open(Data(count: count), of: "case 1", with: .random())
            }
        }
    }

    @Test func theProgrammesKeyIsHandedToACoordinator() throws {
        let (programme, amal) = (KeyPair.random(), KeyPair.random())
        let sealed = try Grant.seal(programme: programme, to: amal.publicBytes)
        #expect(try Grant.openProgramme(sealed, with: amal).privateBytes == programme.privateBytes)
        #expect(throws: VaultError.notOpened) { try Grant.openProgramme(sealed, with: .random()) }
        #expect(throws: VaultError.malformed) { try Grant.seal(programme: programme, to: Data(count: 31)) }
    }

    @Test func twoGrantsOfOneSecretHaveNothingInCommon() throws {
        let (keys, secret) = (KeyPair.random(), GrantSecret.random())
        let one = try Grant.seal(secret, of: "case 1", to: keys.publicBytes)
        let other = try Grant.seal(secret, of: "case 1", to: keys.publicBytes)
        #expect(one.prefix(32) != other.prefix(32))
        #expect(one.suffix(16) != other.suffix(16))
    }
}
