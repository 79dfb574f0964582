# English. The language that every other falls back to: each key stands here.

## Numbers, dates, references

number-separator = ,
number-grouped-digits = 4
list-comma = { ", " }
cite-stop = .
day-first = 1
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
date = { $d } { $dmonth } { $dyear }
days-two = { $d } and { $e } { $emonth } { $eyear }
days-many = { $d }–{ $e } { $emonth } { $eyear }
days-of-two-months = { $d } { $dmonth }–{ $e } { $emonth } { $eyear }
days-of-two-years = { $d } { $dmonth } { $dyear }–{ $e } { $emonth } { $eyear }
place-and-days = { $place }, { $days }
place-paragraph = para. { $number }
place-paragraph-item = para. { $number } { $item }
place-paragraph-bullet = para. { $number }, { $item }
place-item = item { $item }
place-resolution = resolution { $number }
place-decision = decision { $number }
item-letter = ({ $label })
item-bullet = bullet { $rank }
item-again = { $item } [{ $rank }{ $end ->
    [1] st
    [2] nd
    [3] rd
   *[other] th
 }]
ordinals-session = first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, twelfth, thirteenth, fourteenth, fifteenth, sixteenth, seventeenth, eighteenth, nineteenth, twentieth, twenty-first, twenty-second, twenty-third, twenty-fourth, twenty-fifth, twenty-sixth, twenty-seventh, twenty-eighth, twenty-ninth, thirtieth, thirty-first, thirty-second, thirty-third, thirty-fourth, thirty-fifth, thirty-sixth, thirty-seventh, thirty-eighth, thirty-ninth, fortieth, forty-first, forty-second, forty-third, forty-fourth, forty-fifth, forty-sixth, forty-seventh, forty-eighth, forty-ninth, fiftieth, fifty-first, fifty-second, fifty-third, fifty-fourth, fifty-fifth, fifty-sixth, fifty-seventh, fifty-eighth, fifty-ninth, sixtieth, sixty-first, sixty-second, sixty-third, sixty-fourth, sixty-fifth, sixty-sixth, sixty-seventh, sixty-eighth, sixty-ninth, seventieth, seventy-first, seventy-second, seventy-third, seventy-fourth, seventy-fifth, seventy-sixth, seventy-seventh, seventy-eighth, seventy-ninth, eightieth, eighty-first, eighty-second, eighty-third, eighty-fourth, eighty-fifth, eighty-sixth, eighty-seventh, eighty-eighth, eighty-ninth, ninetieth, ninety-first, ninety-second, ninety-third, ninety-fourth, ninety-fifth, ninety-sixth, ninety-seventh, ninety-eighth, ninety-ninth
ordinals-meeting = { ordinals-session }
ordinal-beyond-session = { $end ->
    [1] { $n }st
    [2] { $n }nd
    [3] { $n }rd
   *[other] { $n }th
 }
ordinal-beyond-meeting = { ordinal-beyond-session }
meeting-session = { $ordinal } session
meeting-meeting = { $ordinal } meeting
meeting-of-body = { $body }, { $meeting }
meeting-of-body-days = { $body }, { $days }
quoted = “{ $text }”
alphabet = A B C D E F G H I J K L M N O P Q R S T U V W X Y Z

## Frame

site-name = Recueil
tagline = What United Nations bodies have recommended
skip = Skip to content
home = Home
themes = Themes
bodies = Bodies
body = Body
meetings = Meetings
meeting = Meeting
recommendations = Recommendations
documents = Documents
resources = Resources
figures = Figures
nav-languages = Languages
nav-sections = Sections
nav-crumbs = You are here
nav-foot = Footer
nav-about = About
nav-help = Help with searching and citing
nav-accessibility = Accessibility
nav-data = Data and API
nav-terms = Terms of use
nav-report = Report a problem
foot-note = The wording of each recommendation is that of its source. Themes, links and interface texts are added by this service.
search-label = Search the recommendations
search-main = Main search
search-placeholder = Words, a phrase or a symbol
search-button = Search
search-suggestions = Suggestions
sample-mark = Sample document
sample-title = Sample documents.
sample-note = They were made up to show the service; no United Nations body adopted them.
pager = Pages
pager-first = Back to the start
pager-next = Next
pager-shown = { $count } shown of { $total }
printed-state = The collection as at { $date }
tray-name = Chosen recommendations
tray = Recommendations ticked:
tray-choose = Choose
tray-compare = Compare
tray-cite = Cite, print
selection = Chosen recommendations
selection-description = The words and references of the recommendations chosen, to copy or to print.
selection-none = No recommendation is chosen: in a list, tick those that you want to cite or print.
downloads = Download:
download-csv = CSV
download-json = JSON
download-atom = Atom feed
feed-all = Recommendations, newest first
count-recommendations = { $n ->
    [one] { $count } recommendation
   *[other] { $count } recommendations
 }
count-documents = { $n ->
    [one] { $count } document
   *[other] { $count } documents
 }
count-meetings = { $n ->
    [one] { $count } meeting
   *[other] { $count } meetings
 }
count-occurrences = { $n ->
    [one] { $count } place
   *[other] { $count } places
 }
count-resources = { $n ->
    [one] { $count } publication
   *[other] { $count } publications
 }
results-count = { $n ->
    [one] { $count } result
   *[other] { $count } results
 }

## Closed lists

status-adopted = Adopted
status-proposed = Proposed
status-superseded = Superseded
mention-adopted = Adopted
mention-proposed = Proposed
mention-recalled = Recalled
instrument-recommendation = Recommendation
instrument-resolution = Operative paragraph of a resolution
instrument-decision = Decision
addressee-states-parties = States parties
addressee-member-states = Member States
addressee-conference = Conference
addressee-working-group = Working Group
addressee-secretariat = Secretariat
addressee-united-nations = United Nations
addressee-international-organizations = International organizations
addressee-civil-society = Civil society
addressee-private-sector = Private sector
addressee-other = Others
kind-report = Report
kind-background-paper = Background paper
kind-note = Note
kind-resolution = Resolution
kind-decision = Decision
kind-agenda = Agenda
kind-conference-room-paper = Conference room paper
kind-other = Other document
kind-none = Document
distribution-general = General distribution
distribution-limited = Limited distribution
distribution-restricted = Restricted distribution
origin-proposed = proposed
language-ar = Arabic
language-zh = Chinese
language-en = English
language-fr = French
language-ru = Russian
language-es = Spanish
relation-drafts = Draft of
relation-revises = Revision of
relation-corrects = Correction to
relation-adds-to = Addendum to
relation-drafts-inverse = Drafted in
relation-revises-inverse = Revised by
relation-corrects-inverse = Corrected by
relation-adds-to-inverse = Addendum

## Home

home-title = What United Nations bodies recommended, word for word
home-lede = Recommendations, resolutions and decisions from session documents, filed by theme, body and meeting; each in its own words and with its source.
home-description = A compendium and thematic index of recommendations of United Nations bodies, by theme, body and meeting.
home-examples = For example:
home-empty = No documents yet
home-empty-note = Nothing has been published here so far. Documents appear when they are imported and published; the thematic index below is ready for them.
home-themes = By theme
home-all-themes = { $n ->
    [one] The whole index: { $count } theme
   *[other] The whole index: { $count } themes
 }
home-doors = By another way in
home-door-bodies = Body
home-door-addressees = Addressee
home-door-kinds = Kind of document
home-also = Also:
home-meetings = all meetings in order of time
home-resources = the annotated bibliography
home-years = By year
home-years-note = Recommendations by year. Each bar leads to its list.
home-years-title = Recommendations by year
home-figures = All figures, with their tables
home-newest = Newest documents
home-all-documents = All documents
figure-recommendations = recommendations
figure-documents = documents
figure-meetings = meetings
figure-meetings-since = meetings, since { $year }
figure-themes = themes and sub-themes

## Figures

figures-lede = Which themes were addressed, when and by whom, and which have not been for a long time. Every bar and every cell leads to the list that it counts.
figures-description = Recommendations by year and status, themes by year and by body, addressees, and themes that have not been addressed for a long time.
figures-all = all
figures-adopted = adopted
figures-proposed = proposed
figures-superseded = superseded
figures-none = Nothing has been published yet that could be counted in this way.
figures-key = Key
figures-table = The same figures as a table
figures-part = { $where }: { $count } { $what }
figures-years = By year and status
figures-years-title = Recommendations by year and status
figures-years-said = From { $first } to { $last }; most in { $year }: { $count }.
figures-undated = { $n ->
    [one] { $count } recommendation of unknown date is not included.
   *[other] { $count } recommendations of unknown date are not included.
 }
figures-themes = Themes and years
figures-themes-title = Recommendations by theme and year
figures-themes-said = One theme a row, one year a column; the last year of each theme stands at the end of its row.
figures-themes-note = A recommendation counts once under each of its themes, and a theme includes its sub-themes. Empty cell: none in that year. The sign ▸ marks a theme that has not been addressed for a long time.
figures-last = last time
figures-left = Themes left aside
figures-left-note = { $n ->
    [one] Themes and sub-themes whose last recommendation is more than { $count } year older than the newest of the collection; the number is that of this last year.
   *[other] Themes and sub-themes whose last recommendation is more than { $count } years older than the newest of the collection; the number is that of this last year.
 }
figures-left-none = None: every theme with recommendations has been addressed since.
figures-left-in = { $theme }, { $year }
figures-untouched = Without any recommendation:
figures-addressees = By addressee
figures-addressees-title = Recommendations by addressee
figures-addressees-note = A recommendation may have several addressees.
figures-bodies = Themes and bodies
figures-bodies-title = Recommendations by theme and body
figures-bodies-note = One theme a row, one body a column, under its symbol. Empty cell: that body has recommended nothing on the theme.

## Themes

themes-title = Thematic index
themes-lede = { $themes } themes and { $children } sub-themes. The number is that of the published recommendations, counted once under each theme; a recommendation may have several themes.
themes-description = The themes of the compendium and their sub-themes, in alphabetical order, with the number of recommendations under each.
themes-jump = Jump to a letter
themes-filter = Filter
themes-filter-label = Filter the index: a word of a theme
themes-left = Themes shown:
themes-none = No theme has these words.
themes-whole = The whole index
themes-search = Search the recommendations for
theme = Theme
theme-child = Sub-theme
theme-broader = Broader theme:
theme-synonyms = Also:
theme-related = See also:
theme-often = Often together with:
theme-bodies = Bodies:
theme-as-list = Search and sort these recommendations
theme-neighbours = In the thematic index
theme-previous = Previous theme:
theme-next = Next theme:
theme-children = Sub-themes
theme-proposed-note = A dashed theme was proposed by a rule and has not been examined by an editor.
theme-proposed-more = What “proposed” means
theme-group-by = Group by:
theme-group-child = sub-theme
theme-group-meeting = meeting
theme-group-status = status
theme-group-general = Other recommendations on this theme
theme-group-undated = Without a known meeting
theme-empty = No recommendation on this theme has been published yet.
theme-all-such = { $n ->
    [one] The recommendation of this group
   *[other] All { $count } recommendations of this group
 }
theme-description = Recommendations on “{ $theme }”, each in its own words and with its source.
theme-all-in = { $n ->
    [one] The { $count } recommendation on this sub-theme
   *[other] All { $count } recommendations on this sub-theme
 }

## Results

results-description = Recommendations found, with their sources.
results-opens = Read the whole document:
results-read-as = Read as:
results-help = How a search is read
results-list = List
results-did-you-mean = Did you mean:
results-none = Nothing found
results-none-clear = Remove the filters
results-none-themes = Browse the thematic index
results-title = { $query }, { $count }
note-unclosed-phrase = A quotation mark is not closed: the words after it were read as a phrase.
note-lone-operator = “{ $part }” has nothing to act upon and was left out.
note-too-long = The search is too long: its end was left out.
note-no-such = There is nothing called “{ $part }”: it was left out.
note-too-common = “{ $part }” is too common to be searched for and was left out.
note-by-theme = Also found by the theme “{ $part }”.
note-nothing-to-search = Nothing in it can be searched for: all recommendations are listed.
sort-by = Sort by:
sort-relevance = relevance
sort-date = date
sort-source = symbol
entry-as-recalled = as recalled by a later document
chips = Chosen filters
chip-remove = Remove the filter
chips-clear = Remove all
chip = { $facet }: { $value }
facet-summary = { $n ->
    [0] Refine
    [one] Refine: { $count } filter chosen
   *[other] Refine: { $count } filters chosen
 }
facet-theme = Theme
facet-body = Body
facet-meeting = Meeting
facet-document = Document
facet-publisher = Publisher
facet-kind = Kind of document
facet-status = Status
facet-instrument = Instrument
facet-addressee = Addressee
facet-language = Language of the text
facet-year = Year
facet-years = Years
facet-year-from = From the year
facet-year-to = to the year
facet-more = { $n ->
    [one] { $count } more
   *[other] { $count } more
 }
facet-apply = Apply

## Record

record-unreviewed = No editor has reviewed this record: it stands as the reader extracted it from the document.
record-unreviewed-more = What this means
record-superseded-by = Superseded by
record-as-recalled = The source is not in the store. These are the words of a document that recalls it:
record-source = Source
record-fact-document = Document
record-fact-meeting = Meeting
record-fact-body = Body
record-fact-addressees = Addressees
record-fact-languages = Languages
record-fact-address = Permanent address
record-cite = Cite
record-no-themes = No theme yet.
record-evidence = evidence:
record-tag-proposed = Proposed by a rule, not yet examined
record-tag-confirmed = Confirmed by an editor
record-tag-added = Added by an editor
record-lineage = Where it stands
record-same-words = Same words.
record-languages = Languages side by side
record-two-languages = Two languages at a time
record-language-and = { $language } and:
record-page = p. { $page } of the original
record-similar = Similar wording
record-similar-note = Chosen by a program because they share rare words with this one, marked here. It is likeness of words: nobody has judged that they mean the same.
record-compare = Compare with this one
record-cited-by = Cited by
record-tag-confirmed-on = Confirmed by an editor, { $date }
record-tag-added-on = Added by an editor, { $date }
record-neighbours = In the same document
record-previous = Previous recommendation:
record-next = Next recommendation:
record-whole = Whole document
record-not-in-language = This text is not in the store in { $language }. It is shown in { $shown }.
history = History in this collection
history-published-in = published in { $language }
history-corrected-in = corrected in { $language }
history-source-arrived-in = in the words of the source itself in { $language }
history-language-gone-in = no longer in { $language }
history-withdrawn = withdrawn
history-withdrawn-in = withdrawn in { $language }
history-put-back = put back
history-put-back-in = put back in { $language }
history-status = status: { $after } (was: { $before })
history-superseded = superseded by
history-in-force-again = no longer marked as superseded
history-theme-added = theme added or confirmed:
history-theme-removed = theme taken away:
history-n-corrected = { $n ->
    [one] { $count } recommendation was corrected
   *[other] { $count } recommendations were corrected
}
history-n-withdrawn = { $n ->
    [one] { $count } recommendation was withdrawn
   *[other] { $count } recommendations were withdrawn
}
document-language-withdrawn = The text in { $language } was withdrawn on { $date }:
record-description = { $reference }: { $text }
cite-footnote = Footnote, United Nations style
cite-full = Full reference
cite-more = BibTeX and RIS
cite-hint = One click takes the whole of a citation.
diff-heading = What differs from the wording before:
diff-removed = removed:
diff-added = added:
## Comparison

compare = Comparison
compare-title = { $n ->
    [one] { $count } recommendation
   *[other] { $count } recommendations side by side
 }
compare-description = The wording of several recommendations side by side, what differs between them, and their citations.
compare-remove = Remove from the comparison
compare-choose = Choose other recommendations
compare-differences = What differs
compare-none-near = No two of these recommendations are near enough in wording for a comparison word by word to help.
compare-struck = Struck out: only in
compare-underlined = Underlined: only in
compare-cite = Cite all of them
compare-refused = These recommendations cannot be compared
compare-too-few = Choose two at least: in the list, tick the recommendations that you want to compare.
compare-too-many = Six recommendations at most can stand side by side: take some out of your choice.
compare-unknown = These recommendations are not, or no longer, in the collection:
compare-rest = Compare the others
## Reports

report = Report a problem
report-link = Report a problem with this page
report-lede = What you write reaches the editors. Nothing else of you is kept.
report-kind = What is wrong?
report-kind-wording = The words are not those of the printed document
report-kind-source = The symbol, number, date, body or status is wrong
report-kind-theme = A theme does not fit or is missing
report-kind-page = A link or the display does not work
report-kind-other = Something else
report-message = Describe the problem
report-contact = E-mail address, if you would like an answer
report-contact-note = Optional. It is deleted when the report is settled.
report-trap = Leave this field empty
report-send = Send
report-faults = The report has not been sent yet:
report-no-message = Say in a sentence what is wrong.
report-long-message = The message is too long: 4000 characters at most.
report-bad-contact = Give an address such as name@example.org, or leave this field empty.
report-thanks = Thank you, your report has arrived
report-thanks-note = An editor will read it and correct what needs to be corrected.

## Documents

documents-lede = Session documents as readable text, each paragraph with its own address.
documents-description = Session documents of the compendium, newest first.
documents-none = No document matches.
document-title-untitled = { $kind }, { $date }
document-read-in = Read also in:
document-beside = Side by side with:
document-alone = One language only
document-file = Original file ({ $format })
document-warnings-count = { $n ->
    [one] { $count } reader’s warning
   *[other] { $count } reader’s warnings
 }
count-pages = { $n ->
    [one] { $count } page
   *[other] { $count } pages
 }
document-original = Original: { $language }
document-agenda-item = Agenda item { $item }
document-contents = Contents
document-paragraph = Paragraph
document-item = Item
document-note = Note
document-back = Back to the call of note
document-cited-by = Cited by
document-warnings = Reader’s warnings
document-warnings-note = What the program that read this document was unsure of. The wording is that of the file.
doubt-arabic-low-confidence = The PDF breaks Arabic words apart: compare the text with the printed page.
doubt-characters-lost = Characters were lost before the file came here:
doubt-compiled-differs = Compiled elsewhere in other words:
doubt-compiled-missing = Compiled elsewhere as a recommendation, and not found here:
doubt-date-doubtful = The dates of the document and of the meeting do not go together.
doubt-date-impossible = A date is printed that no calendar has; it was left out.
doubt-editor-word-ignored = The symbol or language given at the upload differs from that of the file; the file prevailed.
doubt-encoding-broken = Some bytes of the file could not be read as text.
doubt-encoding-guessed = The encoding of the file is a guess.
doubt-footnote-gap = One or more notes are missing from the sequence before:
doubt-footnote-marker-changed = Notes marked with letters or signs, or numbered anew on each page, were numbered through.
doubt-footnote-marker-rebuilt = Notes whose number was lost were found by their place:
doubt-footnote-missing = A note is called, but its text was not found:
doubt-footnote-unanchored = Notes that are called nowhere in the text:
doubt-heading-empty = A heading has a number and no words:
doubt-heading-jump = A heading does not follow the number of the one before it:
doubt-heading-number-rebuilt = A heading whose number was lost was given the one of its place:
doubt-heading-without-text = No text stands under a heading:
doubt-kind-unknown = The first page does not say what kind of document this is.
doubt-language-mismatch = The first page names another language than that of the text.
doubt-language-unknown = No language could be made out; the text was read as English.
doubt-line-unsure = A text without number begins in lower case; it may be the rest of a paragraph:
doubt-lines-parted = Paragraphs or headings began inside a line and were given one of their own:
doubt-no-header = No masthead was found above the text.
doubt-no-symbol = The file does not give the document’s own symbol.
doubt-paragraph-gap = One or more paragraph numbers are missing before:
doubt-paragraph-long = A piece is so long that it may hold several paragraphs:
doubt-paragraph-number-rebuilt = Paragraphs whose number was lost were given the one that their neighbours prove:
doubt-paragraph-order = A paragraph number is repeated or out of order:
doubt-part-not-read = A part of the file is in another format and was not read.
doubt-source-missing = Recommendations are recalled without a printed source:
doubt-note = note { $number }
doubt-place = passage { $number }
document-unreviewed = No editor has reviewed this text: it stands as the program read it from the file.
document-recommendation = Recommendation { $place }
document-description = { $title }. Text with paragraphs, notes and recommendations.

## Bodies, meetings, resources

bodies-lede = The organs whose documents are read here, from the one above to those below it.
bodies-description = United Nations bodies whose recommendations are in the compendium.
bodies-without = Without a body
bodies-without-note = Documents that name no body, neither by symbol nor on their first page.
body-parent = Reports to:
body-children = Bodies below
body-empty = Nothing of this body has been published here yet.
body-description = Meetings, documents and recommendations of this body: { $body }.
meetings-lede = Meetings and sessions, newest first, with their documents and what they recommended.
meetings-description = Meetings and sessions in order of time, with their documents and recommendations.
meetings-none = No meeting yet.
meetings-undated = Without a date
meeting-empty = No document of this meeting has been published here.
meeting-earlier = Previous meeting:
meeting-later = Next meeting:
meeting-description = Documents and recommendations of this meeting: { $meeting }.
resources-lede = Tools and publications that the documents recommend, each with the words that recommend it.
resources-description = Annotated bibliography: publications recommended in session documents.
resources-none = No publication yet.
resource-published-by = Publisher:
resource-recommended-in = Recommended in

## Errors

error-bad-request = This request cannot be read
error-not-found = There is no such page
error-gone = This was withdrawn
error-gone-since = Withdrawn on
error-gone-instead = Read instead:
error-server = Something went wrong here
error-unavailable = The service is busy
error-other = The request was refused
error-fields = This is not valid in the address: { $fields }
error-too-many = Too much was sent in a short time. Please try again later.
error-advice-request = Check the address, or start again from one of these:
error-advice-missing = It may have another address. Start from one of these:
error-advice-gone = Its address stays, so that a citation never leads to something else.
error-advice-server = It is not your doing. Try again in a moment; if it lasts, say the number below.
error-all = All recommendations
error-home = Home page
error-request = Number of this request:

## About

about-lede = Recueil reads session documents of United Nations bodies and serves what they recommend: as a compendium in order of time, as a thematic index, and as data.
about-unofficial = An unofficial collection
about-unofficial-text = Recueil is no service of the United Nations and speaks for none of its bodies. It gathers documents that they have issued and makes them easier to find, to read and to cite. Where this collection and a document as issued differ, the document prevails.
about-what = What is in it
about-what-text = Each numbered paragraph or lettered item by which a body recommends, requests or decides something is a record of its own, with an address that does not change. It shows the words as printed, who adopted them and when, whom they address, and every later document that repeats them.
about-read = How documents are read
about-read-text = A program reads each file: masthead, sections, numbered paragraphs, items, footnotes, citations. It marks what it was unsure of, and those marks are shown on the page of the document. It never fills a gap by guessing.
about-themes = How themes are given
about-themes-text = The thematic index has two levels, as printed indexes have. Rules look in each text for the wordings that point to a theme, and propose it; the page of the record shows the words that led to it. A proposed theme is shown as one until an editor confirms it.
about-review = What editors do
about-review-text = Editors correct what the extraction got wrong and confirm or refuse the themes that rules propose. They never change an adopted wording. A record that no editor has examined says so.
about-languages = Languages
about-languages-text = Texts are shown in the languages in which their documents were uploaded; no recommendation is ever translated here. The interface and the names of themes are in the six official languages. These translations are ours, not those of the United Nations.
about-translating = A linguist who finds a wrong or stiff word can correct it: the file docs/translating.md, which comes with the program, says how.
about-program = The program
about-program-text = Recueil is free software under the MIT licence. Reading needs no account; nothing is advertised, and nobody is followed.

## Help

help-lede = How to search, how to cite, and what the marks mean.
help-query = Searching
help-query-text = A search looks for all its words, in any form: it disregards endings, capitals and accents. Words that are the whole name of a theme, in any language, also find what is on that theme, in whichever language; it stands below what has the words.
help-try = Each example is a link: try it, then put your own words in its place.
help-example-words = children evidence
help-words = records that have both words, in any form
help-example-phrase = "electronic evidence"
help-phrase = these words next to one another, in this order
help-example-without = children -adoption
help-without = the first word, but not the second
help-example-or = children or minors
help-or = either word; “or” is typed in English in every language
help-example-prefix = investigat*
help-prefix = words that begin so
help-symbol = what stands in this document or is recalled from it
help-paragraph = para. { $number }
help-place = straight to this paragraph, in whichever language “para.” is typed
help-example-theme = theme:"private sector"
help-theme = what is on this theme: its name in any language, or part of it
help-example-body = body:"working group"
help-body = what is of this body: its symbol, its name, or part of them
help-example-year = year:2018..2022
help-year = what is of these years; one end may be left open
help-together = All of these can be used together. The names of fields (theme, body, year) are understood in the six languages.
help-query-never = A search is never an error: where part of it cannot be read, the page says how it was understood.
help-spelling = Suggestions and spelling
help-suggestions = While you type, the search box suggests themes, bodies, documents, and words that occur in the texts. The arrow keys choose one, Enter opens it, Esc closes the list.
help-meant = Where little or nothing is found, the page asks “Did you mean” and offers the nearest spelling that occurs in the texts. It never searches for something other than what you typed.
help-filters = Filters
help-filters-text = Two values of one filter mean either; different filters must all hold. A theme includes its sub-themes. The address of a list keeps its search, filters and order, so that it can be sent and cited.
help-cite = Citing
help-cite-text = Each record gives its reference as a footnote in United Nations style, and in full; one click takes it whole. Reference managers such as Zotero read it from the page. Each paragraph of a document has its own address: its number is the link.
help-keys = Keyboard
help-keys-text = All pages work with Tab and Enter alone. Where scripts run, these keys help besides, except while you type in a field:
help-key-search = goes to the search box
help-key-next = next entry of a list
help-key-previous = previous entry of a list
help-key-cite = copies the citation of the entry that you are in, or of the record that the page shows
help-key-help = opens this help
help-keys-switch = Use these single keys
help-keys-switch-note = Turn them off if they get in the way of speech input or a screen reader. Your browser remembers it; it is sent to nobody.
keys-copied = Citation copied:
help-status = Status
help-status-adopted = a body adopted it, as its report or resolution records
help-status-proposed = a paper puts it to a body for adoption; the body has not adopted it in this document
help-status-superseded = a later one takes its place, as an editor has recorded
help-status-recalled = said of a place: a later document repeats what was adopted before
help-proposed = Proposed themes
help-proposed-text = Rules propose themes from the words of a text, and the page of a record shows these words. A proposed theme is dashed, has a question mark and says “proposed” until an editor confirms it. Lists and numbers include proposed themes.
help-unreviewed = Records that no editor has reviewed
help-unreviewed-text = Documents may be published as the program read them. Their records then say that no editor has reviewed them. Check the source, one click away, before you rely on them.

## Accessibility

accessibility-lede = These pages are made to be used by everyone, with any device. This statement says what was done for that, how it was tested, and what is still missing.
accessibility-standard = Standard
accessibility-standard-text = The aim is conformance with the Web Content Accessibility Guidelines (WCAG) 2.2, level AA. We know of no page that fails them. This is our own assessment; nobody from outside has examined it.
accessibility-what = What is done
accessibility-keyboard = Every page works with the keyboard alone, and without scripts; the first link skips to the content. Single-key shortcuts can be turned off on the help page.
accessibility-semantics = Headings outline each page, regions and lists have names, and each text carries its language and direction.
accessibility-colour = Nothing is told by colour alone: statuses and marks have a word and a shape. Dark mode, forced colours and larger text are followed.
accessibility-zoom = At 400 per cent, or 320 pixels wide, text runs in one column; only wide charts and tables scroll, within their own frame.
accessibility-motion = Nothing moves, blinks or runs out of time.
accessibility-print = Pages print without navigation, with their address.
accessibility-tests = How it is tested
accessibility-tests-text = Before a change of the program is accepted, tests in a browser (Chromium) open every kind of page and check
accessibility-test-axe = with the program axe, that no breach of WCAG 2.2, levels A and AA, is found, in the six languages, in light and dark colours, at 360 and 1,280 pixels;
accessibility-test-keyboard = that the way from the home page to a copied citation can be gone with the keyboard, and with scripts turned off;
accessibility-test-reflow = that nothing scrolls sideways at 320 pixels, and that print leaves navigation out;
accessibility-test-html = that the HTML is valid.
accessibility-tests-not = Such tests cannot find everything. People who use screen readers, magnifiers or speech input every day have not tried these pages yet; what they tell us will count for more.
accessibility-limits = Known limits
accessibility-limits-text = Text read from files may have lost emphasis, tables and figures. Where a text was not uploaded in your language, it is shown in another one, which is marked. The details of an error, and the description of the programming interface, are in English only.
accessibility-report = Report a barrier
accessibility-report-text = Say which page it was, what you wanted to do, and what you read it with.
accessibility-report-to = Report to:
accessibility-report-none = This installation names no address for reports; please tell whoever runs it.

## Data

data-lede = Everything on these pages can be had as JSON, without a key.
data-formats = Formats
data-formats-text = Data is JSON in UTF-8. A list of recommendations can also be had as CSV, and followed as an Atom feed, with the same filters. A recommendation can be had as BibTeX and RIS on its page. Pages carry their citation in their head, where reference managers read it, and a description after schema.org.
data-description-link = Description of the interface (OpenAPI)
data-examples = Examples
data-list = Search, with counts by theme
data-one = One recommendation
data-document = One document with its text
data-themes = The thematic index
data-csv = A list as a table (CSV)
data-atom = A list to follow (Atom)
data-again = Nothing, if nothing has changed (304)
data-more = Addresses and fields
data-more-text = Answers are in UTF-8, dates in ISO 8601, languages as two letters. A list gives the number found, its items, and the address of the next part. An unknown parameter is an error that names it. The same names are used in addresses of pages and of data.
data-parts = Long lists
data-parts-text = A list gives 20 items at a time, or up to 200 with “limit”. “next” is the address of the next part, also in the header “Link”; follow it until it is null. A publication in between repeats nothing and skips nothing that was there.
data-fresh = Asking again
data-fresh-text = Each answer has an “ETag”. Send it back as “If-None-Match”, and where nothing has changed the answer is 304, without content. The header “Recueil-Revision” rises by one with each publication: as long as it stays, all stays.
data-errors = Errors
data-errors-text = An error is application/problem+json (RFC 9457): it says what was wrong, and of which parameter.
data-fair = Fair use
data-fair-text = No key is needed, and the program counts no requests. Whoever takes everything should ask for one thing after another.
data-pages = Addresses that do not change
data-pages-text = A recommendation is named by its id, a document by its symbol; both lead to the page in the language of the reader:
data-licence = Licence
data-licence-text = For texts and for what this service adds, see the terms of use:

## Terms

terms-lede = What these pages are worth, what may be done with them, and what is kept about you: nothing.
terms-unofficial = Unofficial
terms-unofficial-text = This is an unofficial collection. The document as printed by the organization that issued it prevails over what is shown here. Names and symbols of the United Nations serve only to say what is cited.
terms-texts = Texts of documents
terms-texts-text = The documents are those of the organizations that issued them, and their own terms apply. This service gives a readable copy and leads to the symbol by which the original is found.
terms-service = What this service adds
terms-service-text = Identifiers, themes, links between documents and the arrangement may be used freely, with the name of this service and the address of the page.
terms-warranty = No warranty
terms-warranty-text = Texts are read by a program and may contain errors. A record says whether an editor has reviewed it. Quote from the source.
terms-visitors = What is kept about visitors
terms-visitors-text = Nothing. Reading needs no account. The program records no addresses of visitors, no searches and no pages read. When something fails, it notes the time, the address of the page without the search, and a number for that request. Nothing is loaded from elsewhere, and nobody is counted.
terms-visitors-report = There is one exception, which you make yourself: a report that you send is kept for the editors. An address that you give with it is deleted when the report is settled.
terms-visitors-operator = Whoever runs this installation may have other programs in front of it that keep records of their own.
terms-cookies = Cookies
terms-cookies-text = None is set. If you turn off single-key shortcuts, your browser remembers that by itself.

# Behind the sign-in

desk = Editing
desk-home = Overview
desk-users = Accounts
desk-reports = { $n ->
    [one] { $count } report from readers is open.
   *[other] { $count } reports from readers are open.
}
role-reader = reader
role-editor = editor
role-publisher = publisher
role-admin = administrator
save = Save
sign-in = Sign in
sign-in-lede = For those who upload, review and publish documents. Reading needs no account.
sign-in-button = Sign in
sign-in-forgotten = If you have forgotten your password, ask an administrator for a link.
sign-in-wrong = The address or the password is not right.
elsewhere-button = Sign in with { $name }
elsewhere-another = Use another account of { $name }
elsewhere-or = Or with a password
elsewhere-away = { $name } does not answer at the moment. Please try again shortly, or sign in with your password.
elsewhere-refused = { $name } did not let you in. Nothing was done; you can try again.
elsewhere-untrusted = What { $name } answered could not be trusted, so you are not signed in. If this happens again, tell an administrator.
elsewhere-stale = This sign-in was begun in another browser, or too long ago. Please begin again.
elsewhere-unknown = You are known to { $name }, but there is no open account here for you. Ask an administrator for one.
elsewhere-no-address = { $name } does not vouch for your e-mail address, so no account could be found for you. Confirm the address there, or ask an administrator.
elsewhere-only = Your account signs in with { $name }, not with a password.
sign-in-wait = { $n ->
    [one] Too many attempts. Please try again in { $count } second.
   *[other] Too many attempts. Please try again in { $count } seconds.
}
sign-out = Sign out
email = E-mail address
email-wrong = Enter an e-mail address, such as name@example.org.
email-taken = This address has an account already.
password = Password
password-new = New password
password-present = Present password
password-change = Change the password
password-hint = Several words that do not belong together are easy to keep and hard to guess. You may paste it from a password manager.
password-wrong = The present password is not right.
password-short = { $n ->
    [one] Choose a password of at least { $count } character.
   *[other] Choose a password of at least { $count } characters.
}
password-long = This password is longer than is of any use. Choose a shorter one.
password-common = This password is among the first that are tried: it is common, or made of a name or a pattern. Choose another.
password-breached = This password has leaked somewhere and is known to those who guess. Choose another, and change it wherever you use it.
code = One more step
code-lede = Enter the code that your app shows now, or one of your recovery codes.
code-label = Code
code-wrong = The code is not right, or was used before. Enter the one that is shown now.
link = Choose a password
link-first = Nobody has an account here yet. Yours will be that of the first administrator.
link-invited = You are invited. Choose a password, and you are signed in.
link-forgotten = Choose a new password. Wherever you are signed in, that ends.
link-button = Choose this password
account = Your account
account-language = Language
account-language-label = Language of these pages
factor = Second factor
factor-on = Signing in asks for a code as well.
factor-off = Signing in asks for the password only. With a second factor, a stolen password opens nothing.
factor-codes-left = { $n ->
    [one] { $count } recovery code is left.
   *[other] { $count } recovery codes are left.
}
factor-add = Set up a second factor
factor-renew = Make new recovery codes
factor-remove = Take the second factor away
factor-lede = Scan the square with an app for one-time codes, then enter the code that it shows.
factor-square = Square to be scanned by an app; the same stands below as letters
factor-typed = Or type this secret:
factor-first = Code that the app shows
factor-confirm = Confirm
factor-codes = Recovery codes
factor-codes-lede = Each opens the account once when the app is not at hand. They are shown only now: print them, or keep them where your passwords are.
factor-codes-kept = I have kept them
sessions = Where you are signed in
sessions-own = this browser
sessions-since = since
sessions-seen = last seen
sessions-end = Sign out there
sessions-end-all = Sign out everywhere else
tokens = Tokens for programs
tokens-lede = A program that uploads or publishes for you shows a token in place of a password.
tokens-since = made
tokens-used = last used
tokens-unused = not used yet
tokens-ends = ends
tokens-revoke = Revoke
tokens-new = New token
tokens-name = What it is for
tokens-scopes = What it may be used for
tokens-days = Valid for
tokens-endless = without an end
tokens-make = Make the token
token-no-name = Say what the token is for, and choose at least one use.
token-made = Your token
token-once = It is shown only now. Copy it to where it is needed; nobody can find it out later.
token-kept = I have copied it
scope-read = read drafts and reports
scope-upload = upload
scope-publish = publish
days = { $n ->
    [one] { $count } day
   *[other] { $count } days
}
users-lede = Who may sign in, and what they may do.
users-own = you
users-closed = closed
users-since = since
users-factor = with a second factor
users-waiting = has not chosen a password yet
users-elsewhere = signs in with another service
users-detach = Detach from the other service
users-change = Change
users-role = May act as
users-link = Link for a new password
users-no-factor = Take the second factor away
users-sessions = Sign out everywhere
users-close = Close the account
users-reopen = Open it again
users-last-admin = There must be an administrator who can sign in. Make somebody else one first.
users-invite = Invite somebody
users-invite-note = You are given a link to hand over; the service sends no mail.
users-invite-button = Make the invitation
invited = Link to hand over
invited-lede = It is shown only now, and lets whoever has it choose the password of this account. Hand it over by a way that you trust.
invited-days = { $n ->
    [one] It is good once, for { $count } day.
   *[other] It is good once, for { $count } days.
}
done-password = The password is changed; everywhere else you are signed out.
done-session = The session is ended.
done-token = The token is revoked.
done-factor = The second factor is set up.
done-nofactor = The second factor is taken away.
done-detached = The account is detached from the other service.
done-role = The role is changed.
done-closed = The account is closed, with its sessions and tokens.
done-reopened = The account is open again.

# Imports

desk-imports = Incoming files
imports-lede = Session documents on their way to publication. Every file is kept as it was sent.
imports-send = Send files
imports-limits = Text, PDF, DOCX or HTML, up to 50 MB each, as many at once as you like. Where you can choose, send the DOCX.
imports-drop = You can also drop files anywhere on this form: they are sent at once.
imports-given = If the file does not name its symbol or language
imports-given-note = A symbol is for one file alone. What the file itself says prevails.
imports-symbol = Symbol
imports-language = Language
imports-any-language = Any language
imports-files = Files
imports-send-button = Send
imports-queued = waits to be sent
imports-sending = is being sent
imports-broken = The connection broke, and nothing of this file was kept.
imports-again = Send again
imports-out = You are not signed in any more. Sign in in another window, then send this again.
imports-count-received = Received: 0.
imports-count-refused = Refused: 0.
imports-list = What came in
imports-states = States
imports-all = All
import-state-received = Waiting to be read
import-state-parsing = Being read
import-state-in-review = To be reviewed
import-state-published = Published
import-state-failed = Failed
import-state-discarded = Discarded
imports-words = Title, symbol or file name
imports-mine = Only mine
imports-filter = Show
imports-reload = Show the present state
imports-stale = What you see here no longer follows what happens.
imports-none = No file fits.
imports-none-yet = No file has come in yet.
imports-pick = Choose
imports-chosen = With those chosen:
imports-choose-some = Choose at least one file.
together-first = You see first what would happen to each:
together-all = All of this list, at most 200
together-publish = Publish what is decided
together-too-many = At most 200 at once: narrow the list first.
together = Several files: the plan
together-report = Several files: what was done
together-assign = In hand with
together-discard = Discard:
together-note = Nothing has been changed yet. Each file that is ticked is done by itself; one that has changed since then, or that is refused, is left as it is and hinders no other. You see then what came of each.
together-go = Do it for those ticked
together-done = Done
together-do-publish = To be published: all is decided
together-do-assign = To be given
together-do-discard = To be discarded
together-step-anew = To be published anew, with what was changed since
together-step-held = In hand with somebody else: only if you tick it
together-step-undecided = Left as they are: not all is decided
together-step-alone = Left as they are: another publisher has to approve
together-step-scheduled = Left as they are: to be published at an hour
together-step-published = Left as they are: published already
together-step-discarded = Left as they are: discarded
together-step-failed = Left as they are: could not be read
together-step-unread = Left as they are: not read yet
together-step-has = Left as they are: it is so already
together-step-changed = Left as they are: changed since the plan was made
together-step-refused = Left as they are: refused
together-count-done = { $n ->
    [one] Done for { $count } file.
   *[other] Done for { $count } files.
}
together-count-left = { $n ->
    [one] { $count } file was left as it is.
   *[other] { $count } files were left as they are.
}
imports-sent = sent
imports-by = by
imports-by-command = by the command line
imports-held = in hand with
imports-held-own = in hand with you
imports-public = public page
imports-warnings = { $n ->
    [one] { $count } warning
   *[other] { $count } warnings
}
imports-attempt = attempt { $number }
imports-publish-wanted = to be published as soon as it is read
imports-discarded = discarded
imports-discarded-by = by
imports-becomes-document = will be a new document:
imports-becomes-nameless = will be a new document without a symbol
imports-becomes-language = will be another language of
imports-becomes-revision = will be revision { $number } of
imports-becomes-again = was published and withdrawn; would come back as
import = Incoming file
import-file = { $format }, { $size } kB
import-file-head = The file
import-original = As it was sent
import-given = Given with it
import-changed = Last change
import-review = Review
import-siblings = Another file for the same symbol and language waits for review. Publishing both makes one a revision of the other.
import-publish = Publish without review
import-publish-note = Nobody has compared it with the printed document. Recommendations and themes go out as the program found them, and the page and each record say that no editor has reviewed them.
import-publish-button = Publish as extracted
import-do = What to do with it
import-take = Take it in hand
import-assign = In hand with
import-assign-button = Assign
import-nobody = nobody
import-retry = Read it again
import-restore = Bring back
import-reason = Reason
import-discard = Discard
import-discard-note = The reason stands in the log. A discarded file is never published; it can be brought back, and sending it again does so as well.
import-kept = { $n ->
    [one] What was read of it is kept for { $count } day.
   *[other] What was read of it is kept for { $count } days.
}
import-forgotten = Brought back, it is read from the beginning.
import-discarded = It was discarded meanwhile.
import-not-discarded = It is not discarded.
import-not-failed = Only what has failed is read again.
import-published = It is published: withdraw the document instead.
import-not-in-review = Only what was read and is not published can be published.
import-no-reason = Give a reason, in 1,000 characters at most.
import-no-editor = Choose somebody who may edit.
sent = What became of the files
sent-none = Choose at least one file.
sent-back = To the incoming files
sent-received = Received.
sent-duplicate = The same file had come before.
sent-published = The same file had come before, and is published.
sent-revived = The same file had come before and was discarded; it is back.
sent-too-large = Larger than 50 MB.
sent-empty = The file is empty.
sent-picture = A picture, without any text. Send the document itself.
sent-archive = An archive, a spreadsheet or a presentation. Send the documents themselves.
sent-convert = Of a format that is not read. Open it in a word processor, save it as DOCX, and send that.
sent-locked = Locked with a password. Save it without one, and send that.
sent-other = Not a document that can be read: text, PDF, DOCX and HTML can.
sent-symbol = What was given as its symbol is none: capitals and numbers between slashes are expected, as in CTOC/COP/WG.7/2020/3.
sent-language = What was given as its language is none of the six.
sent-several = A symbol can be given for one file alone. Send these without one, or each by itself.
sent-broken = It broke off before its end. Send it again.
fill = Many files with a sheet
fill-lede = An archive of documents, with a table that says what they do not. Each is read and compared first; nothing is imported before you confirm.
fill-send-head = Send an archive
fill-sheet = Sheet
fill-sheet-note = CSV, as spreadsheets save it. Not needed where it lies in the archive, or where the files say everything themselves.
fill-columns = Columns of the sheet
fill-columns-note = Headings stand in the first row, in English or French, in any order; only the file is required. What a file says itself counts more.
fill-column-file = Name of the file
fill-column-symbol = Symbol
fill-column-language = Language
fill-column-body = Body
fill-column-meeting = Session
fill-column-date = Date
fill-column-kind = Kind of document
fill-column-paragraph = Number of the paragraph
fill-column-item = Letter of the item
fill-column-text = Wording of the recommendation
fill-column-themes = Themes
fill-column-status = Status
fill-column-addressees = Addressees
fill-unlisted = Also import files that the sheet does not name
fill-archive = ZIP archive
fill-archive-note = Up to 500 MB and 2,000 files. For more, the command line takes a folder.
fill-send = Send and look at the plan
fill-earlier = Sent so far
fill-none-yet = No archive has been sent yet.
fill-lines = { $n ->
    [one] { $count } line
   *[other] { $count } lines
}
fill-state-arriving = Arriving
fill-state-planning = Being read
fill-state-planned = To be confirmed
fill-state-running = Being imported
fill-state-done = Imported
fill-state-failed = Failed
fill-state-discarded = Discarded
fill-state-forgotten = Never confirmed
fill-verdict-document = New document
fill-verdict-language = Another language
fill-verdict-revision = New revision
fill-verdict-nameless = New document without symbol
fill-verdict-duplicate = Known already
fill-verdict-held = Held back
fill-outcome-received = Imported
fill-outcome-duplicate = Known already
fill-outcome-refused = Refused
fill-progress = { $done } of { $of }
fill-do = What to do
fill-plan-note = Nothing has been imported yet.
fill-kept = { $n ->
    [one] A plan that nobody confirms is forgotten after { $count } day.
   *[other] A plan that nobody confirms is forgotten after { $count } days.
}
fill-confirm = { $n ->
    [one] Import { $count } file
   *[other] Import { $count } files
}
fill-held = { $n ->
    [one] { $count } line is held back: correct the sheet and send the archive again; what is in by then is known.
   *[other] { $count } lines are held back: correct the sheet and send the archive again; what is in by then is known.
}
fill-discard = Discard the plan
fill-changed = It has changed meanwhile, so nothing was done. This is how it stands now.
fill-lines-head = Line by line
fill-report = Report as a table (CSV)
fill-row = row
fill-no-row = in no row
fill-none = Choose an archive.
fill-no-archive = This is no ZIP archive.
fill-broken = It broke off before its end, and nothing of it was kept. Send it again.
fill-too-large = More than 500 MB. Divide the archive, or use the command line.
fill-sheet-large = The sheet has more than 8 MB.
fill-code-file-missing = No file has this name:
fill-code-file-ambiguous = Several files have this name; name its folder, too:
fill-code-file-twice = This file is named by another row already:
fill-code-file-unnamed = The name of the file is missing.
fill-code-file-unlisted = No row names this file.
fill-code-file-unreadable = This cannot be read:
fill-code-file-encrypted = Behind a password.
fill-code-file-damaged = Damaged in the archive.
fill-code-file-method = Packed in a way that is not read; pack it as an ordinary ZIP.
fill-code-file-too-large = More than 50 MB.
fill-code-file-none = A link, not a file.
fill-code-file-leads-out = Its name leads out of the archive; rename it.
fill-code-file-sum = The files before it are more than 4 GB together; divide the archive.
fill-code-cell-unknown = This is not understood:
fill-code-cell-disagrees = The file says otherwise, and its word stands:
fill-code-symbol-twice = The same symbol and language as row:
fill-code-file-same = The same content as row:
fill-code-symbol-none = Neither the file nor the sheet gives a symbol.
fill-code-row-twice = This place stands in the sheet already, in row:
fill-code-text-missing = The wording is missing.
fill-code-body-new = The store does not have this body yet; it will be made:
fill-code-meeting-new = The body has other sessions, and not this one:
fill-code-file-again = It failed before, and will be read again.
fill-code-file-returns = It was discarded, and will come back.
fill-code-heading-unknown = No column is called so; it is left out:
fill-code-sheet-guessed = The sheet does not say its encoding; it was read as:
fill-code-files-hidden = Files that have the name of another in the archive, which hides them:
compiled = Recommendations compiled elsewhere
compiled-lede = A table of recommendations that somebody compiled by hand. Each row is compared with what is published; the others wait for their documents. Nothing is kept or given before it is confirmed, and readers never see a compiled wording.
compiled-send-head = Send a sheet
compiled-sheet-note = CSV, as spreadsheets save it, up to 8 MB.
compiled-columns-note = Headings stand in the first row, in English or French, in any order. Symbol, paragraph and wording are required. Several themes or addressees stand in one cell, parted by ; or |.
compiled-none = Choose a sheet that is not empty.
compiled-not-read = This sheet cannot be read, and nothing of it was kept:
compiled-none-yet = No sheet has been sent yet.
compiled-waiting = Waiting for their documents
compiled-waiting-none = No row waits.
compiled-taken = Taken in
compiled-note = Nothing has been kept yet, and no theme has been given.
compiled-kept = Rows that are kept
compiled-given = Themes given to published recommendations
compiled-refused = Themes that an editor refused before, and that stay refused
compiled-confirm = Keep the rows and give the themes
compiled-publishers = Only publishers confirm, since themes of published recommendations change.
compiled-changed = The store has changed since the plan was made, so nothing was done. This is the plan as it is now.
compiled-now = The rows as they compare with the store today.
compiled-diff = From the published wording to that of the sheet:
compiled-gives = Themes given:
compiled-refuses = Refused by an editor before:
compiled-in-review-fresh = This document is in review, and nobody has begun: the themes become proposals there once you confirm.
compiled-in-review-begun = This document is being reviewed already, and nothing is put into a review that has begun: give the themes there.
compiled-verdict-matched = Same words
compiled-verdict-differs = Other words
compiled-verdict-no-recommendation = No recommendation there
compiled-verdict-waits = Waits for its document
compiled-verdict-held = Held back
done-confirmed = The import has begun.
done-letgo = The plan is discarded; nothing was imported.
done-assigned = It is noted who has it in hand.
done-discarded = Discarded. It can be brought back.
done-restored = It is back.
done-retried = It will be read again.
done-published = It is published, as extracted.

# Publishing: when, and behind whom

ready = Publish
ready-later = Later, or with a note
ready-now = Now
ready-at = At an hour
ready-later-hint = Readers see nothing of it before that hour. It is checked again then: if something is undecided or was changed since, it is not published and waits in the overview.
ready-day = Day
ready-hour = Hour
ready-zone = Time zone of that hour
ready-schedule = Publish then
ready-move = Move to then
ready-cancel = Do not publish then
ready-scheduled = To be published
ready-held = Not published, though due
ready-past = Give a day and an hour that are still to come.
ready-note-head = A note for readers
ready-note = Why it is published, or published anew (if there is something to say)
ready-note-hint = It is shown in the history of the document and of its recommendations.
ready-eyes = A second pair of eyes
ready-hands = Reviewed by
ready-approved = Approved by
ready-nobody = nobody yet
ready-alone = Who reviewed cannot publish alone: another publisher still has to approve this version, or publish it.
ready-own-work = You had a hand in this review, so somebody else has to approve it.
ready-approve = Approve this version
held-undecided = something is not decided
held-overtaken = the review was changed since
held-discarded = the file was discarded
held-alone = another publisher has to approve it
held-right = who scheduled it may not publish any more
held-done = it is published already
held-failed = it failed; the log says how
desk-scheduled = Publications to come
desk-settings = Settings
settings-eyes = Who reviewed cannot publish alone
settings-eyes-hint = Another publisher has to approve or to publish, and nothing is published without review: here, by programs, or on the machine.
import-unseen = A second pair of eyes is asked for: nothing is published without review.
done-scheduled = It will be published at that hour.
done-unscheduled = It will not be published by itself.
done-approved = You stand behind this version.
done-settings = The settings are saved.

# Withdrawing and putting back

withdraw = Withdraw
withdraw-document = Withdraw this document
withdraw-language = Withdraw the text in { $language }
withdraw-record = Withdraw this recommendation
withdraw-lede = Its pages will say that it was withdrawn, when, and why. Nothing is deleted, and it can be put back.
withdraw-goes = What will go
withdraw-last-language = No other language of the document is published: the whole document goes.
withdraw-n-records = { $n ->
    [one] { $count } recommendation
   *[other] { $count } recommendations
}
withdraw-n-stay = { $n ->
    [one] { $count } recommendation stays, since it stands elsewhere too; it loses only its words here.
   *[other] { $count } recommendations stay, since they stand elsewhere too; they lose only their words here.
}
withdraw-n-themes = { $n ->
    [one] { $count } theme has fewer recommendations
   *[other] { $count } themes have fewer recommendations
}
withdraw-n-addresses = { $n ->
    [one] { $count } address will answer, in six languages, that it was withdrawn
   *[other] { $count } addresses will answer, in six languages, that they were withdrawn
}
withdraw-why = Why
withdraw-reason = The reason, in plain words
withdraw-reason-hint = Readers see it on the page of what is withdrawn, as you write it.
withdraw-reason-language = The language that you write in
withdraw-instead = What to read instead (if there is something)
withdraw-instead-hint = A symbol, the id of a recommendation, or the address of a page of this collection
withdraw-button = Withdraw now
withdraw-cancel = Leave it as it is
put-back = Put back
withdraw-no-reason = Say why, in 1,000 characters at most.
withdraw-no-instead = What is to be read instead is not published here, or is the same.
withdraw-not-published = It is not published.
withdraw-not-withdrawn = It is not withdrawn.
withdraw-replaced = Another text has taken its place since.
withdraw-no-place = Nothing that it stands in is published. Put its document back first.
done-withdrawn = It is withdrawn, and its pages say why.
done-put-back = It is back, and readers see it.
life-document = Its document
life-languages = Languages
life-withdrawn = Withdrawn
life-published = Published
life-unreviewed = not reviewed

# Inbox and log

desk-inbox = Reports
desk-log = Log
inbox-lede = What readers report about records and documents.
inbox-open = Open ones only
inbox-all = Settled ones as well
inbox-empty = Nothing is open.
inbox-settled = settled
inbox-answer = Answer to
inbox-note = What was done
inbox-settle = Settle
log-lede = What was done, by whom, newest first. Entries are only ever added; each holds the hash of the one before it.
log-actor = Who
log-verb = What
log-subject = About
log-place = No.
log-at = When
log-detail = Detail
log-filter = Filter
log-nothing = No entry is like this.
log-older = Older
log-export = All of them as JSON Lines
done-settled = The report is settled.

# Overview and records

desk-records = Records
desk-waiting = What waits
desk-nothing = Nothing waits.
desk-reader = Your account reads only. Ask an administrator if you want to edit.
desk-in-review = { $n ->
    [one] { $count } upload waits for review.
   *[other] { $count } uploads wait for review.
}
desk-failed = { $n ->
    [one] { $count } upload could not be read.
   *[other] { $count } uploads could not be read.
}
desk-undecided = { $n ->
    [one] { $count } proposed theme is undecided.
   *[other] { $count } proposed themes are undecided.
}
desk-unreviewed = { $n ->
    [one] { $count } published recommendation was not reviewed.
   *[other] { $count } published recommendations were not reviewed.
}
desk-missing = Documents to upload next
desk-missing-note = What documents cite and the collection does not have, most cited first.
desk-places = { $n ->
    [one] { $count } place
   *[other] { $count } places
}
desk-documents = { $n ->
    [one] in { $count } document
   *[other] in { $count } documents
}
desk-coverage = Languages that are missing
desk-symbol = Document
desk-there = there
desk-not-there = missing
many = Themes of many records
many-lede = Choose records, and see what a decision would mean for each before it is taken.
many-words = Words of the text, or a symbol
many-theme = Theme
many-to = New theme, to move them to
many-verb = What is decided
many-verb-give = Give the theme
many-verb-refuse = Take the theme away
many-verb-move = Move to another theme
many-plan-chosen = What would happen to those chosen
many-plan-all = { $n ->
    [one] to the { $count } that matches
   *[other] to all { $count } that match
}
many-too-many = At most 5,000 at once: narrow the list first.
many-none = Choose at least one record.
many-no-to = Name the theme to move them to.
many-same = These are the same theme.
many-plan = Plan
many-note = Nothing has been changed yet. If a record changes meanwhile, nothing is done and the new plan is shown.
many-changed = Records have changed since the plan was made, so nothing was done. This is the plan as it is now.
many-do = { $n ->
    [one] Do it for { $count } record
   *[other] Do it for { $count } records
}
many-back = Back to the list
many-records = Records
many-step-add = Get the theme
many-step-confirm = What was proposed is confirmed
many-step-refuse = What was proposed is refused
many-step-remove = Lose a theme that an editor gave
many-step-move = Move from the one theme to the other
many-step-has = Have it already
many-step-has-not = Do not have it
many-step-refused = An editor refused it for these; decide one by one
records-lede = Decide on the themes of a published recommendation, or say what takes its place.
records-id = Its id, or the address of its page
records-find = Open
records-absent = No published recommendation has this id.
records-public = Its public page
records-accept = Accept
records-refuse = Refuse
records-drop = Take away
records-add = Add a theme
records-add-button = Add
records-no-theme = There is no theme of this name.
records-succession = What takes its place
records-successor = Id or address of the recommendation that takes its place
records-why = Why (for the log)
records-supersede = Mark as superseded
records-restore = Take this back
records-circle = It would come after itself.
records-not-superseded = It is not superseded.
record-replaces = Takes the place of
origin-confirmed = confirmed
origin-added = added
done-theme = The theme is decided.
done-succession = It is recorded, and both pages show it.

# Keeping the thematic index

thesaurus-lede = The thematic index: what themes are called in each language, what proposes them, and where they stand.
thesaurus-try = Try a phrase
thesaurus-phrase = What would this phrase find?
thesaurus-try-button = Try
thesaurus-tree = All themes
thesaurus-new = New theme
thesaurus-label = Label
thesaurus-slug = Name in addresses
thesaurus-slug-hint = Small letters, digits and hyphens, such as private-sector. It stays.
thesaurus-bad-slug = Use small letters, digits and hyphens only, such as private-sector.
thesaurus-parent = Below
thesaurus-first = first level
thesaurus-make = Make the theme
thesaurus-words = Words
thesaurus-note = Scope note
thesaurus-synonyms = Synonyms that search knows, one a line
thesaurus-triggers = Phrases that propose it, one a line; a final * matches any ending
thesaurus-related = Related themes, by their names in addresses
thesaurus-sdg = Targets of the Sustainable Development Goals
thesaurus-place = Its place
thesaurus-move = Move
thesaurus-merge = Merge into
thesaurus-merge-button = Merge: tags, words and address follow
thesaurus-retire = Retire, and use instead
thesaurus-retire-button = Retire
thesaurus-reinstate = Use it again
thesaurus-aliases = Addresses that lead here:
thesaurus-theirs = What a colleague saved meanwhile:
thesaurus-taken = A theme has, or had, this name in addresses. Choose another.
thesaurus-no-label = A theme needs a label in one language at least.
thesaurus-changed = Somebody else changed it meanwhile. Both texts stand below: keep what is right and save again.
thesaurus-too-deep = The index has two levels: a theme with sub-themes stays at the first, and nothing goes below a sub-theme.
thesaurus-itself = A theme cannot take its own place. Choose another.
theme-retired = This theme is not used any more.
theme-instead = Use instead:
done-described = It is saved, and every page shows it.
done-compiled = The rows are kept, and the themes are given.
steps = History
steps-lede = Who changed what, and when, with what was said before and after. What is still as a change left it can be taken back.
steps-none = Nothing was changed since history is kept.
steps-create = Made
steps-describe = Described
steps-move = Moved
steps-merge = Merged
steps-part = Parted again
steps-retire = Retired
steps-reinstate = Used again
steps-remove = Taken out
steps-label = Label
steps-note = Scope note
steps-synonyms = Synonyms
steps-triggers = Phrases
steps-related = Related themes
steps-use = Use
steps-undone = Taken back
steps-undoes = Takes a change back
steps-file = From a file
steps-look = Look and take back
steps-undo = Take it back
steps-can = What it changed is still as it left it. Taking it back is a change of its own.
steps-whole = Come back as they were: { $records }
steps-decided = Come back, and what was decided since stays with the other theme too: { $records }
steps-lost = Stay with the other theme, or without either, since they were refused or fell away since: { $records }
thesaurus-label-twice = A label is a synonym in the same language as well. Leave it out there.
thesaurus-retired-instead = The theme to use instead is not used any more itself. Choose another.
thesaurus-no-step = There is no such change.
thesaurus-undone = It was taken back already.
thesaurus-since = This was changed again since: { $theme }. Take the later change back first.
thesaurus-in-use = It is on recommendations, or other themes or addresses lead to it. Retire it instead: { $theme }
thesaurus-merge-again = Merge it again; a merge that was taken back is not done again by itself.
exchange = Import and export
exchange-lede = The whole index as a file: SKOS for other programs, a table for a spreadsheet. What comes in is looked at before it changes anything.
exchange-out = Take it out
exchange-turtle = SKOS (Turtle)
exchange-csv = Table (CSV)
exchange-in = Bring a file in
exchange-in-note = SKOS as Turtle, or a table as CSV, up to 4 MB. Nothing changes before you have seen what would.
exchange-file = File
exchange-closed = What the file does not say of a theme is taken away (SKOS only)
exchange-look = See what would change
exchange-broken = The file cannot be read: line { $line }, column { $column }. Nothing was changed.
exchange-changes = What would change
exchange-nothing = Nothing would change.
exchange-same = Themes of the file that stay as they are:
exchange-not-taken = What cannot be taken in
exchange-left-out = What is read otherwise or left out
exchange-at = Place:
exchange-apply = Change it so
exchange-applied = Applied
exchange-undo = Take it all back
exchange-changed = The index or the file changed meanwhile. This is what it would do now: look again.
exchange-made = new
exchange-note-no-label = It has no label in any of the six languages.
exchange-note-two-labels = It has two preferred labels in one language: { $what }
exchange-note-no-slug = It has no name that may stand in an address: { $what }
exchange-note-twice = It stands twice in the file: { $what }
exchange-note-alias = Its address leads to another theme: { $what }
exchange-note-cycle = It stands below itself: { $what }
exchange-note-cells = The row has more cells than the head: { $what }
exchange-note-too-deep = It stays where it was, for this theme would come to stand too low: { $what }
exchange-note-flattened = The index has two levels: it comes below { $what }
exchange-note-several-parents = It has several broader themes; it comes below { $what }
exchange-note-unknown-theme = A theme that is named is not there, or not in use: { $what }
exchange-note-label-twice = A synonym that is the label too is left out: { $what }
exchange-note-languages = Words in other languages are left out: { $what }
exchange-note-untagged = Words without a language are read as English where there are no others: { $what }
exchange-note-properties = Properties that are not kept: { $what }
exchange-note-collections = Collections that are left out: { $what }
exchange-note-schemes = Schemes that are read as one: { $what }
exchange-note-columns = Columns that are not known: { $what }
done-undone = It is taken back, and every page shows it.
proposals = Propose anew
proposals-lede = All published texts are gone over with the phrases of now. Nothing changes before the difference is applied; what was confirmed or refused stays.
proposals-start = Propose themes anew
proposals-anew = A new run
proposals-anew-note = It takes some minutes for a large collection, and goes on when this page is closed. It takes the place of the last one.
proposals-state-running = At work
proposals-state-ready = The difference
proposals-state-applied = Applied
proposals-state-stopped = Stopped
proposals-state-failed = It could not be finished
proposals-state-replaced = Replaced by another run
proposals-progress = { $done } of { $total } recommendations
proposals-look = Look again
proposals-stop = Stop
proposals-leave = Leave it
proposals-same = Nothing would change.
proposals-stale = Phrases or texts changed since. Applying makes the difference anew instead.
proposals-difference = Difference by theme
proposals-theme = Theme
proposals-come = New proposals
proposals-go = Proposals that fall away
proposals-words = Other words as evidence
proposals-apply = Apply
proposals-all = All themes
proposals-apply-all = Apply all
proposals-of-theme = The theme
proposals-not-ready = There is no difference to apply any more.
proposals-made-anew = Phrases or texts changed since, so nothing was applied. The difference is being made anew.
done-proposing = It is begun.
done-halted = It is stopped; nothing was changed.
done-applied = It is applied, and all pages show it.

# Review
review = Review
review-views = Views of this document
review-whole-text = Whole text
review-preview = Preview
review-changes = Compare with the published version
review-file = Original file
review-received = Received
review-source = Source
review-source-text = Text of the file
review-page = Page
review-page-of = page { $page } of { $pages }
review-picture = Picture of page
review-picture-alt = The page as it was printed; its text stands above
review-saving = Saving…
review-saved = Saved
review-unsaved = Not saved yet: the service does not answer. What you typed is kept here and sent again.
review-kept = Kept from before and not saved yet: save it, or type over it.
review-out = Not saved: you are signed out. Sign in in another window; it is then sent again.
review-undo = Undo
review-redo = Redo
review-next = Next to decide
review-publish = Publish
review-ready = Everything is decided: a publisher can publish it.
review-is-published = Published as it stands here
review-recommendation = Recommendation,
review-unnumbered = without a number
review-original = What was read originally
review-text = Extracted text
review-text-hint = Correct only what was misread. What was read stays on record, and so does the correction.
review-status = Status
review-addressees = Addressees
review-colon = { ": " }
review-source-symbol = Symbol of the source
review-source-paragraph = Its paragraph
review-to-decide = To be decided
review-accepted = Accepted
review-rejected = Not a recommendation
review-decision = Decision
review-accept = Accept
review-refuse = Refuse
review-refused = refused
review-drop = Remove
review-reopen = Decide again
review-add-theme = Add a theme
review-add = Add
review-confirm-all = Accept all that are proposed
review-all-right = All is right
review-not-one = Not a recommendation
review-more = Split, join
review-split-hint = To split, leave an empty line in the text above where one ends.
review-split = Split at the empty line
review-join = Join with the next
review-accept-above = Accept this one and all above
review-open = Open
review-decided-by = Decided by
review-in-text = In the text
review-warnings = Warnings
review-must = To be looked into before publishing.
review-looked-into = Looked into
review-is-looked-into = Looked into.
review-header = Masthead
review-header-open = Look at and correct
review-was-read = Read as:
review-none = nothing
review-no-records = No recommendation was found in this document. If there is one, mark it in the text:
review-windows = Parts of the list
review-keys = Keys
review-key-move = next, previous
review-key-next = the next that is to be decided; with nothing left, the button that publishes
review-key-accept = all is right: the recommendation and its themes
review-key-edit = open, and edit the text
review-not-done = This was not done
review-conflict = Somebody else has changed the same thing meanwhile. Nothing was overwritten, and what you typed is below.
review-conflict-bare = Somebody else has changed this recommendation meanwhile, so that nothing was decided on it. This is how it stands now; if it is right, send your decision again.
review-overtaken = The review has changed since this page was shown. Look at it again, then go on.
review-differs = What differs
review-diff-note = Struck out: what stands there now. Underlined: yours.
review-there = As it stands now
review-yours = Yours
review-typed = What you typed
review-send-mine = Put mine in its place
review-send-again = Send it again
review-keep-theirs = Leave it as it stands
review-back = Back to the review
review-refused-publish = Not published yet
review-refused-publish-lede = Each of these is to be decided first. Nothing was changed.
review-text-lede = For what was taken for something else: numbers, headings, notes, and recommendations that were missed.
review-is-one = This is a recommendation
review-number = Paragraph number
review-renumber = Renumber
review-is-heading = This is a heading
review-merge = Merge with the next paragraph
review-label = Letter or mark
review-is-item = Item of the paragraph before
review-is-note = Footnote
review-notes = Footnotes
review-called-in = called in
review-not-called = called nowhere
review-move-call = Move its call
review-behind = Behind the words
review-preview-lede = So it will be shown to readers. It is not published yet.
review-row-new = New
review-row-changed = Changed
review-row-gone = Gone
review-public-page = The page as readers have it now
review-no-changes = The recommendations are the same as those that are published.
review-first = Nothing of this document is published in this language: all of it is new.
review-no-theme = There is no such theme. Type a label of the index, in any of the six languages.
review-theme-gone = A theme that is not in the index any more
review-refused-gone = What this is about is not in the document any more.
review-refused-no-words = A text without words cannot be kept.
review-refused-too-long = The text is longer than any paragraph may be.
review-refused-not-split = Leave an empty line in the text where it is to be split.
review-refused-no-next = Nothing stands there that it could be joined with.
review-refused-already-one = It is among the recommendations already.
review-refused-holds-others = A recommendation or an item stands in it. Decide about that first.
review-refused-not-found = These words do not stand in that paragraph. Copy them as they are printed.
review-refused-field = This cannot be entered as “{ $field }”. Nothing was changed.
review-field-symbol = Symbol
review-field-title = Title
review-field-kind = Kind of document
review-field-language = Language
review-field-original-language = Original language, two letters
review-field-distribution = Distribution
review-field-distribution-date = Date of distribution
review-field-body = Body, as printed
review-field-place = Place of the meeting
review-field-start = First day
review-field-end = Last day
review-field-ordinal = Number of the meeting
review-field-agenda-item = Agenda item
review-field-agenda-symbol = Symbol of the agenda
review-field-job-number = Job number
review-left = { $n ->
    [one] { $count } thing to decide before publishing
   *[other] { $count } things to decide before publishing
}
review-new = { $n ->
    [one] { $count } new
   *[other] { $count } new
}
review-changed = { $n ->
    [one] { $count } changed
   *[other] { $count } changed
}
review-gone = { $n ->
    [one] { $count } gone
   *[other] { $count } gone
}
