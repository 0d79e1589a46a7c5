import Advice
import Content
import Foundation
import Scheduling
import Storage
import Vault

/// Tells the story of one case, from the request to where it stands.
struct DemonstrationCase: Sendable {
    let story: DemonstrationCast.Case
    let programme: Programme
    let staff: [String: StaffMember]
    let coordinator: Coordinator
    let present: Date
    let set: @Sendable (Date) -> Void

    func tell() async throws -> Demonstration.OpenCase {
        set(daysAgo: story.daysAgo)
        let member = try await ask()
        let receipt = member.unconfirmed?.groups ?? []
        if let unconfirmed = member.unconfirmed { _ = try await programme.confirm(unconfirmed, by: member) }
        let stage = Stage(rawValue: story.stage) ?? .requested
        if stage != .draft {
            try await programme.send(file(of: member), once: .random())
            try await answer(stage, member)
            try await work(stage, member)
            try await finish(stage, member)
        }
        set(present)
        try await programme.signOut(member.token)
        return Demonstration.OpenCase(id: story.id, receipt: receipt)
    }

    private func ask() async throws -> GroupMember {
        let needs = Needs(topics: story.topics, words: story.words, urgency: story.urgency)
        let session = try await programme.startDraft(needs, language: story.language, once: .random())
        guard let token = Token(text: session.session), let member = try await programme.groupMember(token)
        else {
            throw Refusal.notFound
        }
        let background = Background(
            who: story.who, serves: story.serve, region: story.region, workLanguage: story.workLanguage)
        try await programme.save(background, seen: 0, in: file(of: member), once: .random())
        let reach = story.reach
        let contact = Contact(
            way: Contact.Way(rawValue: reach.way) ?? .here, address: reach.address, name: reach.name,
            safeHours: reach.hours, voicemail: reach.voicemail, sharedDevice: reach.sharedDevice ?? false,
            zone: reach.zone)
        try await programme.save(contact, seen: 0, in: file(of: member), once: .random())
        return member
    }

    private func answer(_ stage: Stage, _ member: GroupMember) async throws {
        switch stage {
        case .declined, .referred:
            try await writeEntries(member, practitioner: nil)
            set(daysAgo: max(0, story.daysAgo / 2))
            let (file, message) = (try await file(of: member), story.reply ?? "")
            if stage == .declined {
                try await programme.decline(file, message: message, by: coordinator, once: .random())
            } else {
                try await programme.refer(file, message: message, by: coordinator, once: .random())
            }
        case .draft, .requested, .disposed:
            try await writeEntries(member, practitioner: nil)
        default:
            guard let practitioner else { throw Refusal.notFound }
            set(daysAgo: max(0, story.daysAgo - 2))
            try await programme.accept(
                file(of: member), practitionerID: practitioner.id, by: coordinator, once: .random())
            try await writeEntries(member, practitioner: practitioner)
        }
        try await call(member)
    }

    private func work(_ stage: Stage, _ member: GroupMember) async throws {
        guard let practitioner, stage != .accepted else { return }
        try await draw(member, with: practitioner)
        for task in story.tasks ?? [] {
            let record = HomeTask(text: task.text, due: task.dueInDays.map(date), isDone: task.done ?? false)
            try await programme.add(record, to: file(of: member), by: practitioner, once: .random())
        }
        for action in story.actions ?? [] {
            let record = Action(
                what: action.what, why: action.why, who: action.who, hours: action.hours,
                due: action.dueInDays.map(date), track: action.track)
            try await programme.add(record, to: file(of: member), by: practitioner, once: .random())
        }
    }

    private func draw(_ member: GroupMember, with practitioner: StaffMember) async throws {
        guard let start = story.map.flatMap(programme.content.startingMap),
            let language = Language(rawValue: story.language)
        else { return }
        let map = try Map(json: start.json(in: language)).withNewIDs(programme.newElementID)
        try await programme.begin(map, in: file(of: member), by: .staff(practitioner), once: .random())
    }

    private func finish(_ stage: Stage, _ member: GroupMember) async throws {
        guard let practitioner, [.planProposed, .planAgreed, .closed].contains(stage) else { return }
        set(daysAgo: story.daysAgo / 3)
        try await programme.propose(file(of: member), introduction: nil, by: practitioner, once: .random())
        for comment in story.comments ?? [] where comment.from == "group" {
            set(daysAgo: comment.daysAgo)
            try await programme.comment(comment.text, in: file(of: member), by: member, once: .random())
        }
        guard stage != .planProposed else { return }
        set(daysAgo: story.daysAgo / 4)
        let version = try await file(of: member).plan?.version ?? 0
        try await programme.agree(to: version, in: file(of: member), by: member, once: .random())
        guard stage == .closed else { return }
        set(daysAgo: story.daysAgo / 5)
        try await programme.close(
            file(of: member), outcome: story.outcome ?? "other", words: nil, by: practitioner, once: .random()
        )
        if let consents = story.consents {
            try await programme.consent(
                to: consents, seen: 0, in: file(of: member), by: member, once: .random())
        }
    }

    private func writeEntries(_ member: GroupMember, practitioner: StaffMember?) async throws {
        for line in story.entries ?? [] {
            set(daysAgo: line.daysAgo)
            let file = try await file(of: member)
            let author = line.from == "coordinator" ? coordinator.member : practitioner ?? coordinator.member
            switch (line.from, line.note ?? false) {
            case ("group", _): try await programme.write(line.text, in: file, by: member, once: .random())
            case (_, true): try await programme.note(line.text, in: file, by: author, once: .random())
            case (_, false): try await programme.write(line.text, in: file, by: author, once: .random())
            }
        }
    }

    /// A call ahead takes the nearest free time; one that was held is put where it was.
    private func call(_ member: GroupMember) async throws {
        guard let call = story.call, call.state != "cancelled" else { return }
        set(present)
        let file = try await file(of: member)
        let wanted = present.addingTimeInterval(call.inDays * 86_400)
        if call.inDays > 0 {
            let slots = try await programme.offer(for: file).slots.map(\.span.start)
            guard
                let start = slots.min(by: {
                    abs($0.timeIntervalSince(wanted)) < abs($1.timeIntervalSince(wanted))
                })
            else { return }
            let wish = CallWish(
                start: start, channel: call.channel, number: number(call), note: call.note)
            try await programme.book(wish, in: file, by: member, once: .random())
        } else if let practitioner {
            let start = Int(wanted.timeIntervalSince1970) / 3600 * 3600
            let booking = BookingRow(
                id: programme.newID(), caseID: file.id, hostID: practitioner.id, startAt: start,
                endAt: start + 45 * 60, zone: practitioner.profile.zone,
                wallTime: wallTime(
                    of: Date(timeIntervalSince1970: Double(start)), zone: practitioner.profile.zone),
                channel: call.channel)
            let detail = CallDetail(number: number(call), room: nil, note: call.note)
            try await programme.storage.write { writing in
                try writing.insert(booking, quanta: [])
                try writing.add(detail, id: booking.id, to: file.id, key: file.key)
            }
        }
    }

    private func number(_ call: DemonstrationCast.Call) -> String? {
        ["phone", "signal"].contains(call.channel) ? story.reach.address : nil
    }

    private var practitioner: StaffMember? { story.practitioner.flatMap { staff[$0] } }

    private func set(daysAgo: Double) { set(present.addingTimeInterval(-daysAgo * 86_400)) }

    private func file(of member: GroupMember) async throws -> CaseFile {
        try await programme.caseFile(of: member)
    }

    private func date(_ days: Int) -> String {
        String(wallTime(of: present.addingTimeInterval(Double(days) * 86_400), zone: "UTC").prefix(10))
    }
}
