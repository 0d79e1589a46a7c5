import CZlib
import NIOCore

/// gzip (RFC 1952) by zlib. Pages are small and many, so the fastest level that still halves them is used.
enum Gzip {
    static func compress(_ text: String, level: Int32 = 6) -> ByteBuffer? {
        var stream = z_stream()
        // 15 bits of window, and 16 more to ask for gzip's own header.
        guard
            deflateInit2_(
                &stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { return nil }
        defer { deflateEnd(&stream) }
        var text = text
        return text.withUTF8 { source in
            var buffer = ByteBufferAllocator().buffer(
                capacity: Int(deflateBound(&stream, UInt(source.count))))
            stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
            stream.avail_in = UInt32(source.count)
            var result = Z_OK
            buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: buffer.capacity) { target in
                stream.next_out = target.bindMemory(to: UInt8.self).baseAddress
                stream.avail_out = UInt32(target.count)
                result = deflate(&stream, Z_FINISH)
                return target.count - Int(stream.avail_out)
            }
            return result == Z_STREAM_END ? buffer : nil
        }
    }
}
