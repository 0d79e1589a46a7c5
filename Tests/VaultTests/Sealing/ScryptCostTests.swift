import Foundation
import Testing

@testable import Vault

@Suite struct Scrypt {
    /// RFC 7914, section 12. The one of 2^20 rounds is left out: it takes 1 GiB.
    @Test(arguments: [
        (
            secret: "", salt: "", cost: ScryptCost(n: 16, r: 1, p: 1),
            expected: """
            77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442
            fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906
            """
        ),
        (
            secret: "password", salt: "NaCl", cost: ScryptCost(n: 1024, r: 8, p: 16),
            expected: """
            fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162
            2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640
            """
        ),
        (
            secret: "pleaseletmein", salt: "SodiumChloride", cost: ScryptCost(n: 16384, r: 8, p: 1),
            expected: """
            7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2
            d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887
            """
        ),
    ])
    func derivesWhatIsPublished(secret: String, salt: String, cost: ScryptCost, expected: String) throws {
        let derived = try cost.derive(Data(secret.utf8), salt: Data(salt.utf8), count: 64)
        #expect(derived == Data(hex: expected))
    }

    @Test func theRealCostsAreThoseOfTheDesign() {
        #expect(ScryptCost.password == ScryptCost(n: 1 << 17, r: 8, p: 1))
        #expect(ScryptCost.receipt == ScryptCost(n: 1 << 14, r: 8, p: 1))
    }
}
