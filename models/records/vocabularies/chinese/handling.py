"""What the labels of the Traffic Light Protocol mean, in Chinese; the labels stay as they are."""

from models.records.vocabularies.base import Term, Vocabulary

VOCABULARIES = (
    Vocabulary(
        "tlp",
        "分发级别",
        (
            Term("clear", "TLP:CLEAR", "披露不受限制，可向所有人传播。"),
            Term("green", "TLP:GREEN", "有限披露，可在所属社群内传播，不得公开。"),
            Term("amber", "TLP:AMBER", "有限披露，仅可按“需要知悉”原则在本组织及其客户内传播。"),
            Term(
                "amber_strict", "TLP:AMBER+STRICT", "有限披露，仅可按“需要知悉”原则在本组织内传播。"
            ),
            Term("red", "TLP:RED", "仅限收件人本人知悉，不得进一步披露。"),
        ),
    ),
)
