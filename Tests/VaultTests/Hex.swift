import Foundation

extension Data {
    /// Bytes as published test vectors write them; spaces and line breaks do not matter.
    init(hex: String) {
        let digits = hex.filter(\.isHexDigit)
        precondition(digits.count.isMultiple(of: 2))
        self.init(
            stride(from: 0, to: digits.count, by: 2).map { place in
                UInt8(digits.dropFirst(place).prefix(2), radix: 16)!
            })
    }

    /// The same bytes with one bit turned over.
    func flipping(bit: Int) -> Data {
        var bytes = [UInt8](self)
        bytes[bit / 8] ^= 1 << UInt8(bit % 8)
        return Data(bytes)
    }

    static func random(_ count: Int) -> Data { Data((0..<count).map { _ in UInt8.random(in: 0...255) }) }
}
