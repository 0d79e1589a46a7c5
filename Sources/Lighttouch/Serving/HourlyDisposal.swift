import Hummingbird
import Logging
import Programme
import ServiceLifecycle

/// Disposes every hour of drafts that nobody went on with, and of sessions that are over.
struct HourlyDisposal: Service {
    let programme: Programme
    let log: Logger

    func run() async throws {
        try? await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    let count = try await programme.disposeOfLeftDrafts()
                    if count > 0 {
                        log.notice("disposed of drafts that were left", metadata: ["count": "\(count)"])
                    }
                } catch {
                    log.error("disposal failed", metadata: ["kind": "\(type(of: error))"])
                }
                try await Task.sleep(for: .seconds(3_600))
            }
        }
    }
}
