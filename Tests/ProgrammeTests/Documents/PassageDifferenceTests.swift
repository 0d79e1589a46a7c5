import Testing

@testable import Programme

@Suite struct DifferencesBetweenPassages {
    private static let texts = [
        "", "We keep it for three months.", "We keep it for six months.", "six",
        "Keep nothing, ever. Keep nothing.",
        "نحتفظ بها ثلاثة أشهر", "a\nb c", "  spaces  stay  ",
    ]

    /// Without what was added it is the old text, and without what was dropped the new one.
    @Test func takenTogetherAreBothTexts() {
        for old in Self.texts {
            for new in Self.texts {
                let runs = DrawnDocument.runs(from: old, to: new)
                var (before, after) = ("", "")
                for run in runs {
                    switch run {
                    case .same(let text):
                        before += text
                        after += text
                    case .dropped(let text): before += text
                    case .added(let text): after += text
                    }
                }
                // A word is the same with other space after it only where that is the same too.
                #expect(before == old && after == new, "\(old) | \(new)")
            }
        }
    }

    @Test func areNoneBetweenATextAndItself() {
        for text in Self.texts where !text.isEmpty {
            #expect(DrawnDocument.runs(from: text, to: text) == [.same(text)])
        }
    }

    @Test func nameOnlyTheWordsThatChanged() {
        #expect(
            DrawnDocument.runs(from: "for three months", to: "for six months")
                == [.same("for "), .dropped("three "), .added("six "), .same("months")])
    }
}
