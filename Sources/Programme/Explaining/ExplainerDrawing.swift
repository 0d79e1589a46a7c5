import Content
import Documents

extension Explainer {
    /// Its drawing in a language.
    public func drawing(in language: Language) -> BoxDrawing {
        let places = Dictionary(drawing.boxes.enumerated().map { ($1.code, $0) }) { first, _ in first }
        return BoxDrawing(
            title: drawing.says[language],
            boxes: drawing.boxes.map {
                BoxDrawing.Box(
                    title: $0.label[language], step: $0.step, side: $0.side, shape: .init($0.kind))
            },
            arrows: drawing.arrows.compactMap { arrow in
                guard let from = places[arrow.from], let to = places[arrow.to] else { return nil }
                return BoxDrawing.Arrow(
                    from: from, to: to, way: .init(arrow.kind), label: arrow.label?[language])
            },
            isRightToLeft: language.direction == "rtl")
    }
}

extension BoxDrawing.Shape {
    fileprivate init(_ shape: Explainer.Drawing.Shape) {
        switch shape {
        case .person: self = .person
        case .device: self = .device
        case .server: self = .server
        case .place: self = .place
        case .danger: self = .danger
        }
    }
}

extension BoxDrawing.Way {
    fileprivate init(_ way: Explainer.Drawing.Way) {
        switch way {
        case .open: self = .open
        case .sealed: self = .sealed
        case .none: self = .none
        }
    }
}
