import CPangoCairo
import PollCharts
import PollData

/// Pango with our fonts: a font map, a context without hinting, and a description of each style.
///
/// Text is cut into items and shaped; Pango's layout is left out, since it also loads every outline to know the ink.
///
/// Not for several threads: `TextShaper` locks around it.
final class PangoEngine {
    /// Text is shaped at this size; Pango counts in 1/1024 of a unit, so positions are exact to 1/100,000 em.
    static let size = 100.0

    let families: Set<String>
    private let fontMap: UnsafeMutablePointer<PangoFontMap>
    private let context: OpaquePointer
    private var descriptions: [TextShaper.Style: OpaquePointer] = [:]
    private var faces: [UnsafeMutablePointer<PangoFont>: FontFace] = [:]
    private let languages: [Language: OpaquePointer?]

    static func make() -> Result<PangoEngine, RenderError> {
        guard let configuration = FontConfiguration.make() else { return .failure(.cairo("fontconfig did not start")) }
        defer { FcConfigDestroy(configuration) }
        let families = FontConfiguration.families(of: configuration)
        guard families.contains(FontConfiguration.latinFamily) else {
            return .failure(
                .missingFont(family: FontConfiguration.latinFamily, package: FontConfiguration.latinPackage))
        }
        guard let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT) else {
            return .failure(.cairo("Pango has no FreeType fonts"))
        }
        pango_fc_font_map_set_config(OpaquePointer(map), configuration)
        guard let context = pango_font_map_create_context(map) else { return .failure(.cairo("Pango did not start")) }
        return .success(PangoEngine(families: families, fontMap: map, context: context))
    }

    private init(families: Set<String>, fontMap: UnsafeMutablePointer<PangoFontMap>, context: OpaquePointer) {
        self.families = families
        self.fontMap = fontMap
        self.context = context
        languages = Dictionary(
            uniqueKeysWithValues: Language.allCases.map { ($0, pango_language_from_string($0.rawValue)) })
        let options = FontOptions.make()
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
        pango_cairo_context_set_resolution(context, 72)
        pango_context_set_round_glyph_positions(context, 0)
        pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
    }

    deinit {
        for description in descriptions.values { pango_font_description_free(description) }
        g_object_unref(UnsafeMutableRawPointer(context))
        g_object_unref(fontMap)
    }

    /// What Pango is to know of a text besides its letters; the caller owns it.
    private func attributes(of text: String, style: TextShaper.Style) -> OpaquePointer? {
        let attributes = pango_attr_list_new()
        for span in LanguageSpans.spans(of: text, in: style.language) {
            guard let tag = languages[span.language], let attribute = pango_attr_language_new(tag) else { continue }
            attribute.pointee.start_index = UInt32(span.range.lowerBound)
            attribute.pointee.end_index = UInt32(span.range.upperBound)
            pango_attr_list_insert(attributes, attribute)
        }
        if let description = descriptions[style] ?? makeDescription(style) {
            descriptions[style] = description
            pango_attr_list_insert(attributes, pango_attr_font_desc_new(description))
        }
        if style.tabularFigures { pango_attr_list_insert(attributes, pango_attr_font_features_new("tnum=1")) }
        return attributes
    }

    private func makeDescription(_ style: TextShaper.Style) -> OpaquePointer? {
        guard let description = pango_font_description_new() else { return nil }
        pango_font_description_set_family(description, Self.families(for: style.language))
        pango_font_description_set_weight(description, style.weight == .bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        pango_font_description_set_absolute_size(description, Self.size * Double(PANGO_SCALE))
        return description
    }

    /// Noto Sans for Latin, then the face in which the language's readers learned to write.
    private static func families(for language: Language) -> String {
        switch language {
        case .english, .japanese: "Noto Sans,Noto Sans CJK JP,Noto Sans JP,Noto Sans KR"
        case .korean: "Noto Sans,Noto Sans CJK KR,Noto Sans KR,Noto Sans JP"
        }
    }
}

extension PangoEngine {
    func shape(_ original: String, style: TextShaper.Style) -> ShapedText {
        var result = ShapedText(width: 0, runs: [], missing: nil)
        let text = original.withoutControls
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty, let strip = pango_glyph_string_new() else { return result }
        defer { pango_glyph_string_free(strip) }
        let attributes = attributes(of: text, style: style)
        defer { pango_attr_list_unref(attributes) }
        var pen = 0
        text.withCString { letters in
            let logical = pango_itemize_with_base_dir(
                context, PANGO_DIRECTION_LTR, letters, 0, Int32(bytes.count), attributes, nil)
            let visual = pango_reorder_items(logical)
            defer { g_list_free(visual) }
            var node = visual
            while let current = node {
                let item = current.pointee.data.assumingMemoryBound(to: PangoItem.self)
                pango_shape_full(
                    letters + Int(item.pointee.offset), item.pointee.length, letters, Int32(bytes.count),
                    &item.pointee.analysis, strip)
                append(item.pointee, strip.pointee, of: bytes, pen: &pen, to: &result)
                node = current.pointee.next
            }
            g_list_free_full(logical) { pango_item_free($0?.assumingMemoryBound(to: PangoItem.self)) }
        }
        result.width = Self.em(pen)
        return result
    }

    private func append(
        _ item: PangoItem, _ strip: PangoGlyphString, of bytes: [UInt8], pen: inout Int, to result: inout ShapedText
    ) {
        guard let font = item.analysis.font else { return }
        let start = Int(item.offset)
        let length = Int(item.length)
        let leftToRight = item.analysis.level % 2 == 0
        var glyphs: [PlacedGlyph] = []
        var clusters: [Cluster] = []
        for index in 0..<Int(strip.num_glyphs) {
            let info = strip.glyphs[index]
            let offset = Int(strip.log_clusters[index])
            if info.glyph & PangoGlyph(Self.unknownFlag) != 0, result.missing == nil {
                result.missing = String(decoding: bytes[(start + offset)...], as: UTF8.self).unicodeScalars.first
            }
            if clusters.last?.start != start + offset {
                clusters.append(Cluster(start: start + offset, bytes: 0, glyphs: 0, x: Self.em(pen)))
            }
            if info.glyph != PangoGlyph(Self.emptyGlyph) {
                clusters[clusters.count - 1].glyphs += 1
                glyphs.append(
                    PlacedGlyph(
                        number: UInt(info.glyph), x: Self.em(pen + Int(info.geometry.x_offset)),
                        y: Self.em(Int(info.geometry.y_offset))))
            }
            pen += Int(info.geometry.width)
        }
        for index in clusters.indices where leftToRight {
            let end = index + 1 < clusters.count ? clusters[index + 1].start : start + length
            clusters[index].bytes = end - clusters[index].start
        }
        let face = faces[font] ?? FontFace(font)
        faces[font] = face
        result.runs.append(
            GlyphRun(
                face: face, glyphs: glyphs, clusters: leftToRight ? clusters : [],
                text: String(decoding: bytes[start..<start + length], as: UTF8.self)))
    }

    /// For each byte of a text, and its end, whether a line may begin there.
    func breaks(in text: String, language: Language) -> [Bool] {
        var result = [Bool](repeating: false, count: text.utf8.count + 1)
        let scalars = text.unicodeScalars.count
        var attributes = [PangoLogAttr](repeating: PangoLogAttr(), count: scalars + 1)
        pango_get_log_attrs(
            text.withoutControls, Int32(text.utf8.count), 0, languages[language] ?? nil, &attributes, Int32(scalars + 1)
        )
        var offset = 0
        for (scalar, attribute) in zip(text.unicodeScalars, attributes) {
            result[offset] = attribute.is_line_break != 0
            offset += UTF8.width(scalar)
        }
        return result
    }

    private static func em(_ units: Int) -> Double { Double(units) / (Double(PANGO_SCALE) * size) }
    /// Pango's mark on a glyph that stands for a character without one (its macro does not reach Swift).
    private static let unknownFlag: UInt32 = 0x1000_0000
    private static let emptyGlyph: UInt32 = 0x0FFF_FFFF
}

extension String {
    /// Tabs, line ends and other control characters as spaces, byte for byte.
    var withoutControls: String {
        guard utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return self }
        return String(decoding: utf8.map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }, as: UTF8.self)
    }
}
