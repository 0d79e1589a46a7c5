/// Whether everyone who is served can take part.
extension Check {
    static let reach: [Check] = [
        // 1
        Check(code: "smartphone-needed") { checked in
            checked.shutOut("smartphone-needed") { step, person in
                guard step.device == .smartphone || step.device == .computer, !person.devices.isEmpty else {
                    return false
                }
                return !person.has(step.device)
            }
        },
        // 2
        Check(code: "broadband-needed") { checked in
            checked.shutOut("broadband-needed") { step, person in
                step.bandwidth == .broadband
                    && (person.connectivity == .low || person.connectivity == .offline)
            }
        },
        // 3
        Check(code: "no-assisted-route") { checked in
            checked.steps(where: { $0.isOnline && $0.isAssisted != true && $0.fallbackFor.isEmpty }) { step in
                let ways = checked.fallbacks[step.id] ?? []
                let served = checked.served(by: step)
                guard !served.isEmpty, !ways.contains(where: { $0.isAssisted == true || $0.isOffline }) else {
                    return nil
                }
                return Finding(
                    "no-assisted-route", [step.id] + served.map(\.id), name: step.name, other: served[0].name)
            }
        },
        // 4
        Check(code: "fallback-collects-more") { checked in
            checked.steps(where: { !$0.fallbackFor.isEmpty }) { fallback in
                let main = fallback.fallbackFor.compactMap { checked.steps[$0] }.first {
                    checked.collects(fallback, moreThan: $0)
                }
                return main.map {
                    Finding(
                        "fallback-collects-more", [fallback.id, $0.id], name: fallback.name, other: $0.name)
                }
            }
        },
        // 5
        Check(code: "language-not-spoken") { checked in
            checked.steps(where: { $0.language != nil }) { step in
                guard let actor = step.actor.flatMap({ checked.people[$0] }), !actor.languages.isEmpty,
                    let language = step.language, !actor.languages.contains(language)
                else { return nil }
                return Finding(
                    "language-not-spoken", [step.id, actor.id], name: step.name, other: actor.name)
            }
        },
        // 6
        Check(code: "reading-heavy") { checked in
            checked.steps(where: { $0.reading == .demanding }) { step in
                let ways = checked.fallbacks[step.id] ?? []
                guard let person = checked.served(by: step).first(where: { $0.literacy == .low }),
                    step.isAssisted != true, !ways.contains(where: \.isSpoken)
                else { return nil }
                return Finding("reading-heavy", [step.id, person.id], name: step.name, other: person.name)
            }
        },
        // 7
        Check(code: "cost-not-reimbursed") { checked in
            checked.steps(where: { !$0.costs.isEmpty && $0.isReimbursed != true }) { step in
                let actor = step.actor.flatMap { checked.people[$0] }
                guard step.costs != [.data] || actor?.dataCost != .free else { return nil }
                return Finding("cost-not-reimbursed", [step.id], name: step.name, other: actor?.name)
            }
        },
        // 8
        Check(code: "shared-phone-wording") { checked in
            checked.map.people.filter { $0.sharesDevice == true && $0.safeWording != true }.map {
                Finding("shared-phone-wording", [$0.id], name: $0.name)
            }
        },
    ]
}

extension CheckedMap {
    func steps(where applies: (Step) -> Bool, _ find: (Step) -> Finding?) -> [Finding] {
        map.steps.filter(applies).compactMap(find)
    }

    /// Steps that some of those served cannot take, where no other way is one that they can.
    fileprivate func shutOut(_ rule: String, _ isShut: (Step, People) -> Bool) -> [Finding] {
        map.steps.filter { $0.fallbackFor.isEmpty }.compactMap { step in
            let ways = fallbacks[step.id] ?? []
            let shut = served(by: step).filter { person in
                isShut(step, person) && !ways.contains { !isShut($0, person) }
            }
            guard let first = shut.first else { return nil }
            return Finding(rule, [step.id] + shut.map(\.id), name: step.name, other: first.name)
        }
    }

    /// The fallback takes down more holdings, or a more sensitive one.
    fileprivate func collects(_ fallback: Step, moreThan main: Step) -> Bool {
        let (here, there) = (collected(by: fallback), collected(by: main))
        let extra = here.filter { !there.contains($0) }
        guard !extra.isEmpty else { return false }
        let most = { (ids: [String]) in ids.map { holdings[$0]?.sensitivity?.rank ?? 0 }.max() ?? -1 }
        return here.count > there.count || most(here) > most(there)
    }

    private func collected(by step: Step) -> [String] {
        step.uses.filter { $0.does == .create || $0.does == .change }.map(\.holding).unique
    }
}

extension People {
    /// All of them can do what needs a device. A computer does what a smartphone does, and a smartphone what a basic phone
    /// does; where several are ticked, some have only the least of them.
    func has(_ device: Device?) -> Bool {
        switch device {
        case .nothing, nil: true
        case .basicPhone: !devices.contains(.nothing)
        case .smartphone: !devices.contains(.nothing) && !devices.contains(.basicPhone)
        case .computer: devices == [.computer]
        }
    }
}

extension Step {
    /// It is done over the internet only.
    var isOnline: Bool {
        switch channel {
        case .web, .email, .video, .messaging: true
        default: false
        }
    }

    /// It needs no internet.
    var isOffline: Bool {
        switch channel {
        case .inPerson, .phone, .sms, .paper, .post, .radio: true
        default: false
        }
    }

    /// Nobody has to read.
    var isSpoken: Bool {
        switch channel {
        case .inPerson, .phone, .voiceMessage, .video, .radio: true
        default: false
        }
    }
}

extension Holding.Sensitivity {
    /// Higher is more sensitive.
    var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// Someone may be hurt when it gets out.
    var isSensitive: Bool { self == .confidential || self == .high }
}
