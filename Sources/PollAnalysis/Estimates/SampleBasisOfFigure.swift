import PollData
import PollStatistics

extension Sample {
    /// What the variance of a figure of this sample rests on.
    ///
    /// The size is the base's where only a part was asked. The design effect is the figure's, else the sample's, else
    /// the reader's; where none is known it is 1 and marked as assumed.
    ///
    /// - Throws: `NoEstimate` for an opt-in sample and where the number of interviews is unknown.
    public func basis(for figure: Figure, settings: EstimateSettings) throws(NoEstimate) -> SampleBasis {
        guard sampling != .optIn else { throw .optIn }
        guard
            let size = figure.base.isEmpty && figure.subgroup.isEmpty ? (figure.baseSize ?? self.size) : figure.baseSize
        else { throw .unknownSampleSize }
        let published = figure.designEffect ?? designEffect
        do {
            return try SampleBasis(
                size: size, designEffect: published ?? settings.designEffect ?? 1,
                designEffectIsAssumed: published == nil && settings.designEffect == nil, populationSize: nil)
        } catch {
            throw .contradiction("\(error)")
        }
    }
}

extension PublishedValue {
    /// The share and its rounding on the 0...1 scale; `nil` outside 0...100 percent.
    public var roundedShare: RoundedShare? { RoundedShare(percent: percent, halfWidth: roundingHalfWidth) }
}
