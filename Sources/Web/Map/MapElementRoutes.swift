import Advice
import Content
import Foundation
import Hummingbird
import Programme

enum MapElementRoutes {
    static func add(to book: RouteBook) {
        book.map(.get, "new/:kind") { maps in
            let (kind, said) = try maps.kind()
            var element = kind.type.init(id: "new")
            // What the link that led here knows already.
            if let workflow = maps.visit.query("workflow") { element.take(["workflow": .text(workflow)]) }
            if let trigger = maps.visit.query("trigger"), let holding = maps.visit.query("holding") {
                element.take(["trigger": .text(trigger), "holdings": .texts([holding])])
            }
            return try await show(element, isNew: true, said, maps)
        }
        book.map(.post, "new/:kind", add)
        book.map(.get, "elements/:element") { maps in
            let element = try maps.element(in: try await maps.map())
            let part = MapFormPart(maps.visit.query("part"))
            return try await show(element, isNew: false, part: part, try maps.words(of: element.kind), maps)
        }
        book.map(.post, "elements/:element", change)
        book.map(.post, "elements/:element/removal") { maps in
            let element = try maps.element(in: try await maps.map())
            return try await maps.undoable(back: "list/\(element.kind)", of: element.id) {
                try await maps.visit.programme.removeElement(
                    element.id, seen: maps.visit.seenVersion, from: maps.file, by: maps.editor,
                    once: maps.visit.once())
            }
        }
        book.map(.post, "elements/:element/undo") { maps in
            let id = maps.visit.parameter("element")
            return try await maps.undoable(back: "elements/\(id)", of: id) {
                try await maps.visit.programme.undo(
                    id, seen: maps.visit.seenVersion, in: maps.file, by: maps.editor, once: maps.visit.once())
            }
        }
    }

    private static func show(
        _ element: any MapElement, isNew: Bool, part: MapFormPart = .first, _ said: MapWords,
        _ maps: MapVisit,
        form: MapForm? = nil
    ) async throws -> Response {
        let page = MapElementPage(
            element, isNew: isNew, part: part, said: said, in: try await maps.map(), maps,
            names: try await maps.visit.names(),
            form: form)
        return try await maps.page(.element, page, faults: form?.faults ?? Faults())
    }

    private static func add(_ maps: MapVisit) async throws -> Response {
        let (kind, said) = try maps.kind()
        let map = try await maps.map()
        // The programme takes one of its kind, so that a second one changes the first.
        let id = kind == .context ? map.map.context.first?.id : nil
        let form = MapForm(
            maps.visit.form, over: kind.type.init(id: id ?? maps.visit.programme.newElementID()), in: map.map,
            maps.visit.content)
        guard form.faults.isEmpty else {
            return try await show(form.element, isNew: true, said, maps, form: form)
        }
        try await maps.visit.programme.put(
            form.element, seen: id.flatMap { map.changes[$0]?.version } ?? 0, in: maps.file, by: maps.editor,
            once: maps.visit.once())
        return maps.go("list/\(kind)")
    }

    private static func change(_ maps: MapVisit) async throws -> Response {
        let (visit, map) = (maps.visit, try await maps.map())
        let element = try maps.element(in: map)
        let said = try maps.words(of: element.kind)
        let form = MapForm(visit.form, over: element, in: map.map, maps.visit.content)
        let part = MapFormPart(visit.form.line("part"))
        guard form.faults.isEmpty else {
            return try await show(form.element, isNew: false, part: part, said, maps, form: form)
        }
        do {
            try await visit.programme.put(
                form.element, seen: visit.seenVersion, in: maps.file, by: maps.editor, once: visit.once())
            return maps.go("list/\(element.kind)")
        } catch is Conflict {
            let now = try await maps.map()
            let page = MapElementPage(
                form.element, isNew: false, part: part, said: said, in: now, maps,
                names: try await visit.names(),
                form: form,
                theirs: now.element(element.id), isConflict: true)
            var faults = Faults()
            faults.add("name", Message("Meanwhile someone else changed this"))
            return try await maps.page(.element, page, faults: faults)
        }
    }
}

extension MapVisit {
    func words(of kind: ElementKind) throws -> MapWords {
        guard let said = visit.content.mapWords(kind.rawValue) else { throw Refusal.notFound }
        return said
    }

    /// A change that takes no text: when another came first, the element is shown as it is now.
    func undoable(back page: String, of id: String, _ work: () async throws -> Void) async throws -> Response
    {
        do {
            try await work()
            let isThere = try await map().element(id) != nil
            return isThere ? go(page) : go()
        } catch is Conflict {
            return go("elements/\(id)")
        }
    }
}
