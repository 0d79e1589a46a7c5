import Foundation
import Scheduling
import Testing
import Vault

@testable import Programme

/// Someone on the staff, with what they keep at home.
struct Person: Sendable {
    static let password = "a lamp for every street"

    let member: StaffMember
    let signInName: String
    let totp: TOTP
    let recovery: RecoveryKey
}

/// How people join the staff and sign in.
struct Staffing: Sendable {
    let programme: Programme
    let clock: SettableClock

    /// Takes up an invitation, step by step, and signs in.
    func join(_ invitation: Token, _ profile: Profile) async throws -> Person {
        try await programme.startEnrolment(invitation, profile: profile, password: Person.password)
        let totp = try #require(try await programme.invitation(invitation).secondFactor)
        let recovery = try await programme.finishEnrolment(
            invitation, code: totp.code(at: clock.now), once: .random())
        let member = try await signIn(profile.signInName, totp)
        return Person(member: member, signInName: profile.signInName, totp: totp, recovery: recovery)
    }

    /// A coordinator invites a practitioner, who joins.
    func join(_ name: String, invitedBy coordinator: Coordinator) async throws -> Person {
        let link = try await programme.invite([.practitioner], by: coordinator, once: .random())
        return try await join(link, Profile(name: name, signInName: name, languages: ["en"]))
    }

    /// Signs in with the code of a later step than any that was used.
    func signIn(_ name: String, _ totp: TOTP, password: String = Person.password) async throws -> StaffMember
    {
        clock.advance(seconds: 90)
        let opened = try await programme.signIn(
            name: name, password: password, code: totp.code(at: clock.now))
        let token = try #require(Token(text: opened.session))
        return try #require(try await programme.staffMember(token))
    }

    /// Calls of 45 minutes that start on the hour, for eight hours of every workday.
    func offer(hoursFrom hour: Int, in zone: String, of member: StaffMember) async throws {
        let windows = (1...5).map { WeeklyWindow(weekday: $0, start: hour * 60, end: (hour + 8) * 60) }
        let rules = CallRules(
            stepMinutes: 60, bufferAfter: 30, noticeHours: 24, horizonDays: 14, callsPerDay: 50,
            callsPerWeek: 350)
        let hours = Availability(zone: zone, windows: windows, rules: rules)
        try await programme.setHours(hours, seen: 0, of: member, once: .random())
    }
}
