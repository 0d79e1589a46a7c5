import Advice
import Content

extension ContentPack {
    /// What is wrong with the rules to start from and the ways of disposal that only the map can judge: every sort and
    /// every medium has one, and all their codes are known.
    var retentionProblems: [ContentProblem] {
        let sorts = Holding.Sort.allCases.map(\.rawValue)
        let starts = retentionStarts.flatMap { start -> [ContentProblem] in
            let unknownTrigger = start.trigger.flatMap { Holding.Trigger(rawValue: $0) == nil ? $0 : nil }
            let mends =
                (sorts.contains(start.code) ? [] : ["'\(start.code)' is no sort of the map's format."])
                + (unknownTrigger.map { ["'\($0)' is no trigger of the map's format."] } ?? [])
                + ([start.months, start.days].contains { ($0 ?? 0) < 0 }
                    ? ["A period cannot be negative."] : [])
            return mends.map { ContentProblem(file: "retention.yaml", entry: start.code, mend: $0) }
        }
        let media = Place.Medium.allCases.map(\.rawValue)
        let strangers = disposalMethods.filter { !media.contains($0.code) }.map {
            ContentProblem(
                file: "disposal.yaml", entry: $0.code, mend: "'\($0.code)' is no medium of the map's format.")
        }
        let lacking = { (file: String, codes: [String], known: [String]) in
            codes.filter { !known.contains($0) }.map {
                ContentProblem(file: file, entry: $0, mend: "There is no entry for '\($0)'. Write one.")
            }
        }
        return starts + strangers + lacking("retention.yaml", sorts, retentionStarts.map(\.code))
            + lacking("disposal.yaml", media, disposalMethods.map(\.code))
    }
}
