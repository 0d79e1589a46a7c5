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
            try await choose(programme, in: file, by: member)
            guard draft.signed.isEmpty else { continue }
            try await programme.sign(
                template, words: words, digest: draft.digest, signedBy: "the assembly", reviewOn: nil,
                in: file,
                by: member, once: .random())
        }
    }

    /// A tool that is being chosen, with all there can be of it, and a message to a host.
    private static func choose(_ programme: Programme, in file: CaseFile, by member: GroupMember) async throws
    {
        let choices = try await programme.toolChoices(of: file)
        guard choices.choices.isEmpty else { return }
        let current = choices.map.map.tools.first
        var choice = ToolChoice(category: "messaging", purpose: "Talk in peace", current: current?.id)
        choice.mustHaves = ["encrypted", "old-phones"]
        choice.budget = 100
        choice.priorities = [
            Priorities(who: "", blocks: [["e2ee", "identity"], ["cost"]]),
            Priorities(who: "The cook", blocks: [["cost"], ["device", "languages"]]),
        ]
        choice.shortlist = ["signal", "briar", "telegram"]
        choice.trial = ToolChoice.Trial(tool: "briar", who: "Two of us", tasks: "Send a photo")
        choice.decision = ToolChoice.Decision(
            option: .tool("briar"), why: "It needs no number", dissent: nil, on: "2026-11-20",
            reviewOn: "2027-05-20", ranking: [])
        _ = try await programme.begin(choice, in: file, by: .group(member), once: .random())
        try await programme.introduce(
            to: programme.content.hosts[0], text: "We look for a host.", id: nil, seen: 0, in: file,
            by: .group(member), once: .random())
    }
}
