import Advice
import Content
import Foundation
import Hummingbird
import Programme

/// Where a map begins: with the questions, then with one of the maps that were prepared, or with nothing.
enum MapStartRoutes {
    static func add(to book: RouteBook) {
        book.map(.get, "start") { maps in
            try await maps.page(.start, MapQuestionsPage(maps))
        }
        book.map(.post, "start/examples") { try await examples($0) }
        book.map(.post, "start", begin)
    }

    private static func examples(_ maps: MapVisit, faults: Faults = Faults()) async throws -> Response {
        try await maps.page(.examples, MapExamplesPage(maps, faults: faults), faults: faults)
    }

    private static func begin(_ maps: MapVisit) async throws -> Response {
        let visit = maps.visit
        guard let start = visit.content.startingMap(visit.form.line("start")) else {
            var faults = Faults()
            faults.add("start", Message("Choose one of the maps, or begin with an empty one."))
            return try await examples(maps, faults: faults)
        }
        let said = MapForm(visit.form, over: People(id: "said"), in: Map(), visit.content).element.values
            .filter { MapExamplesPage.asked.contains($0.key) }
        let map = try Map(json: start.json(in: visit.language)).adapted(to: said)
            .withNewIDs(visit.programme.newElementID)
        try await visit.programme.begin(map, in: maps.file, by: maps.editor, once: visit.once())
        return maps.go()
    }
}

/// The questions by which a starting map is found. The answers are sent in a form and not in the address, so that no
/// history of a browser keeps them.
struct MapQuestionsPage: PageView {
    let root: String
    let questions: [MapQuestionView]

    init(_ maps: MapVisit) {
        root = maps.root
        let language = maps.visit.language
        questions = maps.visit.content.startQuestions.map { question in
            MapQuestionView(
                code: question.code, label: question.label[language],
                answers: question.answers.map {
                    ChoiceView(value: $0.code, label: $0.label[language], isChosen: false)
                })
        }
    }
}

struct MapQuestionView: Sendable {
    let code: String
    let label: String
    let answers: [ChoiceView]
}

/// The starting maps that fit the answers, and what is asked to adapt the one that is chosen.
struct MapExamplesPage: PageView {
    /// What is asked of the people served, since no example can know it.
    static let asked = ["languages", "connectivity", "sharesDevice"]
    /// How many are shown at first.
    private static let mostShown = 3

    let root: String
    let fitting: [MapExampleView]
    let others: [MapExampleView]
    let hasOthers: Bool
    let fields: [MapFieldView]
    /// The texts of the maps are in English, since they were not written in this language.
    let isInEnglish: Bool
    let errors: FaultsView?

    init(_ maps: MapVisit, faults: Faults) {
        let (visit, content) = (maps.visit, maps.visit.content)
        root = maps.root
        isInEnglish = !content.startingMaps.allSatisfy { $0.name.isSaid(in: visit.language) }
        let shown = isInEnglish ? .en : visit.language
        var answers: [String: String] = [:]
        for question in content.startQuestions {
            answers[question.code] = visit.form.optionalLine(question.code)
        }
        let examples = content.startingMaps(fitting: answers).enumerated().map { place, map in
            MapExampleView(
                code: map.code, name: map.name[shown], description: map.description[shown],
                lang: shown.rawValue, dir: shown.direction, isChosen: place == 0 && !answers.isEmpty)
        }
        // Who answered nothing looks through all of them.
        let first = answers.isEmpty ? examples.count : Self.mostShown
        fitting = Array(examples.prefix(first))
        others = Array(examples.dropFirst(first))
        hasOthers = !others.isEmpty
        let people = People(id: "said")
        let said = content.mapWords(ElementKind.people.rawValue)
        fields = people.fieldKinds.compactMap { key, kind in
            guard let said, Self.asked.contains(key) else { return nil }
            return MapFieldView(
                key, kind, nil, of: people, said: said, from: MapOptions(), maps, faults: Faults(), typed: nil
            )
        }
        errors = faults.view(maps.words)
    }
}

struct MapExampleView: Sendable {
    let code: String
    let name: String
    let description: String
    let lang: String
    let dir: String
    /// The one that fits best.
    let isChosen: Bool
}
