import Foundation
import Testing

@testable import Documents

/// The programs are stood in for by scripts, to see how they are spoken with. That what they write is right is seen with
/// the real ones, in Tests/Documents.
@Suite struct WritingByOtherPrograms {
    private func root(_ programs: [String: String]) throws -> String {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent(
            "writer-\(UUID().uuidString)")
        let folder = root.appendingPathComponent(".venv/bin")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, script) in programs {
            let file = folder.appendingPathComponent(name)
            try Data("#!/bin/sh\n\(script)\n".utf8).write(to: file)
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
        }
        return root.path
    }

    private var document: Document {
        var document = Document(title: "Notes; rm -rf *", language: "en", direction: "ltr")
        document.blocks = [.paragraph("One\nTwo"), .blank("Name:"), .steps(["First", "Then"])]
        return document
    }

    @Test func getTheTextOnTheirInputAndADateThatNeverChanges() async throws {
        let root = try root(["weasyprint": "cat; echo \"$SOURCE_DATE_EPOCH\""])
        defer { try? FileManager.default.removeItem(atPath: root) }
        let said = String(
            decoding: try await DocumentWriter(root: root).bytes(of: document, as: .pdf), as: UTF8.self)
        #expect(said.contains("One<br>Two"))
        #expect(said.hasSuffix("315532800\n"))
    }

    @Test func getATitleAsOneWord() async throws {
        let root = try root(["pandoc": "for word in \"$@\"; do echo \"<$word>\"; done"])
        defer { try? FileManager.default.removeItem(atPath: root) }
        let said = String(
            decoding: try await DocumentWriter(root: root).bytes(of: document, as: .docx), as: UTF8.self)
        #expect(said.contains("<--metadata=title=Notes; rm -rf *>"))
        #expect(said.contains("/Content/formats/ltr.docx>"))
    }

    @Test(arguments: ["exit 1", "true", "kill -9 $$"]) func areNotBelievedWhenTheyFail(script: String)
        async throws
    {
        let root = try root(["weasyprint": script])
        defer { try? FileManager.default.removeItem(atPath: root) }
        let writer = DocumentWriter(root: root)
        await #expect(throws: DocumentWriter.Failure.failed) {
            try await writer.bytes(of: document, as: .pdf)
        }
    }

    @Test func areEndedWhenTheyDoNotEnd() async throws {
        let root = try root(["weasyprint": "exec sleep 600"])
        defer { try? FileManager.default.removeItem(atPath: root) }
        let writer = DocumentWriter(root: root, patience: 0.2)
        for _ in 0..<2 {
            await #expect(throws: DocumentWriter.Failure.failed) {
                try await writer.bytes(of: document, as: .pdf)
            }
        }
    }

    /// More than a pipe holds, to one that writes first and to one that never reads.
    @Test func mayBeSlowToRead() async throws {
        let root = try root(["weasyprint": "yes | head -c 300000; cat", "pandoc": "yes | head -c 300000"])
        defer { try? FileManager.default.removeItem(atPath: root) }
        var long = document
        long.blocks = [.paragraph(String(repeating: "word ", count: 100_000))]
        let writer = DocumentWriter(root: root)
        #expect(try await writer.bytes(of: long, as: .pdf).count > 800_000)
        #expect(try await writer.bytes(of: long, as: .docx).count == 300_000)
    }

    @Test func runOneAtATimeAndOnlySoManyWait() async throws {
        let root = try root(["weasyprint": "cat >/dev/null; date +%s%N; sleep 0.1; date +%s%N"])
        defer { try? FileManager.default.removeItem(atPath: root) }
        let (writer, document) = (DocumentWriter(root: root), document)
        let answers = await withTaskGroup(of: [Int]?.self) { group in
            for _ in 0..<12 {
                group.addTask {
                    let bytes = try? await writer.bytes(of: document, as: .pdf)
                    return bytes.map {
                        String(decoding: $0, as: UTF8.self).split(separator: "\n").compactMap { Int($0) }
                    }
                }
            }
            return await group.reduce(into: [[Int]?]()) { $0.append($1) }
        }
        let times = answers.compactMap(\.self).sorted { $0[0] < $1[0] }
        #expect(times.count == 8, "The others were told that it is busy.")
        #expect(zip(times, times.dropFirst()).allSatisfy { $0[1] <= $1[0] })
    }

    @Test func leaveRoomToWriteByHand() {
        #expect(document.html.contains("Name: ____"))
        #expect(document.html.contains("<ol><li dir=\"auto\">First</li>"))
        #expect(document.markdown.contains("1. First\n2. Then"))
    }
}
