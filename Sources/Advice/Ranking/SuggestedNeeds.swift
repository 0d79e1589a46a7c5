import Content

extension Map {
    /// The must-haves that follow from what the map says of people, their devices and their dangers, with the
    /// elements that ask for each.
    public var suggestedMustHaves: [(code: String, causes: [String])] {
        let everyone = people.filter { $0.role == .community || $0.role == .volunteers || $0.role == .staff }
        let ids = { (isMeant: (People) -> Bool) in everyone.filter(isMeant).map(\.id) }
        let endangered = ids { !$0.risks.isEmpty }
        let delicate = holdings.filter { $0.sensitivity == .high }.map(\.id)
        let all: [(String, [String])] = [
            ("offline", ids { $0.connectivity == .offline || $0.connectivity == .low }),
            (
                "old-phones",
                ids { person in
                    !person.devices.isEmpty && !person.devices.contains(.computer)
                }
            ),
            ("our-languages", ids { !$0.languages.isEmpty }),
            ("out-of-reach", context.filter { !$0.adversaries.isEmpty }.map(\.id)),
            ("encrypted", endangered + delicate),
            ("no-phone-number", ids { $0.risks.contains(.undocumented) || $0.risks.contains(.prosecuted) }),
            ("disappears", ids { $0.sharesDevice == true }),
            ("screen-reader", ids { $0.access.contains(.sight) }),
        ]
        return all.filter { !$0.1.isEmpty }.map { (code: $0.0, causes: $0.1) }
    }
}
