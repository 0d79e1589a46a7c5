import Content
import Documents
import Foundation
import Hummingbird
import Logging
import Programme

/// Everything that a page needs, wired once at start.
public struct Site: Sendable {
    let programme: Programme
    let pages: Pages
    let configuration: SiteConfiguration
    let limiter: Limiter
    let front: FrontCache
    let log: Logger
    let writer: DocumentWriter

    /// Reads templates and words; throws when any of them cannot be used.
    public init(programme: Programme, configuration: SiteConfiguration, log: Logger) throws {
        self.programme = programme
        self.configuration = configuration
        self.log = log
        pages = try Pages(root: configuration.root)
        limiter = Limiter()
        writer = DocumentWriter(root: configuration.root)
        front = FrontCache()
    }

    /// Reads templates and words and throws what is wrong with them, for the operator's check.
    public static func check(root: String) throws { _ = try Pages(root: root) }

    /// All routes of the site, with who may use them.
    public var routes: RouteBook {
        let book = RouteBook(site: self)
        FrontRoutes.add(to: book)
        AskingRoutes.add(to: book)
        ReceiptRoutes.add(to: book)
        MoreReceiptRoutes.add(to: book)
        BookingRoutes.add(to: book)
        GroupCaseRoutes.add(to: book)
        GroupPlanRoutes.add(to: book)
        DisposalRoutes.add(to: book)
        SignInRoutes.add(to: book)
        EnrolmentRoutes.add(to: book)
        DeskRoutes.add(to: book)
        TriageRoutes.add(to: book)
        DeskCaseRoutes.add(to: book)
        DeskPlanRoutes.add(to: book)
        HoursRoutes.add(to: book)
        PeopleRoutes.add(to: book)
        SettingsRoutes.add(to: book)
        MapRoutes.add(to: book)
        ExplainingRoutes.add(to: book)
        ToolRoutes.add(to: book)
        ChoiceRoutes.add(to: book)
        return book
    }

    /// The router with its middleware, outermost first; tests call the same.
    public func buildRouter() -> Router<VisitContext> {
        let router = Router(context: VisitContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: Headers(configuration: configuration, styles: pages.styles))
        router.add(middleware: ErrorPages(site: self))
        router.add(middleware: CrossOriginRefusal())
        routes.register(on: router)
        return router
    }
}
