import PollData

/// A chart to be put into a page: a figure with the picture for light and for dark screens, and its text below.
///
/// No script. The two pictures hide each other by `prefers-color-scheme`; where that is not known, and on paper, the
/// light one shows. Every id begins with the chart's name, language and theme, so several charts can stand in one page.
public struct ChartEmbedding: Sendable {
    let light: Scene
    /// `nil` where the theme has no dark counterpart.
    let dark: Scene?

    /// The snippet, ending in a line feed.
    public var html: String {
        let words = ChartWords(language: light.language)
        let caption = words.pick("This chart in words", "この図の内容（文章）", "이 그림의 내용(글)")
        var text = """
            <figure class="poll-chart" lang="\(light.language.rawValue)" style="margin:0">

            """
        let writer = SVGWriter()
        if let dark {
            let (one, other) = (SVGEscape.identifier(light.identifier), SVGEscape.identifier(dark.identifier))
            let query = "@media screen and (prefers-color-scheme:dark)"
            text += writer.inline(light, style: "\(query){#\(one){display:none}}")
            text += writer.inline(dark, style: "#\(other){display:none}\(query){#\(other){display:inline}}")
        } else {
            text += writer.inline(light, style: nil)
        }
        text += """
            <figcaption>
            <details><summary>\(caption)</summary>
            <p>\(SVGEscape.text(light.title))</p>
            <p>\(SVGEscape.text(light.summary))</p>
            </details>
            </figcaption>
            </figure>

            """
        return text
    }
}
