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
home-newest = Últimos documentos
home-all-documents = Todos los documentos
figure-recommendations = recomendaciones
figure-documents = documentos
figure-meetings = reuniones
figure-meetings-since = reuniones, desde { $year }
figure-themes = temas y subtemas

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
compare = Comparación
compare-title = { $n ->
    [one] { $count } recomendación
   *[other] { $count } recomendaciones en paralelo
 }
compare-description = El texto de varias recomendaciones en paralelo, sus diferencias y sus citas.
compare-remove = Quitar de la comparación
compare-choose = Elegir otras recomendaciones
compare-differences = Diferencias
compare-none-near = Ninguna de estas recomendaciones se parece lo bastante a otra en su redacción para que sea útil compararlas palabra por palabra.
compare-struck = Tachado: solo en
compare-underlined = Subrayado: solo en
compare-cite = Citar el conjunto
compare-refused = No es posible comparar estas recomendaciones
compare-too-few = Elija al menos dos: marque en la lista las recomendaciones que desee comparar.
compare-too-many = Pueden compararse como máximo seis recomendaciones: retire algunas de su selección.
compare-unknown = Estas recomendaciones no figuran, o ya no figuran, en la colección:
compare-rest = Comparar las demás
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
