import Advice
import Content
import Programme

/// What stands in the elements of a map, in words.
struct MapTexts {
    let visit: Visit
    private var words: Words { visit.words }

    init(_ visit: Visit) { self.visit = visit }

    /// What stands in an element, as label and text.
    func rows(of element: any MapElement, _ said: MapWords, _ map: Map) -> [Labelled] {
        let language = visit.language
        return element.fieldKinds.compactMap { key, kind in
            guard let value = element.values[key], let label = said.field(key)?.label[language] else {
                return nil
            }
            return Labelled(label: label, text: text(of: value, key, kind, said, map))
        }
    }

    private func text(
        of value: FieldValue, _ key: String, _ kind: FieldKind, _ said: MapWords, _ map: Map
    ) -> String {
        let option = { (code: String) in said.option(key, code)?[visit.language] ?? code }
        let name = { (id: String) in map.element(id).map { map.title(of: $0, words) } ?? words(.withoutName) }
        let one = { (text: String) in
            switch kind {
            case .choice, .choices: option(text)
            case .language, .languages: visit.content.workLanguage(text)?.label[visit.language] ?? text
            default: kind.wanted == nil ? text : name(text)
            }
        }
        return switch value {
        case .text(let text): one(text)
        case .texts(let texts): words.listed(texts.map(one))
        case .flag(let flag): flag ? words(Message("Yes")) : words(Message("No"))
        case .number(let number): String(number)
        case .uses(let uses): words.listed(uses.map { "\(name($0.holding)) (\(option($0.does.rawValue)))" })
        case .flows(let flows): words.listed(flows.map { name($0.step) + ($0.when.map { " (\($0))" } ?? "") })
        }
    }
}
