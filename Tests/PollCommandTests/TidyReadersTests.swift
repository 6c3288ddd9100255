import Foundation
import Testing

/// The tidy file in the programs that analysts open it with; each test needs its program and says so where it is absent.
@Suite("The tidy file in other programs")
struct TidyReadersTests {
    private static func tidyFile() throws -> URL {
        let file = FileManager.default.temporaryDirectory.appending(path: "tidy-\(UUID().uuidString).csv")
        #expect(try PollRun("export", "--tidy", "--output", file.path).status == 0)
        return file
    }

    /// What a program prints on standard output; `nil` where it cannot be run or fails.
    private static func output(of command: [String]) throws -> String? {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
    }

    @Test("pandas reads numbers as numbers, truth values as truth values, and no answer as missing")
    func pandas() throws {
        guard try Self.output(of: ["python3", "-c", "import pandas"]) != nil else {
            return print("skipped: python3 with pandas is not installed (pip install pandas)")
        }
        let file = try Self.tidyFile()
        defer { try? FileManager.default.removeItem(at: file) }
        let script = """
            import pandas as pd, sys
            d = pd.read_csv(sys.argv[1])
            t = pd.api.types
            for c in ['pct', 'rounding', 'sample_size', 'valence', 'score']: assert t.is_numeric_dtype(d[c]), c
            for c in ['decimals', 'reading']: assert t.is_integer_dtype(d[c]), c
            for c in ['is_subtotal', 'is_disputed']: assert t.is_bool_dtype(d[c]), c
            for c in ['poll_id', 'question_id', 'answer', 'option', 'start_date', 'end_date', 'url', 'status']:
                assert t.is_string_dtype(d[c].dropna()), c
            for c in ['poll_id', 'question_id', 'population', 'answer', 'option', 'pct', 'rounding', 'status']:
                assert d[c].notna().all(), c
            assert d.start_date.dropna().str.fullmatch(r'\\d{4}(-\\d\\d(-\\d\\d)?)?').all()
            assert d.pct.between(0, 100).all() and d.valence.dropna().isin([-1, 0, 1]).all()
            assert not d.duplicated(['poll_id', 'question_id', 'population', 'form', 'subgroup', 'option', 'measure']).any()
            print(len(d))
            """
        let count = try #require(try Self.output(of: ["python3", "-c", script, file.path]))
        #expect(Int(count.filter(\.isNumber)).map { $0 > 1000 } == true)
    }

    @Test("R reads numbers as numbers and truth values as truth values")
    func r() throws {
        guard try Self.output(of: ["Rscript", "--version"]) != nil else {
            return print("skipped: Rscript is not installed (apt install r-base-core)")
        }
        let file = try Self.tidyFile()
        defer { try? FileManager.default.removeItem(at: file) }
        let script = """
            d <- read.csv(commandArgs(TRUE)[1], na.strings = "", fileEncoding = "UTF-8")
            d[] <- lapply(d, function(x) if (all(x %in% c("true", "false"))) x == "true" else x)
            stopifnot(is.numeric(d$pct), is.numeric(d$sample_size), is.integer(d$decimals), is.logical(d$is_subtotal),
              is.character(d$answer), !anyNA(d$answer), is.character(d$start_date))
            if (requireNamespace("readr", quietly = TRUE)) {
              e <- readr::read_csv(commandArgs(TRUE)[1], show_col_types = FALSE, guess_max = 10000)
              stopifnot(is.numeric(e$pct), is.logical(e$is_subtotal), is.character(e$start_date), nrow(e) == nrow(d))
            }
            """
        #expect(try Self.output(of: ["Rscript", "-e", script, file.path]) != nil)
    }
}
