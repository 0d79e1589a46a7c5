import Foundation
import Scheduling
import Storage
import Vault

/// A practitioner as a coordinator weighs them for a request.
public struct Candidate: Sendable {
    public let colleague: Colleague
    public let openCases: Int
    public let speaksLanguage: Bool
    /// How many of the request's topics they know.
    public let topics: Int
    public let hostsTheCall: Bool
}

extension Programme {
    /// Who could take a request: those who speak its language first, then who knows its topics, then who has
    /// fewest cases.
    public func candidates(for file: CaseFile, by coordinator: Coordinator) async throws -> [Candidate] {
        let stages = Stage.open.map(\.rawValue)
        let (people, load) = try await storage.read { (try $0.people(), try $0.load(stages: stages)) }
        let candidates = try colleagues(people)
            .filter { $0.roles.contains(.practitioner) && !$0.isDisabled }
            .map { colleague in
                Candidate(
                    colleague: colleague, openCases: load[colleague.id] ?? 0,
                    speaksLanguage: colleague.profile.languages.contains(file.row.workLanguage),
                    topics: Set(colleague.profile.topics).intersection(file.row.topics).count,
                    hostsTheCall: file.booking?.hostID == colleague.id)
            }
        return candidates.sorted { one, other in
            (one.speaksLanguage ? 0 : 1, -one.topics, one.openCases)
                < (other.speaksLanguage ? 0 : 1, -other.topics, other.openCases)
        }
    }

    /// Accepts a request and gives it to a practitioner, who from now on can open it. A call that the group has
    /// booked goes over to that practitioner; when they are not free then, `Refusal.practitionerNotFree`.
    public func accept(
        _ file: CaseFile, practitionerID: String, by coordinator: Coordinator, once token: Token
    ) async throws {
        let (hour, now) = (hour, second)
        try await once(token, holder: file.id) { writing in
            guard let person = try writing.reading.person(practitionerID), person.isPractitioner,
                !person.isDisabled
            else { throw Refusal.notFound }
            try writing.takeOrRefuse(.accept, file.id, hour: hour)
            try writing.markAnswered(file.id, hour: hour)
            try writing.assign(file.id, to: practitionerID)
            try writing.insertGrant(
                of: file.id, to: .person(practitionerID),
                sealed: Grant.seal(file.secret, of: file.id, to: person.publicKey))
            try writing.setNews(file.id, true)
            try writing.handCall(of: file.id, to: practitionerID, now: now)
        }
    }
}

extension Writing {
    fileprivate func handCall(of caseID: String, to hostID: String, now: Int) throws {
        guard var booking = try reading.booking(of: caseID), booking.hostID != hostID, booking.endAt > now
        else {
            return
        }
        var quanta = try reading.quanta(of: booking.id)
        booking.hostID = hostID
        if let availability = try reading.availability(of: hostID) {
            let own = try JSONDecoder().decode(Availability.self, from: Data(availability.rules.utf8))
            booking.zone = own.zone
            quanta = Quanta.indices(
                covering: booking.span, bufferBefore: own.rules.bufferBefore,
                bufferAfter: own.rules.bufferAfter)
            booking.wallTime = wallTime(of: booking.span.start, zone: booking.zone)
        }
        do {
            try move(booking, quanta: quanta)
        } catch is Conflict {
            throw Refusal.practitionerNotFree
        }
    }
}

extension Programme {
    /// How many open cases each practitioner has.
    public func openCases() async throws -> [String: Int] {
        let stages = Stage.open.map(\.rawValue)
        return try await storage.read { try $0.load(stages: stages) }
    }
}
