/// How one passage differs between two versions of a document.
public struct PassageDifference: Sendable, Equatable {
    public enum Run: Sendable, Equatable {
        case same(String)
        case dropped(String)
        case added(String)
    }

    /// The title of its section.
    public let section: String
    /// The id of the passage.
    public let passage: String
    public let runs: [Run]
    /// The elements of the map that cause it now, or caused it.
    public let causes: [String]
}

extension DrawnDocument {
    /// What is other in a later version, in its order; what is gone from a section stands at that section's end.
    public func differences(to later: DrawnDocument) -> [PassageDifference] {
        let before = Dictionary(passages.map { ($0.id, $0) }) { first, _ in first }
        let after = Set(later.passages.map(\.id))
        return later.sections.flatMap { section in
            let changed = section.passages.compactMap { passage -> PassageDifference? in
                let old = before[passage.id]
                let runs = Self.runs(from: old?.plainText ?? "", to: passage.plainText)
                guard runs.contains(where: { if case .same = $0 { false } else { true } }) else { return nil }
                return PassageDifference(
                    section: section.title, passage: passage.id, runs: runs, causes: passage.causes)
            }
            let gone = (sections.first { $0.code == section.code }?.passages ?? []).filter {
                !after.contains($0.id)
            }
            return changed
                + gone.map {
                    PassageDifference(
                        section: section.title, passage: $0.id, runs: [.dropped($0.plainText)],
                        causes: $0.causes)
                }
        }
    }

    /// Word by word.
    static func runs(from old: String, to new: String) -> [PassageDifference.Run] {
        let (before, after) = (words(old), words(new))
        let changes = after.difference(from: before)
        var (removed, inserted): (Set<Int>, Set<Int>) = ([], [])
        for change in changes {
            switch change {
            case .remove(let place, _, _): removed.insert(place)
            case .insert(let place, _, _): inserted.insert(place)
            }
        }
        var runs: [PassageDifference.Run] = []
        var (i, j) = (0, 0)
        while i < before.count || j < after.count {
            if removed.contains(i) {
                runs.append(.dropped(before[i]))
                i += 1
            } else if inserted.contains(j) {
                runs.append(.added(after[j]))
                j += 1
            } else {
                runs.append(.same(after[j]))
                (i, j) = (i + 1, j + 1)
            }
        }
        return runs.joined
    }

    /// Each with the space after it, so that together they are the text.
    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        for character in text {
            word.append(character)
            if character.isWhitespace {
                words.append(word)
                word = ""
            }
        }
        return word.isEmpty ? words : words + [word]
    }
}

extension [PassageDifference.Run] {
    /// Neighbours of one kind as one.
    fileprivate var joined: [PassageDifference.Run] {
        reduce(into: []) { runs, run in
            switch (runs.last, run) {
            case (.same(let text), .same(let more)): runs[runs.count - 1] = .same(text + more)
            case (.dropped(let text), .dropped(let more)): runs[runs.count - 1] = .dropped(text + more)
            case (.added(let text), .added(let more)): runs[runs.count - 1] = .added(text + more)
            default: runs.append(run)
            }
        }
    }
}
