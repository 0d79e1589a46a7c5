import Advice
import Content

extension Map {
    /// What an element is called; what joins two is called after both.
    public func title(of element: any MapElement, _ words: Words) -> String {
        let name = { (id: String?) in id.flatMap { self.element($0)?.name } ?? words(.withoutName) }
        switch element {
        case let copy as Copy: return "\(name(copy.holding)) – \(name(copy.place))"
        case let sharing as Sharing: return "\(name(sharing.holding)) – \(name(sharing.recipient))"
        case is Surroundings: return words(Message("What is around us"))
        default: return element.name ?? words(.withoutName)
        }
    }
}
