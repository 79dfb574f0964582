# Español. Lo que falta aparece en inglés.

number-separator = { "\u202F" }
list-comma = { ", " }
day-first = 1
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre
date = { $d } de { $dmonth } de { $dyear }
days-two = { $d } y { $e } de { $emonth } de { $eyear }
days-many = { $d } a { $e } de { $emonth } de { $eyear }
days-of-two-months = { $d } de { $dmonth } a { $e } de { $emonth } de { $eyear }
days-of-two-years = { $d } de { $dmonth } de { $dyear } a { $e } de { $emonth } de { $eyear }
place-and-days = { $place }, { $days }
place-paragraph = párr. { $number }
place-paragraph-item = párr. { $number } { $item }
place-item = apartado { $item }
place-resolution = resolución { $number }
place-decision = decisión { $number }
item-letter = { $label })
item-bullet = viñeta { $rank }
ordinals-session = primer, segundo, tercer, cuarto, quinto, sexto, séptimo, octavo, noveno, décimo, 11º, 12º, 13er, 14º, 15º, 16º, 17º, 18º, 19º, 20º
ordinals-meeting = primera, segunda, tercera, cuarta, quinta, sexta, séptima, octava, novena, décima, 11ª, 12ª, 13ª, 14ª, 15ª, 16ª, 17ª, 18ª, 19ª, 20ª
ordinal-beyond = { $n }º
meeting-session = { $ordinal } período de sesiones
meeting-meeting = { $ordinal } reunión
meeting-of-body = { $body }, { $meeting }
meeting-of-body-days = { $body }, { $days }
quoted = “{ $text }”
alphabet = A B C D E F G H I J K L M N O P Q R S T U V W X Y Z

site-name = Recueil
tagline = Lo que han recomendado los órganos de las Naciones Unidas
skip = Ir al contenido
home = Inicio
themes = Temas
bodies = Órganos
body = Órgano
meetings = Reuniones
meeting = Reunión
recommendations = Recomendaciones
documents = Documentos
resources = Recursos
figures = Cifras
nav-languages = Idiomas
nav-sections = Secciones
nav-crumbs = Ruta
nav-foot = Pie de página
nav-about = Acerca de
nav-help = Ayuda para buscar y citar
nav-accessibility = Accesibilidad
nav-data = Datos y API
nav-terms = Condiciones de uso
search-label = Buscar en las recomendaciones
search-main = Búsqueda principal
search-placeholder = Palabras, frase o signatura
search-button = Buscar
search-suggestions = Sugerencias
sample-mark = Documento de ejemplo
sample-title = Documentos de ejemplo.
sample-note = Fueron inventados para mostrar el servicio; ningún órgano de las Naciones Unidas los aprobó.
pager = Páginas
pager-first = Volver al principio
pager-next = Siguiente
count-recommendations = { $n ->
    [one] { $count } recomendación
   *[other] { $count } recomendaciones
 }
count-documents = { $n ->
    [one] { $count } documento
   *[other] { $count } documentos
 }
count-meetings = { $n ->
    [one] { $count } reunión
   *[other] { $count } reuniones
 }
count-resources = { $n ->
    [one] { $count } publicación
   *[other] { $count } publicaciones
 }
results-count = { $n ->
    [one] { $count } resultado
   *[other] { $count } resultados
 }

status-adopted = Aprobada
status-proposed = Propuesta
status-superseded = Sustituida
mention-adopted = Aprobada
mention-proposed = Propuesta
mention-recalled = Recordada
instrument-recommendation = Recomendación
instrument-resolution = Párrafo de la parte dispositiva de una resolución
instrument-decision = Decisión
addressee-states-parties = Estados partes
addressee-member-states = Estados Miembros
addressee-conference = Conferencia
addressee-working-group = Grupo de Trabajo
addressee-secretariat = Secretaría
addressee-united-nations = Naciones Unidas
addressee-international-organizations = Organizaciones internacionales
addressee-civil-society = Sociedad civil
addressee-private-sector = Sector privado
addressee-other = Otros
kind-report = Informe
kind-background-paper = Documento de antecedentes
kind-note = Nota
kind-resolution = Resolución
kind-decision = Decisión
kind-agenda = Programa
kind-conference-room-paper = Documento de sesión
kind-other = Otro documento
kind-none = Documento
distribution-general = Distribución general
distribution-limited = Distribución limitada
distribution-restricted = Distribución reservada
origin-proposed = propuesto
language-ar = árabe
language-zh = chino
language-en = inglés
language-fr = francés
language-ru = ruso
language-es = español

home-title = Lo que recomendaron los órganos de las Naciones Unidas, palabra por palabra
home-lede = Recomendaciones, resoluciones y decisiones de documentos de sesión, ordenadas por tema, órgano y reunión; cada una en sus propios términos y con su fuente.
home-examples = Por ejemplo:
home-themes = Por tema
home-all-themes = { $n ->
    [one] El índice completo: { $count } tema
   *[other] El índice completo: { $count } temas
 }
home-doors = Por otra entrada
home-door-bodies = Órgano
home-door-addressees = Destinatario
home-door-kinds = Tipo de documento
home-also = También:
home-years = Por año
home-figures = Todas las cifras, con sus cuadros
home-newest = Últimos documentos
home-all-documents = Todos los documentos
figure-recommendations = recomendaciones
figure-documents = documentos
figure-meetings = reuniones
figure-meetings-since = reuniones, desde { $year }
figure-themes = temas y subtemas

figures-lede = Qué temas se han tratado, cuándo y por quién, y cuáles no se tratan desde hace mucho tiempo. Cada barra y cada casilla conduce a la lista que cuenta.
figures-description = Recomendaciones por año y por estado, temas por año y por órgano, destinatarios y temas que no se tratan desde hace mucho tiempo.
figures-all = todos
figures-adopted = aprobadas
figures-proposed = propuestas
figures-superseded = sustituidas
figures-none = Todavía no se ha publicado nada que pueda contarse de este modo.
figures-key = Leyenda
figures-table = Las mismas cifras en un cuadro
figures-part = { $where }: { $count } { $what }
figures-years = Por año y estado
figures-years-title = Recomendaciones por año y estado
figures-years-said = De { $first } a { $last }; el mayor número, en { $year }: { $count }.
figures-undated = { $n ->
    [one] No se incluye { $count } recomendación de fecha desconocida.
   *[other] No se incluyen { $count } recomendaciones de fecha desconocida.
 }
figures-themes = Temas y años
figures-themes-title = Recomendaciones por tema y año
figures-themes-said = Un tema por fila y un año por columna; al final de cada fila figura el último año del tema.
figures-themes-note = Cada recomendación se cuenta una vez en cada uno de sus temas, y un tema comprende sus subtemas. Casilla vacía: ninguna en ese año. El signo ▸ señala un tema que no se trata desde hace mucho tiempo.
figures-last = última vez
figures-left = Temas relegados
figures-left-note = { $n ->
    [one] Temas y subtemas cuya última recomendación es más de { $count } año anterior a la más reciente de la recopilación; el número es el de ese último año.
   *[other] Temas y subtemas cuya última recomendación es más de { $count } años anterior a la más reciente de la recopilación; el número es el de ese último año.
 }
figures-left-none = Ninguno: todos los temas que tienen recomendaciones se han tratado desde entonces.
figures-left-in = { $theme }, { $year }
figures-untouched = Sin ninguna recomendación:
figures-addressees = Por destinatario
figures-addressees-title = Recomendaciones por destinatario
figures-addressees-note = Una recomendación puede tener varios destinatarios.
figures-bodies = Temas y órganos
figures-bodies-title = Recomendaciones por tema y órgano
figures-bodies-note = Un tema por fila y un órgano por columna, bajo su signatura. Casilla vacía: el órgano no ha recomendado nada sobre el tema.
themes-title = Índice temático
themes-jump = Ir a la letra
theme = Tema
theme-child = Subtema
theme-broader = Tema más amplio:
theme-synonyms = También:
theme-related = Véase también:
theme-children = Subtemas
theme-group-by = Agrupar por:
theme-group-child = subtema
theme-group-meeting = reunión

results-opens = Leer el documento completo:
results-read-as = Leído como:
results-list = Lista
results-did-you-mean = Quizá quiso decir:
note-by-theme = También se buscó por el tema «{ $part }».
results-none = No se encontró nada
results-none-clear = Quitar los filtros
results-none-themes = Recorrer el índice temático
results-title = { $query }, { $count }
sort-by = Ordenar por:
sort-relevance = pertinencia
sort-date = fecha
sort-source = signatura
chips = Filtros elegidos
chip-remove = Quitar el filtro
chips-clear = Quitar todo
chip = { $facet }: { $value }
facet-summary = { $n ->
    [0] Acotar
    [one] Acotar: { $count } filtro elegido
   *[other] Acotar: { $count } filtros elegidos
 }
facet-theme = Tema
facet-body = Órgano
facet-meeting = Reunión
facet-document = Documento
facet-kind = Tipo de documento
facet-status = Estado
facet-instrument = Instrumento
facet-addressee = Destinatario
facet-language = Idioma del texto
facet-year = Año
facet-years = Años
facet-year-from = Desde el año
facet-year-to = hasta el año
facet-more = { $count } más
facet-apply = Aplicar

record-superseded-by = Sustituida por
record-source = Fuente
record-fact-document = Documento
record-fact-meeting = Reunión
record-fact-body = Órgano
record-fact-addressees = Destinatarios
record-fact-languages = Idiomas
record-fact-address = Dirección permanente
record-cite = Citar
record-languages = Otros idiomas
record-description = { $reference }: { $text }
cite-footnote = Nota de pie de página, estilo de las Naciones Unidas
cite-full = Referencia completa
cite-more = BibTeX y RIS

document-read-in = Leer también en:
document-original = Original: { $language }
document-agenda-item = Tema { $item } del programa
document-contents = Índice
document-paragraph = Párrafo
document-item = Apartado
document-note = Nota
document-cited-by = Citado por
document-recommendation = Recomendación { $place }
document-title-untitled = { $kind }, { $date }

bodies-without = Sin órgano
body-children = Órganos subordinados
meetings-undated = Sin fecha
resource-published-by = Editor:
resource-recommended-in = Recomendado en

error-bad-request = No se puede leer esta solicitud
error-not-found = No existe esa página
error-gone = Esto fue retirado
error-home = Página de inicio
error-all = Todas las recomendaciones
