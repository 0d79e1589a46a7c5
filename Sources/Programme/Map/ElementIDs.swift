extension Programme {
    /// A name for a new element of a map: 50 random bits, which is enough within one map, and short, since a form says
    /// it once for each thing that can be chosen. Two that met would be a conflict and not a loss.
    public func newElementID() -> String {
        let letters = Array("abcdefghijklmnopqrstuvwxyz234567")
        return String((0..<10).map { _ in letters.randomElement()! })
    }
}
