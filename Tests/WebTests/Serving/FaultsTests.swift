import Content
import Testing

@testable import Web

@Suite struct TheFaultsOfAForm {
    @Test func areFoundByFieldInTheOrderOfThePage() {
        var faults = Faults()
        #expect(faults.isEmpty)
        #expect(faults.view(.english) == nil)
        faults.add("topic", Message("First"))
        faults.add("words", Message("Second"))
        faults.add("topic", Message("Third"))
        #expect(faults.view(.english)?.list.map(\.field) == ["topic", "words", "topic"])
        #expect(faults.message(at: "topic").map { Words.english($0) } == "First")
        #expect(faults.message(at: "urgency") == nil)
    }

    @Test func countCharactersAsPeopleDo() {
        var faults = Faults()
        faults.limit("words", nil, to: 0)
        faults.limit("words", "", to: 0)
        faults.limit("words", "👩🏽‍💻é", to: 2)
        #expect(faults.isEmpty)
        faults.limit("words", "👩🏽‍💻éa", to: 2)
        #expect(
            faults.view(.english)?.list.first?.text
                == "This text has 3 characters. There is room for 2: please make it shorter.")
    }

    @Test func standBesideTheirField() {
        var faults = Faults()
        faults.add("name", Message("Write it"))
        let wrong = FieldView("Ana", "name", faults, .english)
        #expect(wrong.value == "Ana")
        #expect(wrong.error == "Write it")
        let right = FieldView("", "address", faults, .english)
        #expect(right.value == nil)
        #expect(right.error == nil)
    }
}
