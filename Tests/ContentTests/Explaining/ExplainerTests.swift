import Foundation
import Testing

@testable import Content

@Suite struct Explainers {
    static let content = try? ContentPack(
        folder: URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Content").path)

    @Test func areTwelveAndTheWordsSixtyAtLeast() throws {
        let content = try #require(Self.content)
        #expect(content.explainers.count >= 12)
        #expect(content.glossary.count >= 60)
    }

    @Test func eachExplainsATermThatLeadsToIt() throws {
        let content = try #require(Self.content)
        let reached = Set(content.glossary.compactMap(\.explainer))
        #expect(Set(content.explainers.map(\.code)) == reached)
    }

    @Test(arguments: Language.allCases) func linkTheSameTermsInEachLanguage(language: Language) throws {
        for explainer in try #require(Self.content).explainers {
            for part in explainer.parts {
                let terms = GlossaryText(part.text[language]).terms.sorted()
                #expect(terms == GlossaryText(part.text[.en]).terms.sorted(), "\(explainer.code)")
            }
            #expect(explainer.parts.contains { !GlossaryText($0.text[language]).terms.isEmpty })
        }
    }

    @Test(arguments: Language.allCases) func haveWordsThatFitTheirBoxes(language: Language) throws {
        for explainer in try #require(Self.content).explainers {
            for box in explainer.drawing.boxes {
                #expect(box.label[language].count <= 18, "\(explainer.code) \(box.code)")
            }
        }
    }

    /// An arrow that runs through a third box says something else than it means.
    @Test func haveNoArrowThroughABox() throws {
        for explainer in try #require(Self.content).explainers {
            let boxes = Dictionary(uniqueKeysWithValues: explainer.drawing.boxes.map { ($0.code, $0) })
            for arrow in explainer.drawing.arrows {
                let (from, to) = (try #require(boxes[arrow.from]), try #require(boxes[arrow.to]))
                for other in explainer.drawing.boxes where other != from && other != to {
                    let cross =
                        (to.step - from.step) * (other.side - from.side)
                        - (to.side - from.side) * (other.step - from.step)
                    let between =
                        (min(from.step, to.step)...max(from.step, to.step)).contains(other.step)
                        && (min(from.side, to.side)...max(from.side, to.side)).contains(other.side)
                    #expect(cross != 0 || !between, "\(explainer.code) \(other.code)")
                }
            }
        }
    }

    /// Short sentences, for someone who is tired and reads in a second language.
    @Test func areWrittenInShortSentences() throws {
        let content = try #require(Self.content)
        let texts =
            content.glossary.map { $0.says[.en] }
            + content.explainers.flatMap { $0.parts.map { $0.text[.en] } + $0.remember.map { $0[.en] } }
        let sentences = texts.flatMap { $0.split(separator: /[.?!:]\s*/) }
        let lengths = sentences.map { $0.split(separator: " ").count }
        #expect(lengths.allSatisfy { $0 <= 26 })
        #expect(Double(lengths.reduce(0, +)) / Double(lengths.count) < 12)
    }
}

@Suite struct TextsWithTerms {
    @Test func areReadPartByPart() {
        let text = GlossaryText("A [key](key) opens [the box](disk-encryption).")
        #expect(
            text.parts == [
                .init(text: "A ", term: nil), .init(text: "key", term: "key"),
                .init(text: " opens ", term: nil),
                .init(text: "the box", term: "disk-encryption"), .init(text: ".", term: nil),
            ])
    }

    @Test(arguments: ["", "plain", "[", "](", "[a](B)", "[a] (b)", "[a]()", "[](b)", "a](b)"])
    func leaveAloneWhatIsNoLink(text: String) {
        #expect(GlossaryText(text).terms.isEmpty)
        #expect(GlossaryText(text).parts.map(\.text).joined() == text)
    }
}
