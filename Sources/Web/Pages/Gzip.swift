import CZlib
import NIOCore
import Synchronization

/// gzip (RFC 1952) by zlib. Making zlib's state costs as much as compressing a page, so a few are kept and used again.
final class Gzip: Sendable {
    /// For pages that are made for one person.
    static let once = Gzip(level: 6)
    /// For pages that many are shown.
    static let thorough = Gzip(level: 9)

    private static let mostKept = 4
    private let level: Int32
    private let kept = Mutex<[Deflater]>([])

    init(level: Int32) { self.level = level }

    /// nil when there is no memory for it.
    func compress(_ text: String) -> ByteBuffer? {
        let used = kept.withLock { $0.popLast() }
        guard let deflater = used ?? Deflater(level: level) else { return nil }
        defer { kept.withLock { if $0.count < Self.mostKept { $0.append(deflater) } } }
        return deflater.compress(text)
    }
}

/// One state of zlib, used by one thread at a time.
private final class Deflater: @unchecked Sendable {
    private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)

    init?(level: Int32) {
        stream.initialize(to: z_stream())
        // 15 bits of window, and 16 more to ask for gzip's own header.
        let result = deflateInit2_(
            stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        guard result == Z_OK else { return nil }
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
    }

    func compress(_ text: String) -> ByteBuffer? {
        guard deflateReset(stream) == Z_OK else { return nil }
        var text = text
        return text.withUTF8 { source in
            var buffer = ByteBufferAllocator().buffer(
                capacity: Int(deflateBound(stream, UInt(source.count))))
            stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
            stream.pointee.avail_in = UInt32(source.count)
            var result = Z_OK
            buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: buffer.capacity) { target in
                stream.pointee.next_out = target.bindMemory(to: UInt8.self).baseAddress
                stream.pointee.avail_out = UInt32(target.count)
                result = deflate(stream, Z_FINISH)
                return target.count - Int(stream.pointee.avail_out)
            }
            return result == Z_STREAM_END ? buffer : nil
        }
    }
}
