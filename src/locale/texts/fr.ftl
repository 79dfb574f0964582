# Français. Espaces insécables : fine (U+202F) avant ; ! ?, pleine (U+00A0) avant : et dans « ».

## Nombres, dates, renvois

number-separator = { "\u202F" }
number-grouped-digits = 4
list-comma = { ", " }
cite-stop = .
day-first = 1er
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
date = { $d } { $dmonth } { $dyear }
days-two = { $d } et { $e } { $emonth } { $eyear }
days-many = { $d }-{ $e } { $emonth } { $eyear }
days-of-two-months = { $d } { $dmonth }-{ $e } { $emonth } { $eyear }
days-of-two-years = { $d } { $dmonth } { $dyear }-{ $e } { $emonth } { $eyear }
place-and-days = { $place }, { $days }
place-paragraph = par. { $number }
place-paragraph-item = par. { $number } { $item }
place-paragraph-bullet = par. { $number }, { $item }
place-item = al. { $item }
place-resolution = résolution { $number }
place-decision = décision { $number }
item-letter = { $label })
item-bullet = puce { $rank }
item-again = { $item } [{ $rank }e]
ordinals-session = première, deuxième, troisième, quatrième, cinquième, sixième, septième, huitième, neuvième, dixième, onzième, douzième, treizième, quatorzième, quinzième, seizième, dix-septième, dix-huitième, dix-neuvième, vingtième, vingt et unième, vingt-deuxième, vingt-troisième, vingt-quatrième, vingt-cinquième, vingt-sixième, vingt-septième, vingt-huitième, vingt-neuvième, trentième, trente et unième, trente-deuxième, trente-troisième, trente-quatrième, trente-cinquième, trente-sixième, trente-septième, trente-huitième, trente-neuvième, quarantième, quarante et unième, quarante-deuxième, quarante-troisième, quarante-quatrième, quarante-cinquième, quarante-sixième, quarante-septième, quarante-huitième, quarante-neuvième, cinquantième, cinquante et unième, cinquante-deuxième, cinquante-troisième, cinquante-quatrième, cinquante-cinquième, cinquante-sixième, cinquante-septième, cinquante-huitième, cinquante-neuvième, soixantième, soixante et unième, soixante-deuxième, soixante-troisième, soixante-quatrième, soixante-cinquième, soixante-sixième, soixante-septième, soixante-huitième, soixante-neuvième, soixante-dixième, soixante et onzième, soixante-douzième, soixante-treizième, soixante-quatorzième, soixante-quinzième, soixante-seizième, soixante-dix-septième, soixante-dix-huitième, soixante-dix-neuvième, quatre-vingtième, quatre-vingt-unième, quatre-vingt-deuxième, quatre-vingt-troisième, quatre-vingt-quatrième, quatre-vingt-cinquième, quatre-vingt-sixième, quatre-vingt-septième, quatre-vingt-huitième, quatre-vingt-neuvième, quatre-vingt-dixième, quatre-vingt-onzième, quatre-vingt-douzième, quatre-vingt-treizième, quatre-vingt-quatorzième, quatre-vingt-quinzième, quatre-vingt-seizième, quatre-vingt-dix-septième, quatre-vingt-dix-huitième, quatre-vingt-dix-neuvième
ordinals-meeting = { ordinals-session }
ordinal-beyond-session = { $n }e
ordinal-beyond-meeting = { ordinal-beyond-session }
meeting-session = { $ordinal } session
meeting-meeting = { $ordinal } réunion
meeting-of-body = { $body }, { $meeting }
meeting-of-body-days = { $body }, { $days }
quoted = « { $text } »
alphabet = A B C D E F G H I J K L M N O P Q R S T U V W X Y Z

## Cadre

site-name = Recueil
tagline = Ce que les organes des Nations Unies ont recommandé
skip = Aller au contenu
home = Accueil
themes = Thèmes
bodies = Organes
body = Organe
meetings = Réunions
meeting = Réunion
recommendations = Recommandations
documents = Documents
resources = Ressources
figures = Chiffres
nav-languages = Langues
nav-sections = Rubriques
nav-crumbs = Fil d’Ariane
nav-foot = Pied de page
nav-about = À propos
nav-help = Chercher et citer : aide
nav-accessibility = Accessibilité
nav-data = Données et API
nav-terms = Conditions d’utilisation
nav-report = Signaler un problème
foot-note = Les termes de chaque recommandation sont ceux de sa source. Les thèmes, les liens et les textes d’interface sont ajoutés par ce service.
search-label = Chercher dans les recommandations
search-main = Recherche principale
search-placeholder = Mots, expression ou cote
search-button = Chercher
search-suggestions = Suggestions
sample-mark = Document d’exemple
sample-title = Documents d’exemple.
sample-note = Ils ont été inventés pour montrer le service ; aucun organe des Nations Unies ne les a adoptés.
pager = Pages
pager-first = Revenir au début
pager-next = Suite
pager-shown = { $count } affichées sur { $total }
printed-state = État du recueil au { $date }
tray-name = Recommandations choisies
tray = Recommandations cochées :
tray-choose = Choisir
tray-compare = Comparer
tray-cite = Citer, imprimer
selection = Recommandations choisies
selection-description = Les termes et les références des recommandations choisies, à copier ou à imprimer.
selection-none = Aucune recommandation n’est choisie : dans une liste, cochez celles que vous voulez citer ou imprimer.
downloads = Télécharger :
download-csv = CSV
download-json = JSON
download-atom = Flux Atom
feed-all = Recommandations, de la plus récente à la plus ancienne
count-recommendations = { $n ->
    [one] { $count } recommandation
   *[other] { $count } recommandations
 }
count-documents = { $n ->
    [one] { $count } document
   *[other] { $count } documents
 }
count-meetings = { $n ->
    [one] { $count } réunion
   *[other] { $count } réunions
 }
count-occurrences = { $n ->
    [one] { $count } occurrence
   *[other] { $count } occurrences
 }
count-resources = { $n ->
    [one] { $count } publication
   *[other] { $count } publications
 }
results-count = { $n ->
    [one] { $count } résultat
   *[other] { $count } résultats
 }

## Listes fermées

status-adopted = Adoptée
status-proposed = Proposée
status-superseded = Remplacée
mention-adopted = Adoptée
mention-proposed = Proposée
mention-recalled = Rappelée
instrument-recommendation = Recommandation
instrument-resolution = Paragraphe de dispositif d’une résolution
instrument-decision = Décision
addressee-states-parties = États parties
addressee-member-states = États Membres
addressee-conference = Conférence
addressee-working-group = Groupe de travail
addressee-secretariat = Secrétariat
addressee-united-nations = Nations Unies
addressee-international-organizations = Organisations internationales
addressee-civil-society = Société civile
addressee-private-sector = Secteur privé
addressee-other = Autres
kind-report = Rapport
kind-background-paper = Document d’information
kind-note = Note
kind-resolution = Résolution
kind-decision = Décision
kind-agenda = Ordre du jour
kind-conference-room-paper = Document de séance
kind-other = Autre document
kind-none = Document
distribution-general = Distribution générale
distribution-limited = Distribution limitée
distribution-restricted = Distribution restreinte
origin-proposed = proposé
language-ar = arabe
language-zh = chinois
language-en = anglais
language-fr = français
language-ru = russe
language-es = espagnol
relation-drafts = Projet de
relation-revises = Révision de
relation-corrects = Rectificatif à
relation-adds-to = Additif à
relation-drafts-inverse = Projet :
relation-revises-inverse = Révisé par
relation-corrects-inverse = Rectifié par
relation-adds-to-inverse = Additif :

## Accueil

home-title = Ce que les organes des Nations Unies ont recommandé, mot pour mot
home-lede = Les recommandations, résolutions et décisions des documents de session, classées par thème, par organe et par réunion, chacune dans ses termes et avec sa source.
home-description = Recueil et index thématique des recommandations d’organes des Nations Unies, par thème, organe et réunion.
home-examples = Par exemple :
home-empty = Pas encore de documents
home-empty-note = Rien n’a encore été publié ici. Les documents paraissent une fois importés et publiés ; l’index thématique ci-dessous les attend.
home-themes = Par thème
home-all-themes = { $n ->
    [one] L’index complet : { $count } thème
   *[other] L’index complet : { $count } thèmes
 }
home-doors = Par une autre entrée
home-door-bodies = Organe
home-door-addressees = Destinataire
home-door-kinds = Type de document
home-also = Aussi :
home-meetings = toutes les réunions, par date
home-resources = la bibliographie annotée
home-years = Par année
home-years-note = Recommandations par année. Chaque barre mène à sa liste.
home-years-title = Recommandations par année
home-figures = Tous les chiffres, et leurs tableaux
home-newest = Derniers documents
home-all-documents = Tous les documents
figure-recommendations = recommandations
figure-documents = documents
figure-meetings = réunions
figure-meetings-since = réunions, depuis { $year }
figure-themes = thèmes et sous-thèmes

## Chiffres

figures-lede = Quels thèmes ont été traités, quand, par qui, et lesquels ne l’ont plus été depuis longtemps. Chaque barre et chaque case mène à la liste qu’elle compte.
figures-description = Recommandations par année et par état, thèmes par année et par organe, destinataires, et thèmes qui n’ont plus été traités depuis longtemps.
figures-all = tous
figures-adopted = adoptées
figures-proposed = proposées
figures-superseded = remplacées
figures-none = Rien n’a encore été publié qui puisse être compté ainsi.
figures-key = Légende
figures-table = Les mêmes chiffres en tableau
figures-part = { $where } : { $count } { $what }
figures-years = Par année et par état
figures-years-title = Recommandations par année et par état
figures-years-said = De { $first } à { $last } ; le plus en { $year } : { $count }.
figures-undated = { $n ->
    [one] { $count } recommandation dont la date n’est pas connue n’y figure pas.
   *[other] { $count } recommandations dont la date n’est pas connue n’y figurent pas.
 }
figures-themes = Thèmes et années
figures-themes-title = Recommandations par thème et par année
figures-themes-said = Un thème par ligne, une année par colonne ; la dernière année de chaque thème est au bout de sa ligne.
figures-themes-note = Une recommandation compte une fois sous chacun de ses thèmes, et un thème comprend ses sous-thèmes. Case vide : aucune cette année-là. Le signe ▸ marque un thème qui n’a plus été traité depuis longtemps.
figures-last = dernière fois
figures-left = Thèmes délaissés
figures-left-note = { $n ->
    [one] Thèmes et sous-thèmes dont la dernière recommandation date de plus de { $count } an avant la plus récente du recueil ; le nombre est celui de cette dernière année.
   *[other] Thèmes et sous-thèmes dont la dernière recommandation date de plus de { $count } ans avant la plus récente du recueil ; le nombre est celui de cette dernière année.
 }
figures-left-none = Aucun : tous les thèmes qui ont des recommandations ont été traités depuis.
figures-left-in = { $theme }, { $year }
figures-untouched = Sans aucune recommandation :
figures-addressees = Par destinataire
figures-addressees-title = Recommandations par destinataire
figures-addressees-note = Une recommandation peut avoir plusieurs destinataires.
figures-bodies = Thèmes et organes
figures-bodies-title = Recommandations par thème et par organe
figures-bodies-note = Un thème par ligne, un organe par colonne, sous sa cote. Case vide : cet organe n’a rien recommandé sur ce thème.

## Thèmes

themes-title = Index thématique
themes-lede = { $themes } thèmes et { $children } sous-thèmes. Le nombre est celui des recommandations publiées, comptées une fois sous chaque thème ; une recommandation peut relever de plusieurs thèmes.
themes-description = Les thèmes du recueil et leurs sous-thèmes, par ordre alphabétique, avec le nombre de recommandations.
themes-jump = Aller à la lettre
themes-filter = Filtrer
themes-filter-label = Filtrer l’index : un mot d’un thème
themes-left = Thèmes affichés :
themes-none = Aucun thème ne porte ces mots.
themes-whole = L’index entier
themes-search = Chercher dans les recommandations :
theme = Thème
theme-child = Sous-thème
theme-broader = Thème plus large :
theme-synonyms = Aussi :
theme-related = Voir aussi :
theme-often = Souvent avec :
theme-bodies = Organes :
theme-as-list = Chercher et trier parmi ces recommandations
theme-neighbours = Dans l’index thématique
theme-previous = Thème précédent :
theme-next = Thème suivant :
theme-children = Sous-thèmes
theme-proposed-note = Un thème en tirets a été proposé par une règle et n’a pas encore été examiné par un éditeur.
theme-proposed-more = Ce que veut dire « proposé »
theme-group-by = Grouper par :
theme-group-child = sous-thème
theme-group-meeting = réunion
theme-group-status = état
theme-group-general = Autres recommandations sur ce thème
theme-group-undated = Sans réunion connue
theme-empty = Aucune recommandation n’a encore été publiée sur ce thème.
theme-all-such = { $n ->
    [one] La recommandation de ce groupe
   *[other] Les { $count } recommandations de ce groupe
 }
theme-description = Recommandations sur le thème « { $theme } », chacune dans ses termes et avec sa source.
theme-all-in = { $n ->
    [one] La recommandation sur ce sous-thème
   *[other] Les { $count } recommandations sur ce sous-thème
 }

## Résultats

results-description = Recommandations trouvées, avec leurs sources.
results-opens = Lire le document entier :
results-read-as = Lu comme :
results-help = Comment une recherche est lue
results-list = Liste
results-did-you-mean = Vouliez-vous dire :
results-none = Rien n’a été trouvé
results-none-clear = Retirer les filtres
results-none-themes = Parcourir l’index thématique
results-title = { $query }, { $count }
note-unclosed-phrase = Un guillemet n’est pas fermé : les mots qui le suivent ont été lus comme une expression.
note-lone-operator = « { $part } » ne porte sur rien et a été laissé de côté.
note-too-long = La recherche est trop longue : sa fin a été laissée de côté.
note-no-such = Rien ne s’appelle « { $part } » : ce terme a été laissé de côté.
note-too-common = « { $part } » est trop courant pour être cherché et a été laissé de côté.
note-by-theme = Trouvé aussi par le thème « { $part } ».
note-nothing-to-search = Rien n’y peut être cherché : toutes les recommandations sont affichées.
sort-by = Trier par :
sort-relevance = pertinence
sort-date = date
sort-source = cote
entry-as-recalled = d’après un document qui la rappelle
chips = Filtres choisis
chip-remove = Retirer le filtre
chips-clear = Tout retirer
chip = { $facet } : { $value }
facet-summary = { $n ->
    [0] Affiner
    [one] Affiner : { $count } filtre choisi
   *[other] Affiner : { $count } filtres choisis
 }
facet-theme = Thème
facet-body = Organe
facet-meeting = Réunion
facet-document = Document
facet-publisher = Éditeur
facet-kind = Type de document
facet-status = État
facet-instrument = Instrument
facet-addressee = Destinataire
facet-language = Langue du texte
facet-year = Année
facet-years = Années
facet-year-from = De l’année
facet-year-to = à l’année
facet-more = { $n ->
    [one] { $count } autre
   *[other] { $count } autres
 }
facet-apply = Appliquer

## Fiche

record-unreviewed = Aucun éditeur n’a relu cette fiche : elle est telle que le programme l’a extraite du document.
record-unreviewed-more = Ce que cela veut dire
record-superseded-by = Remplacée par
record-as-recalled = La source n’est pas dans le fonds. Ces termes sont ceux d’un document qui la rappelle :
record-source = Source
record-fact-document = Document
record-fact-meeting = Réunion
record-fact-body = Organe
record-fact-addressees = Destinataires
record-fact-languages = Langues
record-fact-address = Adresse permanente
record-cite = Citer
record-no-themes = Pas encore de thème.
record-evidence = indice :
record-tag-proposed = Proposé par une règle, non encore examiné
record-tag-confirmed = Confirmé par un éditeur
record-tag-added = Ajouté par un éditeur
record-lineage = Où elle figure
record-same-words = Mêmes termes.
record-languages = Langues côte à côte
record-two-languages = Deux langues à la fois
record-language-and = { $language } et :
record-page = p. { $page } de l’original
record-similar = Termes proches
record-similar-note = Choisies par un programme parce qu’elles partagent avec celle-ci des mots rares, marqués ici. C’est une parenté de mots : personne n’a jugé que le sens soit le même.
record-compare = Comparer avec celle-ci
record-cited-by = Citée par
record-tag-confirmed-on = Confirmé par un éditeur, { $date }
record-tag-added-on = Ajouté par un éditeur, { $date }
record-neighbours = Dans le même document
record-previous = Recommandation précédente :
record-next = Recommandation suivante :
record-whole = Document entier
record-not-in-language = Ce texte n’est pas dans le fonds dans cette langue ({ $language }). Il est montré dans une autre : { $shown }.
history = Historique dans ce recueil
history-published-in = publication en { $language }
history-corrected-in = correction du texte en { $language }
history-source-arrived-in = désormais dans les termes de la source même, en { $language }
history-language-gone-in = le texte en { $language } n’est plus donné
history-withdrawn = retrait
history-withdrawn-in = retrait du texte en { $language }
history-put-back = rétablissement
history-put-back-in = rétablissement du texte en { $language }
history-status = statut : { $after } (auparavant : { $before })
history-superseded = remplacée par
history-in-force-again = n’est plus donnée comme remplacée
history-theme-added = thème ajouté ou confirmé :
history-theme-removed = thème retiré :
history-n-corrected = { $n ->
    [one] { $count } recommandation corrigée
   *[other] { $count } recommandations corrigées
}
history-n-withdrawn = { $n ->
    [one] { $count } recommandation retirée
   *[other] { $count } recommandations retirées
}
document-language-withdrawn = Le texte en { $language } a été retiré le { $date } :
record-description = { $reference } : { $text }
cite-footnote = Note de bas de page, usage de l’ONU
cite-full = Référence complète
cite-more = BibTeX et RIS
cite-hint = Un clic sur une citation la choisit en entier.
diff-heading = Ce qui change par rapport aux termes précédents :
diff-removed = supprimé :
diff-added = ajouté :
## Comparaison

compare = Comparaison
compare-title = { $n ->
    [one] { $count } recommandation
   *[other] { $count } recommandations côte à côte
 }
compare-description = Les termes de plusieurs recommandations côte à côte, ce qui diffère, et leurs références.
compare-remove = Retirer de la comparaison
compare-choose = Choisir d’autres recommandations
compare-differences = Ce qui diffère
compare-none-near = Aucune de ces recommandations n’est assez proche d’une autre par ses termes pour qu’une comparaison mot à mot soit utile.
compare-struck = Biffé : seulement dans
compare-underlined = Souligné : seulement dans
compare-cite = Citer l’ensemble
compare-refused = Ces recommandations ne peuvent pas être comparées
compare-too-few = Choisissez-en au moins deux : dans la liste, cochez les recommandations à comparer.
compare-too-many = Six recommandations au plus tiennent côte à côte : retirez-en de votre choix.
compare-unknown = Le fonds n’a pas, ou n’a plus, ces recommandations :
compare-rest = Comparer les autres
## Signalement

report = Signaler un problème
report-link = Signaler un problème sur cette page
report-lede = Ce que vous écrivez arrive aux éditeurs. Rien d’autre n’est gardé de vous.
report-kind = Qu’est-ce qui ne va pas ?
report-kind-wording = Les termes ne sont pas ceux du document imprimé
report-kind-source = La cote, le numéro, la date, l’organe ou l’état est faux
report-kind-theme = Un thème ne convient pas ou manque
report-kind-page = Un lien ou l’affichage est défectueux
report-kind-other = Autre chose
report-message = Décrivez le problème
report-contact = Adresse électronique, si vous souhaitez une réponse
report-contact-note = Facultatif. Elle est effacée quand le signalement est réglé.
report-trap = Laissez ce champ vide
report-send = Envoyer
report-faults = Le signalement n’est pas encore parti :
report-no-message = Écrivez en une phrase ce qui ne va pas.
report-long-message = Le message est trop long : 4000 caractères au plus.
report-bad-contact = Donnez une adresse comme nom@exemple.org, ou laissez ce champ vide.
report-thanks = Merci, votre signalement est arrivé
report-thanks-note = Un éditeur le lira et corrigera ce qui doit l’être.

## Documents

documents-lede = Des documents de session en texte lisible ; chaque paragraphe a son adresse.
documents-description = Documents de session du recueil, du plus récent au plus ancien.
documents-none = Aucun document ne correspond.
document-title-untitled = { $kind }, { $date }
document-read-in = Lire aussi en :
document-beside = Côte à côte avec :
document-alone = Une seule langue
document-file = Fichier d’origine ({ $format })
document-warnings-count = { $n ->
    [one] { $count } avertissement de lecture
   *[other] { $count } avertissements de lecture
 }
count-pages = { $n ->
    [one] { $count } page
   *[other] { $count } pages
 }
document-original = Original : { $language }
document-agenda-item = Point { $item } de l’ordre du jour
document-contents = Table
document-paragraph = Paragraphe
document-item = Alinéa
document-note = Note
document-back = Retour à l’appel de la note
document-cited-by = Cité par
document-warnings = Avertissements de lecture
document-warnings-note = Ce dont le programme qui a lu ce document n’était pas sûr. Les termes sont ceux du fichier.
doubt-arabic-low-confidence = Le PDF coupe des mots arabes : comparer le texte avec la page imprimée.
doubt-characters-lost = Des caractères avaient été perdus avant que le fichier n’arrive ici :
doubt-compiled-differs = Compilée ailleurs en d’autres termes :
doubt-compiled-missing = Compilée ailleurs comme recommandation, et introuvable ici :
doubt-date-doubtful = Les dates du document et de la réunion ne s’accordent pas.
doubt-date-impossible = Une date imprimée n’existe dans aucun calendrier ; elle a été laissée de côté.
doubt-editor-word-ignored = La cote ou la langue indiquée au dépôt diffère de celle du fichier ; le fichier l’a emporté.
doubt-encoding-broken = Certains octets du fichier n’ont pu être lus comme du texte.
doubt-encoding-guessed = Le codage des caractères du fichier a été deviné.
doubt-footnote-gap = Une ou plusieurs notes manquent dans la suite, avant :
doubt-footnote-marker-changed = Les notes appelées par des lettres ou des signes, ou renumérotées à chaque page, ont reçu une numérotation continue.
doubt-footnote-marker-rebuilt = Notes dont le numéro avait disparu, retrouvées d’après leur place :
doubt-footnote-missing = Une note est appelée, mais son texte n’a pas été trouvé :
doubt-footnote-unanchored = Notes qui ne sont appelées nulle part dans le texte :
doubt-heading-empty = Un titre a un numéro, mais pas de mots :
doubt-heading-jump = Un titre ne suit pas le numéro de celui qui le précède :
doubt-heading-number-rebuilt = Un titre dont le numéro avait disparu a reçu celui de sa place :
doubt-heading-without-text = Un titre n’est suivi d’aucun texte :
doubt-kind-unknown = La première page ne dit pas de quel type de document il s’agit.
doubt-language-mismatch = La première page indique une autre langue que celle du texte.
doubt-language-unknown = La langue n’a pu être déterminée ; le texte a été lu comme de l’anglais.
doubt-line-unsure = Un texte sans numéro commence par une minuscule ; c’est peut-être la suite d’un paragraphe :
doubt-lines-parted = Des paragraphes ou des titres commençaient au milieu d’une ligne ; ils en ont été séparés :
doubt-no-header = Aucun en-tête n’a été trouvé au-dessus du texte.
doubt-no-symbol = Le fichier ne donne pas la cote du document.
doubt-paragraph-gap = Un ou plusieurs numéros de paragraphe manquent avant :
doubt-paragraph-long = Un passage est si long qu’il contient peut-être plusieurs paragraphes :
doubt-paragraph-number-rebuilt = Paragraphes dont le numéro avait disparu, numérotés d’après leurs voisins :
doubt-paragraph-order = Un numéro de paragraphe est répété ou hors de sa place :
doubt-part-not-read = Une partie du fichier est d’un autre format et n’a pas été lue.
doubt-source-missing = Des recommandations sont rappelées sans que leur source soit imprimée :
doubt-note = note { $number }
doubt-place = passage { $number }
document-unreviewed = Aucun éditeur n’a relu ce texte : il est tel que le programme l’a lu dans le fichier.
document-recommendation = Recommandation { $place }
document-description = { $title }. Texte avec paragraphes, notes et recommandations.

## Organes, réunions, ressources

bodies-lede = Les organes dont on lit ici les documents, de celui qui est au-dessus à ceux qui en dépendent.
bodies-description = Organes des Nations Unies dont les recommandations sont dans le recueil.
bodies-without = Sans organe
bodies-without-note = Documents qui ne nomment aucun organe, ni par leur cote ni à leur première page.
body-parent = Relève de :
body-children = Organes qui en relèvent
body-empty = Rien de cet organe n’a encore été publié ici.
body-description = Réunions, documents et recommandations de cet organe : { $body }.
meetings-lede = Réunions et sessions, de la plus récente à la plus ancienne, avec leurs documents et ce qu’elles ont recommandé.
meetings-description = Réunions et sessions par ordre chronologique, avec leurs documents et leurs recommandations.
meetings-none = Pas encore de réunion.
meetings-undated = Sans date
meeting-empty = Aucun document de cette réunion n’a été publié ici.
meeting-earlier = Réunion précédente :
meeting-later = Réunion suivante :
meeting-description = Documents et recommandations de cette réunion : { $meeting }.
resources-lede = Outils et publications que les documents recommandent, chacun avec les termes qui le recommandent.
resources-description = Bibliographie annotée : publications recommandées dans les documents de session.
resources-none = Pas encore de publication.
resource-published-by = Éditeur :
resource-recommended-in = Recommandé dans

## Erreurs

error-bad-request = Cette demande ne peut être lue
error-not-found = Il n’y a pas de telle page
error-gone = Ceci a été retiré
error-gone-since = Retiré le
error-gone-instead = À lire à la place :
error-server = Quelque chose n’a pas marché ici
error-unavailable = Le service est occupé
error-other = La demande a été refusée
error-fields = Ceci n’est pas valable dans l’adresse : { $fields }
error-too-many = Trop d’envois en peu de temps. Réessayez un peu plus tard.
error-advice-request = Vérifiez l’adresse, ou repartez d’ici :
error-advice-missing = Elle a peut-être une autre adresse. Repartez d’ici :
error-advice-gone = Son adresse reste, pour qu’une citation ne mène jamais à autre chose.
error-advice-server = Cela ne vient pas de vous. Réessayez dans un moment ; si cela dure, indiquez le numéro ci-dessous.
error-all = Toutes les recommandations
error-home = Accueil
error-request = Numéro de cette demande :

## À propos

about-lede = Recueil lit les documents de session d’organes des Nations Unies et donne à lire ce qu’ils recommandent : en recueil chronologique, en index thématique et en données.
about-unofficial = Une collection non officielle
about-unofficial-text = Recueil n’est pas un service de l’Organisation des Nations Unies et ne parle au nom d’aucun de ses organes. Il réunit des documents qu’ils ont publiés et les rend plus faciles à trouver, à lire et à citer. Si cette collection s’écarte d’un document tel qu’il a été publié, c’est le document qui fait foi.
about-what = Ce qu’on y trouve
about-what-text = Chaque paragraphe numéroté ou alinéa par lequel un organe recommande, demande ou décide quelque chose est une fiche, dont l’adresse ne change pas. On y lit les termes imprimés, qui les a adoptés et quand, à qui ils s’adressent, et chaque document qui les rappelle ensuite.
about-read = Comment les documents sont lus
about-read-text = Un programme lit chaque fichier : en-tête, sections, paragraphes numérotés, alinéas, notes, renvois. Il signale ce dont il n’était pas sûr, et la page du document le montre. Il ne comble jamais un manque par une supposition.
about-themes = Comment les thèmes sont attribués
about-themes-text = L’index thématique a deux niveaux, comme les index imprimés. Des règles cherchent dans chaque texte les tournures qui annoncent un thème et le proposent ; la fiche montre les mots qui y ont mené. Un thème proposé est montré comme tel tant qu’un éditeur ne l’a pas confirmé.
about-review = Ce que font les éditeurs
about-review-text = Les éditeurs corrigent les erreurs d’extraction et confirment ou refusent les thèmes que des règles proposent. Ils ne changent jamais des termes adoptés. Une fiche qu’aucun éditeur n’a relue le dit.
about-languages = Langues
about-languages-text = Les textes sont montrés dans les langues où leurs documents ont été versés ; aucune recommandation n’est jamais traduite ici. L’interface et les noms des thèmes sont dans les six langues officielles. Ces traductions sont les nôtres, non celles des Nations Unies.
about-translating = Un linguiste qui y relève un mot faux ou raide peut le corriger : le fichier docs/translating.md, livré avec le programme, dit comment.
about-program = Le programme
about-program-text = Recueil est un logiciel libre, sous licence MIT. La lecture ne demande pas de compte ; il n’y a pas de publicité, et personne n’est suivi.

## Aide

help-lede = Comment chercher, comment citer, et ce que veulent dire les marques.
help-query = Chercher
help-query-text = Une recherche demande tous ses mots, sous toutes leurs formes : elle ne regarde ni les terminaisons, ni les majuscules, ni les accents. Des mots qui sont le nom entier d’un thème, dans n’importe quelle langue, trouvent aussi ce qui porte sur ce thème, quelle qu’en soit la langue, après ce qui contient les mots.
help-try = Chaque exemple est un lien : essayez-le, puis mettez vos mots à la place.
help-example-words = enfants preuves
help-words = les fiches qui ont les deux mots, sous toute forme
help-example-phrase = "preuves électroniques"
help-phrase = ces mots à la suite, dans cet ordre
help-example-without = enfants -adoption
help-without = le premier mot, mais pas le second
help-example-or = enfants or mineurs
help-or = l’un ou l’autre mot ; « or » se tape en anglais dans toutes les langues
help-example-prefix = enquêt*
help-prefix = les mots qui commencent ainsi
help-symbol = ce qui figure dans ce document ou en est rappelé
help-paragraph = par. { $number }
help-place = directement à ce paragraphe, dans quelque langue que « par. » soit tapé
help-example-theme = thème:"secteur privé"
help-theme = ce qui relève de ce thème : son nom dans n’importe quelle langue, ou une partie
help-example-body = organe:"groupe de travail"
help-body = ce qui émane de cet organe : sa cote, son nom, ou une partie
help-example-year = année:2018..2022
help-year = ce qui date de ces années ; une borne peut manquer
help-together = Tout cela se combine. Les noms des champs (thème, organe, année) sont compris dans les six langues.
help-query-never = Une recherche n’est jamais une erreur : si une partie n’a pu être lue, la page dit comment elle a été comprise.
help-spelling = Suggestions et orthographe
help-suggestions = Pendant que vous tapez, le champ de recherche suggère des thèmes, des organes, des documents et des mots qui figurent dans les textes. Les flèches en choisissent un, Entrée l’ouvre, Échap ferme la liste.
help-meant = Quand peu de chose ou rien n’est trouvé, la page demande « Vouliez-vous dire » et propose la graphie la plus proche qui figure dans les textes. Elle ne cherche jamais autre chose que ce que vous avez tapé.
help-filters = Filtres
help-filters-text = Deux valeurs d’un même filtre veulent dire l’une ou l’autre ; des filtres différents valent tous ensemble. Un thème comprend ses sous-thèmes. L’adresse d’une liste garde sa recherche, ses filtres et son ordre : on peut l’envoyer et la citer.
help-cite = Citer
help-cite-text = Chaque fiche donne sa référence en note, selon l’usage de l’ONU, et en entier ; un clic la choisit tout entière. Les logiciels de bibliographie comme Zotero la lisent dans la page. Chaque paragraphe d’un document a son adresse : son numéro en est le lien.
help-keys = Clavier
help-keys-text = Toutes les pages s’utilisent avec Tab et Entrée seulement. Là où les scripts sont permis, ces touches aident en plus, sauf pendant la saisie dans un champ :
help-key-search = va au champ de recherche
help-key-next = entrée suivante d’une liste
help-key-previous = entrée précédente d’une liste
help-key-cite = copie la référence de l’entrée où l’on se trouve, ou de la fiche que montre la page
help-key-help = ouvre cette aide
help-keys-switch = Utiliser ces touches
help-keys-switch-note = Désactivez-les si elles gênent la saisie vocale ou un lecteur d’écran. Votre navigateur s’en souvient ; rien n’est envoyé à personne.
keys-copied = Référence copiée :
help-status = État
help-status-adopted = un organe l’a adoptée, comme l’attestent son rapport ou sa résolution
help-status-proposed = un document la soumet à un organe pour adoption ; l’organe ne l’a pas adoptée dans ce document
help-status-superseded = une autre, plus récente, en tient lieu, comme un éditeur l’a noté
help-status-recalled = se dit d’une occurrence : un document ultérieur répète ce qui avait été adopté
help-proposed = Thèmes proposés
help-proposed-text = Des règles proposent des thèmes d’après les mots d’un texte, et la fiche montre ces mots. Un thème proposé est en tirets, porte un point d’interrogation et dit « proposé » tant qu’un éditeur ne l’a pas confirmé. Les listes et les nombres comprennent les thèmes proposés.
help-unreviewed = Fiches qu’aucun éditeur n’a relues
help-unreviewed-text = Des documents peuvent être publiés tels que le programme les a lus. Leurs fiches disent alors qu’aucun éditeur ne les a relues. Consultez la source, à un clic, avant de vous y fier.

## Accessibilité

accessibility-lede = Ces pages sont faites pour servir à tous, avec tout appareil. Cette déclaration dit ce qui a été fait pour cela, comment cela a été éprouvé et ce qui manque encore.
accessibility-standard = Norme
accessibility-standard-text = Le but est la conformité aux Règles pour l’accessibilité des contenus Web (WCAG) 2.2, niveau AA. Nous ne connaissons pas de page qui y manque. C’est notre propre évaluation ; personne de l’extérieur ne l’a contrôlée.
accessibility-what = Ce qui est fait
accessibility-keyboard = Toutes les pages s’utilisent au clavier seul et sans script ; le premier lien mène au contenu. Les raccourcis d’une touche peuvent être désactivés à la page d’aide.
accessibility-semantics = Les titres donnent le plan de chaque page, les régions et les listes ont un nom, et chaque texte porte sa langue et son sens d’écriture.
accessibility-colour = Rien n’est dit par la seule couleur : états et marques ont un mot et une forme. Le mode sombre, les couleurs imposées et les textes agrandis sont suivis.
accessibility-zoom = À 400 %, ou à 320 pixels de large, le texte tient en une colonne ; seuls de larges graphiques et tableaux défilent, dans leur propre cadre.
accessibility-motion = Rien ne bouge, ne clignote ni n’expire.
accessibility-print = Les pages s’impriment sans navigation, avec leur adresse.
accessibility-tests = Comment c’est éprouvé
accessibility-tests-text = Avant qu’une modification du programme soit acceptée, des essais dans un navigateur (Chromium) ouvrent chaque sorte de page et vérifient
accessibility-test-axe = par le programme axe, qu’aucun manquement aux WCAG 2.2, niveaux A et AA, n’est trouvé, dans les six langues, en couleurs claires et sombres, à 360 et à 1 280 pixels ;
accessibility-test-keyboard = que le chemin de l’accueil à une référence copiée se fait au clavier, et sans script ;
accessibility-test-reflow = que rien ne défile de côté à 320 pixels, et que l’impression omet la navigation ;
accessibility-test-html = que le code HTML est valide.
accessibility-tests-not = De tels essais ne peuvent pas tout trouver. Les personnes qui se servent chaque jour d’un lecteur d’écran, d’une loupe ou de la saisie vocale n’ont pas encore essayé ces pages ; ce qu’elles nous diront comptera davantage.
accessibility-limits = Limites connues
accessibility-limits-text = Les textes tirés de fichiers peuvent avoir perdu des italiques, des tableaux et des figures. Quand un texte n’a pas été versé dans votre langue, il est montré dans une autre, qui est indiquée. Le détail des erreurs et la description de l’interface de programmation ne sont qu’en anglais.
accessibility-report = Signaler un obstacle
accessibility-report-text = Dites de quelle page il s’agit, ce que vous vouliez faire et avec quoi vous la lisiez.
accessibility-report-to = À signaler à :
accessibility-report-none = Cette installation ne donne pas d’adresse pour cela ; veuillez le dire à qui l’exploite.

## Données

data-lede = Tout ce que montrent ces pages se lit aussi en JSON, sans clef.
data-formats = Formats
data-formats-text = Les données sont en JSON, en UTF-8. Une liste de recommandations se prend aussi en CSV et se suit par un fil Atom, avec les mêmes filtres. Une recommandation se prend en BibTeX et en RIS à sa page. Les pages portent leur référence dans leur en-tête, où les logiciels de bibliographie la lisent, et une description selon schema.org.
data-description-link = Description de l’interface (OpenAPI)
data-examples = Exemples
data-list = Chercher, avec les nombres par thème
data-one = Une recommandation
data-document = Un document et son texte
data-themes = L’index thématique
data-csv = Une liste en tableau (CSV)
data-atom = Une liste à suivre (Atom)
data-again = Rien, si rien n’a changé (304)
data-more = Adresses et champs
data-more-text = Les réponses sont en UTF-8, les dates selon ISO 8601, les langues en deux lettres. Une liste donne le nombre trouvé, ses éléments et l’adresse de la suite. Un paramètre inconnu est une erreur qui le nomme. Les mêmes noms servent dans les adresses des pages et des données.
data-parts = Longues listes
data-parts-text = Une liste donne 20 éléments à la fois, ou jusqu’à 200 avec « limit ». « next » est l’adresse de la suite, donnée aussi par l’en-tête « Link » ; suivez-la jusqu’à null. Une publication survenue entre-temps ne répète ni ne saute rien de ce qui y était.
data-fresh = Demander de nouveau
data-fresh-text = Chaque réponse a un « ETag ». Renvoyez-le dans « If-None-Match » : si rien n’a changé, la réponse est 304, sans contenu. L’en-tête « Recueil-Revision » augmente de un à chaque publication : tant qu’il demeure, rien ne change.
data-errors = Erreurs
data-errors-text = Une erreur est en application/problem+json (RFC 9457) : elle dit ce qui n’allait pas, et dans quel paramètre.
data-fair = Bon usage
data-fair-text = Aucune clef n’est requise, et le programme ne compte pas les demandes. Qui prend tout devrait demander une chose après l’autre.
data-pages = Adresses qui ne changent pas
data-pages-text = Une recommandation se nomme par son identifiant, un document par sa cote ; les deux mènent à la page dans la langue du lecteur :
data-licence = Licence
data-licence-text = Pour les textes et pour ce que ce service ajoute, voir les conditions d’utilisation :

## Conditions

terms-lede = Ce que valent ces pages, ce qu’on peut en faire, et ce qui est gardé de vous : rien.
terms-unofficial = Caractère non officiel
terms-unofficial-text = Cette collection n’est pas officielle. Le document tel que l’a imprimé l’organisation qui l’a publié prévaut sur ce qui est montré ici. Les noms et les cotes des Nations Unies ne servent qu’à dire ce qui est cité.
terms-texts = Textes des documents
terms-texts-text = Les documents sont ceux des organisations qui les ont publiés, et leurs conditions s’appliquent. Ce service en donne une copie lisible et mène à la cote qui permet de trouver l’original.
terms-service = Ce que ce service ajoute
terms-service-text = Les identifiants, les thèmes, les liens entre documents et le classement peuvent être réutilisés librement, avec le nom de ce service et l’adresse de la page.
terms-warranty = Sans garantie
terms-warranty-text = Les textes sont lus par un programme et peuvent contenir des erreurs. Une fiche dit si un éditeur l’a relue. Citez d’après la source.
terms-visitors = Ce qui est gardé des visiteurs
terms-visitors-text = Rien. La lecture ne demande pas de compte. Le programme n’enregistre ni l’adresse des visiteurs, ni leurs recherches, ni les pages lues. Quand quelque chose échoue, il note l’heure, l’adresse de la page sans la recherche et un numéro pour cette demande. Rien n’est chargé d’ailleurs, et personne n’est compté.
terms-visitors-report = Une seule exception, de votre fait : un signalement que vous envoyez est conservé pour les éditeurs. L’adresse que vous y joignez est effacée dès qu’il est traité.
terms-visitors-operator = Qui exploite cette installation peut avoir placé devant elle d’autres programmes, qui tiennent leurs propres registres.
terms-cookies = Témoins (cookies)
terms-cookies-text = Il n’en est posé aucun. Si vous désactivez les raccourcis d’une touche, votre navigateur s’en souvient de lui-même.

# Behind the sign-in

desk = Édition
desk-home = Vue d’ensemble
desk-users = Comptes
desk-reports = { $n ->
    [one] { $count } signalement de lecteur est ouvert.
    [many] { $count } signalements de lecteurs sont ouverts.
   *[other] { $count } signalements de lecteurs sont ouverts.
}
role-reader = lecteur
role-editor = rédacteur
role-publisher = éditeur
role-admin = administrateur
save = Enregistrer
sign-in = Connexion
sign-in-lede = Pour qui téléverse, revoit et publie les documents. La lecture ne demande aucun compte.
sign-in-button = Se connecter
sign-in-forgotten = En cas d’oubli du mot de passe, demandez un lien à un administrateur.
sign-in-wrong = L’adresse ou le mot de passe n’est pas juste.
elsewhere-button = Se connecter avec { $name }
elsewhere-another = Utiliser un autre compte de { $name }
elsewhere-or = Ou avec un mot de passe
elsewhere-away = { $name } ne répond pas pour l’instant. Réessayez dans un moment, ou connectez-vous avec votre mot de passe.
elsewhere-refused = { $name } ne vous a pas laissé entrer. Rien n’a été fait ; vous pouvez réessayer.
elsewhere-untrusted = La réponse de { $name } n’est pas digne de confiance : vous n’êtes pas connecté. Si cela se reproduit, prévenez un administrateur.
elsewhere-stale = Cette connexion a été commencée dans un autre navigateur, ou il y a trop longtemps. Veuillez recommencer.
elsewhere-unknown = { $name } vous connaît, mais aucun compte ouvert ne vous correspond ici. Demandez-en un à un administrateur.
elsewhere-no-address = { $name } ne garantit pas votre adresse électronique : aucun compte n’a pu être trouvé. Confirmez-y cette adresse, ou adressez-vous à un administrateur.
elsewhere-only = Votre compte se connecte avec { $name }, et non avec un mot de passe.
sign-in-wait = { $n ->
    [one] Trop de tentatives. Réessayez dans { $count } seconde.
    [many] Trop de tentatives. Réessayez dans { $count } secondes.
   *[other] Trop de tentatives. Réessayez dans { $count } secondes.
}
sign-out = Se déconnecter
email = Adresse électronique
email-wrong = Saisissez une adresse électronique, par exemple nom@example.org.
email-taken = Cette adresse a déjà un compte.
password = Mot de passe
password-new = Nouveau mot de passe
password-present = Mot de passe actuel
password-change = Changer le mot de passe
password-hint = Plusieurs mots sans rapport entre eux se retiennent bien et se devinent mal. On peut coller depuis un gestionnaire de mots de passe.
password-wrong = Le mot de passe actuel n’est pas juste.
password-short = { $n ->
    [one] Choisissez un mot de passe d’au moins { $count } caractère.
    [many] Choisissez un mot de passe d’au moins { $count } caractères.
   *[other] Choisissez un mot de passe d’au moins { $count } caractères.
}
password-long = Ce mot de passe est plus long qu’il n’est utile. Choisissez-en un plus court.
password-common = Ce mot de passe est parmi les premiers que l’on essaie : il est courant, ou fait d’un nom ou d’un motif. Choisissez-en un autre.
password-breached = Ce mot de passe a fuité quelque part et ceux qui en devinent le connaissent. Choisissez-en un autre, et changez-le partout où vous l’utilisez.
code = Encore une étape
code-lede = Saisissez le code que votre application affiche en ce moment, ou l’un de vos codes de secours.
code-label = Code
code-wrong = Le code n’est pas juste, ou a déjà servi. Saisissez celui qui est affiché maintenant.
link = Choisir un mot de passe
link-first = Personne n’a encore de compte ici. Le vôtre sera celui du premier administrateur.
link-invited = Vous êtes invité. Choisissez un mot de passe, et vous serez connecté.
link-forgotten = Choisissez un nouveau mot de passe. Partout où vous êtes connecté, la session prend fin.
link-button = Choisir ce mot de passe
account = Votre compte
account-language = Langue
account-language-label = Langue de ces pages
factor = Second facteur
factor-on = La connexion demande aussi un code.
factor-off = La connexion ne demande que le mot de passe. Avec un second facteur, un mot de passe volé n’ouvre rien.
factor-codes-left = { $n ->
    [one] Il reste { $count } code de secours.
    [many] Il reste { $count } codes de secours.
   *[other] Il reste { $count } codes de secours.
}
factor-add = Ajouter un second facteur
factor-renew = Renouveler les codes de secours
factor-remove = Retirer le second facteur
factor-lede = Scannez le carré avec une application de codes à usage unique, puis saisissez le code affiché.
factor-square = Carré à scanner avec une application ; le même en lettres ci-dessous
factor-typed = Ou saisissez ce secret :
factor-first = Code affiché par l’application
factor-confirm = Confirmer
factor-codes = Codes de secours
factor-codes-lede = Chacun ouvre le compte une fois quand l’application n’est pas à portée. Ils ne sont affichés que maintenant : imprimez-les, ou gardez-les avec vos mots de passe.
factor-codes-kept = Je les ai conservés
sessions = Où vous êtes connecté
sessions-own = ce navigateur
sessions-since = depuis le
sessions-seen = vu le
sessions-end = Déconnecter
sessions-end-all = Déconnecter partout ailleurs
tokens = Jetons pour programmes
tokens-lede = Un programme qui téléverse ou publie pour vous présente un jeton au lieu d’un mot de passe.
tokens-since = créé le
tokens-used = utilisé le
tokens-unused = pas encore utilisé
tokens-ends = expire le
tokens-revoke = Révoquer
tokens-new = Nouveau jeton
tokens-name = À quoi il sert
tokens-scopes = Ce qu’il permet
tokens-days = Valable
tokens-endless = sans fin
tokens-make = Créer le jeton
token-no-name = Dites à quoi sert le jeton et choisissez au moins un usage.
token-made = Votre jeton
token-once = Il n’est affiché que maintenant. Copiez-le là où il faut ; personne ne pourra le retrouver.
token-kept = Je l’ai copié
scope-read = lire les brouillons et les signalements
scope-upload = téléverser
scope-publish = publier
days = { $n ->
    [one] { $count } jour
    [many] { $count } jours
   *[other] { $count } jours
}
users-lede = Qui peut se connecter, et avec quels droits.
users-own = vous
users-closed = fermé
users-since = depuis le
users-factor = avec un second facteur
users-waiting = n’a pas encore choisi de mot de passe
users-elsewhere = se connecte avec un autre service
users-detach = Détacher de l’autre service
users-change = Modifier
users-role = Droits de
users-link = Lien pour un nouveau mot de passe
users-no-factor = Retirer le second facteur
users-sessions = Déconnecter partout
users-close = Fermer le compte
users-reopen = Rouvrir
users-last-admin = Il faut un administrateur qui puisse se connecter. Nommez-en d’abord un autre.
users-invite = Inviter quelqu’un
users-invite-note = Vous obtenez un lien à transmettre ; le service n’envoie pas de courriel.
users-invite-button = Créer l’invitation
invited = Lien à transmettre
invited-lede = Il n’est affiché que maintenant et permet à qui le détient de choisir le mot de passe de ce compte. Transmettez-le par une voie sûre.
invited-days = { $n ->
    [one] Il sert une fois, pendant { $count } jour.
    [many] Il sert une fois, pendant { $count } jours.
   *[other] Il sert une fois, pendant { $count } jours.
}
done-password = Le mot de passe est changé ; partout ailleurs, la session a pris fin.
done-session = La session a pris fin.
done-token = Le jeton est révoqué.
done-factor = Le second facteur est en place.
done-nofactor = Le second facteur est retiré.
done-detached = Le compte est détaché de l’autre service.
done-role = Les droits sont changés.
done-closed = Le compte est fermé, avec ses sessions et ses jetons.
done-reopened = Le compte est rouvert.

# Imports

desk-imports = Fichiers reçus
imports-lede = Documents de session en voie de publication. Chaque fichier est conservé tel qu’il a été envoyé.
imports-send = Envoyer des fichiers
imports-limits = Texte, PDF, DOCX ou HTML, 50 Mo au plus chacun, autant de fichiers que vous voulez. Si vous avez le choix, envoyez le DOCX.
imports-drop = Vous pouvez aussi déposer des fichiers sur ce formulaire : ils sont envoyés aussitôt.
imports-given = Si le fichier n’indique pas sa cote ou sa langue
imports-given-note = Une cote ne vaut que pour un seul fichier. Ce qu’indique le fichier lui-même l’emporte.
imports-symbol = Cote
imports-language = Langue
imports-any-language = Toutes les langues
imports-files = Fichiers
imports-send-button = Envoyer
imports-queued = en attente d’envoi
imports-sending = envoi en cours
imports-broken = La connexion a été coupée ; rien de ce fichier n’a été conservé.
imports-again = Renvoyer
imports-out = Vous n’êtes plus connecté. Connectez-vous dans une autre fenêtre, puis renvoyez ce fichier.
imports-count-received = Reçus : 0.
imports-count-refused = Refusés : 0.
imports-list = Ce qui est arrivé
imports-states = États
imports-all = Tous
import-state-received = À lire
import-state-parsing = Lecture en cours
import-state-in-review = À revoir
import-state-published = Publié
import-state-failed = En échec
import-state-discarded = Écarté
imports-words = Titre, cote ou nom de fichier
imports-mine = Les miens seulement
imports-filter = Afficher
imports-reload = Afficher l’état actuel
imports-stale = Cette page ne suit plus ce qui se passe.
imports-none = Aucun fichier ne correspond.
imports-none-yet = Aucun fichier n’est encore arrivé.
imports-pick = Choisir
imports-chosen = Pour les fichiers choisis :
imports-choose-some = Choisissez au moins un fichier.
together-first = Vous verrez d’abord ce qui arriverait à chacun :
together-all = Toute cette liste, 200 fichiers au plus
together-publish = Publier ce qui est décidé
together-too-many = 200 au plus à la fois : affinez d’abord la liste.
together = Plusieurs fichiers : le plan
together-report = Plusieurs fichiers : ce qui a été fait
together-assign = Confier à
together-discard = Écarter :
together-note = Rien n’a encore été modifié. Chaque fichier coché est traité à part ; celui qui a changé entre-temps, ou qui est refusé, reste tel quel et n’empêche pas les autres. Vous verrez ensuite ce qu’il est advenu de chacun.
together-go = Le faire pour les fichiers cochés
together-done = Fait
together-do-publish = À publier : tout est décidé
together-do-assign = À confier
together-do-discard = À écarter
together-step-anew = À publier de nouveau, avec ce qui a été modifié depuis
together-step-held = Confiés à quelqu’un d’autre : seulement si vous les cochez
together-step-undecided = Laissés tels quels : tout n’est pas décidé
together-step-alone = Laissés tels quels : un autre publicateur doit approuver
together-step-scheduled = Laissés tels quels : publication prévue à une heure donnée
together-step-published = Laissés tels quels : déjà publiés
together-step-discarded = Laissés tels quels : écartés
together-step-failed = Laissés tels quels : lecture impossible
together-step-unread = Laissés tels quels : pas encore lus
together-step-has = Laissés tels quels : c’est déjà le cas
together-step-changed = Laissés tels quels : modifiés depuis l’établissement du plan
together-step-refused = Laissés tels quels : refusés
together-count-done = { $n ->
    [one] Fait pour { $count } fichier.
    [many] Fait pour { $count } de fichiers.
   *[other] Fait pour { $count } fichiers.
}
together-count-left = { $n ->
    [one] { $count } fichier a été laissé tel quel.
    [many] { $count } de fichiers ont été laissés tels quels.
   *[other] { $count } fichiers ont été laissés tels quels.
}
imports-sent = envoyé le
imports-by = par
imports-by-command = par la ligne de commande
imports-held = confié à
imports-held-own = confié à vous
imports-public = page publique
imports-warnings = { $n ->
    [one] { $count } avertissement
    [many] { $count } avertissements
   *[other] { $count } avertissements
}
imports-attempt = essai { $number }
imports-publish-wanted = à publier dès sa lecture
imports-discarded = écarté le
imports-discarded-by = par
imports-becomes-document = sera un nouveau document :
imports-becomes-nameless = sera un nouveau document sans cote
imports-becomes-language = sera une autre langue de
imports-becomes-revision = sera la révision { $number } de
imports-becomes-again = a été publié puis retiré ; reviendrait sous
import = Fichier reçu
import-file = { $format }, { $size } ko
import-file-head = Le fichier
import-original = Tel qu’envoyé
import-given = Indiqué à l’envoi
import-changed = Dernier changement
import-review = Revoir
import-siblings = Un autre fichier de même cote et de même langue attend d’être revu. Publier les deux fait de l’un une révision de l’autre.
import-publish = Publier sans relecture
import-publish-note = Personne ne l’a comparé au document imprimé. Les recommandations et les thèmes paraissent tels que le programme les a trouvés, et la page comme chaque fiche indiquent qu’aucun rédacteur ne les a revus.
import-publish-button = Publier tel qu’extrait
import-do = Ce qu’il faut en faire
import-take = Le prendre en charge
import-assign = Confié à
import-assign-button = Confier
import-nobody = personne
import-retry = Relire le fichier
import-restore = Rétablir
import-reason = Motif
import-discard = Écarter
import-discard-note = Le motif figure au journal. Un fichier écarté n’est jamais publié ; il peut être rétabli, et le renvoyer le rétablit aussi.
import-kept = { $n ->
    [one] Ce qui en a été lu est conservé { $count } jour.
    [many] Ce qui en a été lu est conservé { $count } jours.
   *[other] Ce qui en a été lu est conservé { $count } jours.
}
import-forgotten = S’il est rétabli, il sera relu depuis le début.
import-discarded = Il a été écarté entre-temps.
import-not-discarded = Il n’est pas écarté.
import-not-failed = Seul ce qui a échoué est relu.
import-published = Il est publié : retirez plutôt le document.
import-not-in-review = Seul ce qui a été lu et n’est pas publié peut l’être.
import-no-reason = Indiquez un motif, en 1 000 caractères au plus.
import-no-editor = Choisissez une personne qui peut rédiger.
sent = Ce que sont devenus les fichiers
sent-none = Choisissez au moins un fichier.
sent-back = Vers les fichiers reçus
sent-received = Reçu.
sent-duplicate = Le même fichier était déjà arrivé.
sent-published = Le même fichier était déjà arrivé, et il est publié.
sent-revived = Le même fichier était déjà arrivé et avait été écarté ; il est rétabli.
sent-too-large = Plus de 50 Mo.
sent-empty = Le fichier est vide.
sent-picture = Une image, sans texte. Envoyez le document lui-même.
sent-archive = Une archive, un tableur ou une présentation. Envoyez les documents eux-mêmes.
sent-convert = D’un format qui n’est pas lu. Ouvrez-le dans un traitement de texte, enregistrez-le en DOCX et envoyez celui-ci.
sent-locked = Protégé par un mot de passe. Enregistrez-le sans protection et envoyez-le.
sent-other = Pas un document lisible : le texte, le PDF, le DOCX et le HTML le sont.
sent-symbol = Ce qui a été indiqué n’est pas une cote : des majuscules et des nombres entre barres obliques sont attendus, comme dans CTOC/COP/WG.7/2020/3.
sent-language = Ce qui a été indiqué n’est aucune des six langues.
sent-several = Une cote ne vaut que pour un seul fichier. Envoyez-les sans cote, ou un par un.
sent-broken = Interrompu avant la fin. Renvoyez-le.
fill = De nombreux fichiers avec un tableau
fill-lede = Une archive de documents, avec un tableau qui indique ce qu’ils ne disent pas. Chacun est d’abord lu et comparé ; rien n’est importé avant votre confirmation.
fill-send-head = Envoyer une archive
fill-sheet = Tableau
fill-sheet-note = CSV, tel qu’un tableur l’enregistre. Inutile s’il se trouve dans l’archive, ou si les fichiers indiquent tout eux-mêmes.
fill-columns = Colonnes du tableau
fill-columns-note = Les titres figurent à la première ligne, en anglais ou en français, dans un ordre quelconque ; seul le fichier est requis. Ce qu’indique le fichier lui-même l’emporte.
fill-column-file = Nom du fichier
fill-column-symbol = Cote
fill-column-language = Langue
fill-column-body = Organe
fill-column-meeting = Session
fill-column-date = Date
fill-column-kind = Type de document
fill-column-paragraph = Numéro du paragraphe
fill-column-item = Lettre de l’alinéa
fill-column-text = Texte de la recommandation
fill-column-themes = Thèmes
fill-column-status = Statut
fill-column-addressees = Destinataires
fill-unlisted = Importer aussi les fichiers que le tableau ne cite pas
fill-archive = Archive ZIP
fill-archive-note = 500 Mo et 2 000 fichiers au plus. Au-delà, la ligne de commande accepte un dossier.
fill-send = Envoyer et voir le plan
fill-earlier = Déjà envoyées
fill-none-yet = Aucune archive n’a encore été envoyée.
fill-lines = { $n ->
    [one] { $count } ligne
    [many] { $count } de lignes
   *[other] { $count } lignes
}
fill-state-arriving = En cours d’envoi
fill-state-planning = Lecture en cours
fill-state-planned = À confirmer
fill-state-running = Importation en cours
fill-state-done = Importée
fill-state-failed = En échec
fill-state-discarded = Abandonnée
fill-state-forgotten = Jamais confirmée
fill-verdict-document = Nouveau document
fill-verdict-language = Autre langue
fill-verdict-revision = Nouvelle révision
fill-verdict-nameless = Nouveau document sans cote
fill-verdict-duplicate = Déjà connu
fill-verdict-held = Retenu
fill-outcome-received = Importé
fill-outcome-duplicate = Déjà connu
fill-outcome-refused = Refusé
fill-progress = { $done } sur { $of }
fill-do = Ce qu’il faut faire
fill-plan-note = Rien n’a encore été importé.
fill-kept = { $n ->
    [one] Un plan que personne ne confirme est oublié au bout de { $count } jour.
    [many] Un plan que personne ne confirme est oublié au bout de { $count } de jours.
   *[other] Un plan que personne ne confirme est oublié au bout de { $count } jours.
}
fill-confirm = { $n ->
    [one] Importer { $count } fichier
    [many] Importer { $count } de fichiers
   *[other] Importer { $count } fichiers
}
fill-held = { $n ->
    [one] { $count } ligne est retenue : corrigez le tableau et renvoyez l’archive ; ce qui est déjà importé sera reconnu.
    [many] { $count } de lignes sont retenues : corrigez le tableau et renvoyez l’archive ; ce qui est déjà importé sera reconnu.
   *[other] { $count } lignes sont retenues : corrigez le tableau et renvoyez l’archive ; ce qui est déjà importé sera reconnu.
}
fill-discard = Abandonner le plan
fill-changed = Il a changé entre-temps, rien n’a donc été fait. Voici où il en est.
fill-lines-head = Ligne par ligne
fill-report = Rapport sous forme de tableau (CSV)
fill-row = ligne
fill-no-row = dans aucune ligne
fill-none = Choisissez une archive.
fill-no-archive = Ce n’est pas une archive ZIP.
fill-broken = L’envoi a été coupé avant la fin et rien n’en a été conservé. Renvoyez-la.
fill-too-large = Plus de 500 Mo. Divisez l’archive ou utilisez la ligne de commande.
fill-sheet-large = Le tableau dépasse 8 Mo.
fill-code-file-missing = Aucun fichier ne porte ce nom :
fill-code-file-ambiguous = Plusieurs fichiers portent ce nom ; indiquez aussi le dossier :
fill-code-file-twice = Une autre ligne cite déjà ce fichier :
fill-code-file-unnamed = Le nom du fichier manque.
fill-code-file-unlisted = Aucune ligne ne cite ce fichier.
fill-code-file-unreadable = Illisible :
fill-code-file-encrypted = Protégé par un mot de passe.
fill-code-file-damaged = Endommagé dans l’archive.
fill-code-file-method = Compressé d’une manière qui n’est pas lue ; faites-en un ZIP ordinaire.
fill-code-file-too-large = Plus de 50 Mo.
fill-code-file-none = Un lien, pas un fichier.
fill-code-file-leads-out = Son nom mène hors de l’archive ; renommez-le.
fill-code-file-sum = Les fichiers qui le précèdent dépassent ensemble 4 Go ; divisez l’archive.
fill-code-cell-unknown = Valeur non comprise :
fill-code-cell-disagrees = Le fichier indique autre chose, et c’est lui qui l’emporte :
fill-code-symbol-twice = Même cote et même langue que la ligne :
fill-code-file-same = Même contenu que la ligne :
fill-code-symbol-none = Ni le fichier ni le tableau n’indiquent de cote.
fill-code-row-twice = Cet emplacement figure déjà dans le tableau, à la ligne :
fill-code-text-missing = Le texte manque.
fill-code-body-new = La base n’a pas encore cet organe ; il sera créé :
fill-code-meeting-new = L’organe a d’autres sessions, mais pas celle-ci :
fill-code-file-again = Il avait échoué ; il sera relu.
fill-code-file-returns = Il avait été écarté ; il sera rétabli.
fill-code-heading-unknown = Aucune colonne ne porte ce titre ; elle est laissée de côté :
fill-code-sheet-guessed = Le tableau n’indique pas son codage ; il a été lu comme :
fill-code-files-hidden = Fichiers qui portent le nom d’un autre dans l’archive, qui les cache :
compiled = Recommandations compilées ailleurs
compiled-lede = Un tableau de recommandations compilées à la main. Chaque ligne est comparée à ce qui est publié ; les autres attendent leurs documents. Rien n’est conservé ni attribué avant confirmation, et les lecteurs ne voient jamais un texte compilé.
compiled-send-head = Envoyer un tableau
compiled-sheet-note = CSV, tel que les tableurs l’enregistrent, jusqu’à 8 Mo.
compiled-columns-note = Les intitulés figurent à la première ligne, en français ou en anglais, dans n’importe quel ordre. Seuls la cote, le paragraphe et le texte sont obligatoires. Plusieurs thèmes ou destinataires figurent dans une même cellule, séparés par « ; » ou « | ».
compiled-none = Choisissez un tableau qui ne soit pas vide.
compiled-not-read = Ce tableau ne peut pas être lu et rien n’en a été conservé :
compiled-none-yet = Aucun tableau n’a encore été envoyé.
compiled-waiting = En attente de leurs documents
compiled-waiting-none = Aucune ligne n’attend.
compiled-taken = Pris en compte
compiled-note = Rien n’a encore été conservé et aucun thème n’a été attribué.
compiled-kept = Lignes conservées
compiled-given = Thèmes attribués à des recommandations publiées
compiled-refused = Thèmes refusés auparavant par un éditeur, et qui le restent
compiled-confirm = Conserver les lignes et attribuer les thèmes
compiled-publishers = Seules les personnes habilitées à publier confirment, car les thèmes de recommandations publiées changent.
compiled-changed = Le fonds a changé depuis l’établissement du plan ; rien n’a donc été fait. Voici le plan tel qu’il est maintenant.
compiled-now = Les lignes comparées au fonds tel qu’il est aujourd’hui.
compiled-diff = Du texte publié à celui du tableau :
compiled-gives = Thèmes attribués :
compiled-refuses = Refusés auparavant par un éditeur :
compiled-in-review-fresh = Ce document attend sa révision et personne ne l’a commencée : les thèmes y deviendront des propositions dès votre confirmation.
compiled-in-review-begun = La révision de ce document a commencé et rien n’y est ajouté : attribuez-y les thèmes vous-même.
compiled-verdict-matched = Mêmes mots
compiled-verdict-differs = Autres mots
compiled-verdict-no-recommendation = Aucune recommandation à cet endroit
compiled-verdict-waits = Attend son document
compiled-verdict-held = Retenue
done-confirmed = L’importation a commencé.
done-letgo = Le plan est abandonné ; rien n’a été importé.
done-assigned = Il est noté qui l’a en charge.
done-discarded = Écarté. Il peut être rétabli.
done-restored = Rétabli.
done-retried = Il sera relu.
done-published = Publié, tel qu’extrait.

# Publishing: when, and behind whom

ready = Publier
ready-later = Plus tard, ou avec une note
ready-now = Maintenant
ready-at = À une heure donnée
ready-later-hint = Les lecteurs n’en voient rien avant cette heure. Tout est alors vérifié de nouveau : si quelque chose n’est pas décidé ou a changé depuis, rien n’est publié et cela attend dans la vue d’ensemble.
ready-day = Jour
ready-hour = Heure
ready-zone = Fuseau horaire de cette heure
ready-schedule = Publier à cette heure
ready-move = Déplacer à cette heure
ready-cancel = Ne pas publier à cette heure
ready-scheduled = Publication prévue le
ready-held = Non publié, bien que prévu le
ready-past = Indiquez un jour et une heure à venir.
ready-note-head = Une note pour les lecteurs
ready-note = Pourquoi ceci est publié, ou publié de nouveau (s’il y a lieu)
ready-note-hint = Elle figure dans l’historique du document et de ses recommandations.
ready-eyes = Un second regard
ready-hands = Relu par
ready-approved = Approuvé par
ready-nobody = personne encore
ready-alone = Qui a relu ne peut publier seul : un autre publicateur doit encore approuver cette version, ou la publier.
ready-own-work = Vous avez pris part à cette relecture : quelqu’un d’autre doit l’approuver.
ready-approve = Approuver cette version
held-undecided = quelque chose n’est pas décidé
held-overtaken = la relecture a changé depuis
held-discarded = le fichier a été écarté
held-alone = un autre publicateur doit l’approuver
held-right = qui l’avait prévue ne peut plus publier
held-done = c’est déjà publié
held-failed = cela a échoué ; le journal dit comment
desk-scheduled = Publications à venir
desk-settings = Réglages
settings-eyes = Qui a relu ne peut publier seul
settings-eyes-hint = Un autre publicateur doit approuver ou publier, et rien n’est publié sans relecture : ni ici, ni par des programmes, ni sur la machine.
import-unseen = Un second regard est demandé : rien n’est publié sans relecture.
done-scheduled = La publication est prévue à cette heure.
done-unscheduled = Rien ne sera publié de soi-même.
done-approved = Vous répondez de cette version.
done-settings = Les réglages sont enregistrés.

# Withdrawing and putting back

withdraw = Retirer
withdraw-document = Retirer ce document
withdraw-language = Retirer le texte en { $language }
withdraw-record = Retirer cette recommandation
withdraw-lede = Ses pages diront que ceci a été retiré, quand et pourquoi. Rien n’est effacé, et on peut le rétablir.
withdraw-goes = Ce qui disparaîtra
withdraw-last-language = Aucune autre langue du document n’est publiée : tout le document est retiré.
withdraw-n-records = { $n ->
    [one] { $count } recommandation
   *[other] { $count } recommandations
}
withdraw-n-stay = { $n ->
    [one] { $count } recommandation reste, car elle figure aussi ailleurs ; elle ne perd que ses termes d’ici.
   *[other] { $count } recommandations restent, car elles figurent aussi ailleurs ; elles ne perdent que leurs termes d’ici.
}
withdraw-n-themes = { $n ->
    [one] { $count } thème a moins de recommandations
   *[other] { $count } thèmes ont moins de recommandations
}
withdraw-n-addresses = { $n ->
    [one] { $count } adresse répondra, en six langues, que ceci a été retiré
   *[other] { $count } adresses répondront, en six langues, que ceci a été retiré
}
withdraw-why = Pourquoi
withdraw-reason = La raison, en mots simples
withdraw-reason-hint = Les lecteurs la voient sur la page de ce qui est retiré, telle que vous l’écrivez.
withdraw-reason-language = La langue dans laquelle vous écrivez
withdraw-instead = À lire à la place (s’il y a lieu)
withdraw-instead-hint = Une cote, l’identifiant d’une recommandation ou l’adresse d’une page de ce recueil
withdraw-button = Retirer maintenant
withdraw-cancel = Laisser tel quel
put-back = Rétablir
withdraw-no-reason = Dites pourquoi, en 1 000 caractères au plus.
withdraw-no-instead = Ce qui est à lire à la place n’est pas publié ici, ou est la même chose.
withdraw-not-published = Ceci n’est pas publié.
withdraw-not-withdrawn = Ceci n’est pas retiré.
withdraw-replaced = Un autre texte a pris sa place depuis.
withdraw-no-place = Rien de ce où ceci figure n’est publié. Rétablissez d’abord le document.
done-withdrawn = C’est retiré, et ses pages disent pourquoi.
done-put-back = C’est rétabli, et les lecteurs le voient.
life-document = Son document
life-languages = Langues
life-withdrawn = Retiré le
life-published = Publié le
life-unreviewed = non relu

# Inbox and log

desk-inbox = Signalements
desk-log = Journal
inbox-lede = Ce que les lecteurs signalent à propos des fiches et des documents.
inbox-open = Seulement les ouverts
inbox-all = Aussi les réglés
inbox-empty = Rien n’est ouvert.
inbox-settled = réglé le
inbox-answer = Répondre à
inbox-note = Ce qui a été fait
inbox-settle = Régler
log-lede = Ce qui a été fait, et par qui, du plus récent au plus ancien. On ne fait qu’ajouter ; chaque entrée porte l’empreinte de la précédente.
log-actor = Qui
log-verb = Quoi
log-subject = À propos de
log-place = Nº
log-at = Quand
log-detail = Détail
log-filter = Filtrer
log-nothing = Aucune entrée ne correspond.
log-older = Plus anciens
log-export = Tous en JSON Lines
done-settled = Le signalement est réglé.

# Overview and records

desk-records = Fiches
desk-waiting = Ce qui attend
desk-nothing = Rien n’attend.
desk-reader = Votre compte est en lecture seule. Adressez-vous à un administrateur pour éditer.
desk-in-review = { $n ->
    [one] { $count } fichier attend d’être revu.
    [many] { $count } fichiers attendent d’être revus.
   *[other] { $count } fichiers attendent d’être revus.
}
desk-failed = { $n ->
    [one] { $count } fichier n’a pas pu être lu.
    [many] { $count } fichiers n’ont pas pu être lus.
   *[other] { $count } fichiers n’ont pas pu être lus.
}
desk-undecided = { $n ->
    [one] { $count } thème proposé n’est pas décidé.
    [many] { $count } thèmes proposés ne sont pas décidés.
   *[other] { $count } thèmes proposés ne sont pas décidés.
}
desk-unreviewed = { $n ->
    [one] { $count } recommandation publiée n’a pas été revue.
    [many] { $count } recommandations publiées n’ont pas été revues.
   *[other] { $count } recommandations publiées n’ont pas été revues.
}
desk-missing = Documents à téléverser ensuite
desk-missing-note = Ce que les documents citent et que le recueil n’a pas, du plus cité au moins cité.
desk-places = { $n ->
    [one] { $count } endroit
    [many] { $count } endroits
   *[other] { $count } endroits
}
desk-documents = { $n ->
    [one] dans { $count } document
    [many] dans { $count } documents
   *[other] dans { $count } documents
}
desk-coverage = Langues manquantes
desk-symbol = Document
desk-there = présent
desk-not-there = manquant
many = Thèmes de nombreuses fiches
many-lede = Choisissez des fiches et voyez, avant de décider, ce que la décision signifierait pour chacune.
many-words = Mots du texte, ou une cote
many-theme = Thème
many-to = Nouveau thème, pour un déplacement
many-verb = Décision
many-verb-give = Attribuer le thème
many-verb-refuse = Retirer le thème
many-verb-move = Déplacer vers un autre thème
many-plan-chosen = Ce qui arriverait aux fiches choisies
many-plan-all = { $n ->
    [one] à la { $count } qui correspond
    [many] aux { $count } de fiches qui correspondent
   *[other] aux { $count } qui correspondent
}
many-too-many = 5 000 au plus à la fois : affinez d’abord la liste.
many-none = Choisissez au moins une fiche.
many-no-to = Indiquez le thème de destination.
many-same = C’est le même thème.
many-plan = Plan
many-note = Rien n’a encore été modifié. Si une fiche change entre-temps, rien n’est fait et le nouveau plan s’affiche.
many-changed = Des fiches ont changé depuis l’établissement du plan ; rien n’a donc été fait. Voici le plan tel qu’il est maintenant.
many-do = { $n ->
    [one] Le faire pour { $count } fiche
    [many] Le faire pour { $count } de fiches
   *[other] Le faire pour { $count } fiches
}
many-back = Retour à la liste
many-records = Fiches
many-step-add = Reçoivent le thème
many-step-confirm = La proposition est confirmée
many-step-refuse = La proposition est refusée
many-step-remove = Perdent un thème attribué par un rédacteur
many-step-move = Passent d’un thème à l’autre
many-step-has = L’ont déjà
many-step-has-not = Ne l’ont pas
many-step-refused = Un rédacteur l’a refusé pour celles-ci ; décidez une par une
records-lede = Décider des thèmes d’une recommandation publiée, ou dire ce qui la remplace.
records-id = Son identifiant, ou l’adresse de sa page
records-find = Ouvrir
records-absent = Aucune recommandation publiée n’a cet identifiant.
records-public = Sa page publique
records-accept = Accepter
records-refuse = Refuser
records-drop = Retirer
records-add = Ajouter un thème
records-add-button = Ajouter
records-no-theme = Aucun thème ne porte ce nom.
records-succession = Ce qui la remplace
records-successor = Identifiant ou adresse de la recommandation qui la remplace
records-why = Pourquoi (pour le journal)
records-supersede = Marquer comme remplacée
records-restore = Annuler
records-circle = Elle se remplacerait elle-même.
records-not-superseded = Elle n’est pas remplacée.
record-replaces = Remplace
origin-confirmed = confirmé
origin-added = ajouté
done-theme = Le thème est décidé.
done-succession = C’est enregistré, et les deux pages le montrent.

# Keeping the thematic index

thesaurus-lede = L’index thématique : comment les thèmes s’appellent dans chaque langue, ce qui les propose et où ils se rangent.
thesaurus-try = Essayer une expression
thesaurus-phrase = Que trouverait cette expression ?
thesaurus-try-button = Essayer
thesaurus-tree = Tous les thèmes
thesaurus-new = Nouveau thème
thesaurus-label = Libellé
thesaurus-slug = Nom dans les adresses
thesaurus-slug-hint = Minuscules, chiffres et traits d’union, par exemple private-sector. Il ne change plus.
thesaurus-bad-slug = N’employez que des minuscules, des chiffres et des traits d’union, par exemple private-sector.
thesaurus-parent = Sous
thesaurus-first = premier niveau
thesaurus-make = Créer le thème
thesaurus-words = Mots
thesaurus-note = Note d’application
thesaurus-synonyms = Synonymes connus de la recherche, un par ligne
thesaurus-triggers = Expressions qui le proposent, une par ligne ; un * final admet toute terminaison
thesaurus-related = Thèmes liés, par leur nom dans les adresses
thesaurus-sdg = Cibles des objectifs de développement durable
thesaurus-place = Sa place
thesaurus-move = Déplacer
thesaurus-merge = Fusionner avec
thesaurus-merge-button = Fusionner : étiquettes, mots et adresse suivent
thesaurus-retire = Retirer, et employer à la place
thesaurus-retire-button = Retirer
thesaurus-reinstate = L’employer de nouveau
thesaurus-aliases = Adresses qui mènent ici :
thesaurus-theirs = Ce qu’un collègue a enregistré entre-temps :
thesaurus-taken = Un thème a, ou avait, ce nom dans les adresses. Choisissez-en un autre.
thesaurus-no-label = Un thème a besoin d’un libellé dans une langue au moins.
thesaurus-changed = Quelqu’un d’autre l’a modifié entre-temps. Les deux textes sont ci-dessous : gardez ce qui est juste et enregistrez de nouveau.
thesaurus-too-deep = L’index a deux niveaux : un thème qui a des sous-thèmes reste au premier, et rien ne va sous un sous-thème.
thesaurus-itself = Un thème ne peut prendre sa propre place. Choisissez-en un autre.
theme-retired = Ce thème n’est plus employé.
theme-instead = Employer plutôt :
done-described = C’est enregistré, et toutes les pages le montrent.
done-compiled = Les lignes sont conservées et les thèmes attribués.
steps = Historique
steps-lede = Qui a changé quoi et quand, avec ce qui était dit avant et après. Ce qui est encore tel qu’un changement l’a laissé peut être annulé.
steps-none = Rien n’a été changé depuis que l’historique est tenu.
steps-create = Créé
steps-describe = Décrit
steps-move = Déplacé
steps-merge = Fusionné
steps-part = Séparé de nouveau
steps-retire = Retiré
steps-reinstate = De nouveau employé
steps-remove = Supprimé
steps-label = Libellé
steps-note = Note d’application
steps-synonyms = Synonymes
steps-triggers = Expressions
steps-related = Thèmes liés
steps-use = Emploi
steps-undone = Annulé
steps-undoes = Annule un changement
steps-file = D’un fichier
steps-look = Voir et annuler
steps-undo = Annuler
steps-can = Ce qu’il a changé est encore tel qu’il l’a laissé. L’annuler est un changement à son tour.
steps-whole = Reviennent comme avant : { $records }
steps-decided = Reviennent, et ce qui a été décidé depuis reste aussi avec l’autre thème : { $records }
steps-lost = Ne reviennent pas, car refusées ou disparues depuis : { $records }
thesaurus-label-twice = Un libellé est aussi synonyme dans la même langue. Ôtez-le des synonymes.
thesaurus-retired-instead = Le thème à employer à la place n’est plus employé lui-même. Choisissez-en un autre.
thesaurus-no-step = Ce changement n’existe pas.
thesaurus-undone = C’est déjà annulé.
thesaurus-since = Ceci a encore été changé depuis : { $theme }. Annulez d’abord le changement ultérieur.
thesaurus-in-use = Il figure sur des recommandations, ou d’autres thèmes ou adresses y mènent. Retirez-le plutôt : { $theme }
thesaurus-merge-again = Fusionnez de nouveau ; une fusion annulée ne se refait pas d’elle-même.
exchange = Importer et exporter
exchange-lede = L’index entier en un fichier : SKOS pour d’autres programmes, un tableau pour un tableur. Ce qui entre est examiné avant de rien changer.
exchange-out = Exporter
exchange-turtle = SKOS (Turtle)
exchange-csv = Tableau (CSV)
exchange-in = Importer un fichier
exchange-in-note = SKOS en Turtle, ou un tableau en CSV, jusqu’à 4 Mo. Rien ne change avant que vous n’ayez vu ce qui changerait.
exchange-file = Fichier
exchange-closed = Ce que le fichier ne dit pas d’un thème est ôté (SKOS seulement)
exchange-look = Voir ce qui changerait
exchange-broken = Le fichier ne peut être lu : ligne { $line }, colonne { $column }. Rien n’a été changé.
exchange-changes = Ce qui changerait
exchange-nothing = Rien ne changerait.
exchange-same = Thèmes du fichier qui restent tels quels :
exchange-not-taken = Ce qui ne peut être repris
exchange-left-out = Ce qui est lu autrement ou laissé de côté
exchange-at = Endroit :
exchange-apply = Changer ainsi
exchange-applied = Appliqué
exchange-undo = Tout annuler
exchange-changed = L’index ou le fichier a changé entre-temps. Voici ce qui changerait maintenant : vérifiez de nouveau.
exchange-made = nouveau
exchange-note-no-label = Il n’a de libellé dans aucune des six langues.
exchange-note-two-labels = Il a deux libellés préférés dans une langue : { $what }
exchange-note-no-slug = Il n’a pas de nom qui puisse figurer dans une adresse : { $what }
exchange-note-twice = Il figure deux fois dans le fichier : { $what }
exchange-note-alias = Son adresse mène à un autre thème : { $what }
exchange-note-cycle = Il se trouve sous lui-même : { $what }
exchange-note-cells = La ligne a plus de cellules que l’en-tête : { $what }
exchange-note-too-deep = Il reste où il était, car ce thème se trouverait trop bas : { $what }
exchange-note-flattened = L’index a deux niveaux : il vient sous { $what }
exchange-note-several-parents = Il a plusieurs thèmes génériques ; il vient sous { $what }
exchange-note-unknown-theme = Un thème nommé n’existe pas ou n’est plus employé : { $what }
exchange-note-label-twice = Un synonyme identique au libellé est laissé de côté : { $what }
exchange-note-languages = Les mots en d’autres langues sont laissés de côté : { $what }
exchange-note-untagged = Les mots sans langue sont lus comme anglais s’il n’y en a pas d’autres : { $what }
exchange-note-properties = Propriétés non conservées : { $what }
exchange-note-collections = Collections laissées de côté : { $what }
exchange-note-schemes = Schémas lus comme un seul : { $what }
exchange-note-columns = Colonnes inconnues : { $what }
done-undone = C’est annulé, et toutes les pages le montrent.
proposals = Proposer de nouveau
proposals-lede = Tous les textes publiés sont parcourus avec les expressions actuelles. Rien ne change avant que la différence soit appliquée ; ce qui a été confirmé ou refusé reste.
proposals-start = Proposer de nouveau les thèmes
proposals-anew = Nouveau parcours
proposals-anew-note = Il faut quelques minutes pour une grande collection ; le travail continue une fois cette page fermée. Il remplace le précédent.
proposals-state-running = En cours
proposals-state-ready = La différence
proposals-state-applied = Appliqué
proposals-state-stopped = Arrêté
proposals-state-failed = Le parcours n’a pu être achevé
proposals-state-replaced = Remplacé par un autre parcours
proposals-progress = { $done } recommandations sur { $total }
proposals-look = Voir où il en est
proposals-stop = Arrêter
proposals-leave = Y renoncer
proposals-same = Rien ne changerait.
proposals-stale = Des expressions ou des textes ont changé depuis. Au lieu d’être appliquée, la différence sera établie de nouveau.
proposals-difference = Différence par thème
proposals-theme = Thème
proposals-come = Nouvelles propositions
proposals-go = Propositions qui disparaissent
proposals-words = Autres mots à l’appui
proposals-apply = Appliquer
proposals-all = Tous les thèmes
proposals-apply-all = Tout appliquer
proposals-of-theme = Le thème
proposals-not-ready = Il n’y a plus de différence à appliquer.
proposals-made-anew = Des expressions ou des textes ont changé depuis ; rien n’a été appliqué. La différence est établie de nouveau.
done-proposing = C’est commencé.
done-halted = C’est arrêté ; rien n’a été changé.
done-applied = C’est appliqué, et toutes les pages le montrent.

# Review
review = Révision
review-views = Vues de ce document
review-whole-text = Texte intégral
review-preview = Aperçu
review-changes = Comparer avec la version publiée
review-file = Fichier original
review-received = Reçu le
review-source = Source
review-source-text = Texte du fichier
review-page = Page
review-page-of = page { $page } sur { $pages }
review-picture = Image de la page
review-picture-alt = La page telle qu’elle a été imprimée ; son texte figure ci-dessus
review-saving = Enregistrement…
review-saved = Enregistré
review-unsaved = Pas encore enregistré : le service ne répond pas. Votre saisie est conservée ici et sera renvoyée.
review-kept = Saisie antérieure non enregistrée : l’enregistrer ou la remplacer.
review-out = Non enregistré : vous êtes déconnecté. Se connecter dans une autre fenêtre ; la saisie sera alors renvoyée.
review-undo = Annuler
review-redo = Rétablir
review-next = Suivante à décider
review-publish = Publier
review-ready = Tout est décidé : une personne habilitée peut publier.
review-is-published = Publié tel quel
review-recommendation = Recommandation,
review-unnumbered = sans numéro
review-original = Lecture d’origine
review-text = Texte extrait
review-text-hint = Ne corriger que ce qui a été mal lu. La lecture d’origine est conservée, et la correction est consignée.
review-status = État
review-addressees = Destinataires
review-colon = { " : " }
review-source-symbol = Cote de la source
review-source-paragraph = Son paragraphe
review-to-decide = À décider
review-accepted = Acceptée
review-rejected = N’est pas une recommandation
review-decision = Décision
review-accept = Accepter
review-refuse = Refuser
review-refused = refusé
review-drop = Retirer
review-reopen = Revenir sur la décision
review-add-theme = Ajouter un thème
review-add = Ajouter
review-confirm-all = Accepter tous les thèmes proposés
review-all-right = Tout est juste
review-not-one = Pas une recommandation
review-more = Diviser, réunir
review-split-hint = Pour diviser, laisser une ligne vide dans le texte ci-dessus, là où l’un s’achève.
review-split = Diviser à la ligne vide
review-join = Réunir avec la suivante
review-accept-above = Accepter celle-ci et toutes celles qui précèdent
review-open = Ouvrir
review-decided-by = Décidée par
review-in-text = Dans le texte
review-warnings = Avertissements
review-must = À vérifier avant la publication.
review-looked-into = Vérifié
review-is-looked-into = Vérifié.
review-header = En-tête
review-header-open = Voir et corriger
review-was-read = Lu :
review-none = rien
review-no-records = Aucune recommandation n’a été trouvée dans ce document. S’il y en a une, la signaler dans le texte :
review-windows = Parties de la liste
review-keys = Touches
review-key-move = suivante, précédente
review-key-next = la suivante à décider ; quand il n’en reste aucune, le bouton qui publie
review-key-accept = tout est juste : la recommandation et ses thèmes
review-key-edit = ouvrir et corriger le texte
review-not-done = Cela n’a pas été fait
review-conflict = Quelqu’un d’autre a modifié le même élément entre-temps. Rien n’a été écrasé, et votre saisie figure ci-dessous.
review-conflict-bare = Quelqu’un d’autre a modifié cette recommandation entre-temps : rien n’a été décidé à son sujet. La voici telle qu’elle est désormais ; si elle est exacte, renvoyez votre décision.
review-overtaken = La révision a changé depuis l’affichage de cette page. La consulter de nouveau avant de poursuivre.
review-differs = Ce qui diffère
review-diff-note = Barré : ce qui figure actuellement. Souligné : votre saisie.
review-there = État actuel
review-yours = Votre saisie
review-typed = Votre saisie
review-send-mine = Le remplacer par ma saisie
review-send-again = Renvoyer
review-keep-theirs = Laisser en l’état
review-back = Retour à la révision
review-refused-publish = Pas encore publié
review-refused-publish-lede = Il faut d’abord décider de chacun de ces points. Rien n’a été modifié.
review-text-lede = Pour ce qui a été pris pour autre chose : numéros, titres, notes, et recommandations passées inaperçues.
review-is-one = C’est une recommandation
review-number = Numéro de paragraphe
review-renumber = Renuméroter
review-is-heading = C’est un titre
review-merge = Fusionner avec le paragraphe suivant
review-label = Lettre ou appel
review-is-item = Alinéa du paragraphe précédent
review-is-note = Note de bas de page
review-notes = Notes
review-called-in = appelée au
review-not-called = appelée nulle part
review-move-call = Déplacer son appel
review-behind = Après les mots
review-preview-lede = C’est ainsi que le document sera présenté aux lecteurs. Il n’est pas encore publié.
review-row-new = Nouvelle
review-row-changed = Modifiée
review-row-gone = Disparue
review-public-page = La page que les lecteurs voient actuellement
review-no-changes = Les recommandations sont identiques à celles qui sont publiées.
review-first = Rien de ce document n’est publié dans cette langue : tout est nouveau.
review-no-theme = Ce thème n’existe pas. Saisir un intitulé de l’index, dans l’une des six langues.
review-theme-gone = Un thème qui ne figure plus dans l’index
review-refused-gone = L’élément concerné ne figure plus dans le document.
review-refused-no-words = Un texte vide ne peut être enregistré.
review-refused-too-long = Le texte dépasse la longueur admise pour un paragraphe.
review-refused-not-split = Laisser une ligne vide dans le texte à l’endroit où le diviser.
review-refused-no-next = Il n’y a rien avec quoi le réunir.
review-refused-already-one = Cela figure déjà parmi les recommandations.
review-refused-holds-others = Une recommandation ou un alinéa s’y trouve. En décider d’abord.
review-refused-not-found = Ces mots ne figurent pas dans ce paragraphe. Les recopier tels quels.
review-refused-field = Cette valeur n’est pas admise pour « { $field } ». Rien n’a été modifié.
review-field-symbol = Cote
review-field-title = Titre
review-field-kind = Type de document
review-field-language = Langue
review-field-original-language = Langue d’origine, deux lettres
review-field-distribution = Distribution
review-field-distribution-date = Date de distribution
review-field-body = Organe, tel qu’imprimé
review-field-place = Lieu de la réunion
review-field-start = Premier jour
review-field-end = Dernier jour
review-field-ordinal = Numéro de la réunion
review-field-agenda-item = Point de l’ordre du jour
review-field-agenda-symbol = Cote de l’ordre du jour
review-field-job-number = Numéro de tâche
review-left = { $n ->
    [one] { $count } élément à décider avant de publier
    [many] { $count } éléments à décider avant de publier
   *[other] { $count } éléments à décider avant de publier
}
review-new = { $n ->
    [one] { $count } nouvelle
    [many] { $count } nouvelles
   *[other] { $count } nouvelles
}
review-changed = { $n ->
    [one] { $count } modifiée
    [many] { $count } modifiées
   *[other] { $count } modifiées
}
review-gone = { $n ->
    [one] { $count } disparue
    [many] { $count } disparues
   *[other] { $count } disparues
}
