//! Japanese.

use super::{Terms, Words};
use crate::history::{Side, System};

pub(super) const WORDS: Words = Words {
    code: "ja",
    own_name: "日本語",

    site_title: "二つの岸、一本の線",
    site_subtitle: "日本とロシアの年表",
    skip_to_list: "出来事の一覧へ移動",
    events: "全出来事",
    languages: "言語",
    pages: "ページ",
    the_line: "年表",
    sources: "出典",
    data: "データ",
    about: "この年表について",
    footer: "すべての出来事に出典があります。データはCC BY 4.0、プログラムはMITまたはApache-2.0。",

    filters: "絞り込み",
    era: "時代",
    actor: "当事者",
    theme: "主題",
    side: "行為の主体",
    reset: "すべて表示",
    shown: |shown, all| {
        if shown == all { format!("{all}件") } else { format!("{all}件中{shown}件") }
    },
    eras_of: |system| match system {
        System::Japan => "日本の時代",
        System::Russia => "ロシアの君主・国家",
        System::Relations => "両国関係の時代",
    },
    side_name: |side| match side {
        Side::Japan => "日本",
        Side::Both => "双方",
        Side::Russia => "ロシア・ソ連",
        Side::Others => "第三国",
    },
    nothing_admitted: "この条件に合う出来事はありません。",

    line_label: "年表",
    line_help: "ドラッグで移動、ホイールまたはピンチで拡大・縮小。キーボードでは矢印キーで移動、＋と－で拡大・縮小、Homeで全体表示、Tabで出来事へ移動します。",
    zoom_in: "拡大",
    zoom_out: "縮小",
    fit_all: "全体を表示",
    previous_event: "前の出来事",
    next_event: "次の出来事",
    on_screen: "表示中",
    cluster: |count, stretch| format!("ほか{count}件（{stretch}）：拡大して表示"),
    parts_count: |count| format!("含まれる出来事{count}件"),
    today: "今日",
    scripts_off: "読み込みが終わると年表を操作できます。読み込まれない場合も、下の一覧からすべての出来事の個別ページを開けます。",

    comma: "、",
    labelled: |label, text| format!("{label}：{text}"),

    close: "閉じる",
    old_style: "ロシア旧暦（ユリウス暦）",
    japanese_calendar: "和暦",
    places: "場所",
    actors: "当事者",
    positions: "双方の政府の主張",
    note: "日付と出典について",
    part_of: "次の出来事の一部",
    parts: "この出来事に含まれる出来事",
    echoes: "関連する出来事",
    full_page: "個別ページ",
    on_the_line: "年表で見る",
    open_source: "出典を開く",
    no_address: "URLなし",
    no_date: "日付なし",
    not_certain: "不確かな点",
    citation: "引用",
    copy_citation: "引用をコピー",
    copied: "コピーしました",
    copy_failed: "ブラウザーがコピーを許可しませんでした。次の文を選択してコピーしてください。",
    text_coming: "本文を読み込み中…",
    text_failed: "本文を読み込めませんでした。個別ページに全文があります。",

    share: "共有",
    share_text: "表示中の範囲、絞り込み、開いている出来事を、そのままリンクや埋め込みコード（教材・ウェブページ用）として共有できます。",
    share_link: "リンク",
    share_embed: "埋め込みコード",
    copy: "コピー",

    list: "出来事の一覧",
    list_intro: "年代順に並んでいます。各項目から、出典を付した個別ページを開けます。",

    embed_back: "年表全体を開く",
    embed_hint: "Ctrlまたは⌘を押しながらホイールで拡大・縮小",
    data_problem: "このファイルには読み取れない箇所がありました。読み取れた部分だけを表示しています。",
    data_missing: "リンクが指すファイルを読み込めなかったため、この年表の出来事を表示しています。",
    no_json: |path, line| format!("{path}の{line}行目でJSONの書式に誤りがあります。"),

    year: |year| format!("{year}年"),
    month_short: |year, month| format!("{year}年{month}月"),
    month_day: |month, day| format!("{month}月{day}日"),
    month_year: |year, month| format!("{year}年{month}月"),
    full_day: |year, month, day| format!("{year}年{month}月{day}日"),
    decade: |year| format!("{year}年代"),
    range_same_month: |first, year, month, last| format!("{year}年{month}月{first}日～{last}日"),
    range_same_year: |year, month, day, end_month, end_day| {
        format!("{year}年{month}月{day}日～{end_month}月{end_day}日")
    },
    range: |from, to| format!("{from}～{to}"),
    since: |date| format!("{date}以降"),
    about_date: |date| format!("{date}頃"),
    uncertain_date: |date| format!("{date}（不確か）"),
};

/// How sources and their claims are spoken of.
pub(super) const TERMS: Terms = Terms {
    echo_how: |how| match how {
        "invokes" => "援用",
        "abrogates" => "終了",
        "repeats" => "繰り返し",
        "answers" => "応答",
        "anniversary-of" => "記念",
        _ => "関連",
    },
    agreement: |agreement| match agreement {
        "agreed" => "双方の記述はおおむね一致",
        "read-differently" => "双方で解釈が異なる",
        "disputed" => "双方の間で争いがある",
        "one-sided" => "一方の側の資料のみに基づく",
        _ => "",
    },
    source_kind: |kind| match kind {
        "primary" => "一次資料",
        "official" => "公的資料",
        "reference" => "参考資料",
        "press" => "報道",
        "scholarship" => "研究",
        _ => "",
    },
    source_side: |side| match side {
        "japan" => "日本",
        "russia" => "ロシア",
        "third" => "第三国",
        _ => "",
    },
    locator: |locator| super::translated_locator(locator, "第", "段落", "条", "ページ", "～"),
    once_named: |then, now| format!("{then}（現・{now}）"),
};
