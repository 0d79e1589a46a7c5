import Foundation
import Testing

@testable import Programme

@Suite struct Homework {
    @Test func isAgreedTickedOffChangedAndTakenAway() async throws {
        let world = try await World()
        let (programme, lucia) = (world.programme, world.lucia)
        let group = try await world.accepted(by: lucia)
        let first = HomeTask(text: "Count the phones", due: "2026-03-20")
        try await programme.add(first, to: world.file(of: group, for: lucia), by: lucia, once: .random())
        #expect(try await world.stage(of: group) == .inProgress)
        let id = try #require(try await world.file(of: group).tasks.first?.id)
        try await programme.tick(
            id, done: true, in: world.file(of: group), by: world.member(group), once: .random())
        #expect(try await world.file(of: group, for: lucia).tasks.first?.value.isDone == true)
        try await programme.tick(
            id, done: false, in: world.file(of: group), by: world.member(group), once: .random())
        let changed = HomeTask(text: "Count the phones and the notebooks", due: nil)
        try await programme.change(
            changed, id: id, seen: 3, in: world.file(of: group, for: lucia), by: lucia, once: .random())
        #expect(try await world.file(of: group).tasks.map(\.value) == [changed])
        try await programme.removeTask(
            id, seen: 4, from: world.file(of: group, for: lucia), by: lucia, once: .random())
        #expect(try await world.file(of: group).tasks.isEmpty)
    }

    @Test func isNotAgreedBeforeTheWorkBeginsNorAfterItsEnd() async throws {
        let world = try await World()
        let group = try await world.accepted(by: world.lucia)
        for stage in Stage.allCases where !Stage.open.contains(stage) {
            try await world.put(group, in: stage)
            let file = try await world.file(of: group, for: world.lucia)
            await #expect(throws: Refusal.notNow) {
                try await world.programme.add(
                    HomeTask(text: "Too late", due: nil), to: file, by: world.lucia, once: .random())
            }
        }
    }

    @Test func ofAnotherCaseIsNotFound() async throws {
        let world = try await World()
        let (one, other) = (
            try await world.accepted(by: world.lucia), try await world.accepted(by: world.lucia)
        )
        try await world.programme.add(
            HomeTask(text: "Theirs", due: nil), to: world.file(of: one, for: world.lucia), by: world.lucia,
            once: .random())
        let id = try #require(try await world.file(of: one).tasks.first?.id)
        await #expect(throws: Refusal.notFound) {
            try await world.programme.tick(
                id, done: true, in: world.file(of: other), by: world.member(other), once: .random())
        }
        await #expect(throws: Refusal.notFound) {
            try await world.programme.change(
                HomeTask(text: "Ours", due: nil), id: id, seen: 1,
                in: world.file(of: other, for: world.lucia),
                by: world.lucia, once: .random())
        }
    }
}
