import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

/// The attack: a sign that joins with a bracket or a quote hides it from an escaper that looks at characters.
@Suite struct WhatIsTyped {
    static let joiners = ["\u{600}", "\u{200d}", "\u{301}", "\u{20dd}", "\u{fe0f}"]

    @Test(arguments: joiners) func isEscapedBesideAJoiningSign(joiner: String) {
        for sign in ["<", ">", "\"", "'", "&"] {
            for text in [joiner + sign, sign + joiner, joiner + sign + joiner] {
                let escaped = PageText().escapeText(text).unicodeScalars
                let entities = escaped.filter { $0 == "&" }.count
                #expect(entities == 1)
                if sign != "&" { #expect(!escaped.contains(sign.unicodeScalars.first!)) }
            }
        }
    }

    @Test(arguments: joiners) func staysInsideItsFieldOnThePage(joiner: String) async throws {
        let typed = "\(joiner)</textarea>\(joiner)<h1 id=\"forged\">\(joiner)"
        let allowed = CharacterSet.alphanumerics
        let form = "words=" + (typed.addingPercentEncoding(withAllowedCharacters: allowed) ?? "")
        let response = try await TestSite.shared.value.send(.post, "/en/ask", as: .nobody, form: form)
        #expect(response.status == .unprocessableContent)
        let page = String(buffer: response.body).unicodeScalars
        let count = { (part: String) in
            let part = Array(part.unicodeScalars)
            return page.indices.filter { page[$0...].starts(with: part) }.count
        }
        #expect(count("</textarea") == 1)
        #expect(count("<h1") == 1)
        #expect(count("&lt;h1") == 1)
    }
}
