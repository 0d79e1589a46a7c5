import Foundation
import Storage
import Vault

/// Makes a retried request have one effect. Each form carries a fresh token; what it was answered with is kept
/// sealed under that token, so that a person on a bad line who sends twice gets the same answer, a receipt
/// included, while nobody else can read it.
extension Programme {
    /// How long an answer is kept for a retry, at least; it ends with a whole hour, which says less of when.
    public static let retryHours = 24

    /// What an earlier request with this token was answered with.
    func answer<Value: Decodable & Sendable>(to token: Token, as type: Value.Type = Value.self) async throws
        -> Value?
    {
        try await storage.read { try Self.answer(to: token, $0) }
    }

    /// Does the work and uses up the token in one transaction, or gives the earlier answer.
    /// - Parameter holder: the case or person whose disposal forgets the answer.
    func once<Value: Codable & Sendable>(
        _ token: Token, holder: String, _ work: @Sendable @escaping (Writing) throws -> Value
    ) async throws -> Value {
        let expiresAt = (hour + Self.retryHours + 1) * 3600
        return try await storage.write { writing in
            if let earlier: Value = try Self.answer(to: token, writing.reading) { return earlier }
            let value = try work(writing)
            let sealed = try token.seal(JSONEncoder().encode([value]), for: "answer")
            try writing.insertAnswer(
                tokenHash: token.hash, sealed: sealed, holder: holder, expiresAt: expiresAt)
            return value
        }
    }

    /// For work whose answer is only that it was done.
    func once(_ token: Token, holder: String, _ work: @Sendable @escaping (Writing) throws -> Void)
        async throws
    {
        _ = try await once(token, holder: holder) { writing -> Bool in
            try work(writing)
            return true
        }
    }

    private static func answer<Value: Decodable>(to token: Token, _ reading: Reading) throws -> Value? {
        guard let sealed = try reading.answer(tokenHash: token.hash) else { return nil }
        // A token that was used for another form opens, but does not decode: that is a forged request.
        guard let values = try? JSONDecoder().decode([Value].self, from: token.open(sealed, for: "answer"))
        else {
            throw Refusal.notNow
        }
        return values.first
    }
}
