import PollAnalysis
import PollData
import PollStatistics

/// What every report needs: the archive, the reader's settings and language.
public struct ReportContext: Sendable {
    public let archive: Archive
    public let settings: EstimateSettings
    public let language: Language

    public init(archive: Archive, settings: EstimateSettings = EstimateSettings(), language: Language = .english) {
        self.archive = archive
        self.settings = settings
        self.language = language
    }

    var phrases: Phrases { Phrases(language) }

    /// "95 % Wilson".
    var intervalName: String {
        let percent = (settings.level.value * 100).fixed(settings.level.value * 100 == (settings.level.value * 100).rounded() ? 0 : 1)
        return "\(percent) % \(settings.method.name)"
    }

    /// A date as a reader writes it, as precise as it is known.
    func date(_ placement: Placement?) -> String {
        guard let placement, let date = placement.date else {
            return phrases.pick("date unknown", "時期不明", "시기 미상")
        }
        return "\(date)"
    }

    /// The fieldwork of a sample for people: "2016-06-18 – 2016-07-03", or the release where that is all there is.
    func fieldwork(of sample: Sample) -> String {
        if let period = sample.fieldPeriod {
            return period.start == period.end ? "\(period.start)" : "\(period.start) – \(period.end)"
        }
        guard let released = sample.released else { return phrases.pick("unknown", "不明", "미상") }
        return phrases.pick("released \(released)", "\(released) 公表", "\(released) 공표")
    }

    /// The note that belongs under every table whose intervals rest on an assumed design effect.
    func assumptionNote(_ bases: [SampleBasis]) -> [String] {
        guard bases.contains(where: \.designEffectIsAssumed) else { return [] }
        return [
            phrases.pick(
                "Intervals as if a simple random sample: no design effect is published; --deff 1.5 shows what one would do.",
                "区間は単純無作為抽出とみなした値（デザイン効果は未公表）。--deff 1.5 などで影響を確かめられる。",
                "구간은 단순임의추출로 간주한 값(설계효과 미공표). --deff 1.5 등으로 영향을 확인할 수 있다.")
        ]
    }
}
