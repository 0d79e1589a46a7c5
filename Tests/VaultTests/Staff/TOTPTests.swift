import Foundation
import Testing

@testable import Vault

@Suite struct SecondFactor {
    /// The secret of RFC 6238, appendix B.
    private let published = TOTP(secret: Data("12345678901234567890".utf8))
    private let now = Date(timeIntervalSince1970: 1_111_111_111)
    private var step: Int { 1_111_111_111 / 30 }

    @Test(arguments: [
        (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"),
        (1_234_567_890, "89005924"), (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
    ])
    func givesThePublishedCodes(second: Int, code: String) {
        #expect(published.code(step: second / 30, digits: 8) == code)
        #expect(published.code(at: Date(timeIntervalSince1970: Double(second))) == String(code.suffix(6)))
    }

    @Test func takesTheCodeOfOneStepBeforeAndAfter() {
        for offset in -3...3 {
            let found = published.step(of: published.code(step: step + offset), at: now, usedStep: 0)
            #expect(found == (abs(offset) <= 1 ? step + offset : nil))
        }
    }

    @Test func takesACodeOnlyOnce() {
        let code = published.code(at: now)
        #expect(published.step(of: code, at: now, usedStep: step - 1) == step)
        #expect(published.step(of: code, at: now, usedStep: step) == nil)
        #expect(published.step(of: published.code(step: step - 1), at: now, usedStep: step) == nil)
        #expect(published.step(of: published.code(step: step + 1), at: now, usedStep: step) == step + 1)
    }

    @Test func readsDigitsOfAnyScriptAndWithSpaces() {
        let code = published.code(at: now)
        let arabic = String(code.map { Array("٠١٢٣٤٥٦٧٨٩")[$0.wholeNumberValue!] })
        #expect(published.step(of: arabic, at: now, usedStep: 0) == step)
        #expect(published.step(of: code.prefix(3) + " " + code.suffix(3), at: now, usedStep: 0) == step)
    }

    @Test(arguments: ["", "1", "12345", "1234567", "abcdef", "百", "㉈㉈㉈", "千万億"])
    func refusesWhatIsNoCode(typed: String) {
        #expect(published.step(of: typed, at: now, usedStep: 0) == nil)
    }

    @Test func theLinkAndTheTypedSecretHoldTheSame() throws {
        let totp = TOTP.random()
        #expect(Base32.decode(totp.typedSecret, alphabet: .rfc4648) == totp.secret)
        let text = totp.link(issuer: "Second Lamp: a & b", name: "amal/é")
        let link = try #require(URLComponents(string: text))
        #expect(link.scheme == "otpauth")
        #expect(link.host == "totp")
        #expect(link.path == "/Second Lamp: a & b:amal/é")
        #expect(link.queryItems?.count == 2)
        let items = Dictionary(
            uniqueKeysWithValues: (link.queryItems ?? []).map { ($0.name, $0.value ?? "") })
        #expect(items["secret"] == totp.typedSecret.replacing(" ", with: ""))
        #expect(items["issuer"] == "Second Lamp: a & b")
    }
}
