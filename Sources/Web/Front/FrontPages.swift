/// The first page that anyone sees.
struct FrontPage: PageView {
    let welcome: String?
    let wait: String
    /// What the programme says when it is busy.
    let busyNotice: String?
    let isBusy: Bool
    let tracks: [Labelled]
}

struct Labelled: Sendable {
    let label: String
    let text: String
}

/// Where to turn in danger.
struct HelpNowPage: PageView {
    let helplines: [HelplineView]
}

struct HelplineView: Sendable {
    let name: String
    let what: String
    let whom: String
    let regions: String
    let languages: String
    let hours: String?
    let ways: [WayView]
    let source: String
    let checked: String
    let unknown: String?

    struct WayView: Sendable {
        let kind: String
        let label: String
        let href: String
    }
}

/// What is kept, for how long, and who can read it; drawn from the rules that are in force.
struct PrivacyPage: PageView {
    let draftDays: String
    let groupHours: String
    let retryHours: String
}
