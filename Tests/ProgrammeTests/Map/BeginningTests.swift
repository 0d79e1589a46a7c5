import Advice
import Content
import Testing

@testable import Programme

@Suite struct WhereAMapBegins {
    private func content() throws -> ContentPack { try World.content.get() }

    @Test func isWithTheExampleThatFitsTheWork() throws {
        let content = try content()
        for map in content.startingMaps {
            for work in map.fits.work {
                let found = content.startingMaps(fitting: ["work": work])
                #expect(found.count == content.startingMaps.count)
                #expect(found[0].fits.work.contains(work))
            }
        }
    }

    @Test func everyAnswerFindsAMap() throws {
        let content = try content()
        for question in content.startQuestions {
            for answer in question.answers {
                let fits = content.startingMaps.filter {
                    $0.fittingAnswers[question.code]?.contains(answer.code) == true
                }
                #expect(!fits.isEmpty, "\(question.code): \(answer.code)")
            }
        }
    }

    /// Of two that fit the work, the one that also fits the size comes first.
    @Test func sizeDecidesBetweenTwoOfTheSameWork() throws {
        let content = try content()
        #expect(
            content.startingMaps(fitting: ["work": "evidence", "size": "few"])[0].code == "documentation")
        #expect(
            content.startingMaps(fitting: ["work": "evidence", "size": "many"])[0].code
                == "election-observation")
    }

    @Test func isAdaptedToThePeopleServedOnly() throws {
        let content = try content()
        let start = try #require(content.startingMap("legal-clinic"))
        let map = try Map(json: start.json(in: .en))
        let adapted = map.adapted(to: ["languages": .texts(["ar", "fr"]), "sharesDevice": .flag(false)])
        for (before, after) in zip(map.people, adapted.people) {
            if before.role == .community {
                #expect(after.languages == ["ar", "fr"])
                #expect(after.sharesDevice == false)
                #expect(after.connectivity == before.connectivity)
            } else {
                #expect(after == before)
            }
        }
        #expect(map.people.contains { $0.role == .community })
    }
}
