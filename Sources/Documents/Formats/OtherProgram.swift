import Foundation

/// Another program, which is given a text on its standard input and gives bytes back on its standard output.
///
/// swift-subprocess would be shorter, but 1.0.2 ends the whole server when a program stops reading early.
struct OtherProgram: Sendable {
    let path: String
    let arguments: [String]
    /// Seconds until it is ended.
    let patience: Double

    /// Throws `DocumentWriter.Failure.failed` when it ends with an error, says nothing or takes too long.
    func output(for input: String) async throws -> [UInt8] {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(with: Result { try run(Data(input.utf8)) })
            }
        }
    }

    private func run(_ input: Data) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        // Dates in files would tell when they were written, and differ each time.
        process.environment = ProcessInfo.processInfo.environment
            .merging(["SOURCE_DATE_EPOCH": "315532800"]) { _, fixed in fixed }
        let (given, told) = (Pipe(), Pipe())
        (process.standardInput, process.standardOutput) = (given, told)
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { throw DocumentWriter.Failure.failed }
        let (id, hand) = (process.processIdentifier, given.fileHandleForWriting)
        let end = DispatchWorkItem { kill(id, SIGKILL) }
        DispatchQueue.global().asyncAfter(deadline: .now() + patience, execute: end)
        // Beside reading, for a program may write before it has read all; that it stops reading shows in how it ends.
        DispatchQueue.global().async {
            try? hand.write(contentsOf: input)
            try? hand.close()
        }
        let output = (try? told.fileHandleForReading.readToEnd()) ?? Data()
        process.waitUntilExit()
        end.cancel()
        guard process.terminationReason == .exit, process.terminationStatus == 0, !output.isEmpty else {
            throw DocumentWriter.Failure.failed
        }
        return Array(output)
    }
}
