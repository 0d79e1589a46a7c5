/// Everything that people who do not write code may edit, read once at start and never changed after.
public struct ContentPack: Sendable {
    public let topics: [Topic]
    public let urgencies: [Urgency]
    public let regions: [Region]
    public let workLanguages: [WorkLanguage]
    public let cities: [City]
    public let helplines: [Helpline]
    public let unknowns: [Unknown]
    public let tracks: [Track]
    public let channels: [Channel]
    public let replies: [ReplyTemplate]
    public let outcomes: [Outcome]
    public let consents: [Consent]
    public let checks: [CheckWords]
    public let patterns: [Pattern]
    public let startQuestions: [StartQuestion]
    public let startingMaps: [StartingMap]
    public let mapWords: [MapWords]
    public let retentionStarts: [RetentionStart]
    public let disposalMethods: [DisposalMethod]
    public let documentTemplates: [DocumentTemplate]
    public let licences: Licences
    public let criteria: [Criterion]
    public let hostCriteria: [HostCriterion]
    public let toolCategories: [ToolCategory]
    public let mustHaves: [MustHave]
    public let toolCares: [ToolCare]
    /// In the order of their codes, like hosts.
    public let catalogueTools: [CatalogueTool]
    public let hosts: [Host]
    public let glossary: [GlossaryTerm]
    /// In the order of their codes.
    public let explainers: [Explainer]

    /// Reads and checks a whole folder. Throws `ContentProblems` with everything there is to mend.
    public init(folder: String) throws {
        var reader = PackReader(folder: folder)
        topics = reader.entries()
        urgencies = reader.entries()
        regions = reader.entries()
        workLanguages = reader.entries()
        cities = reader.entries()
        helplines = reader.entries()
        unknowns = reader.entries()
        tracks = reader.entries()
        channels = reader.entries()
        replies = reader.entries()
        outcomes = reader.entries()
        consents = reader.entries()
        checks = reader.entries()
        patterns = reader.entries()
        startQuestions = reader.entries()
        startingMaps = reader.startingMaps()
        mapWords = reader.entries()
        retentionStarts = reader.entries()
        disposalMethods = reader.entries()
        documentTemplates = reader.documentTemplates()
        licences = reader.licences()
        criteria = reader.entries()
        hostCriteria = reader.entries()
        toolCategories = reader.entries()
        mustHaves = reader.entries()
        toolCares = reader.entries()
        let known = { [toolCategories, disposalMethods, licences] (questions: [any FactQuestion]) in
            CatalogueKnowledge(
                categories: toolCategories, media: disposalMethods.map(\.code), licences: licences,
                questions: questions)
        }
        catalogueTools = reader.catalogue(known(criteria))
        hosts = reader.catalogue(known(hostCriteria))
        glossary = reader.entries()
        explainers = reader.explainers(knowing: glossary)
        for term in glossary {
            guard let code = term.explainer, !explainers.contains(where: { $0.code == code }) else {
                continue
            }
            reader.report(
                GlossaryTerm.file, entry: term.code,
                ["There is no explainer '\(code)' in \(Explainer.folder)."])
        }
        for criterion in criteria {
            guard let code = criterion.term, !glossary.contains(where: { $0.code == code }) else { continue }
            reader.report(
                Criterion.file, entry: criterion.code, ["The term '\(code)' is not in \(GlossaryTerm.file)."])
        }
        for helpline in helplines {
            let mends = helpline.mends(knowing: workLanguages, unknowns)
            reader.report(Helpline.file, entry: helpline.key, mends)
        }
        let services = hostCriteria.first { $0.code == "services" }?.optionCodes ?? []
        for category in toolCategories {
            let strangers = (category.services ?? []).filter { !services.contains($0) }
            reader.report(
                ToolCategory.file, entry: category.code,
                strangers.map { "'\($0)' is no service of \(HostCriterion.file)." })
        }
        for mustHave in mustHaves {
            reader.report(MustHave.file, entry: mustHave.code, mustHave.mends(knowing: criteria))
        }
        for care in toolCares {
            let mends = (care.tests ?? []).flatMap { $0.mends(knowing: criteria) }
            reader.report(ToolCare.file, entry: care.code, mends)
        }
        for map in startingMaps {
            reader.report("\(StartingMap.folder)/\(map.code).yaml", map.mends(knowing: startQuestions))
        }
        guard reader.problems.isEmpty else { throw ContentProblems(problems: reader.problems) }
    }
}

extension ContentPack {
    public func topic(_ code: String) -> Topic? { topics.first { $0.code == code } }

    public func urgency(_ code: String) -> Urgency? { urgencies.first { $0.code == code } }

    public func region(_ code: String) -> Region? { regions.first { $0.code == code } }

    public func workLanguage(_ code: String) -> WorkLanguage? { workLanguages.first { $0.code == code } }

    /// The cities whose clocks show the time of a zone.
    public func cities(inZone zone: String) -> [City] { cities.filter { $0.zone == zone } }

    public func helpline(_ id: String) -> Helpline? { helplines.first { $0.id == id } }

    public func unknown(_ code: String) -> Unknown? { unknowns.first { $0.code == code } }

    public func track(_ code: String) -> Track? { tracks.first { $0.code == code } }

    public func channel(_ code: String) -> Channel? { channels.first { $0.code == code } }

    /// The messages to start from when a request is declined ("decline") or referred ("refer").
    public func replies(for code: String) -> [ReplyTemplate] { replies.filter { $0.code == code } }

    public func outcome(_ code: String) -> Outcome? { outcomes.first { $0.code == code } }

    public func consent(_ code: String) -> Consent? { consents.first { $0.code == code } }

    public func check(_ code: String) -> CheckWords? { checks.first { $0.code == code } }

    public func pattern(_ code: String) -> Pattern? { patterns.first { $0.code == code } }

    public func startingMap(_ code: String) -> StartingMap? { startingMaps.first { $0.code == code } }

    public func retentionStart(_ sort: String) -> RetentionStart? {
        retentionStarts.first { $0.code == sort }
    }

    public func disposalMethod(_ medium: String) -> DisposalMethod? {
        disposalMethods.first { $0.code == medium }
    }

    public func documentTemplate(_ code: String) -> DocumentTemplate? {
        documentTemplates.first { $0.code == code }
    }

    public func criterion(_ code: String) -> Criterion? { criteria.first { $0.code == code } }

    public func toolCategory(_ code: String) -> ToolCategory? { toolCategories.first { $0.code == code } }

    public func glossaryTerm(_ code: String) -> GlossaryTerm? { glossary.first { $0.code == code } }

    public func explainer(_ code: String) -> Explainer? { explainers.first { $0.code == code } }

    public func mustHave(_ code: String) -> MustHave? { mustHaves.first { $0.code == code } }

    public func catalogueTool(_ code: String) -> CatalogueTool? {
        catalogueTools.first { $0.code == code }
    }

    public func host(_ code: String) -> Host? { hosts.first { $0.code == code } }

    public func mapWords(_ kind: String) -> MapWords? { mapWords.first { $0.code == kind } }
}
