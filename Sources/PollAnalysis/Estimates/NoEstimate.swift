import PollData

/// Why there is no interval, or no comparison.
public enum NoEstimate: Error, Sendable, Hashable {
    /// The number of interviews was not published.
    case unknownSampleSize
    /// Volunteers: sampling error does not describe them.
    case optIn
    /// A declared or inferred break lies between.
    case breakBetween([Break])
    /// The two shares overlap in a way whose joint share nobody published.
    case overlappingSubtotals(Question.Option.ID, Question.Option.ID)
    /// The printed figures contradict each other: a part larger than its whole.
    case contradiction(String)
    /// The figure is a mean or another measure without a share.
    case notAShare
    /// There is no earlier wave.
    case noEarlierWave
    /// The other side of the gap was not published for this wave.
    case notPublished
}
