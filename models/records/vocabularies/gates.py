"""What a transaction must pass, who takes part there, and what follows an approval."""

from models.records.vocabularies.base import Term, Vocabulary

DIRECTION = Vocabulary(
    "direction",
    "Direction",
    (
        Term("import", "import"),
        Term("export", "export"),
        Term("re_export", "re-export", "Out of a second country, under the first one's rules."),
        Term("transfer", "transfer", "To another holder within one country."),
        Term("merger", "merger", "Two companies become one, or one takes control of another."),
        Term("investment", "investment", "A stake without control, or one screened as such."),
        Term("other", "other"),
    ),
)
"""What an application asks for. Export, re-export and transfer after 15 CFR 734.13, 734.14 and
734.16; the others are this program's own."""

GATE_KIND = Vocabulary(
    "gate_kind",
    "Kind of gate",
    (
        Term("export_licence", "export licence"),
        Term("import_approval", "import approval"),
        Term("customs_release", "customs release"),
        Term("merger_clearance", "merger clearance"),
        Term("investment_screening", "investment screening"),
        Term("other", "other"),
    ),
)
"""Which sort of approval a gate is. This program's own."""

GATE_ROLE = Vocabulary(
    "gate_role",
    "Role at the gate",
    (
        Term("approver", "approver", "Its decision alone moves the gate."),
        Term("condition_setter", "condition-setter", "Writes or reviews the conditions."),
        Term("consulted", "consulted", "Is asked for its view."),
        Term("enforcer", "enforcer", "Acts on what was decided, as customs does."),
        Term("monitor", "monitor", "Watches whether the conditions are kept."),
    ),
)
"""What an authority does at a gate; a role that no source states is left out. This program's
own."""

FULFILMENT_STEP = Vocabulary(
    "fulfilment_step",
    "Step",
    (
        Term("negotiating", "negotiating"),
        Term("ordered", "ordered"),
        Term("paused", "paused"),
        Term("cancelled", "cancelled"),
        Term("shipped", "shipped"),
        Term("held_at_border", "held at the border"),
        Term("delivered", "delivered"),
        Term("in_use", "in use"),
    ),
)
"""What happens after approval: an approval is no order, an order no shipment. This program's
own."""

COMPANY_KIND = Vocabulary(
    "company_kind",
    "Kind of company",
    (
        Term("applicant", "applicant"),
        Term("supplier", "supplier"),
        Term("end_user", "end user"),
        Term("intermediary", "intermediary"),
        Term("other", "other"),
    ),
)
"""What a company mostly is in the cases of this desk. The parties to a transaction after
15 CFR 748.5."""

PRODUCT_CATEGORY = Vocabulary(
    "product_category",
    "Category",
    (
        Term("accelerator", "AI accelerator"),
        Term("processor", "processor"),
        Term("memory", "memory"),
        Term("chipmaking_equipment", "chip-making equipment"),
        Term("networking", "networking equipment"),
        Term("telecommunications", "telecommunications equipment"),
        Term("software", "software"),
        Term("model", "AI model"),
        Term("technology", "technology or know-how"),
        Term("material", "material"),
        Term("machine", "machine"),
        Term("vehicle", "vehicle or aircraft"),
        Term("medical", "medical or biological product"),
        Term("military", "military goods"),
        Term("service", "service"),
        Term("company", "company or stake"),
        Term("other", "other"),
    ),
)
"""What is to be bought or licensed, coarsely. This program's own; a regime's classification is
a record of its own."""

REGIME = Vocabulary(
    "classification_regime",
    "Regime",
    (
        Term("eccn", "ECCN", "US Commerce Control List, 15 CFR 774 supplement 1; e.g. 3A090."),
        Term("hs", "HS code", "Harmonized System of the World Customs Organization."),
        Term("hts", "HTS code", "US tariff schedule: the HS code, continued to ten digits."),
        Term("cn", "CN code", "Combined Nomenclature of the EU, Regulation (EEC) 2658/87."),
        Term("china_tariff", "China tariff code", "Customs tariff of China, ten digits."),
        Term("eu_dual_use", "EU dual-use list", "Regulation (EU) 2021/821, annex I."),
        Term("china_dual_use", "China dual-use list", "China's control list of dual-use items."),
        Term("wassenaar", "Wassenaar list", "Wassenaar Arrangement, dual-use list."),
        Term("usml", "USML category", "US Munitions List, 22 CFR 121.1."),
        Term("uk_strategic", "UK strategic list", "Consolidated list of the United Kingdom."),
        Term("other", "other"),
    ),
)
"""Which list a classification code stands in; each term names the list's own source."""
