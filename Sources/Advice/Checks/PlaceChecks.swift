/// Whether copies lie where they should, and go when they should.
extension Check {
    static let places: [Check] = [
        // 23
        Check(code: "sensitive-on-personal-device") { checked in
            checked.copies("sensitive-on-personal-device") { holding, place, _ in
                guard holding.sensitivity?.isSensitive == true, let medium = place.medium, medium != .paper
                else {
                    return false
                }
                return place.ownership == .personal || place.isEncrypted == false
            }
        },
        // 24
        Check(code: "account-of-one-person") { checked in
            checked.tools("account-of-one-person") { $0.account == .individual }
        },
        // 25
        Check(code: "recipient-without-agreement") { checked in
            checked.sharings("recipient-without-agreement") { sharing, recipient in
                let outside: [People.Role?] = [nil, .partner, .authority, .donor]
                let isOutside = outside.contains(recipient?.role)
                return isOutside && (sharing.hasAgreement != true || sharing.mustReturnOrDelete != true)
            }
        },
        // 26
        Check(code: "adversary-country") { checked in
            let adversaries = Set(checked.map.context.flatMap(\.adversaries))
            guard !adversaries.isEmpty else { return [] }
            return checked.copies("adversary-country") { _, place, _ in
                let country = place.country ?? place.tool.flatMap { checked.tools[$0]?.country }
                return country.map(adversaries.contains) ?? false
            }
        },
        // 27
        Check(code: "no-export") { checked in
            checked.tools("no-export") { $0.canExport == false }
        },
        // 28
        Check(code: "retired-tool-copies") { checked in
            let side = checked.whole.side(.before)
            let kept = Set(checked.map.tools.filter { $0.isRetired != true }.map(\.id))
            let retired = Set(checked.whole.tools.map(\.id)).subtracting(kept)
                .subtracting(
                    checked.whole.tools.filter { $0.state == .proposed && $0.isRetired != true }.map(\.id))
            let places = (side.places + checked.map.places).filter { $0.tool.map(retired.contains) ?? false }
                .byID
            guard !places.isEmpty else { return [] }
            let copies = (side.foundCopies + checked.copies).filter { places[$0.place] != nil }
            let holdings = checked.whole.holdings.byID
            return copies.grouped(by: \.place).map { group in
                Finding(
                    "retired-tool-copies", [group[0].place] + group.map(\.holding),
                    name: holdings[group[0].holding]?.name, other: places[group[0].place]?.name)
            }
        },
        // 29: overdue, or disposed of against a hold.
        Check(code: "disposal-overdue") { checked in
            let late = Set(checked.schedule.filter { $0.status == .overdue }.map(\.copy))
            let against = Set(checked.disposedAgainstAHold)
            return checked.copies("disposal-overdue") { late.contains($2.id) || against.contains($2.id) }
        },
        // 30
        Check(code: "stale-document") { checked in
            guard let changed = checked.map.changedOn.flatMap(Day.init) else { return [] }
            return checked.map.documents.compactMap { document in
                guard let signed = document.signedOn.flatMap(Day.init), signed < changed else { return nil }
                return Finding("stale-document", [document.id], name: document.name)
            }
        },
    ]
}

extension CheckedMap {
    fileprivate func tools(_ rule: String, where applies: (Tool) -> Bool) -> [Finding] {
        map.tools.filter { $0.isRetired != true && applies($0) }.map { Finding(rule, [$0.id], name: $0.name) }
    }
}
