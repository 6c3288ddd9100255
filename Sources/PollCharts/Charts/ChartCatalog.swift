/// The kinds of chart and what makes each: a new kind is a file and a line here.
enum ChartCatalog {
    static let makers: [ChartKind: @Sendable (ChartRequest) throws(ChartError) -> any Chart] = [
        .trend: { request throws(ChartError) in try TrendChart(request) },
        .bars: { request throws(ChartError) in try rows(request, BarLook()) },
        .dots: { request throws(ChartError) in try rows(request, DotLook()) },
        .gap: { request throws(ChartError) in try GapChart(request) },
        .dumbbell: { request throws(ChartError) in
            try RowPanelsChart.chart(request, kind: request.words.dumbbell) { panel throws(ChartError) in
                try DumbbellChart(panel)
            }
        },
        .stacked: { request throws(ChartError) in
            try RowPanelsChart.chart(request, kind: request.words.stackedBars) { panel throws(ChartError) in
                try StackedChart(panel)
            }
        },
        .likert: { request throws(ChartError) in try LikertChart(request) },
        .waffle: { request throws(ChartError) in try WaffleChart(request) },
        .heat: { request throws(ChartError) in try HeatChart(request) },
        .cloud: { request throws(ChartError) in try TrendChart(request, isCloud: true) },
        .forest: { request throws(ChartError) in try ForestChart(request) },
        .houses: { request throws(ChartError) in try HousesChart(request) },
        .slope: { request throws(ChartError) in try SlopeChart(request) },
    ]

    private static func rows(_ request: ChartRequest, _ look: any RowLook) throws(ChartError) -> any Chart {
        try RowPanelsChart.chart(request, kind: look.kindName(request.words)) { panel throws(ChartError) in
            try RowsChart(panel, look: look)
        }
    }
}
