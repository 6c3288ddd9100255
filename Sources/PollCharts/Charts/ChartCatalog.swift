/// The kinds of chart and what makes each: a new kind is a file and a line here.
enum ChartCatalog {
    static let makers: [ChartKind: @Sendable (ChartRequest) throws(ChartError) -> any Chart] = [
        .trend: { request throws(ChartError) in try TrendChart(request) },
        .bars: { request throws(ChartError) in try RowsChart.chart(request, look: BarLook()) },
        .dots: { request throws(ChartError) in try RowsChart.chart(request, look: DotLook()) },
        .gap: { request throws(ChartError) in try GapChart(request) },
        .dumbbell: { request throws(ChartError) in
            try DumbbellChart.chart(request, kind: request.words.dumbbell) { panel throws(ChartError) in
                try DumbbellChart(panel)
            }
        },
        .stacked: { request throws(ChartError) in
            try StackedChart.chart(request, kind: request.words.stackedBars) { panel throws(ChartError) in
                try StackedChart(panel)
            }
        },
        .likert: { request throws(ChartError) in try LikertChart.chart(request) },
        .waffle: { request throws(ChartError) in try WaffleChart.chart(request) },
        .heat: { request throws(ChartError) in try HeatChart.chart(request) },
        .cloud: { request throws(ChartError) in try TrendChart(request, isCloud: true) },
        .forest: { request throws(ChartError) in try ForestChart.chart(request) },
        .houses: { request throws(ChartError) in try HousesChart.chart(request) },
        .slope: { request throws(ChartError) in try SlopeChart(request) },
    ]
}
