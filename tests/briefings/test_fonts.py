from briefings import fonts


def said(text: str, *, bold: bool = False) -> list[tuple[str, str, bool]]:
    return [(part.text, part.face.name, part.known) for part in fonts.choose(text, bold=bold)]


def test_latin_greek_and_cyrillic_stand_in_the_text_face_and_chinese_in_its_own() -> None:
    assert said("Łódź 深度求索 騰訊, αβ, Москва", bold=True) == [
        ("Łódź ", "SourceSans3-SemiBold", True),
        ("深度求索", "NotoSansSC-Bold", True),
        (" ", "SourceSans3-SemiBold", True),
        ("騰訊", "NotoSansSC-Bold", True),
        (", αβ, Москва", "SourceSans3-SemiBold", True),
    ]


def test_quotation_marks_inside_chinese_are_chinese_ones() -> None:
    names = {name for _, name, _ in said("国家“正在”审查")}

    assert names == {"NotoSansSC-Regular"}
    assert said("the “深度” model")[0][0] == "the “"


def test_what_no_face_has_stands_by_itself_to_be_printed_as_its_code() -> None:
    assert said("a\U0001f600b\x07\u202e\u0e44") == [
        ("a", "SourceSans3-Regular", True),
        ("\U0001f600", "NotoEmoji-Regular", True),
        ("b", "SourceSans3-Regular", True),
        ("\x07\u202e\u0e44", "SourceSans3-Regular", False),
    ]


def test_line_ends_are_made_alike_and_what_has_no_appearance_is_left_out() -> None:
    assert fonts.plain("a\r\nb\rc\u2028d\u200be\ufeff\tf") == "a\nb\nc\nde f"
    assert fonts.plain("e\u0301") == "é"


def test_widths_add_up_over_faces_and_grow_with_size() -> None:
    both = fonts.width("DeepSeek 深度求索", 10)

    assert abs(both - fonts.width("DeepSeek ", 10) - fonts.width("深度求索", 10)) < 1e-6
    assert abs(fonts.width("DeepSeek", 20) - 2 * fonts.width("DeepSeek", 10)) < 1e-6
    assert fonts.width("DeepSeek", 10, bold=True) > fonts.width("DeepSeek", 10)


def test_each_script_stands_in_its_own_face() -> None:
    names = {
        "経済産業省": "NotoSansJP-Regular",
        "コンピューター": "NotoSansJP-Regular",
        "산업통상자원부": "NotoSansKR-Regular",
        "وزارة": "IBMPlexSansArabic-Regular",
        "שלום": "NotoSansHebrew-Regular",
        "😀": "NotoEmoji-Regular",
    }

    for text, name in names.items():
        assert said(text) == [(text, name, True)]


def test_what_a_bold_face_has_not_stands_in_the_regular_one() -> None:
    assert said("승뷁", bold=True) == [
        ("승", "NotoSansKR-Bold", True),
        ("뷁", "NotoSansKR-Regular", True),
    ]


def test_a_japanese_text_keeps_to_the_shapes_of_its_country() -> None:
    assert {name for _, name, _ in said("直径は、骨")} == {"NotoSansJP-Regular"}
    assert {name for _, name, _ in said("直径，骨")} == {"NotoSansSC-Regular"}


def test_text_and_headings_have_faces_of_their_own() -> None:
    assert fonts.choose("abc", face="text")[0].face.name == "SourceSerif4-Regular"
    assert fonts.choose("abc", italic=True, face="text")[0].face.name == "SourceSerif4-Italic"
    assert fonts.choose("‖", face="text")[0].face.name == "SourceSans3-Regular"


def test_joiners_stay_between_arabic_letters_only() -> None:
    assert fonts.plain("می\u200cشوند") == "می\u200cشوند"
    assert fonts.plain("a\u200cb \U0001f468\u200d\U0001f469") == "ab \U0001f468\U0001f469"


def test_korean_typed_in_single_letters_becomes_syllables() -> None:
    assert fonts.plain("\u1112\u1161\u11ab") == "한"
