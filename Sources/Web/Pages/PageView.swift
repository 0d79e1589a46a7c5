import Mustache
import Programme

/// What a page shows: a plain struct whose stored properties are the names in its template.
protocol PageView: Sendable {}

/// What surrounds a page.
struct Chrome: Sendable {
    /// A sentence after something was done.
    var notice: String?
    /// The person signed in at the desk.
    var staff: StaffChrome?
}

struct StaffChrome: Sendable {
    let name: String
    let isCoordinator: Bool
    let isPractitioner: Bool
}

/// Looks a name up in the page first, then in what surrounds it. Mirrors are slow, so the page is looked through
/// once and not for each name.
struct PageScope: MustacheParent {
    private let values: [String: Any]

    init(_ view: any PageView, chrome: [String: Any]) {
        var values = chrome
        for child in Mirror(reflecting: view).children {
            guard let name = child.label else { continue }
            values[name] = Self.unwrapped(child.value)
        }
        self.values = values
    }

    /// `once` is another at each place where it stands, since each form has a token of its own.
    func child(named name: String) -> Any? { name == "once" ? Token.random().text : values[name] }

    /// An empty optional is nothing at all.
    private static func unwrapped(_ value: Any) -> Any? {
        let mirror = Mirror(reflecting: value)
        guard mirror.displayStyle == .optional else { return value }
        return mirror.children.first?.value
    }
}
