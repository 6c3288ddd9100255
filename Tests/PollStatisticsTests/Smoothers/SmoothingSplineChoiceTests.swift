import PollStatistics
import Testing

@Suite("The smoothing spline that cross-validation takes")
struct SmoothingSplineChoiceTests {
    @Test("no other λ predicts better")
    func least() throws {
        let x = (0..<30).map { Double($0) / 3 }
        let y = x.enumerated().map { $1 * (10 - $1) + ($0.isMultiple(of: 2) ? 1.5 : -1.5) }
        let chosen = try SmoothingSpline.crossValidated(x: x, y: y)
        for step in -30...30 {
            let lambda = chosen.lambda * (step < 0 ? 1 / (1 - 0.2 * Double(step)) : 1 + 0.2 * Double(step))
            let other = try SmoothingSpline(x: x, y: y, lambda: lambda)
            #expect(other.generalizedCrossValidation > chosen.generalizedCrossValidation * 0.9999)
        }
        // A parabola under noise: smoother than the points, and no line.
        #expect(chosen.degreesOfFreedom > 2.5 && chosen.degreesOfFreedom < 12)
    }

    @Test("points on a line give the line")
    func line() throws {
        let x = [0.0, 1, 2, 4, 7]
        let chosen = try SmoothingSpline.crossValidated(x: x, y: x.map { 3 + 2 * $0 })
        for (x, fitted) in zip(x, chosen.fitted) { #expect(abs(fitted - 3 - 2 * x) < 1e-6) }
    }
}
