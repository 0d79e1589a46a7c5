import Content
import Foundation
import Programme

/// The third step, and a page of its own later: how the group may be reached without risk.
struct ContactForm {
    let way: String
    let address: String?
    let name: String?
    let safeHours: String?
    let voicemail: String
    let isShared: Bool
    let zone: String
    private(set) var faults = Faults()

    init(_ form: Form, _ content: ContentPack) {
        way = form.line("way")
        address = form.optionalLine("address")
        name = form.optionalLine("name")
        safeHours = form.optionalText("hours")
        voicemail = form.line("voicemail")
        isShared = form.isTicked("shared")
        zone = form.line("zone")
        switch Contact.Way(rawValue: way) {
        case nil: faults.add("way", Message("Choose how we may reach you. 'Only here' is the safest."))
        case .email where address?.contains("@") != true:
            faults.add("address", Message("Write the e-mail address, such as name@example.org."))
        case .signal where (address?.count { $0.isNumber } ?? 0) < 6 && address?.contains(".") != true:
            faults.add(
                "address", Message("Write the Signal number with its country code, or the Signal user name."))
        case .phone where (address?.count { $0.isNumber } ?? 0) < 6:
            faults.add(
                "address", Message("Write the phone number with its country code, such as +221 77 000 00 00.")
            )
        default: break
        }
        faults.limit("address", address, to: 200)
        faults.limit("name", name, to: 100)
        faults.limit("hours", safeHours, to: 1_000)
        if !content.cities.contains(where: { $0.zone == zone }) {
            faults.add("zone", Message("Choose the city whose clock is yours, so that times are right."))
        }
    }

    init(_ contact: Contact?) {
        way = contact?.way.rawValue ?? ""
        address = contact?.address
        name = contact?.name
        safeHours = contact?.safeHours
        voicemail = contact?.voicemail.map { $0 ? "yes" : "no" } ?? ""
        isShared = contact?.sharedDevice ?? false
        zone = contact?.zone ?? ""
    }

    var contact: Contact? {
        guard faults.isEmpty, let way = Contact.Way(rawValue: way) else { return nil }
        return Contact(
            way: way, address: way == .here ? nil : address, name: name, safeHours: safeHours,
            voicemail: voicemail == "yes" ? true : voicemail == "no" ? false : nil, sharedDevice: isShared,
            zone: zone)
    }
}

struct ContactPage: PageView {
    let errors: FaultsView?
    let ways: [ChoiceView]
    let wayError: String?
    let address: FieldView
    let name: FieldView
    let hours: FieldView
    let voicemailYes: Bool
    let voicemailNo: Bool
    let isShared: Bool
    let cities: [ChoiceView]
    let zoneError: String?
    let noZone: Bool
    let version: Int
    let theirs: TheirsView?

    init(_ form: ContactForm, version: Int, theirs: TheirsView? = nil, _ visit: Visit) {
        errors = form.faults.view(visit.words)
        ways = Contact.Way.allCases.map { way in
            ChoiceView(
                value: way.rawValue, label: visit.words(way.message), hint: visit.words(way.hint),
                isChosen: form.way == way.rawValue)
        }
        wayError = form.faults.message(at: "way").map { visit.words($0) }
        address = FieldView(form.address, "address", form.faults, visit.words)
        name = FieldView(form.name, "name", form.faults, visit.words)
        hours = FieldView(form.safeHours, "hours", form.faults, visit.words)
        voicemailYes = form.voicemail == "yes"
        voicemailNo = form.voicemail == "no"
        isShared = form.isShared
        cities = CityChoices.views(chosen: form.zone, visit)
        zoneError = form.faults.message(at: "zone").map { visit.words($0) }
        noZone = form.zone.isEmpty
        self.version = version
        self.theirs = theirs
    }
}

/// Cities in the order of their names in the page's language; several share a zone, the first of them is marked.
enum CityChoices {
    static func views(chosen zone: String, _ visit: Visit) -> [ChoiceView] {
        var isOpen = true
        let sorted = visit.content.cities.sorted {
            $0.name[visit.language].compare($1.name[visit.language], locale: visit.language.locale)
                == .orderedAscending
        }
        return sorted.map { city in
            let isChosen = isOpen && city.zone == zone
            if isChosen { isOpen = false }
            return ChoiceView(value: city.zone, label: city.name[visit.language], isChosen: isChosen)
        }
    }

    /// The name of a zone's city, for a sentence such as 'Times are those of Beirut'.
    static func name(_ zone: String, _ visit: Visit) -> String {
        visit.content.cities(inZone: zone).first?.name[visit.language]
            ?? zone.split(separator: "/").last.map { String($0).replacing("_", with: " ") } ?? zone
    }
}

extension Contact.Way {
    var message: Message {
        switch self {
        case .here: Message("Only here, with the receipt")
        case .email: Message("By e-mail")
        case .signal: Message("By Signal")
        case .phone: Message("By phone")
        }
    }

    var hint: Message {
        switch self {
        case .here: Message("Safest. We never contact you; you come back and read.")
        case .email: Message("An e-mail can be read by the company that carries it.")
        case .signal: Message("Safe from listeners, but the app can be seen on your phone.")
        case .phone: Message("Calls can be listened to and appear on the bill.")
        }
    }
}
