extension FixtureArchive {
    static let samplesHeader =
        "poll,program,population,form,universe,conductor,sponsor,frame,sampling,mode,field_start,field_end,released,"
        + "sample_drawn,sample_size,response_rate,response_rate_kind,weighting,design_effect,published_moe,source_url,"
        + "source_title,note\n"
    static let resultsHeader =
        "poll,population,form,subgroup,question,option,measure,value,decimals,rounding,base,base_size,design_effect,"
        + "status,reading,source_url,source_title,second_source_url,note\n"

    static let breaks = """
        program,population,question,last_before,first_after,kind,certainty,label_en,label_ja,label_ko,source_url
        cabinet-office,JP,,cabinet-office-2019,cabinet-office-2020,mode,declared,Face-to-face to mail,面接から郵送へ,면접에서 우편으로,
        genron-eai,JP,,genron-eai-2015,genron-eai-2016,age,possible,High-school students no longer excluded,高校生の除外を終了,,

        """

    static let samples =
        samplesHeader + """
            cabinet-office-2016-11,cabinet-office,JP,,adults 18+,,Cabinet Office,,probability,face-to-face,2016-10-27,2016-11-06,2016-12-24,3000,1804,60.1,valid-return,,,,https://survey.gov-online.go.jp/h28/h28-gaiko/1.html,,
            cabinet-office-2019,cabinet-office,JP,,adults 18+,,Cabinet Office,,probability,face-to-face,2019-10-19,2019-10-30,2019-12-20,3000,1608,53.6,valid-return,,,,https://survey.gov-online.go.jp/r01/r01-gaiko/,,
            cabinet-office-2020,cabinet-office,JP,,adults 18+,,Cabinet Office,,probability,mail,2020-10-22,2020-12-06,2021-02-19,3000,1865,62.2,valid-return,,,,http://mediapen.com/news/view/603017,"Mediapen (quoting Yonhap), 20 Feb 2021",
            cabinet-office-2023,cabinet-office,JP,,adults 18+,,Cabinet Office,,probability,mail,2023-09-07,2023-10-15,2024-01-19,3000,1649,55.0,valid-return,,,,https://japannewsnavi.com/38178-2/amp,,
            genron-eai-2013,genron-eai,JP,,"adults 18+, excluding high-school students",,The Genron NPO; East Asia Institute (EAI),,unknown,drop-off,2013-03-30,2013-04-15,2013-05-07,,1000,,,,,,https://donga.com/news/Inter/article/all/20130508/54984015/1,,
            genron-eai-2013,genron-eai,KR,,adults 19+,,The Genron NPO; East Asia Institute (EAI),,unknown,face-to-face,2013-03-25,2013-04-15,2013-05-07,,1004,,,,,,https://donga.com/news/Inter/article/all/20130508/54984015/1,,
            genron-eai-2015,genron-eai,JP,,"adults 18+, excluding high-school students",,,,unknown,drop-off,2015-04-09,2015-04-30,2015-05-29,,1000,,,,,,https://www.genron-npo.net/world/archives/5646.html,,
            genron-eai-2016,genron-eai,JP,,adults 18+,,,,unknown,drop-off,2016-06-18,2016-07-03,2016-07-20,,1000,,,,,,https://www.genron-npo.net/world/archives/6313.html,,
            genron-eai-2016,genron-eai,KR,,adults 19+,,,,unknown,face-to-face,2016-06-16,2016-07-05,2016-07-20,,1010,,,,,,https://www.genron-npo.net/world/archives/6313.html,,

            """

    static let options = """
        program,question,option,order,role,valence,score,parts,label_en,label_ja,label_ko,valid_from,valid_to
        cabinet-office,affinity-south-korea,feel-affinity,1,substantive,1,2,,Feel affinity,親しみを感じる,친근감을 느낀다,,
        cabinet-office,affinity-south-korea,rather-feel-affinity,2,substantive,1,1,,Rather feel affinity,どちらかというと親しみを感じる,,,
        cabinet-office,affinity-south-korea,rather-do-not-feel-affinity,3,substantive,-1,-1,,Rather do not feel affinity,,,,
        cabinet-office,affinity-south-korea,do-not-feel-affinity,4,substantive,-1,-2,,Do not feel affinity,親しみを感じない,,,
        cabinet-office,affinity-south-korea,feel-affinity-net,5,substantive,1,,feel-affinity rather-feel-affinity,Feel affinity (total),,,,
        cabinet-office,affinity-south-korea,do-not-feel-affinity-net,6,substantive,-1,,rather-do-not-feel-affinity do-not-feel-affinity,Do not feel affinity (total),,,,
        genron-eai,impression-of-other-country,good,1,substantive,1,,,Good,良い印象,좋은 인상,,
        genron-eai,impression-of-other-country,bad,2,substantive,-1,,,Bad,良くない印象,좋지 않은 인상,,
        genron-eai,impression-of-other-country,dont-know,3,dont-know,,,,Don't know,わからない,모름,,
        genron-eai,military-threat-countries,north-korea,1,substantive,,,,North Korea,北朝鮮,북한,,
        genron-eai,military-threat-countries,china,2,substantive,,,,China,中国,중국,,
        genron-eai,military-threat-countries,japan,3,substantive,,,,Japan,日本,일본,,

        """

    static let files: [String: String] = [
        "programs.csv": """
        program,name_en,name_ja,name_ko,country,url,note
        cabinet-office,"Cabinet Office of Japan, Survey on Diplomacy",内閣府「外交に関する世論調査」,,JP,https://survey.gov-online.go.jp/,
        genron-eai,Genron NPO–EAI joint poll,,,JP KR,https://www.genron-npo.net/,

        """,
        "questions.csv": """
        program,question,construct,kind,max_answers,object,text_en,text_ja,text_ko,note
        cabinet-office,affinity-south-korea,affinity-other-country,scale,,south-korea,Do you feel an affinity with South Korea?,,,
        genron-eai,impression-of-other-country,,single,,other-country,What is your impression of the other country?,,,
        genron-eai,military-threat-countries,,multiple,,,Which countries are a military threat?,,,

        """,
        "options.csv": options,
        "samples.csv": samples,
        "breaks.csv": breaks,
        "events.csv": """
        date,label_en,label_ja,label_ko,kind,source_url
        2019-07-01,Export controls announced,輸出管理の強化を発表,수출 규제 발표,trade,

        """,
        "wordings.csv": "program,question,population,language,first_poll,last_poll,text,source_url\n",
        "results/cabinet-office/cabinet-office-2016-11.csv": resultsHeader + """
            cabinet-office-2016-11,JP,,,affinity-south-korea,feel-affinity,percent,9.1,1,,,,,final,1,,,,
            cabinet-office-2016-11,JP,,,affinity-south-korea,rather-feel-affinity,percent,29,0,,,,,final,1,,,,
            cabinet-office-2016-11,JP,,,affinity-south-korea,rather-do-not-feel-affinity,percent,30.5,1,,,,,final,1,,,,
            cabinet-office-2016-11,JP,,,affinity-south-korea,do-not-feel-affinity,percent,28.5,1,,,,,final,1,,,,
            cabinet-office-2016-11,JP,,,affinity-south-korea,do-not-feel-affinity-net,percent,59.1,1,,,,,final,1,,,,

            """,
        "results/cabinet-office/cabinet-office-2019.csv": resultsHeader + """
            cabinet-office-2019,JP,,,affinity-south-korea,feel-affinity-net,percent,26.7,1,,,,,final,1,,,,
            cabinet-office-2019,JP,,,affinity-south-korea,do-not-feel-affinity-net,percent,71.5,1,,,,,final,1,,,,

            """,
        "results/cabinet-office/cabinet-office-2020.csv": resultsHeader + """
            cabinet-office-2020,JP,,,affinity-south-korea,feel-affinity-net,percent,34.9,1,,,,,final,1,,,,
            cabinet-office-2020,JP,,,affinity-south-korea,do-not-feel-affinity-net,percent,64.5,1,,,,,final,1,,,,

            """,
        "results/cabinet-office/cabinet-office-2023.csv": resultsHeader + """
            cabinet-office-2023,JP,,,affinity-south-korea,feel-affinity,percent,10.7,1,,,,,final,1,,,,
            cabinet-office-2023,JP,,,affinity-south-korea,rather-feel-affinity,percent,42.1,1,,,,,final,1,,,,
            cabinet-office-2023,JP,,,affinity-south-korea,do-not-feel-affinity-net,percent,46.4,1,,,,,final,1,,,,

            """,
        "results/genron-eai/genron-eai-2013.csv": resultsHeader + """
            genron-eai-2013,JP,,,impression-of-other-country,good,percent,31.1,1,,,,,final,1,,,,
            genron-eai-2013,JP,,,impression-of-other-country,bad,percent,37.3,1,,,,,final,1,,,,
            genron-eai-2013,JP,,,impression-of-other-country,bad,percent,37.7,1,,,,,final,2,,Dong-A Ilbo,,Differs from the reading used.
            genron-eai-2013,KR,,,impression-of-other-country,good,percent,12.2,1,,,,,final,1,,,,

            """,
        "results/genron-eai/genron-eai-2015.csv": resultsHeader + """
            genron-eai-2015,JP,,,impression-of-other-country,good,percent,23.8,1,,,,,final,1,,,,
            genron-eai-2015,JP,,,impression-of-other-country,bad,percent,52.4,1,,,,,final,1,,,,

            """,
        "results/genron-eai/genron-eai-2016.csv": resultsHeader + """
            genron-eai-2016,JP,,,impression-of-other-country,good,percent,29.1,1,,,,,final,1,,,,
            genron-eai-2016,JP,,,impression-of-other-country,bad,percent,44.6,1,,,,,final,1,,,,
            genron-eai-2016,KR,,,impression-of-other-country,good,percent,21.3,1,,,,,final,1,,,,
            genron-eai-2016,KR,,,impression-of-other-country,bad,percent,61.0,1,,,,,final,1,,,,
            genron-eai-2016,KR,,,military-threat-countries,north-korea,percent,84,0,,,,,quoted,1,,"policy paper on Japan-ROK security cooperation, 2017",,
            genron-eai-2016,KR,,,military-threat-countries,japan,percent,37.7,1,,,,,final,1,,,,
            genron-eai-2016,KR,,,military-threat-countries,japan,percent,38,0,,,,,quoted,2,,"policy paper on Japan-ROK security cooperation, 2017",,

            """,
    ]

    /// The joint poll of 2017 in the form in which a release travels.
    static let release = """
        poll,population,field_start,field_end,released,sample_size,question,option,percent,source_url
        genron-eai-2017,JP,2017-06-17,2017-07-02,2017-07-21,1000,impression-of-other-country,good,26.9,https://genron-npo.net/world/archives/6678.html
        genron-eai-2017,JP,2017-06-17,2017-07-02,2017-07-21,1000,impression-of-other-country,bad,48.6,https://genron-npo.net/world/archives/6678.html
        genron-eai-2017,KR,2017-06-11,2017-06-29,2017-07-21,1003,impression-of-other-country,good,26.8,https://genron-npo.net/world/archives/6678.html
        genron-eai-2017,KR,2017-06-11,2017-06-29,2017-07-21,1003,impression-of-other-country,bad,56.1,https://genron-npo.net/world/archives/6678.html

        """
}
