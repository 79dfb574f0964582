//! The closed lists of the field: kinds of document, statuses, instruments, addressees, origins of
//! a tag, states of an import, roles. Labels for readers are in `locale`, cues for the reader of
//! documents in `ingest::lexicon`; here is only what a thing can be.

use super::words::words;

words!(
    /// What a document is, from its kind line or title.
    DocumentKind, "document kind":
    Report = "report",
    BackgroundPaper = "background_paper",
    Note = "note",
    Resolution = "resolution",
    Decision = "decision",
    Agenda = "agenda",
    ConferenceRoomPaper = "conference_room_paper",
    Other = "other",
);

words!(
    /// Where a recommendation stands in its life. Never `recalled`: that is said of an occurrence.
    Status, "status":
    Adopted = "adopted",
    Proposed = "proposed",
    /// Replaced by a later one; an editor said so and named the successor.
    Superseded = "superseded",
);

words!(
    /// What a document does with a recommendation at one place.
    Mention, "occurrence status":
    Adopted = "adopted",
    Proposed = "proposed",
    /// Adopted earlier and repeated here.
    Recalled = "recalled",
);

words!(
    /// The kind of text a recommendation is an operative unit of.
    Instrument, "instrument":
    Recommendation = "recommendation",
    Resolution = "resolution",
    Decision = "decision",
);

words!(
    /// Whom a recommendation asks to act.
    Addressee, "addressee":
    StatesParties = "states_parties",
    MemberStates = "member_states",
    Conference = "conference",
    WorkingGroup = "working_group",
    /// UNODC and the Secretariat.
    Secretariat = "secretariat",
    UnitedNations = "united_nations",
    InternationalOrganizations = "international_organizations",
    CivilSociety = "civil_society",
    PrivateSector = "private_sector",
    Other = "other",
);

words!(
    /// Where a tag came from.
    Origin, "tag origin":
    /// By a rule, with its evidence; nobody has decided yet.
    Proposed = "proposed",
    /// Proposed by a rule, confirmed by an editor.
    Confirmed = "confirmed",
    /// Put there by an editor.
    Added = "added",
);

words!(
    /// Where an import is on its way.
    ImportState, "import state":
    Received = "received",
    Parsing = "parsing",
    InReview = "in_review",
    Published = "published",
    Failed = "failed",
);

words!(
    /// What happened to a record or a document, as readers are told it.
    HistoryKind, "kind of event":
    /// In a language, for the first time.
    Published = "published",
    /// The words were changed; of a document, that it was published anew.
    Corrected = "corrected",
    /// The words are those of the source now, which were known from a recall before.
    SourceArrived = "source_arrived",
    /// The words in a language went, the record stays.
    LanguageGone = "language_gone",
    Withdrawn = "withdrawn",
    PutBack = "put_back",
    Status = "status",
    Superseded = "superseded",
    InForceAgain = "in_force_again",
    ThemeAdded = "theme_added",
    ThemeRemoved = "theme_removed",
);

words!(
    /// What a user may do; each role may do what those before it may.
    Role, "role":
    Reader = "reader",
    Editor = "editor",
    Publisher = "publisher",
    Admin = "admin",
);

words!(
    /// What a token may be used for, within the role of its owner.
    Scope, "scope":
    /// Drafts, reports and whatever else is not public.
    Read = "read",
    Upload = "upload",
    Publish = "publish",
);

words!(
    /// What a reader reports a problem of.
    ReportKind, "kind of report":
    /// The words are not those of the printed document.
    Wording = "wording",
    /// Symbol, number, date, body or status.
    Source = "source",
    Theme = "theme",
    /// A link or the way it is shown.
    Page = "page",
    Other = "other",
);

words!(
    /// To whom a document is distributed.
    Distribution, "distribution":
    General = "general",
    Limited = "limited",
    Restricted = "restricted",
);

words!(
    /// The format of an uploaded file, found from its content.
    Format, "format":
    Text = "text",
    Pdf = "pdf",
    Docx = "docx",
    Html = "html",
);
