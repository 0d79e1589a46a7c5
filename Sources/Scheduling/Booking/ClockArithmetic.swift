let minuteSeconds = 60
let hourSeconds = 3_600
let daySeconds = 86_400

/// Rounds down, also below zero, where `/` rounds towards zero.
func floorDivide(_ number: Int, _ divisor: Int) -> Int {
    let quotient = number / divisor
    return number % divisor < 0 ? quotient - 1 : quotient
}

/// As on a clock: 7 is "07".
func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
