import Advice
import Content
import Foundation
import Scheduling
import Storage
import Vault

/// The secret address under which calendars fetch the due dates of a case. It is kept sealed in the case, so that who
/// opens the case can see it again, and what is told there can be renewed.
struct DueFeed: CaseRecord, Equatable {
    static let kind = "due feed"
    static let purpose = "due feed"
    var token: String
    /// What each day is called.
    var title: String
}

/// The days on which something is due, earliest first: what a page of the case can say without its map.
public struct DueDays: CaseRecord, Equatable {
    static let kind = "due days"
    /// ISO 8601.
    public var days: [String]

    /// The earliest day, where it is past or so near that it should be thought of.
    public func next(on today: Day, within most: Int = 30) -> Day? {
        days.lazy.compactMap(Day.init).first.flatMap { $0 <= today.adding(days: most) ? $0 : nil }
    }
}

/// What is told to a calendar: days and a title that says nothing. It is sealed under the address's own token, so that
/// the disk does not tell it.
private struct ToldDays: Codable {
    var title: String
    var days: [String]
    var at: Date
}

extension CaseFile {
    func feed(in rows: [RecordRow]) throws -> Stored<DueFeed>? {
        try rows.first { $0.kind == DueFeed.kind }.map { try RecordOpener(caseID: id, key: key).open($0) }
    }
}

extension Programme {
    /// The token of the secret address of a case; nil when there is none.
    public func feedToken(of file: CaseFile) async throws -> Token? {
        let id = file.id
        let rows = try await storage.read { try $0.records(of: id, kinds: [DueFeed.kind]) }
        return try file.feed(in: rows).flatMap { Token(text: $0.value.token) }
    }

    /// Makes a secret address; one that there was before leads nowhere from then on.
    /// - Parameter title: what each day is called; read by bystanders.
    public func openFeed(title: String, in file: CaseFile, by editor: MapEditor, once token: Token)
        async throws
    {
        let feed = DueFeed(token: Token.random().text, title: title)
        try await once(token, holder: file.id) { [self] writing in
            try writing.require(CaseFile.mapStages, file.id)
            let rows = try writing.reading.records(of: file.id, kinds: [DueFeed.kind])
            try writing.set(feed, seen: file.feed(in: rows)?.version ?? 0, of: file.id, key: file.key)
            try tell(feed, dueDays(of: file, writing), of: file, writing)
            if editor.isGroup { try writing.setNews(file.id, true) }
        }
    }

    /// The secret address leads nowhere from now on.
    public func closeFeed(in file: CaseFile, by editor: MapEditor, once token: Token) async throws {
        try await once(token, holder: file.id) { writing in
            let rows = try writing.reading.records(of: file.id, kinds: [DueFeed.kind])
            if let feed = try file.feed(in: rows) {
                try writing.deleteRecord(of: file.id, kind: DueFeed.kind, id: feed.id, seen: feed.version)
            }
            try writing.deleteFeed(of: file.id)
        }
    }

    /// Reckons anew what is due, in the transaction that changes the map: for the pages of the case, and for its feed
    /// if it has one.
    func renewDueDays(of file: CaseFile, _ writing: Writing) throws {
        let rows = try writing.reading.records(of: file.id, kinds: [DueFeed.kind, DueDays.kind])
        let opener = RecordOpener(caseID: file.id, key: file.key)
        let old: Stored<DueDays>? = try rows.first { $0.kind == DueDays.kind }.map(opener.open)
        let days = DueDays(days: try dueDays(of: file, writing))
        if (old?.value ?? DueDays(days: [])) != days {
            try writing.set(days, seen: old?.version ?? 0, of: file.id, key: file.key)
        }
        if let feed = try file.feed(in: rows) { try tell(feed.value, days.days, of: file, writing) }
    }

    private func dueDays(of file: CaseFile, _ writing: Writing) throws -> [String] {
        let rows = try writing.reading.records(of: file.id, kinds: CaseMap.kinds)
        let map = try CaseMap(rows, caseID: file.id, key: file.key).map
        let due = map.schedule(today: today, methods: content.disposalMethods)
            .filter { $0.status == .scheduled || $0.status == .overdue }
        return Set(due.compactMap { $0.due?.description }).sorted()
    }

    private func tell(_ feed: DueFeed, _ days: [String], of file: CaseFile, _ writing: Writing) throws {
        guard let token = Token(text: feed.token) else { return }
        let told = ToldDays(title: feed.title, days: days, at: now)
        try writing.setFeed(
            of: file.id, tokenHash: token.hash,
            sealed: token.seal(JSONEncoder().encode(told), for: DueFeed.purpose))
    }

    /// The calendar at a secret address, as an iCalendar file. Throws `Refusal.notFound` when there is none.
    public func calendar(at token: Token) async throws -> String {
        guard let sealed = try await storage.read({ try $0.feed(tokenHash: token.hash) }) else {
            throw Refusal.notFound
        }
        let plain = try token.open(sealed, for: DueFeed.purpose)
        let told = try JSONDecoder().decode(ToldDays.self, from: plain)
        let name = token.hash.prefix(8).map { String(format: "%02x", $0) }.joined()
        return CalendarDocument.days(
            told.days.map { DayEvent(uid: "\($0)@\(name)", day: $0, title: told.title) }, stamp: told.at)
    }
}
