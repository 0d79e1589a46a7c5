import Foundation
import Testing

@testable import Vault

@Suite struct ATokenBoundToContent {
    @Test func isTheSameForTheSameContentAndAnotherForAnyOther() {
        let (token, other) = (Token.random(), Token.random())
        let bound = token.bound(to: Data("one".utf8))
        #expect(bound == token.bound(to: Data("one".utf8)))
        #expect(bound != token.bound(to: Data("two".utf8)))
        #expect(bound != other.bound(to: Data("one".utf8)))
        #expect(bound != token)
        #expect(Token(text: bound.text) == bound)
    }
}
