// swift-tools-version: 6.3
import PackageDescription

// Set by `Scripts/fuzz` alone: without its sanitizers the fuzzer would not link.
let isFuzzing = Context.environment["POLL_FUZZ"] != nil
let fuzzers: [Target] =
    isFuzzing
    ? [
        .executableTarget(
            name: "Fuzz", dependencies: ["FuzzCases"], path: "Tests/Fuzz/Fuzz",
            swiftSettings: [.unsafeFlags(["-parse-as-library"])])
    ] : []

let package = Package(
    name: "PollKit",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "PollData", targets: ["PollData"]),
        .library(name: "PollStatistics", targets: ["PollStatistics"]),
        .library(name: "PollAnalysis", targets: ["PollAnalysis"]),
        .library(name: "PollReports", targets: ["PollReports"]),
        .library(name: "PollCharts", targets: ["PollCharts"]),
        .library(name: "PollRendering", targets: ["PollRendering"]),
        .executable(name: "poll", targets: ["poll"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // The typed model, CSV in and out, validation, the archive.
        .target(
            name: "PollData", dependencies: ["CCellScan"],
            linkerSettings: [.linkedLibrary("iconv", .when(platforms: [.macOS]))]),
        // Where the cells of a CSV text end, 64 bytes at a time: what Swift has no instruction for.
        .target(name: "CCellScan"),
        // Estimates, intervals and tests: pure functions over values.
        .target(name: "PollStatistics", dependencies: ["CNumerics"]),
        // A thin C shim over Boost.Math and Eigen, which are header-only.
        .target(name: "CNumerics", cxxSettings: isFuzzing ? [.unsafeFlags(["-fno-sanitize=all", "-O0"])] : []),
        // Joins the two: published figures as estimates, changes and gaps, each with the variance that fits.
        .target(name: "PollAnalysis", dependencies: ["PollData", "PollStatistics"]),
        // Result tables for people and programs, and sentences in three languages.
        .target(name: "PollReports", dependencies: ["PollData", "PollStatistics", "PollAnalysis"]),
        // Chart specifications, layout and the Scene that results; the SVG writer.
        .target(
            name: "PollCharts",
            dependencies: ["PollData", "PollStatistics", "PollAnalysis", .product(name: "Yams", package: "Yams")]),
        // A Scene to PNG, SVG, PDF and EPS; the only module that sees Cairo.
        .target(name: "PollRendering", dependencies: ["PollCharts", "CPangoCairo", "CDeflate"]),
        .systemLibrary(
            name: "CPangoCairo", pkgConfig: "pangocairo",
            providers: [.apt(["libcairo2-dev", "libpango1.0-dev"]), .brew(["cairo", "pango"])]),
        .systemLibrary(
            name: "CDeflate",
            providers: [.apt(["libdeflate-dev"]), .brew(["libdeflate"])]),
        // The command line: one file a subcommand.
        .executableTarget(
            name: "poll",
            dependencies: [
                "PollData", "PollStatistics", "PollAnalysis", "PollReports", "PollCharts", "PollRendering",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Yams", package: "Yams"),
            ]),

        // What `make bench` times in process beside its floor in C.
        .executableTarget(
            name: "PollBench", dependencies: ["PollData", "PollStatistics", "PollCharts", "PollRendering"],
            path: "Benchmarks/PollBench"),

        .testTarget(
            name: "PollDataTests", dependencies: ["PollData", "CCellScan"],
            exclude: ["Evidence", "Spreadsheet/Expected", "Spreadsheet/Files"]),
        .testTarget(name: "PollStatisticsTests", dependencies: ["PollStatistics"]),
        .testTarget(name: "PollAnalysisTests", dependencies: ["PollAnalysis"]),
        .testTarget(name: "PollReportsTests", dependencies: ["PollReports"]),
        .testTarget(name: "PollChartsTests", dependencies: ["PollCharts"], exclude: ["Fixtures", "Scenes"]),
        .testTarget(
            name: "PollRenderingTests", dependencies: ["PollRendering", "CDeflate"],
            exclude: ["Browser/browser.py", "Pictures"]),
        .testTarget(name: "PollCommandTests", dependencies: ["PollData", "poll"], exclude: ["Cases"]),

        // What must hold for any bytes: tried by fuzzers, and by a test with the inputs that they found.
        .target(name: "FuzzCases", dependencies: ["PollData", "PollCharts"], path: "Tests/Fuzz/FuzzCases"),
        .testTarget(name: "FuzzTests", dependencies: ["FuzzCases"], path: "Tests/Fuzz/FuzzTests"),
    ] + fuzzers,
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)
