/// The kinds of chart and what makes each: a new kind is a file and a line here.
enum ChartCatalog {
    static let makers: [ChartKind: @Sendable (ChartRequest) throws(ChartError) -> any Chart] = [
        .trend: { request throws(ChartError) in try TrendChart(request) },
        .bars: { request throws(ChartError) in try RowsChart(request, look: BarLook()) },
        .dots: { request throws(ChartError) in try RowsChart(request, look: DotLook()) },
        .gap: { request throws(ChartError) in try GapChart(request) },
        .dumbbell: { request throws(ChartError) in try DumbbellChart(request) },
        .stacked: { request throws(ChartError) in try StackedChart(request) },
        .likert: { request throws(ChartError) in try LikertChart(request) },
        .waffle: { request throws(ChartError) in try WaffleChart(request) },
        .heat: { request throws(ChartError) in try HeatChart(request) },
    ]
}
