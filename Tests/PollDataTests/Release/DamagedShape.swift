extension Damage {
    /// Files whose lines, columns or names are wrong.
    static let shape: [Damage] = [
        Damage(
            "unknown, missing and doubled columns",
            [("field_start", "feild_start"), (",option,percent", ",sample_size,percent")],
            """
            :1:1: error: the column 'option' is missing
              hint: add it to the header: poll,population,question,option,percent
            :1:17: error: unknown column 'feild_start'
              hint: did you mean 'field_start'?
            :1:69: error: the column 'sample_size' appears twice
              hint: keep one of them
            """),
        Damage(
            "two columns for the value",
            [("source_url\n", "value\n"), ("https://genron-npo.net/world/archives/6678.html", "1")],
            """
            :1:84: error: the columns 'percent' and 'value' are both there
              hint: they mean the same; keep one
            :2:91: warning: impression-of-other-country/good of JP has no source, nor has 1 more figure
              hint: fill source_url here or for the sample; a figure known only from an article is quoted
            :4:91: warning: impression-of-other-country/good of KR has no source, nor has 1 more figure
              hint: fill source_url here or for the sample; a figure known only from an article is quoted
            """),
        Damage(
            "an unquoted comma and a missing field",
            [("26.9,https", "26,9,https"), (",56.1", "")],
            """
            :2:96: error: this record has 11 fields; the header names 10
              hint: a comma inside a text needs quotes around the text: "a, b"; for decimals, write a point
            :5:90: error: this record has 9 fields; the header names 10
              hint: write a comma for each missing field, or see whether a quote was left open above
            """),
        Damage(
            "a quote that never closes, and a bad cell above it",
            [("26.9", "26;9"), ("country,good,26.8", "country,\"good,26.8")],
            """
            :2:91: error: percent '26;9' is not a number
              hint: write a plain number such as 59.1, or leave the cell empty if nothing was published
            :4:86: error: a quote opens here and never closes
              hint: close it at the end of the field, or double it if it belongs to the text
            """),
        Damage(
            "a quote inside a field",
            [("country,bad,48.6", "country,b\"ad,48.6"), ("26.8", ""), ("56.1", "561")],
            """
            :3:87: error: a quote in the middle of a field
              hint: put quotes around the whole field and double those inside: "he said ""yes""\"
            :5:90: error: percent 561 is outside 0 to 100
              hint: see whether the point is missing: 56.1
            """),
        Damage(
            "two polls in one file",
            [("genron-eai-2017,KR", "genron-eai-2018,KR")],
            """
            :4:1: error: a second poll, 'genron-eai-2018', starts here; line 2 began with 'genron-eai-2017'
              hint: a release file holds one poll; split it before line 4
            """),
        Damage(
            "a poll that would leave its folder",
            [("genron-eai-2017", "../../genron-eai-2017")],
            """
            :2:1: error: the poll '../../genron-eai-2017' is not a legal name
              hint: it becomes a file's name: lower-case letters, digits and single hyphens, such as genron-eai-2016
            """),
        Damage(
            "a poll in upper case",
            [("genron-eai-2017", "Genron-EAI-2017")],
            """
            :2:1: error: the poll 'Genron-EAI-2017' is not a legal name
              hint: write genron-eai-2017
            """),
        Damage(
            "a poll of no program",
            [("genron-eai-2017", "genron-eia-2017")],
            """
            :2:1: error: no program's name begins the poll 'genron-eia-2017'
              hint: did you mean 'genron-eai'? Else add the column program
            """),
        Damage(
            "a program that is not known, and two programs",
            [
                ("poll,", "program,poll,"), ("genron-eai-2017,JP", "genron-eia,genron-eai-2017,JP"),
                ("genron-eai-2017,KR", "cabinet-office,genron-eai-2017,KR"),
            ],
            """
            :2:1: error: unknown program 'genron-eia'
              hint: did you mean 'genron-eai'?
              or: append to programs.csv: genron-eia,Genron eia,,,JP KR,,
            :4:1: error: program is 'cabinet-office' here and 'genron-eia' in line 2
              hint: a release file holds one poll of one program
            """),
        Damage(
            "a measure that is no percentage, in the column percent",
            [
                ("source_url\n", "source_url,measure\n"),
                ("48.6,https://genron-npo.net/world/archives/6678.html\n", "48.6,,mean\n"),
            ]
                + [("6678.html\n", "6678.html,percent\n")],
            """
            :3:96: error: the measure is 'mean', but the value stands in the column percent
              hint: name the column value, or leave the measure empty
            """),
    ]
}
