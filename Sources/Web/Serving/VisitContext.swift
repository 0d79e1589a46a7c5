import Hummingbird
import NIOCore

/// What is known of a request before anything of it is read.
public struct VisitContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    /// Used to count attempts under a key that rotates; never stored or logged.
    let peer: String?

    public init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        peer = source.channel.remoteAddress?.ipAddress
    }

    /// A story of 20,000 characters in any script, percent-encoded: one character of a person's may be many of
    /// Unicode's (a joined Devanagari cluster, a flag, a family of emoji).
    public var maxUploadSize: Int { 2 * 1024 * 1024 }
}
