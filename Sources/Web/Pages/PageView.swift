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

/// Looks a name up in the page first, then in what surrounds it. Mirrors are slow, so each struct of a page is looked
/// through once and not for each name.
struct PageScope: MustacheParent {
    private let values: [String: Any]

    init(_ view: any PageView, chrome: [String: Any]) {
        values = Self.fields(of: Mirror(reflecting: view)).merging(chrome.compactMapValues(Self.ready)) {
            own, _ in own
        }
    }

    private init(row: Mirror) { values = Self.fields(of: row) }

    /// `once` is another at each place where it stands, since each form has a token of its own.
    func child(named name: String) -> Any? { name == "once" ? Token.random().text : values[name] }

    private static func fields(of mirror: Mirror) -> [String: Any] {
        var values: [String: Any] = [:]
        for child in mirror.children {
            guard let name = child.label else { continue }
            values[name] = ready(child.value)
        }
        return values
    }

    /// What a template can use: an empty optional is nothing at all, and structs become scopes.
    fileprivate static func ready(_ value: Any) -> Any? {
        if let plain = value as? any Shown { return plain.shown }
        let mirror = Mirror(reflecting: value)
        return mirror.displayStyle == .struct ? PageScope(row: mirror) : value
    }
}

/// What a template takes without looking inside by a mirror, which is slow.
private protocol Shown {
    var shown: Any? { get }
}

extension String: Shown { fileprivate var shown: Any? { self } }
extension Bool: Shown { fileprivate var shown: Any? { self } }
extension Int: Shown { fileprivate var shown: Any? { self } }
extension Optional: Shown { fileprivate var shown: Any? { flatMap { PageScope.ready($0) } } }
extension Array: Shown { fileprivate var shown: Any? { compactMap { PageScope.ready($0) } } }
