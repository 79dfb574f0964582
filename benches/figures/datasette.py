"""Makes the SQLite file that Datasette serves: the same records, from lines of JSON on standard input.

Words are folded as SQLite's tokenizer can (case and accents); it stems no French. It is given what it
can use: an index for each facet, the full text in a table of its own, statistics."""

import json
import sqlite3
import sys

database = sqlite3.connect(sys.argv[1])
database.executescript(
    """
    pragma journal_mode = off;
    pragma synchronous = off;
    create table recommendations (
        id integer primary key, day text, year integer, body text, themes text, fr text, en text);
    """
)
rows = (json.loads(line) for line in sys.stdin)
database.executemany(
    "insert into recommendations values (:id, :day, :year, :body, :themes, :fr, :en)", rows
)
database.executescript(
    """
    create index by_year on recommendations (year);
    create index by_body on recommendations (body);
    create virtual table recommendations_fts using fts5 (
        fr, en, content="recommendations", content_rowid="id",
        tokenize="unicode61 remove_diacritics 2");
    insert into recommendations_fts (recommendations_fts) values ('rebuild');
    insert into recommendations_fts (recommendations_fts) values ('optimize');
    analyze;
    """
)
database.commit()
