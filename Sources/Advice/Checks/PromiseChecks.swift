/// Whether what was promised about data is kept. These go beyond the thirty that the checks began with.
extension Check {
    static let promises: [Check] = [
        // 31
        Check(code: "harm-one-person") { checked in
            guard checked.whole.isDoneBySeveral else { return [] }
            return checked.map.harms.compactMap { harm in
                let roles = [harm.advisedBy, harm.validatedBy, harm.signedBy].compactMap { $0?.lowercased() }
                guard Set(roles).count < roles.count else { return nil }
                return Finding("harm-one-person", [harm.id], name: harm.name)
            }
        },
        // 32
        Check(code: "never-used") { checked in
            checked.map.holdings.filter { $0.neverUsed == true }.map {
                Finding("never-used", [$0.id], name: $0.name)
            }
        },
        // 33
        Check(code: "dropped-copies") { checked in
            let kept = Set(checked.map.holdings.map(\.id))
            let left = checked.schedule.filter { !kept.contains($0.holding) && $0.status != .disposed }
            let (holdings, places) = (checked.whole.holdings.byID, checked.whole.places.byID)
            return left.grouped(by: \.holding).map { rows in
                Finding(
                    "dropped-copies", [rows[0].holding] + rows.map(\.place),
                    name: holdings[rows[0].holding]?.name, other: places[rows[0].place]?.name)
            }
        },
    ]
}

extension CheckedMap {
    /// Copies that the log says were disposed of while a hold was in force.
    var disposedAgainstAHold: [String] {
        let stopped = Set(copies.filter { $0.written?.isOnHold == true }.map(\.id))
        return copies.filter { copy in
            whole.disposals.contains { disposal in
                guard disposal.holding == copy.holding, disposal.place == copy.place,
                    let day = disposal.day.flatMap(Day.init)
                else { return false }
                return stopped.contains(copy.id)
                    || whole.holds.contains { $0.holdings.contains(copy.holding) && $0.isInForce(on: day) }
            }
        }.map(\.id)
    }
}

extension Map {
    /// More than one person does the work, as far as anybody said.
    var isDoneBySeveral: Bool {
        let workers = people.filter { $0.role == .staff || $0.role == .volunteers }
        return workers.count > 1 || workers.contains { $0.count != nil && $0.count != .one }
    }
}
