import Advice
import Content
import Foundation

/// The choice of one tool, from what is needed to the decision.
public struct ToolChoice: CaseRecord, Equatable {
    static let kind = "tool choice"

    /// What can be decided for: a tool of the catalogue, what is in use, or none.
    public enum Option: Codable, Sendable, Equatable {
        case tool(String)
        case keep
        case nothing
    }

    /// How it is tried out before anything is decided for good.
    public struct Trial: Codable, Sendable, Equatable {
        /// The code of the tool.
        public var tool: String
        /// Roles of those who try it, above all of those who will use it.
        public var who: String
        public var tasks: String
        /// ISO 8601, days.
        public var from: String?
        public var to: String?
        /// Whether everything was taken out once; nil as long as nobody tried.
        public var exportWorked: Bool?
        public var exportNote: String?
        /// An estimate: hours to move, and to learn it, all together.
        public var hours: Double?
        /// How one comes back to what was before.
        public var wayBack: String?
        /// What those who tried it say.
        public var found: String?

        public init(tool: String, who: String, tasks: String) {
            (self.tool, self.who, self.tasks) = (tool, who, tasks)
        }
    }

    public struct Decision: Codable, Sendable, Equatable {
        public var option: Option
        public var why: String
        /// Who sees it otherwise, and why.
        public var dissent: String?
        /// ISO 8601, days.
        public var on: String
        public var reviewOn: String?
        /// The map was changed accordingly.
        public var isCarriedOut = false
        /// What was known of the shortlist on that day, so that the record stays true.
        public var ranking: [RankedThen]

        public init(
            option: Option, why: String, dissent: String?, on: String, reviewOn: String?,
            ranking: [RankedThen]
        ) {
            self.option = option
            self.why = why
            self.dissent = dissent
            self.on = on
            self.reviewOn = reviewOn
            self.ranking = ranking
        }
    }

    /// How an option stood when it was decided.
    public struct RankedThen: Codable, Sendable, Equatable {
        public let name: String
        /// First in about so many of ten settings.
        public let firstOfTen: Int
        public let known: Int
        public let asked: Int
    }

    /// The code of a category.
    public var category: String
    /// What it is for, in the group's own words.
    public var purpose: String?
    /// The id of the tool of the map that would be given up.
    public var current: String?
    /// Codes of must-haves.
    public var mustHaves: [String] = []
    /// Dollars that there are for a year; nil where it was not said.
    public var budget: Int?
    public var priorities: [Priorities] = []
    /// Codes of tools of the catalogue.
    public var shortlist: [String] = []
    public var trial: Trial?
    public var decision: Decision?

    public init(category: String, purpose: String? = nil, current: String? = nil) {
        self.category = category
        self.purpose = purpose
        self.current = current
    }
}

extension ToolChoice {
    /// What the catalogue knows of the tool that is in use, as far as its name tells which one it is.
    public func currentEntry(in map: Map, _ content: ContentPack) -> CatalogueTool? {
        guard let name = map.tools.first(where: { $0.id == current })?.name?.lowercased() else { return nil }
        return content.catalogueTools.filter { name.contains($0.plainName) }
            .max { $0.plainName.count < $1.plainName.count }
    }

    /// What is compared: the shortlist, and what is in use.
    public func options(in map: Map, _ content: ContentPack) -> [ToolOption] {
        let tools = shortlist.compactMap(content.catalogueTool).map {
            ToolOption(id: $0.code, facts: $0.facts)
        }
        guard current != nil else { return tools }
        return tools + [ToolOption(id: Self.keepID, facts: currentEntry(in: map, content)?.facts ?? [:])]
    }

    /// The id of what is in use among the options. No tool of the catalogue has it, since codes hold no space.
    public static let keepID = "what we have"

    /// How each must-have stands for a tool, with the cost against the budget.
    public func verdicts(
        on facts: [String: KnownFact], in map: Map, today: Day, _ content: ContentPack
    ) -> [(mustHave: MustHave, verdict: MustHaveVerdict)] {
        mustHaves.compactMap(content.mustHave).map {
            ($0, $0.verdict(facts, needs: map.toolNeeds, today: today, content: content))
        }
    }

    public func budgetVerdict(on facts: [String: KnownFact], today: Day, _ content: ContentPack)
        -> MustHaveVerdict?
    {
        guard let budget else { return nil }
        guard let criterion = content.criterion("cost"), let known = facts["cost"],
            !known.isExpired(on: today.description, criterion)
        else { return .open }
        let costs = known.facts.compactMap { $0.value.codes.first.flatMap(Double.init) }
        if costs.isEmpty { return .open }
        if costs.allSatisfy({ $0 <= Double(budget) }) { return .passes }
        return costs.allSatisfy { $0 > Double(budget) } ? .fails : .open
    }

    /// The ranking of the shortlist; nil while there is nothing to rank or to rank by.
    public func ranking(in map: Map, today: Day, _ content: ContentPack) -> ToolRanking? {
        ToolRanking(
            options(in: map, content), by: priorities, needs: map.toolNeeds, today: today, content: content)
    }
}

extension CatalogueTool {
    /// Its name without what stands in brackets.
    var plainName: String {
        name.prefix { $0 != "(" }.trimmingCharacters(in: .whitespaces).lowercased()
    }
}
