import Content
import Programme

/// How a signed version differs from a later one, or from what the map says today.
struct ChangesPage: PageView {
    let root: String
    let title: String
    let from: String
    let to: String
    let textLang: String
    let textDir: String
    let changes: [ChangeView]
    let isSame: Bool

    struct ChangeView: Sendable {
        let section: String
        let runs: [RunView]
        let causes: [MapLinkView]
        let hasCauses: Bool
    }

    struct RunView: Sendable {
        let same: String?
        let dropped: String?
        let added: String?
    }

    init(_ visit: DocumentVisit, from: SignedVersion, to: SignedVersion?) {
        let words = visit.words
        root = visit.root
        title = visit.draft.base.title
        let name = { (version: SignedVersion) in
            words(
                Message(
                    "Version {number}, signed on {day}",
                    ["number": "\(version.number)", "day": visit.day(version.signedOn)]))
        }
        self.from = name(from)
        self.to = to.map(name) ?? words(Message("as it would be drawn today"))
        (textLang, textDir) = (visit.language.rawValue, visit.language.direction)
        changes = from.document.differences(to: to?.document ?? visit.draft.chosen).map { change in
            let causes = visit.causes(change.causes)
            return ChangeView(
                section: change.section, runs: change.runs.map(RunView.init), causes: causes,
                hasCauses: !causes.isEmpty)
        }
        isSame = changes.isEmpty
    }
}

extension ChangesPage.RunView {
    init(_ run: PassageDifference.Run) {
        switch run {
        case .same(let text): (same, dropped, added) = (text, nil, nil)
        case .dropped(let text): (same, dropped, added) = (nil, text, nil)
        case .added(let text): (same, dropped, added) = (nil, nil, text)
        }
    }
}
