import Content
import Documents
import Hummingbird
import Programme

/// Everything that a group has here, as one document to take away.
enum Download {
    static func document(_ group: GroupVisit) async throws -> Document {
        let (visit, file) = (group.visit, try await group.file())
        let (words, zone) = (visit.words, file.contact?.value.zone ?? "UTC")
        let names = try await visit.names()
        var document = Document(
            title: words(Message("Notes")), language: visit.language.rawValue,
            direction: visit.language.direction)
        for rows in [
            Answers(visit).needs(file.needs?.value), Answers(visit).background(file.background?.value),
            Answers(visit).contact(file.contact?.value),
        ] {
            document.blocks.append(.facts(rows.map { ($0.label, $0.text) }))
        }
        if let call = CallView(
            file, zone: zone, visit, names: names,
            meetingAddress: try await visit.site.front.settings(visit.programme).meetingAddress)
        {
            document.add(
                words(Message("Your call")),
                paragraphs: [words.listed([call.day, "\(call.time) (\(call.zone))"]), call.channel]
                    + [call.number, call.room, call.note].compactMap(\.self))
        }
        if file.plan?.value.proposedAt != nil {
            add(PlanPage(file, visit, names: names), to: &document, words)
        }
        if !file.tasks.isEmpty {
            document.add(
                words(Message("Homework")),
                list: file.tasks.map { ($0.value.isDone ? "☑ " : "☐ ") + $0.value.text })
        }
        if let closing = ClosingView(file, visit) {
            document.add(
                words(Message("How it ended")),
                paragraphs: [words.listed([closing.outcome, closing.day])] + closing.paragraphs,
                list: (file.consents?.value.codes ?? []).compactMap {
                    visit.content.consent($0)?.label[visit.language]
                })
        }
        let map = try await visit.programme.map(of: file).map
        if !map.all.isEmpty {
            document.blocks.append(.heading(words(Message("How you work"))))
            document.blocks += MapDocument(map, visit).blocks(level: 3)
        }
        for signed in try await visit.programme.documents(of: file).newest {
            document.blocks.append(.heading(signed.document.title))
            document.blocks += signed.document.document.embedded
        }
        document.blocks.append(.heading(words(Message("Messages"))))
        for entry in file.entries {
            let view = EntryView(entry.value, visit, zone: zone, names: names, side: .group)
            document.add(words.listed([view.author, view.time]), level: 3, paragraphs: view.paragraphs)
        }
        return document
    }

    private static func add(_ plan: PlanPage, to document: inout Document, _ words: Words) {
        document.add(words(Message("The plan")), paragraphs: [plan.state] + plan.introduction)
        document.blocks.append(
            .table(
                head: [
                    words(Message("What")), words(Message("Why")), words(Message("Who")),
                    words(Message("Hours (estimate)")), words(Message("By when")),
                    words(Message("Kind of support")),
                ],
                rows: plan.actions.map { [$0.what, $0.why, $0.who, $0.hours, $0.by ?? "", $0.track] }))
        for comment in plan.comments {
            document.add(
                words.listed([comment.author, comment.time]), level: 3, paragraphs: comment.paragraphs)
        }
    }

    /// A document in a format that was asked for, in large print where the address asks for it.
    static func answer(_ document: Document, as format: DocumentFormat, _ visit: Visit) async throws
        -> Response
    {
        do {
            let bytes = try await visit.site.writer.bytes(
                of: document, as: format, isLarge: visit.query("large") != nil)
            // Its name tells a bystander nothing.
            return answer(
                ByteBuffer(bytes: bytes), type: format.mediaType, name: "notes.\(format.fileExtension)")
        } catch DocumentWriter.Failure.notOffered {
            throw Refusal.notFound
        } catch is DocumentWriter.Failure {
            throw Refusal.busy
        }
    }

    static func answer(_ text: String, type: String, name: String) -> Response {
        answer(ByteBuffer(string: text), type: type, name: name)
    }

    static func answer(_ bytes: ByteBuffer, type: String, name: String) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: type, .contentDisposition: "attachment; filename=\"\(name)\""],
            body: ResponseBody(byteBuffer: bytes))
    }
}
