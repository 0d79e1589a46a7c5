import Advice
import Content
import Programme

/// How a tool is tried out, as it is typed.
struct TrialForm {
    let trial: ToolChoice.Trial
    let hours: String?
    private(set) var faults = Faults()

    init(_ form: Form, _ visit: ChoiceVisit) {
        var trial = ToolChoice.Trial(
            tool: form.line("tool"), who: form.line("who"), tasks: form.text("tasks"))
        trial.from = form.optionalLine("from")
        trial.to = form.optionalLine("to")
        trial.exportWorked = ["yes": true, "no": false][form.line("export")]
        trial.exportNote = form.optionalText("exportNote")
        hours = form.optionalLine("hours")
        trial.hours = hours.flatMap {
            Double(Form.westernDigits($0).replacingOccurrences(of: ",", with: "."))
        }
        trial.wayBack = form.optionalText("wayBack")
        trial.found = form.optionalText("found")
        self.trial = trial
        if visit.content.catalogueTool(trial.tool) == nil {
            faults.add("tool", Message("Choose which tool is tried out."))
        }
        if trial.who.isEmpty {
            faults.add("who", Message("Say who tries it. Take people who will really use it."))
        }
        for (field, day) in [("from", trial.from), ("to", trial.to)] where day.map({ Day($0) == nil }) == true
        {
            faults.add(field, Message("Write the day like 2026-11-24."))
        }
        if let from = trial.from.flatMap(Day.init), let to = trial.to.flatMap(Day.init), to < from {
            faults.add("to", Message("The end must not lie before the beginning."))
        }
        if hours != nil, !(0...10_000).contains(trial.hours ?? -1) {
            faults.add("hours", Message("Write a number of hours, such as 6 or 2.5."))
        }
        faults.limit("who", trial.who, to: FieldKind.mostLine)
        for (field, text) in [
            ("tasks", trial.tasks), ("exportNote", trial.exportNote), ("wayBack", trial.wayBack),
            ("found", trial.found),
        ] { faults.limit(field, text, to: FieldKind.mostText) }
    }

    init(_ trial: ToolChoice.Trial?) {
        self.trial = trial ?? ToolChoice.Trial(tool: "", who: "", tasks: "")
        hours = trial?.hours.map { $0 == $0.rounded() ? "\(Int($0))" : "\($0)" }
    }
}

struct TrialPage: PageView {
    let errors: FaultsView?
    let root: String
    let name: String
    let version: Int
    let canEdit: Bool
    let tools: [ChoiceView]
    let toolError: String?
    let who: FieldView
    let tasks: FieldView
    let from: FieldView
    let to: FieldView
    let export: [ChoiceView]
    let exportNote: FieldView
    let hours: FieldView
    let wayBack: FieldView
    let found: FieldView

    init(_ visit: ChoiceVisit, _ typed: TrialForm?, _ faults: Faults) {
        let words = visit.words
        let form = typed ?? TrialForm(visit.choice.trial)
        let trial = form.trial
        let field = { (value: String?, name: String) in FieldView(value, name, faults, words) }
        errors = faults.view(words)
        root = visit.root
        name = visit.texts().category
        version = visit.stored.version
        canEdit = visit.maps.canEdit
        tools = visit.choice.shortlist.compactMap(visit.content.catalogueTool).map {
            ChoiceView(value: $0.code, label: $0.name, isChosen: $0.code == trial.tool)
        }
        toolError = faults.message(at: "tool").map { words($0) }
        who = field(trial.who, "who")
        tasks = field(trial.tasks, "tasks")
        from = field(trial.from, "from")
        to = field(trial.to, "to")
        export = [
            ("", Message("not tried yet"), nil), ("yes", Message("Yes"), true), ("no", Message("No"), false),
        ].map { value, label, meant in
            ChoiceView(value: value, label: words(label), isChosen: trial.exportWorked == meant)
        }
        exportNote = field(trial.exportNote, "exportNote")
        hours = field(form.hours, "hours")
        wayBack = field(trial.wayBack, "wayBack")
        found = field(trial.found, "found")
    }
}
