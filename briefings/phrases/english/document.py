"""What a document says about itself in English: its cover, its contents, its pages."""


class Document:
    """The words around the content."""

    CONTENTS = "Contents"
    LOGO = "Logo"

    # what stands before each fact on a cover
    COVER_NUMBER = "Briefing"
    COVER_AS_OF = "As of"
    COVER_CUT_OFF = "Information cut-off"
    COVER_VERSION = "Version"
    COVER_SUPERSEDES = "Supersedes"
    COVER_AUTHOR = "Author"
    COVER_REVIEWER = "Reviewed by"
    COVER_DISTRIBUTION = "Distribution"
    COVER_CONTACT = "Contact"
    COVER_HANDLING = "Handling"
    COVER_CLASSIFICATION = "Classification"

    # a logo that cannot be printed
    LOGO_UNREADABLE = "The logo could not be read as a PNG or JPEG picture, so it was left out."
    LOGO_TOO_LARGE = "The logo has too many points to be printed, so it was left out."

    # the twin in HTML
    TO_CONTENT = "Skip to the content"
    NOTE_NUMBER = "Note"
    BACK_TO_TEXT = "Back to the text"
