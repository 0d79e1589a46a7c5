/// A time that can be chosen, and the hosts who are free for it.
public struct OfferedSlot: Sendable, Hashable {
    public var span: Span
    public var hosts: [String]

    public init(span: Span, hosts: [String]) {
        self.span = span
        self.hosts = hosts
    }
}

/// One list of times from the slots of several hosts: sorted by start, then by end; hosts in the order given.
public func merge(_ offers: [(host: String, slots: [Span])]) -> [OfferedSlot] {
    var hosts: [Span: [String]] = [:]
    for offer in offers {
        for span in Set(offer.slots) where hosts[span]?.contains(offer.host) != true {
            hosts[span, default: []].append(offer.host)
        }
    }
    return hosts.map(OfferedSlot.init).sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
}
