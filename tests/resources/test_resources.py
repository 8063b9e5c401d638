from xml.etree import ElementTree

import pytest
from reportlab.pdfbase.ttfonts import TTFont

import resources

LATIN = ["SourceSans3-Regular", "SourceSans3-Italic", "SourceSans3-SemiBold"]
LATIN += ["SourceSans3-SemiBoldItalic", "SourceSerif4-Regular", "SourceSerif4-Italic"]
LATIN += ["SourceSerif4-SemiBold", "SourceSerif4-SemiBoldItalic"]
CHINESE = ["NotoSansSC-Bold", "NotoSansSC-Regular"]
JAPANESE = ["NotoSansJP-Bold", "NotoSansJP-Regular"]
KOREAN = ["NotoSansKR-Bold", "NotoSansKR-Regular"]
ARABIC = ["IBMPlexSansArabic-Regular", "IBMPlexSansArabic-SemiBold"]
HEBREW = ["NotoSansHebrew-Regular", "NotoSansHebrew-SemiBold"]
OTHERS = [*JAPANESE, *KOREAN, *ARABIC, *HEBREW, "NotoEmoji-Regular"]
FOLDER = resources.font(LATIN[0]).parent
SVG = "{http://www.w3.org/2000/svg}"


def test_the_shipped_fonts_are_these() -> None:
    assert sorted(resources.fonts()) == sorted(LATIN + CHINESE + OTHERS)


@pytest.mark.parametrize("name", LATIN)
@pytest.mark.parametrize(
    "text",
    [
        "Łódź, Åland, São Paulo, İstanbul, Đà Nẵng, Reșița",
        "Ελληνική Δημοκρατία",
        "Российская Федерация, Київ, Қазақстан",
        "“in principle” – ‘terms’ — 400,000+ ≥ ≤ ≈ × € £ ¥ § … · → ←",
    ],
)
def test_a_latin_font_draws_the_scripts_of_names(name: str, text: str) -> None:
    drawn = TTFont(name, str(resources.font(name))).face.charToGlyph

    missing = {character for character in text if ord(character) not in drawn}

    assert not missing


@pytest.mark.parametrize("name", LATIN + CHINESE)
def test_all_figures_of_a_font_have_one_width(name: str) -> None:
    widths = TTFont(name, str(resources.font(name))).face.charWidths

    figures = [widths[ord(figure)] for figure in "0123456789"]

    # In thousandths of the type size; Source Sans 3 Italic is off by one of them.
    assert max(figures) - min(figures) <= 1


@pytest.mark.parametrize("name", CHINESE)
@pytest.mark.parametrize(
    "text",
    [
        "深度求索 字节跳动 阿里巴巴 腾讯",
        "騰訊 國家發展和改革委員會 經濟部",
        "国家发展和改革委员会、工业和信息化部、商务部",
        "《出口管制法》（第十二条）：“两用物项”；100％",
        "カタカナ ひらがな",
    ],
)
def test_a_chinese_font_draws_both_ways_of_writing(name: str, text: str) -> None:
    drawn = TTFont(name, str(resources.font(name))).face.charToGlyph

    missing = {character for character in text if ord(character) not in drawn}

    assert not missing


@pytest.mark.parametrize(
    ("names", "text"),
    [
        (JAPANESE, "経済産業省は輸出許可を発表した。「辻」々ー、コンピューター"),
        (KOREAN, "산업통상자원부는 승인했다고 밝혔다"),
        (KOREAN[1:], "뷁펲똠"),
        (ARABIC, "وزارة التجارة پژوهش گفتگو ٤٠٠٬٠٠٠؟"),
        (HEBREW, "משרד המסחר ארה״ב שָׁלוֹם"),
        (["NotoEmoji-Regular"], "😀🚀✅"),
    ],
)
def test_a_font_draws_the_writing_that_it_is_for(names: list[str], text: str) -> None:
    for name in names:
        drawn = TTFont(name, str(resources.font(name))).face.charToGlyph

        assert not {each for each in text if ord(each) not in drawn} - {" "}, name


def test_every_font_comes_with_its_licence() -> None:
    licences = {path.stem.removeprefix("LICENSE-") for path in FOLDER.glob("LICENSE-*")}

    assert {name.partition("-")[0] for name in resources.fonts()} == licences


def test_every_icon_can_be_tinted_and_stands_on_one_grid() -> None:
    for name in resources.icons():
        if name == "proviso":
            continue

        drawing = ElementTree.parse(resources.icon(name)).getroot()

        assert drawing.get("viewBox") == "0 0 24 24", name
        assert drawing.get("stroke") == "currentColor", name
        assert len(drawing) > 0, name


def test_no_drawing_fetches_or_runs_anything() -> None:
    allowed = {SVG + tag for tag in ("svg", "title", "path", "rect", "circle", "line", "polyline")}
    allowed |= {SVG + tag for tag in ("polygon", "ellipse")}

    for name in resources.icons():
        used = {element.tag for element in ElementTree.parse(resources.icon(name)).iter()}

        assert used <= allowed, name


def test_a_font_or_icon_that_is_not_shipped_is_named() -> None:
    with pytest.raises(FileNotFoundError, match="no font named 'Wingdings'"):
        resources.font("Wingdings")
    with pytest.raises(FileNotFoundError, match="no icon named 'nowhere'"):
        resources.icon("nowhere")
