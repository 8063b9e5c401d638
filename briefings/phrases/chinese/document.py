"""What a document says about itself in Chinese: its cover, its contents, its pages."""


class Document:
    """The words around the content."""

    CONTENTS = "目录"
    LOGO = "徽标"

    # what stands before each fact on a cover
    COVER_NUMBER = "简报"
    COVER_AS_OF = "截至"
    COVER_CUT_OFF = "信息截止时间"
    COVER_VERSION = "版本"
    COVER_SUPERSEDES = "取代"
    COVER_AUTHOR = "作者"
    COVER_REVIEWER = "审阅人"
    COVER_DISTRIBUTION = "分发范围"
    COVER_CONTACT = "联系方式"
    COVER_HANDLING = "分发级别"
    COVER_CLASSIFICATION = "密级"

    # a logo that cannot be printed
    LOGO_UNREADABLE = "徽标无法作为PNG或JPEG图片读取，故未列入。"
    LOGO_TOO_LARGE = "徽标的像素过多，无法印出，故未列入。"

    # the twin in HTML
    TO_CONTENT = "跳至正文"
    NOTE_NUMBER = "注"
    BACK_TO_TEXT = "返回正文"
