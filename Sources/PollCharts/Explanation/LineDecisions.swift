import PollData

/// What was decided of lines, whatever draws them: their scale, their cuts and dashes, and what they leave out.
struct LineDecisions {
    let words: ChartWords

    /// The vertical scale.
    ///
    /// - Parameters:
    ///   - domain: As drawn.
    ///   - values: What it must show.
    func scale(
        _ domain: ClosedRange<Double>, values: ClosedRange<Double>, isNet: Bool, axis: ChartSpec.Axis
    ) -> Decision {
        let (low, high) = (Self.number(domain.lowerBound, 0), Self.number(domain.upperBound, 0))
        let (least, most) = (Self.number(values.lowerBound, 1), Self.number(values.upperBound, 1))
        let why: String
        if isNet {
            why = words.pick("points around a zero line", "0の線を基準とするポイント", "0선을 기준으로 한 %포인트")
        } else if axis == .cut, domain.lowerBound > 0 {
            why = words.pick(
                "cut near the least value, as 'axis: cut' asks", "axis: cutの指定により最小値付近で切断",
                "axis: cut 지정에 따라 최솟값 근처에서 자름")
        } else {
            why = words.pick("a share starts at zero", "割合は0から始める", "비율은 0에서 시작")
        }
        return Decision(
            .scale,
            words.pick(
                "vertical \(low) to \(high): \(why); values with their intervals span \(least) to \(most)",
                "縦軸\(low)～\(high)：\(why)。値と区間は\(least)～\(most)", "세로축 \(low)~\(high): \(why). 값과 구간은 \(least)~\(most)"))
    }

    /// With a true minus.
    static func number(_ value: Double, _ decimals: Int) -> String {
        let text = value.fixed(decimals)
        return text.hasPrefix("-") ? "−" + text.dropFirst() : text
    }

    /// Where the line is cut or dotted.
    func links(_ line: TrendLine) -> [Decision] {
        line.links.enumerated().compactMap { index, link in
            let who = line.name.isEmpty ? "" : line.name + words.colon
            let polls = "\(line.points[index].wave.poll) → \(line.points[index + 1].wave.poll)"
            let why = words.list(Disclosure.distinct(link.breaks.map { $0.label[words.language] }))
            switch link.kind {
            case .solid: return nil
            case .cut:
                let certain = Disclosure.distinct(link.breaks.filter(\.certainty.cuts).map(\.certainty.rawValue))
                return Decision(
                    .breaks,
                    who
                        + words.pick(
                            "no line \(polls): \(why) (\(certain.joined(separator: ", ")))", "\(polls)は線を引かない：\(why)",
                            "\(polls) 사이는 선을 긋지 않음: \(why)"))
            case .dotted:
                var reasons = why.isEmpty ? [] : [words.pick("possible break: ", "断絶の可能性：", "단절 가능성: ") + why]
                if link.skipsWaves { reasons.append(words.pick("waves missing between", "間に欠けている回がある", "중간 조사 결과 없음")) }
                return Decision(
                    .dash,
                    who + words.pick("dotted \(polls): ", "\(polls)は点線：", "\(polls) 사이는 점선: ") + words.list(reasons))
            }
        }
    }

    /// Figures of the series that are not in the picture.
    ///
    /// - Parameter choosesWaves: Whether the chart shows chosen waves, so that the others are not left out.
    func leftOut(_ line: TrendLine, choosesWaves: Bool = false) -> Decision? {
        var parts: [String] = []
        let quoted = Disclosure.distinct(line.series.leftOutQuoted.filter { $0.reading == 1 }.map(\.poll.rawValue))
        if !quoted.isEmpty {
            let list = words.list(quoted)
            parts.append(words.pick("only an article states it (\(list))", "記事のみにある値（\(list)）", "기사에만 나온 값(\(list))"))
        }
        let unplaced = Disclosure.distinct(line.series.unplaced.map(\.poll.rawValue))
        if !unplaced.isEmpty {
            let list = words.list(unplaced)
            parts.append(words.pick("date unknown (\(list))", "時期不明（\(list)）", "시기 미상(\(list))"))
        }
        let drawn = Set(line.points.map(\.wave.poll))
        let cut = line.series.waves.filter { $0.placement != nil && !drawn.contains($0.poll) }.count
        if cut > 0, !choosesWaves, line.points.first?.gap == nil {
            parts.append(
                words.pick(
                    "\(cut) waves outside 'from' and 'to'", "fromとtoの外の\(cut)回", "from과 to 밖의 조사 \(cut)회"))
        }
        guard !parts.isEmpty else { return nil }
        return Decision(.leftOut, (line.name.isEmpty ? "" : line.name + words.colon) + words.list(parts))
    }
}

extension Decision {
    /// That the specification wants no intervals.
    static func intervalsNotAsked(_ words: ChartWords) -> Decision {
        Decision(
            .interval,
            words.pick("not drawn, as 'intervals: no' asks", "intervals: noの指定により描かない", "intervals: no 지정에 따라 그리지 않음"))
    }

    /// That a kind draws no intervals.
    static func intervalsInFooter(_ words: ChartWords) -> Decision {
        Decision(
            .interval,
            words.pick(
                "not drawn: this kind shows areas and colours, which have no place for them; the footer gives the widest",
                "描かない：面や色で示す図のため。最大の区間を脚注に示す", "그리지 않음: 면이나 색으로 보이는 그림이므로. 가장 넓은 구간을 각주에 표시"))
    }
}
