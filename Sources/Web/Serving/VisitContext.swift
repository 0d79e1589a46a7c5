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

    /// A story of 20,000 characters in any script, percent-encoded, with room to spare.
    public var maxUploadSize: Int { 512 * 1024 }
}
