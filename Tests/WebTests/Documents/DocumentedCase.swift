import Advice
import Content
import Programme

@testable import Vault
@testable import Web

/// The case of a site's practitioner with a disposal in its log and a policy that was signed, for pages that show such
/// things.
enum DocumentedCase {
    static let disposal = "gone"

    static func make(_ test: TestSite, in language: Language) async throws {
        let programme = test.programme
        for receipt in test.receipts {
            let session = try await programme.signIn(receipt).session
            guard let member = try await programme.groupMember(Token(text: session)!),
                member.caseID == test.caseID
            else { continue }
            let file = try await programme.caseFile(of: member)
            var line = Disposal(id: disposal)
            (line.what, line.day, line.who) = ("Old lists", "2026-11-20", "coordination")
            do {
                try await programme.put(line, seen: 0, in: file, by: .group(member), once: .random())
            } catch is Conflict {
                // It is there already.
            }
            let template = programme.content.documentTemplate("data-policy")!
            let words = test.site.pages.words(language)
            let draft = programme.draft(template, from: try await programme.documents(of: file), words: words)
            guard draft.signed.isEmpty else { continue }
            try await programme.sign(
                template, words: words, digest: draft.digest, signedBy: "the assembly", reviewOn: nil,
                in: file,
                by: member, once: .random())
        }
    }
}
