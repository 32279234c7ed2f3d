//! Japanese.

use super::{
    AboutPhrases, DataPhrases, EventPhrases, FeedPhrases, FiguresPhrases, Form, GapsPhrases, Phrases,
    SourcesPhrases,
};

pub(super) const PHRASES: Phrases = Phrases {
    locale: "ja_JP",
    site_description: "すべての出来事に出典を付した日露関係の年表。条約、戦争、交渉、声明を中立に記し、双方の政府の主張を併せて示します。",
    events_description: "年表に収めたすべての出来事を年代順に並べた一覧。各項目から、出典を付した個別ページを開けます。",
    comma: "、",
    colon: "：",
    skip_to_text: "本文へ移動",
    keys_intro: "年表にフォーカスがあるとき：",
    keys: &[
        ("← →", "前の出来事、次の出来事"),
        ("Shift+← Shift+→", "画面の半分だけ移動"),
        ("PgUp PgDn", "前の時代、次の時代"),
        ("Home End", "最初の出来事、最後の出来事"),
        ("+ −", "フォーカスのある出来事を中心に拡大、縮小"),
        ("0", "全体を表示"),
        ("Enter", "出来事を開く"),
        ("Esc", "閉じて、元の位置にフォーカスを戻す"),
        ("?", "このパネルを表示"),
    ],
    missing_title: "ページが見つかりません",
    missing_text: "アドレスに誤りがあるか、リンク元のページが古くなっている可能性があります。",
    missing_link: "年表へ",

    event: EventPhrases {
        picture: |title| format!("{title}（年表上の位置を示した図）"),
        on_the_line: "年表で見る",
        official: "正式名称",
        people: "人物",
        lived: |first, last| match last {
            Some(last) => format!("{first}～{last}年"),
            None => format!("{first}年生まれ"),
        },
        spoken_to: "この出来事を受けた出来事",
        spoken_to_how: |how| match how {
            "invokes" => "この出来事を援用",
            "abrogates" => "この出来事の効力を終了",
            "repeats" => "この出来事の繰り返し",
            "answers" => "この出来事への応答",
            "anniversary-of" => "この出来事の記念",
            _ => "関連",
        },
        archived: "保存された写し",
        without_primary: "一次資料・公的資料を挙げていない理由",
        cite: "このページを引用する",
        cite_intro: "このページの記述を引用する場合の書式です。資料の内容を引用する場合は、その資料自体を挙げてください。",
        history: "このページの履歴",
        checked: |day| format!("出典との最終照合：{day}"),
        added: "年表に追加",
        neighbours: "前後の出来事",
        before: "前の出来事",
        after: "次の出来事",
    },

    sources: SourcesPhrases {
        description: "日露関係の年表が引用するすべての資料。発行元、日付、言語、どちらの側の資料か、どの出来事の典拠かを示します。",
        intro: |sources, events| {
            format!(
                "この年表の{events}件の出来事は、{sources}点の資料に基づいています。資料ごとに、その性格、どの側のものか、どの出来事で引用しているかを示します。引用は、その資料にそう書かれていることを示すものであり、内容の正しさを保証するものではありません。"
            )
        },
        contents: "このページの内容",
        founding_title: "出発点となった五つの記事",
        founding_intro: "この年表は、2018年から2026年までの五つの報道記事から始まりました。その多くは筆者名も見出しも掲載先も分からないまま入手したものです。判明したことと確認できなかったことを、記事ごとに記します。記事の記述が曖昧な場合や誤っている場合は、それを引用する出来事のページで指摘しています。",
        kind_title: |kind| match kind {
            "primary" => "一次資料",
            "official" => "公的機関の刊行物・ウェブページ",
            "scholarship" => "研究文献",
            "reference" => "参考図書・事典類",
            "press" => "報道",
            _ => "その他の資料",
        },
        side_title: |side| match side {
            "japan" => "日本の資料",
            "russia" => "ロシア・ソ連の資料",
            _ => "第三国の資料",
        },
        language_name: |code| match code {
            "en" => Some("英語"),
            "ja" => Some("日本語"),
            "ru" => Some("ロシア語"),
            "uk" => Some("ウクライナ語"),
            "cs" => Some("チェコ語"),
            "de" => Some("ドイツ語"),
            "fr" => Some("フランス語"),
            "nl" => Some("オランダ語"),
            "bg" => Some("ブルガリア語"),
            "zh" => Some("中国語"),
            "ko" => Some("朝鮮語"),
            "ain" => Some("アイヌ語"),
            _ => None,
        },
        cited_by: |count| format!("引用している出来事：{count}件"),
        not_cited: "まだどの出来事にも引用されていません",
    },

    data: DataPhrases {
        description: "日露関係の年表のもとになっている全データ。ダウンロード、利用条件、形式の説明。",
        intro: "年表と各ページに表示される内容は、すべて一つのファイルに収められており、ほかのソフトウェアで開ける形式でも用意しています。いずれもダウンロードし、改変し、公開することができます。",
        files_title: "ファイル",
        form: |form| match form {
            Form::Open => {
                "全データ。すべての出来事の三言語の本文、日付、出典、双方の主張を収めています。プログラムでの利用に適し、自作ファイルの手本にもなります。"
            }
            Form::Schema => {
                "このファイルに書ける内容を定めたJSON Schema。Visual Studio Codeなどのエディタで、自作ファイルの入力補完と検査に使えます。"
            }
            Form::Table => {
                "出来事を一行に一件ずつ並べた表。Excel、LibreOffice、Googleスプレッドシート、Rで開けます。一つのセルに複数の識別子やアドレスがあるときは、空白で区切っています。"
            }
            Form::TimelineJs => {
                "Knight LabのTimelineJS用。出来事をスライド形式の年表として自分のページに表示できます。"
            }
            Form::Csl => "すべての出典。Zotero、PandocなどCSL-JSONに対応したソフトウェア用。",
            Form::Bibtex => "すべての出典。LaTeX（BibTeXまたはBibLaTeX）とJabRef用。",
            Form::Ris => "すべての出典。EndNote、Mendeley、Citaviや図書館の目録用。",
            Form::Feed => "追加と訂正のお知らせ。フィードリーダーで購読できます。",
        },
        kilobytes: "kB",
        megabytes: "MB",
        decimal_point: ".",
        actors: "当事者",
        places: "場所",
        eras: "時代区分",
        version: "版",
        licence_title: "利用条件",
        licence: "データはクリエイティブ・コモンズ 表示 4.0 国際（CC BY 4.0）で提供します。「二つの岸、一本の線」の名を挙げ、変更した点を示せば、商用も含めて自由に利用できます。引用文の権利はそれぞれの著者に属します。",
        licence_link: "利用条件の要約",
        licence_address: "https://creativecommons.org/licenses/by/4.0/deed.ja",
        format_title: "形式",
        format: [
            "`events.json`はUTF-8のJSONで、`format`の値は`japan-russia-timeline/1`です。すべての項目を`events.schema.json`で説明しています。読み取るプログラムに影響しうる変更をするときは、末尾の番号を改めます。識別子（id）は変わりません。",
            "`events`が出来事の一覧です。`edtf`は拡張日時形式（EDTF）で書いた新暦（グレゴリオ暦）の日付、`start`と`end`はそれが指す最も早い日と最も遅い日です。一日だけの出来事と、現在も続いている事柄では`end`は`null`になります。`old_style`はユリウス暦の日付、`japanese`は当時の和暦の日付です。",
            "`side`は行為の主体で、`japan`、`russia`、`both`、`others`のいずれかです。`title`、`short`、`summary`、`note`は言語ごとの文です。`agreement`は双方の記述がどこまで一致するかを表し、`agreed`、`read-differently`、`disputed`、`one-sided`のいずれかです。",
            "`cites`には出典、その中の箇所、何を裏づけるかを、`positions`には双方の政府の主張とその典拠を、`echoes`には先立つ出来事との結びつきを、`echoed_by`にはその逆に、後の出来事からの結びつきを記します。`eras`、`actors`、`places`、`themes`、`sources`は、出来事から識別子で参照される一覧です。",
        ],
        own_title: "自作の出来事を表示する",
        own: "同じ形式のファイルを用意すれば、授業などで、この年表の出来事の代わりに表示できます。出来事に必要なのは題名と日付だけで、言語ごとの文の代わりに一つの文を書くこともできます。",
        own_example: "下田の条約を読む授業",
        own_place: "ファイルを年表と同じサイトに置き、年表のアドレスの末尾に`?data=`とファイルのパスを付けてください。読み取れない箇所があれば示し、残りを表示します。",
        add_title: "出来事を加える",
        add: "一つの出来事は一つの小さなテキストファイルで、追加するのにプログラミングの知識は要りません。検査プログラムが全ファイルを読み、すべての問題点を、行番号と正しい書き方を添えて一度に示します。",
        add_link: "出来事の書き方（英語）",
    },

    feed: FeedPhrases {
        title: "追加と訂正",
        added: |title| format!("追加：{title}"),
        changed: |title| format!("変更：{title}"),
    },

    about: AboutPhrases {
        description: "日露関係のこの年表について。書き方、日付と地名の扱い、出典の偏り、まだ足りないもの。",
        intro: [
            "「二つの岸、一本の線」は、日本とロシアの関係の年表です。線の一方の側に日本の行為を、もう一方の側にロシア・ソ連の行為を、双方がともに行ったことや互いに対して行ったことを線の上に置いています。",
            "すべての出来事に、その典拠となる資料を示しています。授業のため、文章を書くため、あるいは関心のおもむくままに、眺め、比べ、確かめたい人のために作りました。",
        ],
        writing_title: "出来事の書き方",
        writing: [
            "いつ、誰と誰の間で、何が起きたのかを、どちらの側からも誤りとは言えない言葉で記します。「併合」「返還」「奪取」「固有の領土」のように一方の立場に立つ言葉は、政府の主張を伝える箇所に限り、その主張が述べられている資料とともに用います。",
            "双方の政府の見解が異なる場合は、それぞれの主張を典拠とともに示します。この年表はその優劣を判断しません。",
            "二つの名をもつ場所は両方の名で記します。択捉島（イトゥルプ島）、国後島（クナシル島）、色丹島、歯舞群島は、日本では「北方領土」、ロシアでは「南クリル諸島」と総称されます。",
            "英語、日本語、ロシア語の本文は同じ内容を述べていますが、逐語訳ではなく、それぞれの言語で書いています。引用は短くとどめ、資料の言語のまま掲げます。",
        ],
        labels: "各出来事には、双方の記述がどこまで一致するかを表す次の四つの表示のいずれかを付けています。",
        label_means: |agreement| match agreement {
            "agreed" => "起きた事実についても、その理解についても、両政府の間に争いがないもの。",
            "read-differently" => {
                "起きた事実には争いがなく、その意味の捉え方が異なるもの。たとえば、双方が署名しながら解釈が分かれている条約。"
            }
            "disputed" => "起きた事実、またはその合法性について、両政府の主張が食い違うもの。",
            _ => {
                "いまのところ一方の側の資料しか確認できていないもの。もう一方の側は異なる説明をする可能性があります。"
            }
        },
        dates_title: "日付",
        dates: [
            "日付はすべて新暦（グレゴリオ暦）です。ロシアでは1918年2月までユリウス暦が使われていたため、それ以前のロシアの日付には旧暦（ユリウス暦）の日付も添えています。その差は18世紀で11日、19世紀で12日、20世紀で13日です。",
            "日本は明治6年（1873年）1月1日からグレゴリオ暦を用いています。それより前の出来事には、分かるかぎり当時の和暦の日付を添えています。",
            "ほかの暦の日付は、サイトを作成するたびに新暦の日付と照合し、食い違いがあれば作成を中止します。",
            "日付の細かさは出典に従い、日、月、年、年代のいずれかで示し、およその日付や不確かな日付にはその旨を記します。出典によって日が異なる場合は、どれを採ったか、その理由とともに注記します。続いている事柄は、線の上では今日まで描いています。",
        ],
        balance_title: "出典の偏り",
        balance: "次の数は、サイトを作成するたびにデータから数えたものです。資料の質を示すものではありませんが、どの側の資料が多く使われているかが分かります。",
        licences_title: "利用条件と引用の仕方",
        licences: [
            "データ（本文、日付、出典情報）はCC BY 4.0、プログラムはMITライセンスまたはApache 2.0のいずれかで利用できます。",
            "出来事を引用するときは、そのページのアドレスを示してください。アドレスは変わりません。内容を引用するときは、この年表ではなく、そこに示された資料を引用してください。",
        ],
        site_title: "このサイトについて",
        site: "他のサイトからは何も読み込まず、訪問者の計測も行いません。出来事のページ、出典のページ、年表の下の一覧は、スクリプトなしで利用できます。",
    },

    gaps: GapsPhrases {
        title: "まだ足りないもの",
        coverage: |events, first, last| {
            format!("現在、{first}年から{last}年までの{events}件の出来事を収めています。")
        },
        early: |first| {
            format!(
                "年表は、最初のロシア使節が来航した1792年から始める予定ですが、1792年から{}年まではまだ書かれていません。",
                first - 1
            )
        },
        thin_decades: |decades| format!("次の年代は、収めた出来事が5件に満ちません：{decades}。"),
        empty_decades: |decades| format!("次の年代の出来事は、まだ一件もありません：{decades}。"),
        one_side: |japan, russia, neither| {
            format!(
                "日本の資料はあるがロシアの資料がない出来事が{japan}件、その逆が{russia}件、第三国の資料のみに基づくものが{neither}件あります。"
            )
        },
        press_alone: |count| format!("報道だけを典拠とする出来事が{count}件あります。"),
        no_document: |count| {
            format!(
                "重要度の高い出来事のうち{count}件は、一次資料も公的機関の資料も引用していません。その理由はデータに記しています。"
            )
        },
        uncertain: |part, whole, percent| {
            format!(
                "資料{whole}点のうち{part}点（{percent}％）には、確認できていないことがあります。その多くは、抜粋しか見られなかったものです。その後、内容が変わったり消えたりしたページもあるかもしれません。"
            )
        },
        few_languages: |counts| {
            format!(
                "この歴史に関わったほかの人々の声は、その人々自身の言語ではほとんど収められていません。引用した資料の数：{counts}。"
            )
        },
        in_language: |language, count| format!("{language}{count}点"),
        oldest_check: |count, day| {
            format!(
                "出典との照合が最も古いのは{day}で、{count}件の出来事がこの日を最後に照合されていません。"
            )
        },
        others: [
            "この年表は、島々、平和条約の不在、制裁を主題とする五つの報道記事から始まりました。そのため、貿易、学術、芸術、海を渡った人々についての記述は、いまもこれらの主題に比べて手薄です。五つの記事のうち、発行元のサイトで確認できたのは一つ、別のサイトへの転載として確認できたのが一つで、残る三つの掲載元は本文からの推定です。",
            "日本でもロシアでも、歴史研究者による検討はまだ受けていません。誤りにお気づきの際は、出来事のページに示された資料をお確かめください。",
        ],
    },

    figures: FiguresPhrases {
        events: "出来事",
        sources: "出典",
        by_side: "出典の側別の数",
        by_kind: "出典の種類別の数",
        by_language: "出典の言語別の数",
        by_decade: "出典の年代別の数",
        citations: "引用の回数（出典の側別）",
        positions: "掲げた政府の主張",
        echoes: "出来事どうしの結びつき",
        officially_named: "文書の正式名称を掲げた出来事",
        events_by_decade: "出来事の数（年代別）",
        events_by_side: "出来事の数（行為の主体別）",
        events_by_theme: "出来事の数（主題別）",
        events_by_language: "出来事の数（本文の言語別）",
        events_by_sources: "出来事の数（典拠とする資料別）",
        events_by_agreement: "出来事の数（双方の一致の度合い別）",
        from_both: "日本とロシア双方の資料",
        from_japan: "日本の資料があり、ロシアの資料はない",
        from_russia: "ロシアの資料があり、日本の資料はない",
        from_neither: "第三国の資料のみ",
    },
};
