import Foundation
import Testing

@testable import Vault

@Suite struct KeysOfAReceipt {
    private let receipt = Receipt.random()

    @Test func areTheSameEachTimeTheReceiptIsTyped() throws {
        let pepper = try Pepper(bytes: Pepper.randomFile())
        let one = try ReceiptKeys(receipt, pepper: pepper, cost: .cheap)
        let typed = try Receipt(typed: receipt.groups.joined(separator: " - "))
        let again = try ReceiptKeys(typed, pepper: pepper, cost: .cheap)
        #expect(one.lookupHash == again.lookupHash)
        #expect(one.keyPair.privateBytes == again.keyPair.privateBytes)
        #expect(one.lookupHash.count == 32)
    }

    @Test func areOthersForAnotherReceiptPepperOrCost() throws {
        let pepper = try Pepper(bytes: Pepper.randomFile())
        let keys = [
            try ReceiptKeys(receipt, pepper: pepper, cost: .cheap),
            try ReceiptKeys(.random(), pepper: pepper, cost: .cheap),
            try ReceiptKeys(receipt, pepper: Pepper(bytes: Pepper.randomFile()), cost: .cheap),
            try ReceiptKeys(receipt, pepper: pepper, cost: ScryptCost(n: 32, r: 8, p: 1)),
        ]
        #expect(Set(keys.map(\.lookupHash)).count == 4)
        #expect(Set(keys.map(\.keyPair.privateBytes)).count == 4)
    }

    @Test func whatIsStoredToFindThemSaysNothingOfTheKey() throws {
        let keys = try ReceiptKeys(
            receipt, pepper: Pepper(bytes: Pepper.randomFile()), cost: .cheap)
        #expect(keys.lookupHash != keys.keyPair.privateBytes)
        #expect(keys.lookupHash != keys.keyPair.publicBytes)
    }
}
