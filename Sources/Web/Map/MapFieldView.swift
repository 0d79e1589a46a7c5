import Advice
import Content
import Programme

/// One field of an element's form, whatever it holds; one of the `is` is true.
struct MapFieldView: Sendable {
    let key: String
    let label: String
    let hint: String?
    let error: String?
    var isLine = false
    var isText = false
    var isSelect = false
    var isChecks = false
    var isFlag = false
    var isNumber = false
    var isUses = false
    var isFlows = false
    /// What was typed, or stands there.
    var value: String?
    var isYes = false
    var isNo = false
    var options: [ChoiceView] = []
    var rows: [MapPairView] = []
}

/// One row of a list whose items have two parts.
struct MapPairView: Sendable {
    let row: Int
    let options: [ChoiceView]
    let others: [ChoiceView]
    let when: String?
}

extension MapFieldView {
    /// A field with its value; after something was typed that could not be taken, with that.
    init?(
        _ key: String, _ kind: FieldKind, _ value: FieldValue?, of element: any MapElement, said: MapWords,
        from choice: MapOptions, _ maps: MapVisit, faults: Faults, typed: Form?
    ) {
        guard let words = said.field(key) else { return nil }
        let language = maps.visit.language
        self.key = key
        label = words.label[language]
        hint = words.hint?[language]
        error = faults.message(at: key).map { maps.words($0) }
        let codes = { (codes: [String], chosen: [String]) in
            codes.map { code in
                ChoiceView(
                    value: code, label: said.option(key, code)?[language] ?? code,
                    isChosen: chosen.contains(code))
            }
        }
        // `named` stands anywhere in the field, `chosen` in this row of it.
        let row = { (wanted: ElementKind, named: [String], chosen: [String]) in
            choice.offered(wanted, to: element, chosen: named).map {
                ChoiceView(
                    value: $0.id, label: choice.map.title(of: $0, maps.words),
                    isChosen: chosen.contains($0.id))
            }
        }
        let elements = { (wanted: ElementKind, chosen: [String]) in row(wanted, chosen, chosen) }
        let languages = { (chosen: [String]) in
            maps.visit.content.workLanguages.map {
                ChoiceView(value: $0.code, label: $0.label[language], isChosen: chosen.contains($0.code))
            }
        }
        let text = value?.text
        let texts = value?.texts ?? text.map { [$0] } ?? []
        switch kind {
        case .line, .country, .countries, .date:
            isLine = true
            self.value = typed?.optionalLine(key) ?? (texts.isEmpty ? nil : texts.joined(separator: " "))
        case .text:
            isText = true
            self.value = typed?.optionalText(key) ?? text
        case .number:
            isNumber = true
            if case .number(let number) = value { self.value = String(number) }
            self.value = typed?.optionalLine(key) ?? self.value
        case .choice(let known): (isSelect, options) = (true, codes(known, texts))
        case .choices(let known): (isChecks, options) = (true, codes(known, texts))
        case .flag:
            isFlag = true
            if case .flag(let flag) = value { (isYes, isNo) = (flag, !flag) }
        case .reference(let wanted): (isSelect, options) = (true, elements(wanted, texts))
        case .references(let wanted):
            (isChecks, options) = (true, elements(wanted, texts))
            if options.isEmpty { return nil }
        case .language: (isSelect, options) = (true, languages(texts))
        case .languages: (isChecks, options) = (true, languages(texts))
        case .uses:
            isUses = true
            var uses: [Use?] = []
            if case .uses(let known) = value { uses = known }
            uses += Array(repeating: nil, count: FieldKind.emptyRows)
            rows = uses.enumerated().map { number, use in
                MapPairView(
                    row: number,
                    options: row(
                        .holdings, uses.compactMap { $0?.holding }, [use?.holding].compactMap(\.self)),
                    others: codes(Use.Does.allCases.map(\.rawValue), [use?.does.rawValue].compactMap(\.self)),
                    when: nil)
            }
            if choice.map.holdings.isEmpty { return nil }
        case .flows:
            isFlows = true
            var flows: [Flow?] = []
            if case .flows(let known) = value { flows = known }
            flows += Array(repeating: nil, count: FieldKind.emptyRows)
            rows = flows.enumerated().map { number, flow in
                MapPairView(
                    row: number,
                    options: row(.steps, flows.compactMap { $0?.step }, [flow?.step].compactMap(\.self)),
                    others: [],
                    when: flow?.when)
            }
            if choice.map.steps.count < 2 { return nil }
        }
    }
}
