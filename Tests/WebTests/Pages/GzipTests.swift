import Foundation
import Hummingbird
import Testing

@testable import Web

@Suite struct Compression {
    /// What another program makes of it.
    private func unpacked(_ packed: ByteBuffer) throws -> String {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("packed-\(UUID()).gz")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(packed.readableBytesView).write(to: file)
        let program = Process()
        program.executableURL = URL(fileURLWithPath: "/bin/gzip")
        program.arguments = ["-dc", file.path]
        let output = Pipe()
        program.standardOutput = output
        try program.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        program.waitUntilExit()
        #expect(program.terminationStatus == 0)
        return String(decoding: data, as: UTF8.self)
    }

    @Test(arguments: [1, 6, 9] as [Int32]) func isReadByOthers(level: Int32) throws {
        let scalars = (0..<50_000).map { _ in UnicodeScalar(Int.random(in: 0x20...0xD7FF))! }
        var noise = String.UnicodeScalarView()
        noise.append(contentsOf: scalars)
        // One after another with the same state, as pages are.
        let gzip = Gzip(level: level)
        for text in ["", "a", String(repeating: "<p>ليلى</p>\n", count: 5_000), String(noise)] {
            let packed = try #require(gzip.compress(text))
            #expect(try unpacked(packed) == text)
        }
    }

    @Test func makesPagesSmaller() throws {
        let text = String(repeating: "<p>The same again</p>\n", count: 1_000)
        #expect(try #require(Gzip.once.compress(text)).readableBytes < text.utf8.count / 20)
    }
}
