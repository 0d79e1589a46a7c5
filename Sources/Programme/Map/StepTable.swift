import Advice
import Content
import Documents

extension Map {
    /// All steps of one side as comma-separated values (RFC 4180), in the words of a language.
    public func stepsCSV(side: MapVersion, content: ContentPack, words: Words) -> String {
        let shown = self.side(side)
        guard let said = content.mapWords("steps") else { return "" }
        let names = Dictionary(shown.all.map { ($0.id, $0.name) }) { first, _ in first }
        let keys = Step.fields.map(\.key)
        let head = keys.map { said.field($0)?.label[words.language] ?? $0 }
        let rows = shown.steps.map { step in
            Step.fields.map { field in
                field.read(step).map { text(of: $0, field, said, names, words) } ?? ""
            }
        }
        return CSV.text([head] + rows)
    }

    private func text(
        of value: FieldValue, _ field: Field<Step>, _ said: MapWords, _ names: [String: String?],
        _ words: Words
    ) -> String {
        let option = { (code: String) in said.option(field.key, code)?[words.language] ?? code }
        let name = { (id: String) in (names[id] ?? nil) ?? id }
        switch value {
        case .text(let text):
            if case .choice = field.kind { return option(text) }
            return field.kind.wanted == nil ? text : name(text)
        case .texts(let texts):
            if case .choices = field.kind { return words.listed(texts.map(option)) }
            return words.listed(field.kind.wanted == nil ? texts : texts.map(name))
        case .flag(let flag): return flag ? words(Message("Yes")) : words(Message("No"))
        case .number(let number): return String(number)
        case .uses(let uses):
            return words.listed(uses.map { "\(name($0.holding)) (\(option($0.does.rawValue)))" })
        case .flows(let flows):
            return words.listed(flows.map { name($0.step) + ($0.when.map { " (\($0))" } ?? "") })
        }
    }
}
