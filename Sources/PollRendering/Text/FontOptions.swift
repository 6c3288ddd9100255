import CPangoCairo

/// How letters become pixels, whatever the system's settings say: grey edges, no hinting, no rounded widths.
enum FontOptions {
    /// The caller destroys it.
    static func make() -> OpaquePointer? {
        let options = cairo_font_options_create()
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        return options
    }
}
