import PollData
import PollStatistics

/// What a cloud says of itself.
struct CloudText: Sendable {
    let lines: [TrendLine]
    let words: ChartWords

    private var polls: Int { Set(lines.flatMap { $0.points.map(\.wave.poll) }).count }
    private var smooths: [CloudSmooth] { lines.map(CloudSmooth.init) }

    var kind: String {
        words.pick(
            polls == 1 ? "Poll cloud of 1 poll" : "Poll cloud of \(polls) polls", "\(polls)件の世論調査の散布図",
            "여론조사 \(polls)건의 산점도")
    }

    var measure: String {
        let sizes = lines.flatMap { $0.points.compactMap(\.wave.sample.size) }
        let dots =
            CloudLook.vary(sizes)
            ? words.pick(
                "Each dot is a poll, its area the number of interviews", "点は各調査で、面積は標本数に比例", "점은 각 조사이며 면적은 표본 크기에 비례")
            : words.pick("Each dot is a poll", "点は各調査", "점은 각 조사")
        guard smooths.contains(where: { !$0.segments.isEmpty }) else { return dots }
        return dots + words.pick("; line: smoothed (loess)", "。線は平滑化（loess）", ". 선은 평활화(loess)")
    }

    func notes(level: ConfidenceLevel) -> [String] {
        var notes: [String] = []
        let without = smooths.reduce(0) { $0 + $1.pollsWithout }
        let neighbours = Set(smooths.flatMap(\.neighbours)).sorted()
        if let least = neighbours.first, let most = neighbours.last {
            let count = least == most ? "\(least)" : "\(least)" + words.dash + "\(most)"
            notes.append(
                words.pick(
                    words.room(
                        "The line is a local fit to the nearest \(count) polls, a number chosen by cross-validation, and has no margin of error",
                        "The line has no margin of error"),
                    words.room("線は近隣\(count)件の調査（件数は交差検証で選択）による局所回帰で、誤差の幅は示さない", "線の誤差の幅は示さない"),
                    words.room(
                        "선은 인접한 조사 \(count)건(건수는 교차 검증으로 선택)을 쓴 국소 회귀이며 오차 범위는 없음", "선의 오차 범위는 표시하지 않음")))
        }
        if without > 0 {
            let far = CloudSmooth.mostError.fixed(0)
            notes.append(
                words.pick(
                    "No line through fewer than \(CloudSmooth.leastPolls) polls, or where they lie more than \(far) points from it",
                    "調査が\(CloudSmooth.leastPolls)件未満の区間と、調査値が線から\(far)ポイントを超えて離れる区間には線を引いていない",
                    "조사가 \(CloudSmooth.leastPolls)건 미만이거나 조사값이 선에서 \(far)%포인트 넘게 벗어나는 구간에는 선을 긋지 않음"))
        }
        let sizes = lines.flatMap { $0.points.compactMap(\.wave.sample.size) }.sorted()
        if !sizes.isEmpty {
            let size = sizes[sizes.count / 2]
            let margin = (level.z * (0.25 / Double(size)).squareRoot() * 100).fixed(1)
            let percent = (level.value * 100).fixed(level.value * 100 == (level.value * 100).rounded() ? 0 : 1)
            let count = words.interviews([size])
            notes.append(
                words.pick(
                    words.room(
                        "A poll with \(count) has a margin of error of at most ±\(margin) points (\(percent)%, simple random sample)",
                        "Margin of error at \(count): at most ±\(margin) points (\(percent)%)"),
                    words.room(
                        "\(count)の調査1件の誤差は最大±\(margin)ポイント（\(percent)%、単純無作為抽出と仮定）",
                        "\(count)の誤差は最大±\(margin)ポイント（\(percent)%）"),
                    words.room(
                        "\(count)인 조사 1건의 오차는 최대 ±\(margin)%포인트(\(percent)%, 단순 무작위 표본으로 가정)",
                        "\(count)의 오차는 최대 ±\(margin)%포인트(\(percent)%)")))
        }
        return notes
    }
}
