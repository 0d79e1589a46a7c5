import Foundation

/// Padding so that the size of what is sealed says little about it: never below 256 bytes, and above that
/// Padmé (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files", PETS 2019), which adds at most 12 %.
enum Padding {
    static let smallest = 256
    private static let header = 4

    static func pad(_ plain: Data) -> Data {
        var padded = Data(capacity: paddedSize(plain.count + header))
        withUnsafeBytes(of: UInt32(plain.count).bigEndian) { padded.append(contentsOf: $0) }
        padded.append(plain)
        padded.append(Data(count: paddedSize(padded.count) - padded.count))
        return padded
    }

    static func unpad(_ padded: Data) throws -> Data {
        guard padded.count >= header else { throw VaultError.malformed }
        let count = padded.prefix(header).reduce(0) { $0 << 8 | Int($1) }
        guard count <= padded.count - header else { throw VaultError.malformed }
        return Data(padded.dropFirst(header).prefix(count))
    }

    static func paddedSize(_ size: Int) -> Int {
        guard size > smallest else { return smallest }
        let exponent = Int.bitWidth - 1 - size.leadingZeroBitCount
        let kept = Int.bitWidth - exponent.leadingZeroBitCount
        let mask = (1 << (exponent - kept)) - 1
        return (size + mask) & ~mask
    }
}
