/// What a document can be written as.
public enum DocumentFormat: String, Sendable, CaseIterable {
    case html, markdown, docx, odt, pdf

    /// The end of the name of its files.
    public var fileExtension: String { self == .markdown ? "md" : rawValue }

    public var mediaType: String {
        switch self {
        case .html: "text/html; charset=utf-8"
        case .markdown: "text/markdown; charset=utf-8"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .odt: "application/vnd.oasis.opendocument.text"
        case .pdf: "application/pdf"
        }
    }
}
