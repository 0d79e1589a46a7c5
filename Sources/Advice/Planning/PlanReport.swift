extension Plan {
    /// What is begun when, what is left out and why, and what remains, as JSON in the order of the input.
    public var json: String {
        let names = input.controls.map(\.id.quoted)
        let periods = PlanInput.periods.enumerated().map { place, day in
            "\"\(day)\":[\(controls(in: place).map { names[$0] }.joined(separator: ","))]"
        }
        let leftOut = leftOut.map { "{\"id\":\(names[$0.control]),\"why\":\"\($0.why)\"}" }
        let residual = residual
        return """
            {"periods":{\(periods.joined(separator: ","))},
            "left_out":[\(leftOut.joined(separator: ","))],
            "residual":{"low":\(residual.low),"mid":\(residual.mid),"high":\(residual.high)}}

            """
    }
}
