import Foundation
import Testing

@testable import Vault

@Suite struct Tokens {
    @Test func areReadBackFromTheirText() {
        for _ in 0..<200 {
            let token = Token.random()
            #expect(token.text.count == 43)
            #expect(token.text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) })
            #expect(Token(text: token.text) == token)
        }
    }

    @Test(arguments: [
        "", "a", String(repeating: "a", count: 42), String(repeating: "a", count: 44),
        String(repeating: " ", count: 43), String(repeating: "=", count: 43),
        String(repeating: "é", count: 21) + "a",
    ])
    func areRefusedWhenTheyAreNone(text: String) {
        #expect(Token(text: text) == nil)
    }

    @Test func openOnlyWhatTheySealedAndForItsPurposeOnly() throws {
        let token = Token.random()
        let sealed = try token.seal(Data("keys".utf8), for: "group session")
        #expect(try token.open(sealed, for: "group session") == Data("keys".utf8))
        #expect(throws: VaultError.notOpened) { try token.open(sealed, for: "staff session") }
        #expect(throws: VaultError.notOpened) { try Token.random().open(sealed, for: "group session") }
    }

    @Test func whatIsStoredIsNotTheToken() throws {
        let token = Token.random()
        #expect(token.hash.count == 32)
        #expect(token.hash == Token(text: token.text)?.hash)
        #expect(token.hash != Token.random().hash)
        let base64 = token.text.replacing("-", with: "+").replacing("_", with: "/") + "="
        #expect(token.hash != Data(base64Encoded: base64))
    }
}
