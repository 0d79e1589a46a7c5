/// Whether data is held for a reason, and no longer than that.
extension Check {
    static let data: [Check] = [
        // 14
        Check(code: "never-read") { checked in
            var (written, used): (Set<String>, Set<String>) = ([], [])
            for use in checked.map.steps.flatMap(\.uses) {
                if use.does == .create || use.does == .change { written.insert(use.holding) }
                if use.does == .read || use.does == .send { used.insert(use.holding) }
            }
            used.formUnion(checked.map.sharings.compactMap(\.holding))
            return checked.holdings("never-read") { written.contains($0.id) && !used.contains($0.id) }
        },
        // 15
        Check(code: "no-harm-assessment") { checked in
            let assessed = Set(checked.map.harms.filter { $0.decision != nil }.flatMap(\.holdings))
            return checked.holdings("no-harm-assessment") {
                $0.sensitivity == .high && $0.isHarmAssessed != true && !assessed.contains($0.id)
            }
        },
        // 16
        Check(code: "no-purpose-or-basis") { checked in
            checked.holdings("no-purpose-or-basis") { holding in
                let hasBasis = holding.basis.map { $0 != .nothing } ?? false
                return holding.isPersonal == true && (holding.purpose == nil || !hasBasis)
            }
        },
        // 17
        Check(code: "no-withdrawal") { checked in
            checked.holdings("no-withdrawal") { $0.basis == .consent && $0.withdrawal == nil }
        },
        // 18
        Check(code: "no-retention-rule") { checked in
            checked.holdings("no-retention-rule") {
                !$0.hasPeriod && $0.isForever != true && $0.trigger == nil && !$0.isArchived
            }
        },
        // 19
        Check(code: "rule-without-trigger") { checked in
            checked.holdings("rule-without-trigger") { holding in
                if holding.isForever == true { return holding.reason == nil }
                return holding.hasPeriod != (holding.trigger != nil) && !holding.isArchived
            }
        },
        // 20: said once for a holding, since one decision often answers all its copies.
        Check(code: "no-disposal-method") { checked in
            checked.copies("no-disposal-method") { holding, place, copy in
                guard holding.isPersonal == true || holding.sensitivity?.isSensitive == true else {
                    return false
                }
                return copy.written?.disposal == nil && place.medium == nil
            }
        },
        // 21
        Check(code: "chat-without-timer") { checked in
            let chats = checked.map.tools.filter { $0.sort == .messaging && $0.isRetired != true }
            guard chats.isEmpty || !chats.allSatisfy({ $0.hasTimer == true }) else { return [] }
            return checked.sharings("chat-without-timer") { sharing, _ in
                sharing.channel == .messaging && sharing.hasDisposal != true
            }
        },
        // 22
        Check(code: "backup-outlives-rule") { checked in
            checked.copies("backup-outlives-rule") { holding, place, _ in
                guard place.medium == .backup, let days = place.keepsDays, holding.hasPeriod,
                    holding.isForever != true
                else { return false }
                // The shortest that so many months can be.
                return days > (holding.months ?? 0) * 28 + (holding.days ?? 0)
            }
        },
    ]
}

extension CheckedMap {
    fileprivate func holdings(_ rule: String, where applies: (Holding) -> Bool) -> [Finding] {
        map.holdings.filter(applies).map { Finding(rule, [$0.id], name: $0.name) }
    }

    /// Said once for each holding, of all its copies that it applies to.
    func copies(_ rule: String, where applies: (Holding, Place, FoundCopy) -> Bool) -> [Finding] {
        let hits = copies.filter { copy in
            guard let holding = holdings[copy.holding], let place = places[copy.place] else { return false }
            return applies(holding, place, copy)
        }
        return hits.grouped(by: \.holding).map { group in
            Finding(
                rule, [group[0].holding] + group.map(\.place), name: holdings[group[0].holding]?.name,
                other: places[group[0].place]?.name)
        }
    }

    func sharings(_ rule: String, where applies: (Sharing, People?) -> Bool) -> [Finding] {
        map.sharings.compactMap { sharing in
            let recipient = sharing.recipient.flatMap { people[$0] }
            guard applies(sharing, recipient) else { return nil }
            return Finding(
                rule, [sharing.id] + [sharing.holding, sharing.recipient].compactMap(\.self),
                name: sharing.holding.flatMap { holdings[$0]?.name }, other: recipient?.name)
        }
    }
}
