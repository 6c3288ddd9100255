extension AnswerDistribution {
    /// Van der Eijk's agreement A: 1 where all give one answer, 0 where answers are spread evenly, −1 where half
    /// stand at either end.
    ///
    /// The distribution is peeled into layers, each of equal shares over the options it still has. A layer with S of
    /// K options has
    ///
    ///     A = U (1 − (S − 1)/(K − 1))        U = ((K − 2) TU − (K − 1) TDU) / ((K − 2) (TU + TDU))
    ///
    /// where TU counts the triples of options of which two neighbours are chosen (110, 011) and TDU those with a
    /// hole (101); U = 1 for one option and for all. The layers are averaged by their share of people.
    ///
    /// Edge cases: 1 for a scale of one option.
    ///
    /// Source: van der Eijk (2001), Quality & Quantity 35, 325–341.
    public var vanDerEijkAgreement: Double {
        guard shares.count > 1 else { return 1 }
        var agreement = 0.0
        var peeled = 0.0
        for level in Set(shares).sorted() where level > 0 {
            let isChosen = shares.map { $0 >= level }
            let width = Double(isChosen.filter { $0 }.count)
            agreement += (level - peeled) * width * layerAgreement(isChosen, width)
            peeled = level
        }
        return agreement
    }

    private func layerAgreement(_ isChosen: [Bool], _ width: Double) -> Double {
        let count = Double(isChosen.count)
        return unimodality(isChosen, width) * (1 - (width - 1) / (count - 1))
    }

    private func unimodality(_ isChosen: [Bool], _ width: Double) -> Double {
        guard width > 1, Int(width) < isChosen.count else { return 1 }
        let chosenBefore = isChosen.reduce(into: [0]) { $0.append(($0.last ?? 0) + ($1 ? 1 : 0)) }
        let all = Int(width)
        var (together, apart) = (0.0, 0.0)
        for (middle, isChosenHere) in isChosen.enumerated() {
            let (before, after) = (chosenBefore[middle], all - chosenBefore[middle + 1])
            let emptyBefore = middle - before
            let emptyAfter = isChosen.count - 1 - middle - after
            if isChosenHere {
                together += Double(before * emptyAfter + emptyBefore * after)
            } else {
                apart += Double(before * after)
            }
        }
        let k = Double(isChosen.count)
        return ((k - 2) * together - (k - 1) * apart) / ((k - 2) * (together + apart))
    }
}
