import Foundation
import Testing

@testable import Vault

@Suite struct BaseThirtyTwo {
    /// RFC 4648, section 10, without the padding, which nobody types.
    @Test(arguments: [
        ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
        ("foobar", "MZXW6YTBOI"),
    ])
    func writesWhatIsPublished(plain: String, text: String) {
        #expect(Base32.encode(Data(plain.utf8), alphabet: .rfc4648) == text)
        #expect(Base32.decode(text, alphabet: .rfc4648) == Data(plain.utf8))
    }

    /// The same bits in Crockford's order of letters.
    @Test(arguments: [("f", "CR"), ("foob", "CSQPYRG"), ("foobar", "CSQPYRK1E8")])
    func writesForPaper(plain: String, text: String) {
        #expect(Base32.encode(Data(plain.utf8), alphabet: .crockford) == text)
        #expect(Base32.decode(text, alphabet: .crockford) == Data(plain.utf8))
    }

    @Test func readsBackWhateverItWrote() {
        for size in 0...100 {
            let plain = Data.random(size)
            for alphabet in [Base32.Alphabet.rfc4648, .crockford] {
                #expect(Base32.decode(Base32.encode(plain, alphabet: alphabet), alphabet: alphabet) == plain)
            }
        }
    }

    @Test func lookAlikesAreReadOnPaperOnly() {
        #expect(Base32.decode("OIL0", alphabet: .crockford) == Base32.decode("0110", alphabet: .crockford))
        #expect(Base32.decode("MZ0W", alphabet: .rfc4648) == nil)
        #expect(Base32.decode("MZ1W", alphabet: .rfc4648) == nil)
    }

    @Test func spacesHyphensAndCaseDoNotMatter() {
        #expect(Base32.decode(" csqp-yrk1\te8\n", alphabet: .crockford) == Data("foobar".utf8))
        #expect(Base32.decode("U", alphabet: .crockford) == nil)
        #expect(Base32.decode("csq!", alphabet: .crockford) == nil)
    }
}
