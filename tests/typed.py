"""Words that anybody may type, in every script that is set, and in some that no typeface has."""

from hypothesis import strategies as st

WORDS = st.sampled_from(
    [
        "approval",
        "internationalisation",
        "H200",
        "400,000",
        "state-owned",
        "https://example.org/notices?id=4711&part=2",
        "<b>&amp;</b>",
        "Đà Nẵng",
        "Ελληνική",
        "Российской",
        "国家发展和改革委员会",
        "“原则上”批准，条件尚未公布——详情待定……",
        "経済産業省は、",
        "コンピューター",
        "산업통상자원부는",
        "뷁",
        "وزارة",
        "الإسلام،",
        "مُحَمَّد",
        "می‌شوند",
        "٤٠٠٬٠٠٠",
        "משרד",
        "ארה״ב",
        "שָׁלוֹם",
        "(NVIDIA)",
        "[x]",
        "😀",
        "ไทย",
        "\u202e",
        "\u200f",
        "\x07",
        "e\u0301",
        "\u0301",
    ]
)
TEXTS = st.one_of(
    st.lists(WORDS, max_size=25).map(" ".join),
    st.lists(WORDS, max_size=25).map("".join),
    st.lists(WORDS, max_size=25).map("\n".join),
    st.text(max_size=120),
)
LONG = st.builds(
    lambda words, between, times: between.join(words * times),
    st.lists(WORDS, min_size=1, max_size=12),
    st.sampled_from([" ", " ", "", "\n"]),
    st.integers(1, 60),
)
