CREATE TABLE entity (
    id INTEGER PRIMARY KEY,
    uid BLOB NOT NULL UNIQUE,
    kind TEXT,
    name TEXT,
    name_sort TEXT,
    gone INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX entity_listed ON entity (kind, gone, name_sort);
CREATE INDEX entity_gone ON entity (kind) WHERE gone = 1;
CREATE TABLE change_set (
    id INTEGER PRIMARY KEY,
    uid BLOB NOT NULL UNIQUE,
    made TEXT,
    person TEXT,
    author TEXT,
    author_salt BLOB,
    author_hash BLOB,
    label TEXT,
    label_salt BLOB,
    label_hash BLOB,
    undoes INTEGER REFERENCES change_set,
    hash BLOB,
    tip INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX change_set_tip ON change_set (tip) WHERE tip = 1;
CREATE INDEX change_set_person ON change_set (person, uid);
CREATE INDEX change_set_withheld ON change_set (id) WHERE author IS NULL OR label IS NULL;
CREATE TABLE after (
    change_set INTEGER NOT NULL REFERENCES change_set,
    earlier INTEGER NOT NULL REFERENCES change_set,
    PRIMARY KEY (change_set, earlier)
) STRICT, WITHOUT ROWID;
CREATE TABLE change (
    change_set INTEGER NOT NULL REFERENCES change_set,
    seq INTEGER NOT NULL,
    record INTEGER REFERENCES entity,
    field TEXT,
    value TEXT,
    salt BLOB,
    value_hash BLOB,
    hash BLOB NOT NULL,
    head INTEGER NOT NULL,
    PRIMARY KEY (change_set, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_head ON change (record, field) WHERE head = 1;
CREATE INDEX change_record ON change (record);
CREATE INDEX change_withheld ON change (change_set) WHERE value IS NULL;
CREATE TABLE replaced (
    change_set INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    old_set INTEGER NOT NULL,
    old_seq INTEGER NOT NULL,
    PRIMARY KEY (change_set, seq, old_set, old_seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX replaced_old ON replaced (old_set, old_seq);
CREATE TABLE covered (
    change_set INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    old_set INTEGER NOT NULL,
    old_seq INTEGER NOT NULL,
    PRIMARY KEY (change_set, seq, old_set, old_seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE pointer (
    target INTEGER NOT NULL,
    change_set INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (target, change_set, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX pointer_change ON pointer (change_set, seq);
CREATE TABLE conflict (
    record INTEGER NOT NULL,
    field TEXT NOT NULL,
    PRIMARY KEY (record, field)
) STRICT, WITHOUT ROWID;
CREATE TABLE merge (
    id INTEGER PRIMARY KEY,
    label TEXT NOT NULL,
    merged TEXT NOT NULL,
    person TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    undone INTEGER REFERENCES change_set
) STRICT;
CREATE TABLE content (
    id INTEGER PRIMARY KEY,
    sha256 BLOB NOT NULL UNIQUE,
    bytes BLOB NOT NULL
) STRICT;
CREATE TABLE "dossier" ("id" INTEGER PRIMARY KEY, "title", "title_sort", "handling", "handling_sort", "classification", "classification_sort", "desk", "desk_sort", "logo", "contact", "disclaimer", "time_zone", "language", "notes");
CREATE INDEX "dossier_logo" ON "dossier" ("logo");
CREATE TABLE "task" ("id" INTEGER PRIMARY KEY, "title", "title_sort", "state", "state_sort", "assignee", "assignee_sort", "due", "due_sort", "notes");
CREATE TABLE "briefing" ("id" INTEGER PRIMARY KEY, "title", "title_sort", "number", "kind", "kind_sort", "as_of", "as_of_sort", "cut_off", "handling", "handling_sort", "version", "version_sort", "recipients", "author", "author_sort", "reviewer", "reviewer_sort", "pages", "template", "options", "sha256", "frontier", "supersedes", "corrects", "notes");
CREATE INDEX "briefing_template" ON "briefing" ("template");
CREATE INDEX "briefing_supersedes" ON "briefing" ("supersedes");
CREATE INDEX "briefing_corrects" ON "briefing" ("corrects");
CREATE TABLE "share" ("id" INTEGER PRIMARY KEY, "recipient", "recipient_sort", "shared_on", "shared_on_sort", "file_name", "file_name_sort", "encrypted", "ceiling", "ceiling_sort", "options", "frontier", "marker", "marker_sort", "sha256", "notes");
CREATE TABLE "template" ("id" INTEGER PRIMARY KEY, "title", "title_sort", "description", "landscape", "notes");
CREATE TABLE "view" ("id" INTEGER PRIMARY KEY, "title", "title_sort", "listed", "filter", "columns", "sorting", "grouping", "on_desk", "position");
CREATE TABLE "application" ("id" INTEGER PRIMARY KEY, "title", "title_sort", "reference", "reference_sort", "applicant", "counterparty", "handling", "handling_sort", "direction", "direction_sort", "product", "quantity", "quantity_sort", "value", "value_sort", "end_use", "filed", "filed_sort", "long_stop", "long_stop_sort", "analyst", "analyst_sort", "priority", "priority_sort", "amends", "supersedes", "closed", "closed_sort", "closed_why", "notes");
CREATE INDEX "application_applicant" ON "application" ("applicant");
CREATE INDEX "application_counterparty" ON "application" ("counterparty");
CREATE INDEX "application_product" ON "application" ("product");
CREATE INDEX "application_amends" ON "application" ("amends");
CREATE INDEX "application_supersedes" ON "application" ("supersedes");
CREATE TABLE "gate" ("id" INTEGER PRIMARY KEY, "title", "title_sort", "kind", "kind_sort", "jurisdiction", "jurisdiction_sort", "after", "notes");
CREATE INDEX "gate_after" ON "gate" ("after");
CREATE TABLE "decision" ("id" INTEGER PRIMARY KEY, "gate", "authority", "stage", "stage_sort", "basis", "basis_sort", "date", "date_sort", "learned", "learned_sort", "valid_from", "valid_from_sort", "valid_until", "valid_until_sort", "reference", "reference_sort", "supersedes", "notes");
CREATE INDEX "decision_gate" ON "decision" ("gate");
CREATE INDEX "decision_authority" ON "decision" ("authority");
CREATE INDEX "decision_supersedes" ON "decision" ("supersedes");
CREATE TABLE "condition" ("id" INTEGER PRIMARY KEY, "title", "title_sort", "state", "state_sort", "wording", "wording_sort", "text", "translation", "category", "category_sort", "nature", "nature_sort", "gate", "set_by", "due", "due_sort", "recurrence", "recurrence_sort", "counted_from", "counted_from_sort", "days", "counting", "counting_sort", "calendar", "calendar_sort", "compliance", "monitored_by", "learned", "learned_sort", "supersedes", "notes");
CREATE INDEX "condition_gate" ON "condition" ("gate");
CREATE INDEX "condition_set_by" ON "condition" ("set_by");
CREATE INDEX "condition_monitored_by" ON "condition" ("monitored_by");
CREATE INDEX "condition_supersedes" ON "condition" ("supersedes");
CREATE TABLE "pool" ("id" INTEGER PRIMARY KEY, "title", "title_sort", "quantity", "quantity_sort", "share", "gate", "notes");
CREATE INDEX "pool_gate" ON "pool" ("gate");
CREATE TABLE "fulfilment" ("id" INTEGER PRIMARY KEY, "application", "step", "step_sort", "quantity", "quantity_sort", "date", "date_sort", "learned", "learned_sort", "notes");
CREATE INDEX "fulfilment_application" ON "fulfilment" ("application");
CREATE TABLE "inquiry" ("id" INTEGER PRIMARY KEY, "asked_by", "asked_by_sort", "asked_of", "question", "channel", "channel_sort", "date", "date_sort", "due", "due_sort", "days", "counting", "counting_sort", "calendar", "calendar_sort", "silence", "silence_sort", "legal_basis", "legal_basis_sort", "notes");
CREATE INDEX "inquiry_asked_of" ON "inquiry" ("asked_of");
CREATE TABLE "response" ("id" INTEGER PRIMARY KEY, "inquiry", "respondent", "speaker", "speaker_sort", "outcome", "outcome_sort", "date", "date_sort", "learned", "learned_sort", "place", "place_sort", "text", "standing", "standing_sort", "notes");
CREATE INDEX "response_inquiry" ON "response" ("inquiry");
CREATE INDEX "response_respondent" ON "response" ("respondent");
CREATE TABLE "event" ("id" INTEGER PRIMARY KEY, "title", "title_sort", "date", "date_sort", "kind", "kind_sort", "place", "place_sort", "learned", "learned_sort", "description", "notes");
CREATE TABLE "concern" ("id" INTEGER PRIMARY KEY, "title", "title_sort", "state", "state_sort", "raised_by", "addressed_to", "instrument", "instrument_sort", "date", "date_sort", "learned", "learned_sort", "established", "not_established", "notes");
CREATE INDEX "concern_raised_by" ON "concern" ("raised_by");
CREATE INDEX "concern_addressed_to" ON "concern" ("addressed_to");
CREATE TABLE "judgement" ("id" INTEGER PRIMARY KEY, "kind", "kind_sort", "statement", "likelihood", "likelihood_sort", "confidence", "confidence_sort", "confidence_reason", "why", "would_change", "as_of", "as_of_sort", "position", "notes");
CREATE TABLE "forecast" ("id" INTEGER PRIMARY KEY, "statement", "made_by", "made_by_sort", "forecaster", "likelihood", "likelihood_sort", "probability", "by_when", "by_when_sort", "depends_on", "made_on", "made_on_sort", "resolution", "resolution_sort", "resolved_on", "resolved_on_sort", "notes");
CREATE INDEX "forecast_forecaster" ON "forecast" ("forecaster");
CREATE TABLE "source" ("id" INTEGER PRIMARY KEY, "title", "title_sort", "kind", "kind_sort", "publisher", "publisher_sort", "author", "author_sort", "url", "language", "published", "published_sort", "learned", "learned_sort", "reliability", "reliability_sort", "access", "access_sort", "state", "state_sort", "handling", "handling_sort", "may_leave", "text", "notes");
CREATE TABLE "citation" ("id" INTEGER PRIMARY KEY, "about", "field", "given", "source", "through", "passage", "translation", "locator", "stance", "stance_sort", "credibility", "credibility_sort", "credibility_reason");
CREATE INDEX "citation_about" ON "citation" ("about");
CREATE INDEX "citation_source" ON "citation" ("source");
CREATE TABLE "company" ("id" INTEGER PRIMARY KEY, "name", "name_sort", "kind", "kind_sort", "country", "country_sort", "lei", "parent", "website", "combined_into", "notes");
CREATE INDEX "company_parent" ON "company" ("parent");
CREATE INDEX "company_combined_into" ON "company" ("combined_into");
CREATE TABLE "authority" ("id" INTEGER PRIMARY KEY, "name", "name_sort", "native_name", "native_name_sort", "abbreviation", "abbreviation_sort", "country", "country_sort", "time_zone", "remit", "parent", "identity", "identity_sort", "combined_into", "notes");
CREATE INDEX "authority_parent" ON "authority" ("parent");
CREATE INDEX "authority_combined_into" ON "authority" ("combined_into");
CREATE TABLE "product" ("id" INTEGER PRIMARY KEY, "name", "name_sort", "maker", "category", "category_sort", "description", "combined_into", "notes");
CREATE INDEX "product_maker" ON "product" ("maker");
CREATE INDEX "product_combined_into" ON "product" ("combined_into");
CREATE TABLE "clause" ("id" INTEGER PRIMARY KEY, "title", "title_sort", "text", "category", "category_sort", "nature", "nature_sort", "notes");
CREATE TABLE "other_name" ("id" INTEGER PRIMARY KEY, "owner_of", "name", "name_sort", "kind", "kind_sort", "language");
CREATE INDEX "other_name_owner_of" ON "other_name" ("owner_of");
CREATE TABLE "classification" ("id" INTEGER PRIMARY KEY, "product", "regime", "regime_sort", "number", "number_sort");
CREATE INDEX "classification_product" ON "classification" ("product");
CREATE TABLE "performance" ("id" INTEGER PRIMARY KEY, "product", "measure", "measure_sort", "value", "value_sort", "statement", "statement_sort");
CREATE INDEX "performance_product" ON "performance" ("product");
CREATE TABLE "wording" ("id" INTEGER PRIMARY KEY, "condition", "text", "translation", "wording", "wording_sort", "promoted");
CREATE INDEX "wording_condition" ON "wording" ("condition");
CREATE TABLE "clock_stop" ("id" INTEGER PRIMARY KEY, "inquiry", "span", "span_sort", "reason", "reason_sort");
CREATE INDEX "clock_stop_inquiry" ON "clock_stop" ("inquiry");
CREATE TABLE "relay" ("id" INTEGER PRIMARY KEY, "source", "relayed", "position", "passage", "reliability", "reliability_sort", "wording", "wording_sort");
CREATE INDEX "relay_source" ON "relay" ("source");
CREATE INDEX "relay_relayed" ON "relay" ("relayed");
CREATE TABLE "template_part" ("id" INTEGER PRIMARY KEY, "template", "part", "part_sort", "heading", "heading_sort", "beside", "position");
CREATE INDEX "template_part_template" ON "template_part" ("template");
CREATE TABLE "tag" ("id" INTEGER PRIMARY KEY, "tagged", "word", "word_sort");
CREATE INDEX "tag_tagged" ON "tag" ("tagged");
CREATE TABLE "attachment" ("id" INTEGER PRIMARY KEY, "attached", "name", "name_sort", "media_type", "media_type_sort", "size", "sha256");
CREATE INDEX "attachment_attached" ON "attachment" ("attached");
CREATE TABLE "set_aside" ("id" INTEGER PRIMARY KEY, "about", "reason", "until", "until_sort", "seen", "note");
CREATE INDEX "set_aside_about" ON "set_aside" ("about");
CREATE TABLE "link" ("id" INTEGER PRIMARY KEY, "owner", "relation", "target", "role", "role_sort", "position");
CREATE INDEX "link_owner" ON "link" ("owner");
CREATE INDEX "link_target" ON "link" ("target");
