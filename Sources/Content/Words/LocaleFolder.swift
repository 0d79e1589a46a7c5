import Foundation

/// The PO files of one domain.
struct LocaleFolder {
    let path: String

    init(of domain: Domain, in folder: String) {
        path = folder + "/" + domain.rawValue
    }

    static func exists(_ folder: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) && isFolder.boolValue
    }

    var templatePath: String { path + "/messages.pot" }

    func path(_ language: Language) -> String { path + "/\(language.rawValue).po" }

    /// The messages that wait for translation, if they have been written down.
    func template() throws -> POFile? {
        try read(templatePath)
    }

    func translations(_ language: Language) throws -> POFile? {
        try read(path(language))
    }

    /// The languages there is a file for, in the order of `Language`.
    func languages() throws -> [Language] {
        guard Self.exists(path) else { return [] }
        let names = try FileManager.default.contentsOfDirectory(atPath: path)
        let files = names.filter { $0.hasSuffix(".po") && !$0.hasPrefix(".") }.sorted()
        for name in files where Language(rawValue: String(name.dropLast(3))) == nil {
            throw WordsError(file: "\(path)/\(name)", "Pages cannot be in a language of this name.")
        }
        return Language.allCases.filter { files.contains($0.rawValue + ".po") }
    }

    private func read(_ path: String) throws -> POFile? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        let bytes: Data
        do {
            bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            throw WordsError(file: path, "The file cannot be read.")
        }
        do {
            return try POParser.parse(bytes)
        } catch {
            throw error.inFile(path)
        }
    }
}
