/// How much a text looks like Japanese or Korean of opinion polls rather than like bytes read in a wrong encoding.
///
/// The archive's own words say which kanji and hangul are to be expected; bytes of another encoding hit them rarely.
struct FamiliarCharacters {
    private let known: Set<Unicode.Scalar>

    init(_ archive: Archive) {
        var known = Set((HeaderNames.allNames.joined() + Self.frequent).unicodeScalars)
        for program in archive.programs { known.formUnion(Self.letters(of: program.name)) }
        for question in archive.questions {
            known.formUnion(Self.letters(of: question.text))
            for option in question.options { known.formUnion(Self.letters(of: option.label)) }
        }
        self.known = known.filter { $0.value >= 0x80 }
    }

    private static func letters(of text: LocalizedText) -> String.UnicodeScalarView {
        (text.japanese + text.korean).unicodeScalars
    }

    /// The share of the text's characters above ASCII that are familiar, and how many there are.
    ///
    /// Kana, full-width forms and usual punctuation are familiar; half-width katakana, private characters, lone jamo and
    /// what no word of the archive has are not.
    func score(_ text: [UInt8]) -> (share: Double, count: Int) {
        var (count, familiar) = (0, 0)
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars where scalar.value >= 0x80 {
            count += 1
            switch scalar.value {
            case 0x3041...0x3096, 0x30A1...0x30FC, 0x3000...0x3011, 0xFF01...0xFF5E, 0x2010...0x2026, 0x203B, 0xB1,
                0xB7:
                familiar += 1
            default: if known.contains(scalar) { familiar += 1 }
            }
        }
        return (count == 0 ? 1 : Double(familiar) / Double(count), count)
    }

    /// What reports on polls use most, for an archive that has few words yet.
    private static let frequent = """
        日本韓国中米朝鮮大北南人民国民調査世論回答質問設問選択肢割合全体男女性年月代以上下有効無作為抽出電話面接郵送配布回収率標本数\
        良悪好嫌感親関係印象思感支持不支持内閣政権首相大統領問題解決必要重要改善経済安全保障脅威島竹領土歴史慰安婦徴用工合意協定賛成反対\
        信頼知分答東京新聞社放送通信研究所院機構省庁府県市区町村言論点合計第回前後今将来変化良好普通特定総数歳計表出典単純集計結果備考
        가각간감개거것게결경계고공과관국군권그금급기긴김까나남내년념노높는능니다단답대더도독동되된될두들등때라람러레력로론료률를리립마만많말망매\
        면명모목무문물미민바박반발방배백번법변별보복본부북분비사산상생서선설성세소속수순술습시식신실심아안않알약양어언업없에여역연열영예오온올와외요\
        용우운울원월위유으은을음응의이인일임있자작장재저적전절점접정제조족존좋주중증지직진질집찬참책처체초총최추출치친크타탁통투트특파판편평포표품\
        피필하학한할함합해했행향허현협호혼화확환활회획후휴희
        """
}
