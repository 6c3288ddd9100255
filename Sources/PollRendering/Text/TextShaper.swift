import CPangoCairo
import PollCharts
import PollData

/// Turns text into glyphs by Pango, once for each text: measuring and drawing ask the same shaper.
///
/// Everything is shaped at one size and scaled, since nothing is hinted. That keeps layout the same at every scale,
/// and looks up fonts once for each language and weight instead of once for each size.
final class TextShaper: Sendable {
    /// One for the process: fonts are found once, at the first text.
    static let shared = TextShaper()

    struct Style: Sendable, Hashable {
        var weight: Font.Weight
        var tabularFigures: Bool
        var language: Language

        init(_ font: Font, _ language: Language) {
            weight = font.weight
            tabularFigures = font.tabularFigures
            self.language = language
        }
    }

    private struct Key: Hashable {
        var text: String
        var style: Style
    }

    private struct State {
        var engine: Result<PangoEngine, RenderError>?
        var shaped: [Key: ShapedText] = [:]
    }

    private let state = Guarded(State())
    /// A program that draws charts for days must not keep every text it has seen.
    private static let cacheLimit = 20_000

    /// The glyphs of one line.
    func shape(_ text: String, style: Style) throws(RenderError) -> ShapedText {
        let key = Key(text: text, style: style)
        return try withEngine { engine, state in
            if let known = state.shaped[key] { return known }
            if state.shaped.count >= Self.cacheLimit { state.shaped.removeAll(keepingCapacity: true) }
            let result = engine.shape(text, style: style)
            state.shaped[key] = result
            return result
        }
    }

    /// For each byte of a text, and its end, whether a line may begin there.
    func breaks(in text: String, language: Language) throws(RenderError) -> [Bool] {
        try withEngine { engine, _ in engine.breaks(in: text, language: language) }
    }

    /// Whether a family is installed.
    func has(family: String) throws(RenderError) -> Bool {
        try withEngine { engine, _ in engine.families.contains(family) }
    }

    /// Cairo's faces of some runs, borrowed for as long as the runs live.
    func faces(of runs: [GlyphRun]) -> [OpaquePointer?] {
        let addresses: [UInt] = state.withLock { _ in
            runs.map { UInt(bitPattern: $0.face.cairoFace) }
        }
        return addresses.map { OpaquePointer(bitPattern: $0) }
    }

    private func withEngine<Value: Sendable>(
        _ body: (PangoEngine, inout State) -> Value
    ) throws(RenderError) -> Value {
        let outcome: Result<Value, RenderError> = state.withLock { state in
            let engine = state.engine ?? PangoEngine.make()
            if state.engine == nil { state.engine = engine }
            return engine.map { body($0, &state) }
        }
        return try outcome.get()
    }
}
