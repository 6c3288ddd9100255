extension HouseLevelFilter {
    /// Level and variance of each day from the first observation on, under effects with this mean and covariance.
    ///
    ///     μ̂ = s − h′S        var μ̂ = P − P²N + S′G S
    ///
    /// with s and S the smoothed values and contrasts, h and G the mean and covariance of the effects of all houses but the
    /// last.
    ///
    /// - Parameters:
    ///   - mean: Where levels go, one for each day.
    func days(
        _ effects: EffectMoments, mean: UnsafeMutablePointer<Double>, variance: UnsafeMutablePointer<Double>,
        dayCount: Int
    ) {
        let capacity = 4 * blocks + EffectForm.capacity(contrasts)
        withUnsafeTemporaryAllocation(of: Four.self, capacity: capacity) { scratch in
            guard let waiting = scratch.baseAddress else { return }
            waiting.initialize(repeating: .zero, count: capacity)
            let form = EffectForm(effects, contrasts: contrasts, blocks: blocks, memory: waiting + 4 * blocks)
            for index in 0..<count {
                let step = steps + index
                let isLast = index + 1 == count
                let next = isLast ? step : step + 1
                let start = step.pointee.day
                let end = isLast ? dayCount : next.pointee.day
                for day in start..<end {
                    // Between two polls the smoothed level is a straight line.
                    let ahead = Double(day - start)
                    let part = day == start || isLast ? 0 : ahead / Double(end - start)
                    let spread = step.pointee.spread + levelVariance * ahead
                    mean[day] = step.pointee.level + part * (next.pointee.level - step.pointee.level)
                    variance[day] = spread - spread * spread * step.pointee.settled
                    let place = waiting + day % 4 * blocks
                    for block in 0..<blocks {
                        let state = states + (block * count + index)
                        place[block] = part == 0 ? state[0] : state[0] + part * (state[1] - state[0])
                    }
                    let days = day % 4 + 1
                    if days == 4 || day + 1 == dayCount {
                        form.add(waiting, to: mean + (day + 1 - days), variance + (day + 1 - days), days: days)
                    }
                }
            }
        }
    }
}

/// h′S and S′G S of four days at a time, a lane for each day. The form is a sum of squares, by Cholesky's factor of G.
private struct EffectForm {
    typealias Four = SIMD4<Double>

    private let contrasts: Int
    private let blocks: Int
    /// For each contrast the mean of its effect, then its column of L from the diagonal down, each entry in every lane.
    private let columns: UnsafeMutablePointer<Four>
    /// The contrasts of the days, a day in each lane.
    private let lanes: UnsafeMutablePointer<Four>

    static func capacity(_ contrasts: Int) -> Int { contrasts * (contrasts + 3) / 2 + (contrasts + 3) / 4 * 4 }

    init(_ effects: EffectMoments, contrasts: Int, blocks: Int, memory: UnsafeMutablePointer<Four>) {
        (self.contrasts, self.blocks, lanes) = (contrasts, blocks, memory)
        columns = memory + 4 * blocks
        var factor = Array(repeating: 0.0, count: contrasts * contrasts)
        for i in 0..<contrasts {
            for j in 0...i {
                let given = effects.covariance[i * (contrasts + 1) + j]
                let rest = (0..<j).reduce(given) { $0 - factor[i * contrasts + $1] * factor[j * contrasts + $1] }
                let pivot = factor[j * contrasts + j]
                if i > j {
                    factor[i * contrasts + j] = pivot > 0 ? rest / pivot : 0
                } else if rest > 1e-14 * given {
                    // Where nothing is left of a variance but rounding, an effect is that of the others.
                    factor[i * contrasts + i] = rest.squareRoot()
                }
            }
        }
        var place = columns
        for k in 0..<contrasts {
            place[0] = Four(repeating: effects.mean[k])
            for i in k..<contrasts { place[1 + i - k] = Four(repeating: factor[i * contrasts + k]) }
            place += contrasts - k + 1
        }
    }

    /// Takes the effects from the means of the days, and adds what is not known of them to their variances.
    @inline(__always)
    func add(
        _ waiting: UnsafeMutablePointer<Four>, to mean: UnsafeMutablePointer<Double>,
        _ variance: UnsafeMutablePointer<Double>, days: Int
    ) {
        for block in 0..<blocks {
            let day = waiting + block
            let (a, b, c, d) = (day[0], day[blocks], day[2 * blocks], day[3 * blocks])
            for lane in 0..<4 { lanes[4 * block + lane] = Four(a[lane], b[lane], c[lane], d[lane]) }
        }
        var (level, spread, column) = (Four.zero, Four.zero, columns)
        for k in 0..<contrasts {
            level += column[0] * lanes[k]
            column += 1
            var sum = Four.zero
            for i in k..<contrasts {
                sum += column[0] * lanes[i]
                column += 1
            }
            spread += sum * sum
        }
        for lane in 0..<days {
            mean[lane] -= level[lane]
            variance[lane] += spread[lane]
        }
    }
}
