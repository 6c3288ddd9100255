extension Damage {
    /// Cells that no release may have.
    static let cells: [Damage] = [
        Damage(
            "a letter for a digit, a share over 100, a negative one and a word",
            [("26.9", "８O％"), ("48.6", "486"), ("26.8", "-26.8"), ("56.1", "about 56")],
            """
            :2:91: error: percent '８O％' is not a number
              hint: the second character is the letter O; write 80
            :3:90: error: percent 486 is outside 0 to 100
              hint: see whether the point is missing: 48.6
            :4:91: error: percent -26.8 is outside 0 to 100
              hint: shares are in percent, 0 to 100
            :5:90: error: percent 'about 56' is not a number
              hint: write a plain number such as 59.1, or leave the cell empty if nothing was published
            """),
        Damage(
            "misspelt questions, options and populations",
            [
                ("country,good,26.9", "contry,good,26.9"), ("country,bad,48.6", "country,baad,48.6"),
                (
                    "genron-eai-2017,KR,2017-06-11,2017-06-29,2017-07-21,1003,impression-of-other-country,good",
                    "genron-eai-2017,Corea,2017-06-11,2017-06-29,2017-07-21,1003,approval,good"
                ), ("genron-eai-2017,KR", "genron-eai-2017,KRR"),
            ],
            """
            :2:58: error: unknown question 'impression-of-other-contry' of genron-eai
              hint: did you mean 'impression-of-other-country'?
              or: append to questions.csv: genron-eai,impression-of-other-contry,,single,,,Impression of other contry,,,
            :3:86: error: unknown option 'baad' of impression-of-other-country
              hint: did you mean 'bad'?
              or: append to options.csv: genron-eai,impression-of-other-country,baad,4,substantive,,,,Baad,,,,
            :4:17: error: genron-eai has no population 'Corea'
              hint: programs.csv names: JP, KR
            :4:61: error: unknown question 'approval' of genron-eai
              hint: append to questions.csv: genron-eai,approval,,single,,,Approval,,,
            :5:17: error: genron-eai has no population 'KRR'
              hint: did you mean 'KR'?
            """),
        Damage(
            "sample facts that contradict each other",
            [
                ("2017-07-21,1000,impression-of-other-country,bad", "2017-07-21,1010,impression-of-other-country,bad"),
                (
                    "2017-06-29,2017-07-21,1003,impression-of-other-country,bad",
                    "2017-06-30,2017-07-22,1003,impression-of-other-country,bad"
                ),
            ],
            """
            :3:53: error: sample_size of JP is '1010' here and '1000' in line 2
              hint: a sample has one sample_size; write the same in all of its rows, or only in the first
            :5:31: error: field_end of KR is '2017-06-30' here and '2017-06-29' in line 4
              hint: a sample has one field_end; write the same in all of its rows, or only in the first
            :5:42: error: released of KR is '2017-07-22' here and '2017-07-21' in line 4
              hint: a sample has one released; write the same in all of its rows, or only in the first
            """),
        Damage(
            "the same key twice",
            [
                (
                    "KR,2017-06-11,2017-06-29,2017-07-21,1003,impression-of-other-country,bad",
                    "KR,2017-06-11,2017-06-29,2017-07-21,1003,impression-of-other-country,good"
                )
            ],
            """
            :5:86: error: impression-of-other-country/good of KR stands twice, first in line 4
              hint: delete one, or number the second print in the column reading
            """),
        Damage(
            "shares that sum over 100",
            [("26.9", "61.9"), ("56.1", "73.4")],
            """
            :3:90: error: the options of 'impression-of-other-country' in JP sum to 110.5; with rounding at most 100.1 is possible
              hint: compare lines 2, 3 with the source; a subtotal needs its parts in options.csv
            :5:90: error: the options of 'impression-of-other-country' in KR sum to 100.2; with rounding at most 100.1 is possible
              hint: compare lines 4, 5 with the source; a subtotal needs its parts in options.csv
            """),
        Damage(
            "dates that are none, and fieldwork that ends before it starts",
            [
                ("2017-06-17", "2017/16/17"), ("2017-07-02", "July 2nd"), ("2017-07-21,1000", "21/07/2017,1000"),
                ("2017-06-29", "2017-06-09"), ("2017-07-21,1003", "2017-06-31,1003"),
            ],
            """
            :2:20: error: field_start '2017/16/17' is not a date
              hint: the month is outside 1 to 12; write YYYY-MM-DD, or YYYY-MM or YYYY where no more is known
            :2:31: error: field_end 'July 2nd' has no year of four digits
              hint: write YYYY-MM-DD, or YYYY-MM
            :2:40: error: released '21/07/2017' does not begin with the year
              hint: write 2017-07-21, if that is meant
            :4:31: error: the fieldwork ends on 2017-06-09, before it starts on 2017-06-11
              hint: see whether the two dates are swapped or the year is wrong
            :4:42: error: released '2017-06-31' is not a date
              hint: 2017-06 has 30 days; write YYYY-MM-DD, or YYYY-MM or YYYY where no more is known
            """),
        Damage(
            "sizes that cannot be",
            [
                ("field_start", "sample_drawn,response_rate,field_start"), ("JP,", "JP,900,101.5,"), ("KR,", "KR,,,"),
                (",1003,", ",\"1,03\","),
            ],
            """
            :2:24: error: response_rate 101.5 is outside 0 to 100
              hint: shares are in percent, 0 to 100
            :2:63: error: 1000 interviews out of 900 people drawn
              hint: see whether sample_size and sample_drawn are swapped
            :4:55: error: sample_size '1,03' is not a whole number
              hint: write 103
            """),
        Damage(
            "sizes of zero and a fraction",
            [(",1000,", ",0,"), (",1003,", ",1003.5,")],
            """
            :2:53: error: sample_size 0 is outside 1 to 10000000
              hint: leave the cell empty if it is unknown
            :4:53: error: sample_size '1003.5' is not a whole number
              hint: write a whole number such as 1000, or leave the cell empty if it is unknown
            """),
        Damage(
            "decimals that contradict the value",
            [("source_url\n", "source_url,decimals\n"), ("6678.html\n", "6678.html,0\n")],
            """
            :2:144: error: decimals is 0, but the value 26.9 shows 1
              hint: decimals counts the printed digits after the point
            :3:143: error: decimals is 0, but the value 48.6 shows 1
              hint: decimals counts the printed digits after the point
            :4:144: error: decimals is 0, but the value 26.8 shows 1
              hint: decimals counts the printed digits after the point
            :5:143: error: decimals is 0, but the value 56.1 shows 1
              hint: decimals counts the printed digits after the point
            """),
        Damage(
            "an address with a blank",
            [("https://genron-npo.net/world", "https://genron-npo.net/the world")],
            """
            :2:96: error: source_url 'https://genron-npo.net/the world/archives/6678.html' has a blank in it
              hint: write %20 for a blank; a second address goes in second_source_url
            """),
        Damage(
            "no date at all",
            [
                ("field_start,field_end,released,", ""), ("2017-06-17,2017-07-02,2017-07-21,", ""),
                ("2017-06-11,2017-06-29,2017-07-21,", ""),
            ],
            """
            :2:17: error: the sample of JP has no date
              hint: fill field_start and field_end, or released where the fieldwork is unknown
            :4:17: error: the sample of KR has no date
              hint: fill field_start and field_end, or released where the fieldwork is unknown
            """),
        Damage(
            "unknown words",
            [
                ("source_url\n", "source_url,status,mode\n"),
                (
                    "26.9,https://genron-npo.net/world/archives/6678.html",
                    "26.9,https://genron-npo.net/world/archives/6678.html,finl,fone"
                ), ("6678.html\n", "6678.html,final,telefone\n"),
            ],
            """
            :2:144: error: status 'finl' is not known
              hint: did you mean 'final'?
            :2:149: error: mode 'fone' is not known
              hint: one of: face-to-face, drop-off, telephone, mail, web, mixed
            :3:149: error: mode of JP is 'telefone' here and 'fone' in line 2
              hint: a sample has one mode; write the same in all of its rows, or only in the first
            :4:150: error: mode 'telefone' is not known
              hint: did you mean 'telephone'?
            """),
    ]
}
