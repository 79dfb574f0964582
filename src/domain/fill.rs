//! Many files at once: how far it is, what a file of it would become, what became of it.

use super::words::words;

words!(
    /// How far a filling is.
    FillState, "state of a filling":
    Arriving = "arriving",
    /// Its files are read, and nothing is imported.
    Planning = "planning",
    Planned = "planned",
    Running = "running",
    Done = "done",
    Failed = "failed",
    Discarded = "discarded",
    /// Nobody confirmed it.
    Forgotten = "forgotten",
);

words!(
    /// What a file would become.
    FillVerdict, "outcome of a dry run":
    Document = "document",
    /// Another language of a document that is known.
    Language = "language",
    /// A new revision of a version that is known.
    Revision = "revision",
    /// A document without a symbol.
    Nameless = "nameless",
    /// The same bytes are known.
    Duplicate = "duplicate",
    /// Nothing, and why.
    Held = "held",
);

words!(
    /// What became of a file.
    FillOutcome, "outcome of a filling":
    Received = "received",
    Duplicate = "duplicate",
    Refused = "refused",
);
