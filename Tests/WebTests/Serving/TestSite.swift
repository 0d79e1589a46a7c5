import Content
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Programme

@testable import Vault
@testable import Web

/// The demonstration, served without a socket, with someone of each role signed in.
struct TestSite: Sendable {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    enum Person: String, CaseIterable, Sendable { case nobody, group, practitioner, coordinator }

    let site: Site
    let programme: Programme
    /// The cookie header of each person.
    let cookies: [Person: String]
    /// A case that is with the practitioner, and one that is only in the queue.
    let caseID: String
    let waitingID: String
    /// Of every group of the demonstration.
    let receipts: [Receipt]

    static let shared = Task { try await TestSite() }

    init(publicAddress: String? = nil) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("site-\(UUID())").path
        let content = try ContentPack(folder: Self.root + "/Content")
        let cast = try DemonstrationCast(folder: Self.root + "/Content")
        let (people, cases) = try await Demonstration(
            folder: folder, cast: cast, content: content, costs: .cheap
        )
        .fill()
        programme = try Programme(folder: folder, content: content, costs: .cheap)
        site = try Site(
            programme: programme,
            configuration: SiteConfiguration(root: Self.root, publicAddress: publicAddress),
            log: Logger(label: "test"))
        receipts = try cases.map { try Receipt(typed: $0.receipt.joined()) }
        let receipt = try Receipt(typed: cases.first { $0.id == "land-defenders" }!.receipt.joined())
        let group = try await programme.signIn(receipt)
        let member = try await programme.groupMember(Token(text: group.session)!)!
        caseID = member.caseID
        var cookies: [Person: String] = [.nobody: "", .group: "case=\(group.session)"]
        var coordinator: Coordinator?
        for (person, name) in [(Person.practitioner, "lucia"), (.coordinator, "amal")] {
            let secret = Base32.decode(people.first { $0.name == name }!.secret, alphabet: .rfc4648)!
            let code = TOTP(secret: secret).code(at: Date())
            let session = try await programme.signIn(name: name, password: Demonstration.password, code: code)
            cookies[person] = "desk=\(session.session)"
            let staff = try await programme.staffMember(Token(text: session.session)!)
            coordinator = staff.flatMap(Coordinator.init) ?? coordinator
        }
        self.cookies = cookies
        waitingID = try await programme.queue(page: 1, by: coordinator!).rows[0].id
    }

    /// The token in a person's cookie.
    func session(_ person: Person) -> String { String(cookies[person]?.split(separator: "=").last ?? "") }

    /// Sends one request as a person, from our own pages.
    func send(
        _ method: HTTPRequest.Method, _ path: String, as person: Person, form: String = "",
        headers extra: HTTPFields = [HTTPField.Name("Sec-Fetch-Site")!: "same-origin"]
    ) async throws -> TestResponse {
        let application = Application(router: site.buildRouter())
        var headers = extra
        if person != .nobody { headers[.cookie] = cookies[person] }
        if method == .post { headers[.contentType] = "application/x-www-form-urlencoded" }
        let sent = headers
        return try await application.test(.router) { client in
            try await client.execute(uri: path, method: method, headers: sent, body: ByteBuffer(string: form))
        }
    }
}
