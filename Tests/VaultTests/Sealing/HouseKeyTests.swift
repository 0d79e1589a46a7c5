import Foundation
import Testing

@testable import Vault

@Suite struct PepperAndHouseKey {
    private let bytes = Pepper.randomFile()

    @Test func aPepperHasThirtyTwoBytes() throws {
        #expect(bytes.count == 32)
        #expect(bytes != Pepper.randomFile())
        for count in [0, 31, 33, 64] {
            #expect(throws: VaultError.malformed) { try Pepper(bytes: Data(count: count)) }
        }
    }

    @Test func namesAreFoundWhateverTheirCaseAndSpaces() throws {
        let pepper = try Pepper(bytes: bytes)
        #expect(pepper.lookup(signInName: "amal") == pepper.lookup(signInName: " Amal\n"))
        #expect(pepper.lookup(signInName: "amal") != pepper.lookup(signInName: "amal1"))
        #expect(pepper.lookup(signInName: "amal").count == 32)
    }

    @Test func anotherPepperFindsAndOpensNothing() throws {
        let (pepper, other) = (try Pepper(bytes: bytes), try Pepper(bytes: Pepper.randomFile()))
        #expect(pepper.lookup(signInName: "amal") != other.lookup(signInName: "amal"))
        let sealed = try pepper.houseKey.seal(Data("Amal Haddad".utf8), naming: "profile 1")
        #expect(try pepper.houseKey.open(sealed, naming: "profile 1") == Data("Amal Haddad".utf8))
        #expect(throws: VaultError.notOpened) { try other.houseKey.open(sealed, naming: "profile 1") }
        #expect(throws: VaultError.notOpened) { try pepper.houseKey.open(sealed, naming: "profile 2") }
    }
}
