import CNumerics

/// Where a function of one variable is zero or smallest, by Boost.Math.
enum OneVariableSearch {
    private struct Callback {
        let function: (Double) -> Double

        static let evaluate: pk_function = { x, context in
            context?.assumingMemoryBound(to: Callback.self).pointee.function(x) ?? .nan
        }
    }

    /// A zero between two points at which the signs differ; `nil` where they do not.
    ///
    /// Source: Alefeld, Potra & Shi (1995), ACM Transactions on Mathematical Software 21, 327–344 (TOMS 748).
    static func root(in range: ClosedRange<Double>, of function: (Double) -> Double) -> Double? {
        let found = withoutActuallyEscaping(function) { function in
            withUnsafePointer(to: Callback(function: function)) {
                pk_root(Callback.evaluate, $0, range.lowerBound, range.upperBound)
            }
        }
        return found.isFinite ? found : nil
    }

    /// Where a function with one valley is smallest, to about `bits` binary digits of the place.
    ///
    /// Source: Brent (1973), Algorithms for Minimization without Derivatives, chapter 5.
    static func minimum(in range: ClosedRange<Double>, bits: Int = 26, of function: (Double) -> Double) -> Double {
        withoutActuallyEscaping(function) { function in
            withUnsafePointer(to: Callback(function: function)) {
                pk_minimum(Callback.evaluate, $0, range.lowerBound, range.upperBound, Int32(bits))
            }
        }
    }
}
