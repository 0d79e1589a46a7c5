import Foundation
import Testing

@testable import Vault

@Suite struct TypedReceipts {
    private let receipt = Receipt.random()
    private var digits: [Character] { Array(receipt.digits) }

    @Test func hasTwentyFourDigitsInSixGroups() {
        for _ in 0..<200 {
            let receipt = Receipt.random()
            #expect(receipt.digits.count == 24)
            #expect(receipt.digits.allSatisfy { ("0"..."9").contains($0) })
            #expect(receipt.groups.map(\.count) == [4, 4, 4, 4, 4, 4])
            #expect(receipt.groups.joined() == receipt.digits)
        }
    }

    @Test func noTwoAreAlike() {
        #expect(Set((0..<500).map { _ in Receipt.random().digits }).count == 500)
    }

    @Test func everySingleWrongDigitIsFound() {
        for place in 0..<24 {
            for digit in "0123456789" where digit != digits[place] {
                var wrong = digits
                wrong[place] = digit
                #expect(throws: Receipt.Problem.check) { try Receipt(typed: String(wrong)) }
            }
        }
    }

    @Test func everySwapOfNeighboursIsFound() {
        for _ in 0..<50 {
            let digits = Array(Receipt.random().digits)
            for place in 0..<23 where digits[place] != digits[place + 1] {
                var wrong = digits
                wrong.swapAt(place, place + 1)
                #expect(throws: Receipt.Problem.check) { try Receipt(typed: String(wrong)) }
            }
        }
    }

    @Test(arguments: [
        "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "०१२३४५६७८९", "０１２３４５６７８９", "০১২৩৪৫৬৭৮৯", "๐๑๒๓๔๕๖๗๘๙",
    ])
    func digitsOfAnyScriptAreRead(script: String) throws {
        let other = Array(script)
        let typed = String(digits.map { other[$0.wholeNumberValue!] })
        #expect(try Receipt(typed: typed) == receipt)
        let mixed = String(zip(digits, typed).enumerated().map { $0 % 2 == 0 ? $1.0 : $1.1 })
        #expect(try Receipt(typed: mixed) == receipt)
    }

    @Test(arguments: [
        "", " ", "-", " - ", "\n", "\t", "\u{a0}", "\u{2009}", "\u{2013}", "\u{2011}", ".", "\u{200e}",
        "\u{200f}", "\u{61c}", "\u{2066}", "\u{2069}", "\u{feff}",
    ])
    func whateverStandsBetweenTheGroupsIsPassedOver(separator: String) throws {
        let typed = separator + receipt.groups.joined(separator: separator) + separator
        #expect(try Receipt(typed: typed) == receipt)
    }

    @Test func groupsOfAnotherSizeAreReadToo() throws {
        let inPairs = stride(from: 0, to: 24, by: 2).map { String(digits[$0..<$0 + 2]) }
        #expect(try Receipt(typed: inPairs.joined(separator: " ")) == receipt)
    }

    @Test(arguments: ["", "   ", "--", "\u{200f}"])
    func nothingTypedIsSaid(typed: String) {
        #expect(throws: Receipt.Problem.empty) { try Receipt(typed: typed) }
    }

    @Test(arguments: ["a", "+", "½", "百", "㉈", "💡", "\u{0}"])
    func strangeCharactersAreNamed(character: Character) {
        let typed = receipt.digits + String(character)
        #expect(throws: Receipt.Problem.strange(character)) { try Receipt(typed: typed) }
    }

    @Test func aWrongNumberOfDigitsNamesTheFirstWrongGroup() {
        let groups = receipt.groups
        var short = groups
        short[2].removeLast()
        #expect(throws: Receipt.Problem.count(23, group: 3)) {
            try Receipt(typed: short.joined(separator: " "))
        }
        var long = groups
        long[5] += "7"
        #expect(throws: Receipt.Problem.count(25, group: 6)) {
            try Receipt(typed: long.joined(separator: "-"))
        }
        #expect(throws: Receipt.Problem.count(20, group: nil)) {
            try Receipt(typed: groups.dropLast().joined(separator: " "))
        }
        #expect(throws: Receipt.Problem.count(23, group: nil)) {
            try Receipt(typed: String(receipt.digits.dropLast()))
        }
    }
}
