import Advice
import Content
import Programme

extension MapVisit {
    /// Where an element of a list leads: a line of the log to its certificate, everything else to its form.
    func address(of element: any MapElement) -> String {
        element is Disposal ? "\(root)/data/disposals/\(element.id)" : "\(root)/elements/\(element.id)"
    }

    /// What a list says of how far something is: a hold that is in force, an event that has not happened.
    func retentionLabel(of element: any MapElement) -> String? {
        let today = visit.programme.today
        switch element {
        case let hold as Hold:
            return words(hold.isInForce(on: today) ? Message("in force") : Message("not in force"))
        case let event as Event: return event.day == nil ? words(Message("has not happened yet")) : nil
        case let harm as Harm:
            guard let decision = harm.decision else { return words(Message("not decided yet")) }
            return visit.content.mapWords("harms")?.option("decision", decision.rawValue)?[visit.language]
        default: return nil
        }
    }
}
