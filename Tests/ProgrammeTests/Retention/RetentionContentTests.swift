import Advice
import Content
import Testing

@testable import Programme

@Suite struct TheContentOfRetention {
    @Test func hasARuleForEverySortAndAWayForEveryMedium() throws {
        let content = try World.content.get()
        #expect(content.retentionProblems.map { "\($0)" } == [])
        for medium in Place.Medium.allCases {
            #expect(content.disposalMethod(medium.rawValue)?.steps.isEmpty == false, "\(medium)")
        }
    }

    /// What is offered to start from gives a rule that the schedule can use; it is offered only where there is none.
    @Test func offersRulesToStartFrom() throws {
        let content = try World.content.get()
        for sort in Holding.Sort.allCases {
            var holding = Holding(id: "list")
            holding.sort = sort
            guard let start = content.start(for: holding) else { continue }
            let started = holding.starting(from: start)
            #expect(started.rule != nil, "\(sort)")
            #expect(started.jurisdiction == nil && started.reason == nil, "No law is made up.")
            #expect(content.start(for: started) == nil)
        }
        var kept = Holding(id: "kept")
        (kept.sort, kept.isForever) = (.enquiry, true)
        #expect(content.start(for: kept) == nil)
        #expect(content.start(for: Holding(id: "unknown")) == nil)
    }
}
