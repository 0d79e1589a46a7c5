import Content
import Hummingbird
import Programme

enum CalendarRoutes {
    static func add(to book: RouteBook) {
        book.map(.get, "data/calendar") { maps in
            let visit = try await RetentionVisit(maps)
            let token = try await maps.visit.programme.feedToken(of: maps.file)
            let feed = token.map { maps.visit.address("days/\($0.text).ics") }
            return try await maps.page(.calendar, CalendarPage(visit, feed: feed, part: maps.visit.part))
        }
        book.map(.post, "data/calendar/feed") { maps in
            try await maps.visit.programme.openFeed(
                title: maps.words(Message("Reminder")), in: maps.file, by: maps.editor,
                once: maps.visit.once())
            return maps.go("data/calendar")
        }
        book.map(.post, "data/calendar/feed/removal") { maps in
            try await maps.visit.programme.closeFeed(in: maps.file, by: maps.editor, once: maps.visit.once())
            return maps.go("data/calendar")
        }
        book.open(.get, "days/:file") { visit in
            let name = visit.parameter("file")
            guard name.hasSuffix(".ics"), let token = Token(text: String(name.dropLast(4))) else {
                throw Refusal.notFound
            }
            let text = try await visit.programme.calendar(at: token)
            return Response(
                status: .ok, headers: [.contentType: "text/calendar; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
        }
    }
}
