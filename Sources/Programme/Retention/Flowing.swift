import Advice
import Content
import Documents

extension DocumentValues {
    /// How some of the data of a map flows: whom it is about, where its copies lie, who receives it.
    public func flow(of holdings: [Holding]) -> DataFlow {
        let node = { (id: String) in DataFlow.Node(id: id, title: name(id)) }
        return DataFlow(
            title: words(Message("How information flows")),
            head: [
                words(Message("About")), words(Message("What")), words(Message("Where copies lie")),
                words(Message("Shared with")),
            ],
            isRightToLeft: language.direction == "rtl",
            rows: holdings.map { holding in
                DataFlow.Row(
                    data: node(holding.id), about: holding.about.map(node),
                    places: (copies[holding.id] ?? []).map { node($0.place) },
                    recipients: map.sharings.filter { $0.holding == holding.id }.compactMap(\.recipient)
                        .unique.map(node))
            }, separator: words(Message(", ")))
    }
}
