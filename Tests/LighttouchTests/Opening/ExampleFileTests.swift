import Foundation
import Testing

@testable import Lighttouch

@Suite struct TheExampleFile {
    private func text() throws -> String {
        let path = Arrows.root.appendingPathComponent("lighttouch.example.yaml")
        return try String(contentsOf: path, encoding: .utf8)
    }

    @Test func namesEveryKeyThatThereIs() throws {
        let text = try text()
        for key in OperatorConfiguration.environmentNames.values {
            let name = key.split(separator: ".").last ?? ""
            #expect(text.contains(try Regex("(?m)^[# ]*\(name): ")), "\(key)")
        }
    }

    @Test func canBeUsedWithWhatIsCommentedOut() throws {
        let whole = try text().replacing(/(?m)^#(?=\w+: )/, with: "")
        var configuration = OperatorConfiguration()
        try configuration.read(yaml: whole, file: "lighttouch.yaml")
        #expect(configuration.publicURL?.hasPrefix("https://") == true)
        #expect(configuration.trustForwardedFrom != nil)
        try configuration.check()
    }
}
