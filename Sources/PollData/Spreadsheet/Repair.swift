/// One thing that a spreadsheet wrote in its own way and that could be read without doubt.
public struct Repair: Sendable, Hashable {
    /// A short stable name, such as `date`, for programs.
    public let code: String
    public let location: SourceLocation
    /// What stood in the file.
    public let written: String
    /// What it was read as; empty where it was left out.
    public let read: String
    /// What is counted: "date", "dates"; `nil` for a repair of the file as a whole.
    let noun: Noun?
    /// The repair of a whole file in words.
    let sentence: String

    struct Noun: Sendable, Hashable {
        let one: String
        let many: String

        init(_ one: String, _ many: String? = nil) {
            self.one = one
            self.many = many ?? one + "s"
        }
    }

    init(_ code: String, at location: SourceLocation, _ noun: Noun, written: String, read: String) {
        self.code = code
        self.location = location
        self.noun = noun
        self.written = written
        self.read = read
        sentence = ""
    }

    /// A repair of the file as a whole.
    init(file code: String, at location: SourceLocation, written: String, read: String, sentence: String) {
        self.code = code
        self.location = location
        noun = nil
        self.written = written
        self.read = read
        self.sentence = sentence
    }
}

extension Repair {
    /// Repairs that are told as one: of one kind, and of one shape.
    private struct Kind: Hashable {
        let code: String
        let noun: Noun?
        let shape: String
    }

    /// What a date or a number looks like with its digits left aside, `9/9/9` for 2016/11/3; a name is its own shape.
    private var shape: String {
        switch code {
        case "date", "number":
            var shape = ""
            for character in written {
                let mark: Character = character.isNumber ? "9" : character
                if !(mark == "9" && shape.last == "9") { shape.append(mark) }
            }
            return shape
        case "label", "word": return written
        default: return sentence
        }
    }

    /// One sentence for all repairs of a kind, in the order of the first place of each.
    ///
    ///     12 dates written 2016/11/3 read as 2016-11-03, first at line 2, column 5
    public static func summary(of repairs: [Repair]) -> [String] {
        var order: [Kind] = []
        var groups: [Kind: [Repair]] = [:]
        for repair in repairs {
            let kind = Kind(code: repair.code, noun: repair.noun, shape: repair.shape)
            if groups[kind] == nil { order.append(kind) }
            groups[kind, default: []].append(repair)
        }
        return order.compactMap { kind in groups[kind].flatMap(sentence) }
    }

    private static func sentence(_ repairs: [Repair]) -> String? {
        guard let first = repairs.first else { return nil }
        guard let noun = first.noun else { return first.sentence }
        let count = repairs.count
        if first.code == "header" {
            let names = repairs.map { "\(quoted($0.written)) is \($0.read)" }.joined(separator: ", ")
            return "\(count == 1 ? "1 column" : "\(count) columns") named otherwise: \(names)"
        }
        let subject = count == 1 ? "1 \(noun.one)" : "\(count) \(noun.many)"
        let written = first.written.isEmpty ? "" : " written \(quoted(first.written))"
        let read =
            first.code == "missing"
            ? "read as empty" : first.read.isEmpty ? "left out" : "read as \(quoted(first.read))"
        let place = "at line \(first.location.line), column \(first.location.column)"
        return "\(subject)\(written) \(read), \(count == 1 ? "" : "first ")\(place)"
    }

    /// A text that would be lost between words stands in quotes.
    private static func quoted(_ text: String) -> String {
        let short = text.count > 60 ? text.prefix(60) + "…" : text[...]
        return text.contains { $0.isWhitespace } || !text.contains { $0.isLetter || $0.isNumber }
            ? "'\(short)'" : String(short)
    }
}
