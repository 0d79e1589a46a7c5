import Advice
import Content
import Programme

/// What the map says that a tool has to do, to be corrected.
struct NeedsStepPage: PageView {
    let errors: FaultsView?
    let root: String
    let name: String
    let version: Int
    let canEdit: Bool
    let suggested: [ChoiceView]
    let hasSuggested: Bool
    let skills: [ChoiceView]
    let others: [ChoiceView]
    let budget: FieldView

    init(_ visit: ChoiceVisit, _ typed: ToolChoice?, _ faults: Faults) {
        let (words, map, choice) = (visit.words, visit.map.map, typed ?? visit.choice)
        errors = faults.view(words)
        root = visit.root
        name = visit.texts().category
        version = visit.stored.version
        canEdit = visit.maps.canEdit
        let asked = Dictionary(uniqueKeysWithValues: map.suggestedMustHaves.map { ($0.code, $0.causes) })
        let needs = map.toolNeeds
        // Before anything was said, what the map asks for is ticked.
        let isFresh = typed == nil && visit.stored.version == 1
        let all = visit.content.mustHaves.filter { mustHave in
            mustHave.tests.allSatisfy { test in
                guard test.ours != nil else { return true }
                return test.ours == .all ? !needs.languages.isEmpty : !needs.countries.isEmpty
            }
        }
        let view = { (mustHave: MustHave) in
            let causes = asked[mustHave.code].map { ids in
                words.listed(ids.compactMap { map.element($0).map { map.title(of: $0, words) } })
            }
            return ChoiceView(
                value: mustHave.code, label: mustHave.label[words.language],
                hint: causes.map { words(Message("because of: {names}", ["names": $0])) },
                isChosen: isFresh
                    ? asked[mustHave.code] != nil : choice.mustHaves.contains(mustHave.code))
        }
        suggested = all.filter { asked[$0.code] != nil }.map(view)
        hasSuggested = !suggested.isEmpty
        // Who can look after a server is not in the map, so it is asked.
        let skills = all.filter { $0.code == MustHave.noServer }
        others = all.filter { asked[$0.code] == nil && !skills.contains($0) }.map(view)
        self.skills = skills.map {
            ChoiceView(
                value: $0.code, label: $0.label[words.language],
                hint: words(Message("Tick it unless two of you can look after one.")),
                isChosen: isFresh || choice.mustHaves.contains($0.code))
        }
        budget = FieldView(
            visit.visit.form.optionalLine("budget") ?? choice.budget.map { "\($0)" }, "budget", faults, words)
    }
}
