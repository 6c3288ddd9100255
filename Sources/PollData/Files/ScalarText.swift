extension String {
    /// The text with one of its scalars written otherwise, whatever follows it.
    ///
    /// To `replacing`, which goes by characters, a quote with an accent on it is no quote, and CR LF holds no line feed;
    /// to the program that reads the text, they are.
    package func replacing(each scalar: Unicode.Scalar, with text: String) -> String {
        guard unicodeScalars.contains(scalar) else { return self }
        var result = String.UnicodeScalarView()
        for found in unicodeScalars {
            if found == scalar {
                result.append(contentsOf: text.unicodeScalars)
            } else {
                result.append(found)
            }
        }
        return String(result)
    }

    /// Whether one of these scalars stands in the text.
    package func contains(anyOf scalars: String) -> Bool {
        unicodeScalars.contains { scalars.unicodeScalars.contains($0) }
    }

    /// Whether the text starts with one of these scalars.
    package func starts(withAnyOf scalars: String) -> Bool {
        unicodeScalars.first.map { scalars.unicodeScalars.contains($0) } ?? false
    }
}
