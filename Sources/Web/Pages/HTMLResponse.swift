import HTTPTypes
import Hummingbird
import NIOCore

/// A page on its way: compressed where the browser takes it. A secret never shares a page with text that another
/// site could choose, since cookies are `SameSite=Strict`, so compressing gives nothing away.
struct HTMLResponse {
    let response: Response

    init(_ text: String, request: Request, status: HTTPResponse.Status = .ok) {
        let takesGzip = request.headers[.acceptEncoding]?.contains("gzip") == true
        self.init(
            takesGzip ? Gzip.once.compress(text) ?? ByteBuffer(string: text) : ByteBuffer(string: text),
            isCompressed: takesGzip, status: status)
    }

    init(_ body: ByteBuffer, isCompressed: Bool, status: HTTPResponse.Status = .ok) {
        var headers: HTTPFields = [.contentType: "text/html; charset=utf-8", .vary: "Accept-Encoding"]
        if isCompressed { headers[.contentEncoding] = "gzip" }
        response = Response(status: status, headers: headers, body: ResponseBody(byteBuffer: body))
    }
}
