"""What kinds of briefings and the parts that they consist of are called in English."""


class Kinds:
    """Names and help by permanent code; the first word of a name begins a line."""

    KIND_NAMES = {
        "flash": "Flash",
        "case": "Case briefing",
        "forecasts": "Forecast record",
        "composed": "Briefing",
    }
    KIND_HELP = {
        "flash": "One page: the bottom line, the key judgements, what changed.",
        "case": "Where applications stand, how that is known, what is missing and what is next.",
        "forecasts": "What is expected, what came of it, and how well who called it.",
        "composed": "The parts that you choose, in your order and under your headings.",
    }
    PART_NAMES = {
        "bottom_line": "Bottom line",
        "key_judgements": "Key judgements",
        "evidence": "Evidence",
        "ladder": "Ladder of gates",
        "key_conditions": "Key conditions",
        "who_responded": "Who responded",
        "unknown": "What we don’t know",
        "watch": "What to watch for",
        "new_page": "New page",
        "application": "The application",
        "board": "Applications by gates",
        "conditions": "Conditions",
        "answers": "Questions and answers",
        "concerns": "Concerns",
        "forecasts": "Forecasts",
        "events": "Events",
        "readings": "Assumptions, other readings, open doubts",
        "forecasts_short": "Forecasts in short",
        "open_forecasts": "Open forecasts",
        "resolved_forecasts": "Resolved forecasts",
        "forecast_scores": "Scores by forecaster",
        "calibration": "Calibration",
        "sources": "Sources",
        "notes": "Notes",
        "key": "Words used",
    }
    PART_HELP = {
        "bottom_line": "The desk’s judgement on the whole, with likelihood and confidence.",
        "key_judgements": "The desk’s key judgements, each with its confidence and how it moved.",
        "evidence": "What all rests on: sources, independent origins, what is official.",
        "ladder": "The gates of all applications, drawn.",
        "key_conditions": "The conditions that still bind, in a short list.",
        "who_responded": "Who was asked and who answered, in a short list.",
        "unknown": "The gaps, in a short list.",
        "watch": "Indicators and expectations, in a short list.",
        "new_page": "What follows begins on a new page.",
        "application": "All that is known of a single application.",
        "board": "Every application with its stage at each gate.",
        "conditions": "The register of conditions.",
        "answers": "Everyone who was asked, with what came back.",
        "concerns": "Scrutiny and allegations, with what is established.",
        "forecasts": "Expectations, their likelihood and outcome.",
        "events": "What happened or is scheduled, by date.",
        "readings": "Assumptions, alternative readings, and where statements differ.",
        "forecasts_short": "How many forecasts are open, late and resolved, in a short list.",
        "open_forecasts": "Expectations that can still turn out either way.",
        "resolved_forecasts": "Expectations with their outcome and score.",
        "forecast_scores": "The Brier score of each forecaster.",
        "calibration": "Likelihoods stated against what came true, drawn.",
        "sources": "Each source with its chain and reliability.",
        "notes": "The numbered notes that tie statements to sources.",
        "key": "What the words and marks mean.",
    }
