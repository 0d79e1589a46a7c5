import Content
import Programme

/// The second step: who the group is. All of it may be left out.
struct BackgroundForm {
    let who: String?
    let serves: String?
    let region: String
    let workLanguage: String
    private(set) var faults = Faults()

    init(_ form: Form, _ visit: Visit) {
        who = form.optionalText("who")
        serves = form.optionalText("serves")
        let region = form.line("region")
        self.region = visit.content.region(region) == nil ? "not-said" : region
        let language = form.line("language")
        workLanguage = visit.content.workLanguage(language) == nil ? visit.language.rawValue : language
        faults.limit("who", who, to: 2_000)
        faults.limit("serves", serves, to: 2_000)
    }

    init(_ background: Background?, _ visit: Visit) {
        who = background?.who
        serves = background?.serves
        region = background?.region ?? "not-said"
        workLanguage = background?.workLanguage ?? visit.language.rawValue
    }

    var background: Background? {
        faults.isEmpty
            ? Background(who: who, serves: serves, region: region, workLanguage: workLanguage) : nil
    }
}

struct BackgroundPage: PageView {
    let errors: FaultsView?
    let who: FieldView
    let serves: FieldView
    let regions: [ChoiceView]
    let workLanguages: [ChoiceView]
    let version: Int
    let theirs: TheirsView?
    /// The receipt was not typed back yet: it can be shown, to go on later.
    let canShowReceipt: Bool
    let draftDays: String

    init(
        _ form: BackgroundForm, version: Int, theirs: TheirsView? = nil, canShowReceipt: Bool, _ visit: Visit
    ) {
        let language = visit.language
        errors = form.faults.view(visit.words)
        who = FieldView(form.who, "who", form.faults, visit.words)
        serves = FieldView(form.serves, "serves", form.faults, visit.words)
        regions = visit.content.regions.map {
            ChoiceView(value: $0.code, label: $0.label[language], isChosen: form.region == $0.code)
        }
        workLanguages = visit.content.workLanguages.map {
            ChoiceView(value: $0.code, label: $0.label[language], isChosen: form.workLanguage == $0.code)
        }
        self.version = version
        self.theirs = theirs
        self.canShowReceipt = canShowReceipt
        draftDays = visit.words(.days(Programme.draftDays))
    }
}
