import Foundation
import Testing

@testable import Vault

@Suite struct RecordsOfACase {
    private let secret = GrantSecret.random()
    private let shred = Shred.random()
    private let name = RecordName(caseID: "a", kind: "entry", id: "b", version: 3)
    private var key: CaseKey { CaseKey(secret: secret, shred: shred) }

    @Test func openAsTheyWereSealedWhateverTheirSize() throws {
        for size in [0, 1, 251, 252, 253, 4_096, 65_537] + (0..<50).map({ _ in Int.random(in: 0...20_000) }) {
            let plain = Data.random(size)
            #expect(try key.open(key.seal(plain, as: name), as: name) == plain)
        }
    }

    @Test func doNotOpenWithAnyBitFlipped() throws {
        let sealed = try key.seal(Data("we fear for our archive".utf8), as: name)
        for bit in 0..<sealed.count * 8 {
            #expect(throws: VaultError.self, "bit \(bit)") {
                try key.open(sealed.flipping(bit: bit), as: name)
            }
        }
    }

    @Test func doNotOpenCutOrLengthened() throws {
        let sealed = try key.seal(Data("x".utf8), as: name)
        for count in [0, 1, 12, 28, 29, sealed.count - 1] {
            #expect(throws: VaultError.self) { try key.open(Data(sealed.prefix(count)), as: name) }
        }
        #expect(throws: VaultError.self) { try key.open(sealed + [0], as: name) }
    }

    @Test(arguments: [
        RecordName(caseID: "b", kind: "entry", id: "b", version: 3),
        RecordName(caseID: "a", kind: "note", id: "b", version: 3),
        RecordName(caseID: "a", kind: "entry", id: "c", version: 3),
        RecordName(caseID: "a", kind: "entry", id: "b", version: 2),
        // The same letters, cut elsewhere.
        RecordName(caseID: "ae", kind: "ntry", id: "b", version: 3),
        RecordName(caseID: "a", kind: "entryb", id: "", version: 3),
    ])
    func doNotOpenUnderAnotherName(other: RecordName) throws {
        let sealed = try key.seal(Data("x".utf8), as: name)
        #expect(throws: VaultError.notOpened) { try key.open(sealed, as: other) }
    }

    @Test func needBothHalvesOfTheKey() throws {
        let sealed = try key.seal(Data("x".utf8), as: name)
        let otherShred = CaseKey(secret: secret, shred: .random())
        let otherSecret = CaseKey(secret: .random(), shred: shred)
        #expect(throws: VaultError.notOpened) { try otherShred.open(sealed, as: name) }
        #expect(throws: VaultError.notOpened) { try otherSecret.open(sealed, as: name) }
        let again = CaseKey(secret: secret, shred: Shred(bytes: shred.bytes))
        #expect(try again.open(sealed, as: name) == Data("x".utf8))
    }

    @Test func sealedTwiceTheyHaveNothingInCommon() throws {
        let one = try key.seal(Data("x".utf8), as: name)
        let other = try key.seal(Data("x".utf8), as: name)
        #expect(one.dropFirst(1).prefix(12) != other.dropFirst(1).prefix(12))
        #expect(one.suffix(256) != other.suffix(256))
    }

    @Test func saysNothingOfAShortText() throws {
        let short = try key.seal(Data("no".utf8), as: name)
        let longer = try key.seal(Data(String(repeating: "yes ", count: 60).utf8), as: name)
        #expect(short.count == longer.count)
    }
}
