import Content
import Foundation
import Storage
import Vault

/// What people do, and who may do it: rules and permissions live here and nowhere else. Each operation stands
/// in its feature's folder as an extension. A record is always found through the one who looks, so that an
/// operation that forgot to ask for permission finds nothing.
public final class Programme: Sendable {
    public let content: ContentPack
    let storage: DataFolder
    let pepper: Pepper
    let costs: Costs
    let clock: @Sendable () -> Date
    /// Passwords and receipts wait in two lines, so that a flood of guessed receipts keeps no staff out.
    let passwordGate: DerivationGate
    let receiptGate: DerivationGate

    /// The costs of the two derivations; tests inject small ones.
    public struct Costs: Sendable {
        let password: ScryptCost
        let receipt: ScryptCost

        public static let real = Costs(password: .password, receipt: .receipt)
        public static let cheap = Costs(password: .cheap, receipt: .cheap)
    }

    /// Opens the data folder of a programme. Throws when its pepper is missing or not 32 bytes: nothing in the
    /// folder could be found or opened without it, and a new one would only hide that.
    public init(
        folder: String, content: ContentPack, costs: Costs = .real, derivations: Int = 1,
        clock: @escaping @Sendable () -> Date = { Date() }
    ) throws {
        self.content = content
        self.costs = costs
        self.clock = clock
        pepper = try PepperFile(folder: folder).read()
        storage = try DataFolder(folder: folder)
        passwordGate = DerivationGate(width: derivations, places: 16)
        receiptGate = DerivationGate(width: derivations, places: 32)
    }

    var now: Date { clock() }

    /// The whole hour: how times of cases are kept in clear.
    var hour: Int { Int(now.timeIntervalSince1970) / 3600 }

    var second: Int { Int(now.timeIntervalSince1970) }

    /// The last whole five minutes: when a session was seen. It says enough to end it, and less about a person.
    var seenAt: Int { second / 300 * 300 }

    func newID() -> String { UUID().uuidString.lowercased() }

    /// What the data folder's own checks say; empty when all is well.
    public func problems() async throws -> [String] {
        var problems = try await storage.problems()
        let cases = Set(try await storage.read { try $0.caseIDsNotDisposed() })
        let shreds = Set(try await storage.readKeyring { try $0.caseIDs() })
        problems += cases.subtracting(shreds).map { _ in
            "a case has no shred in the keyring: it cannot be opened"
        }
        return problems
    }
}

/// Why something was not done, in the words of the programme. Pages turn each into a sentence.
public enum Refusal: Error, Equatable, Sendable {
    /// There is no such thing for this person.
    case notFound
    /// The case has moved on: this cannot be done in its stage.
    case notNow
    /// The time was taken, or may not be booked any more.
    case slotTaken
    /// The practitioner is not free at the time of the call that the group has booked.
    case practitionerNotFree
    /// A plan needs at least one action.
    case planIsEmpty
    /// The map has as many elements as one may have.
    case mapIsFull
    /// As many versions of documents were signed as a case keeps.
    case documentsAreFull
    /// As many choices of tools, or introductions, were begun as a case keeps.
    case choicesAreFull
    /// The name is in use.
    case nameTaken
    /// Name, password or code is wrong; which of them is not said.
    case notSignedIn
    /// The receipt opens nothing.
    case receiptUnknown
    /// Too many sign-ins are tried at once; it works again in a moment.
    case busy
    /// One cannot lock oneself out.
    case notOneself
}
