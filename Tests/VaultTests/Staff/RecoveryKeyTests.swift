import Testing

@testable import Vault

@Suite struct RecoveryKeys {
    @Test func areReadBackFromPaper() {
        for _ in 0..<50 {
            let key = RecoveryKey.random()
            #expect(key.groups.count == 13)
            #expect(key.groups.allSatisfy { $0.count == 4 })
            #expect(RecoveryKey(typed: key.groups.joined(separator: " ")) == key)
            #expect(RecoveryKey(typed: key.groups.joined(separator: "-").lowercased()) == key)
            #expect(RecoveryKey(typed: "\n" + key.groups.joined() + "  ") == key)
        }
    }

    @Test func lettersThatLookLikeDigitsAreReadAsThose() {
        for _ in 0..<50 {
            let key = RecoveryKey.random()
            let text = key.groups.joined(separator: " ")
            #expect(!text.contains { "OIL".contains($0) })
            let misread = text.replacing("0", with: "O").replacing("1", with: "l")
            #expect(RecoveryKey(typed: misread) == key)
            #expect(RecoveryKey(typed: text.replacing("0", with: "o").replacing("1", with: "I")) == key)
        }
    }

    @Test func whatIsNotOneIsRefused() {
        let text = RecoveryKey.random().groups.joined()
        #expect(RecoveryKey(typed: "") == nil)
        #expect(RecoveryKey(typed: String(text.dropLast(2))) == nil)
        #expect(RecoveryKey(typed: text + "00") == nil)
        #expect(RecoveryKey(typed: "U" + text.dropFirst()) == nil)
    }
}
