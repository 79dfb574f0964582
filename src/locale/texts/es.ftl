# Español. Comillas “inglesas”, como en los documentos de las Naciones Unidas.

## Números, fechas, remisiones

number-separator = { "\u202F" }
number-grouped-digits = 5
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
ordinals-session = primer, segundo, tercer, cuarto, quinto, sexto, séptimo, octavo, noveno, décimo
ordinals-meeting = primera, segunda, tercera, cuarta, quinta, sexta, séptima, octava, novena, décima
ordinal-beyond-session = { $end ->
    [1] { $n }er
    [3] { $n }er
   *[other] { $n }º
 }
ordinal-beyond-meeting = { $n }ª
meeting-session = { $ordinal } período de sesiones
meeting-meeting = { $ordinal } reunión
meeting-of-body = { $body }, { $meeting }
meeting-of-body-days = { $body }, { $days }
quoted = “{ $text }”
alphabet = A B C D E F G H I J K L M N Ñ O P Q R S T U V W X Y Z

## Marco

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
nav-crumbs = Ruta de navegación
nav-foot = Pie de página
nav-about = Acerca de Recueil
nav-help = Ayuda para buscar y citar
nav-accessibility = Accesibilidad
nav-data = Datos y API
nav-terms = Condiciones de uso
foot-note = El texto de cada recomendación es el de su fuente. Los temas, los enlaces y los textos de la interfaz los añade este servicio.
search-label = Buscar en las recomendaciones
search-main = Búsqueda principal
search-placeholder = Palabras, frase o signatura
search-button = Buscar
search-suggestions = Sugerencias
sample-mark = Documento de ejemplo
sample-title = Documentos de ejemplo.
sample-note = Fueron inventados para mostrar el servicio; ningún órgano de las Naciones Unidas los ha aprobado.
pager = Páginas
pager-first = Volver al principio
pager-next = Siguiente
pager-shown = { $count } de { $total }
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
count-occurrences = { $n ->
    [one] { $count } lugar
   *[other] { $count } lugares
 }
count-resources = { $n ->
    [one] { $count } publicación
   *[other] { $count } publicaciones
 }
results-count = { $n ->
    [one] { $count } resultado
   *[other] { $count } resultados
 }

## Listas cerradas

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
relation-drafts = Proyecto de
relation-revises = Revisión de
relation-corrects = Corrección de
relation-adds-to = Adición a
relation-drafts-inverse = Proyecto:
relation-revises-inverse = Revisado por
relation-corrects-inverse = Corregido por
relation-adds-to-inverse = Adición:

## Inicio

home-title = Lo que recomendaron los órganos de las Naciones Unidas, palabra por palabra
home-lede = Recomendaciones, resoluciones y decisiones extraídas de documentos de sesión y ordenadas por tema, órgano y reunión; cada una en sus propios términos y con su fuente.
home-description = Compendio e índice temático de recomendaciones de órganos de las Naciones Unidas, por tema, órgano y reunión.
home-examples = Por ejemplo:
home-empty = Todavía no hay documentos
home-empty-note = Aquí aún no se ha publicado nada. Los documentos aparecen una vez importados y publicados; el índice temático que figura más abajo ya los espera.
home-themes = Por tema
home-all-themes = { $n ->
    [one] El índice completo: { $count } tema
   *[other] El índice completo: { $count } temas
 }
home-doors = Por otra vía
home-door-bodies = Órgano
home-door-addressees = Destinatario
home-door-kinds = Tipo de documento
home-also = También:
home-meetings = todas las reuniones, por orden cronológico
home-resources = la bibliografía anotada
home-years = Por año
home-years-note = Recomendaciones por año. Cada barra lleva a su lista.
home-years-title = Recomendaciones por año
home-figures = Todas las cifras, con sus cuadros
home-newest = Últimos documentos
home-all-documents = Todos los documentos
figure-recommendations = recomendaciones
figure-documents = documentos
figure-meetings = reuniones
figure-meetings-since = reuniones, desde { $year }
figure-themes = temas y subtemas

## Cifras

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

## Temas

themes-title = Índice temático
themes-lede = { $themes } temas y { $children } subtemas. El número es el de las recomendaciones publicadas, contadas una sola vez en cada tema; una recomendación puede tener varios temas.
themes-description = Los temas del compendio y sus subtemas, por orden alfabético, con el número de recomendaciones de cada uno.
themes-jump = Ir a la letra
theme = Tema
theme-child = Subtema
theme-broader = Tema más amplio:
theme-synonyms = También:
theme-related = Véase también:
theme-children = Subtemas
theme-proposed-note = Un tema con borde discontinuo fue propuesto por una regla y todavía no ha sido examinado por un editor.
theme-proposed-more = Qué significa “propuesto”
theme-group-by = Agrupar por:
theme-group-child = subtema
theme-group-meeting = reunión
theme-group-general = Otras recomendaciones sobre este tema
theme-group-undated = Sin reunión conocida
theme-empty = Todavía no se ha publicado ninguna recomendación sobre este tema.
theme-description = Recomendaciones sobre el tema “{ $theme }”, cada una en sus propios términos y con su fuente.
theme-all-in = { $n ->
    [one] La recomendación sobre este subtema
   *[other] Las { $count } recomendaciones sobre este subtema
 }

## Resultados

results-description = Recomendaciones encontradas, con sus fuentes.
results-opens = Leer el documento completo:
results-read-as = Leído como:
results-help = Cómo se lee una búsqueda
results-list = Lista
results-did-you-mean = Quizá quiso decir:
results-none = No se ha encontrado nada
results-none-clear = Quitar los filtros
results-none-themes = Recorrer el índice temático
results-title = { $query }, { $count }
note-unclosed-phrase = Falta cerrar unas comillas: las palabras que las siguen se han leído como una frase.
note-lone-operator = “{ $part }” no se aplica a nada y no se ha tenido en cuenta.
note-too-long = La búsqueda es demasiado larga: no se ha tenido en cuenta el final.
note-no-such = No hay nada que se llame “{ $part }”: no se ha tenido en cuenta.
note-too-common = “{ $part }” es demasiado frecuente para buscarlo y no se ha tenido en cuenta.
note-by-theme = Encontrado también por el tema “{ $part }”.
note-nothing-to-search = No contiene nada que se pueda buscar: se muestran todas las recomendaciones.
sort-by = Ordenar por:
sort-relevance = pertinencia
sort-date = fecha
sort-source = signatura
entry-as-recalled = según un documento que la recuerda
chips = Filtros elegidos
chip-remove = Quitar el filtro
chips-clear = Quitar todos
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
facet-more = { $n ->
    [one] { $count } más
   *[other] { $count } más
 }
facet-apply = Aplicar

## Ficha

record-unreviewed = Ningún editor ha revisado esta ficha: figura tal como el programa la extrajo del documento.
record-unreviewed-more = Qué significa esto
record-superseded-by = Sustituida por
record-as-recalled = La fuente no está en el fondo. Este es el texto de un documento que la recuerda:
record-source = Fuente
record-fact-document = Documento
record-fact-meeting = Reunión
record-fact-body = Órgano
record-fact-addressees = Destinatarios
record-fact-languages = Idiomas
record-fact-address = Dirección permanente
record-cite = Citar
record-no-themes = Todavía sin tema.
record-evidence = indicio:
record-tag-proposed = Propuesto por una regla; aún no examinado
record-tag-confirmed = Confirmado por un editor
record-tag-added = Añadido por un editor
record-lineage = Dónde figura
record-same-words = Mismo texto.
record-languages = Idiomas en paralelo
record-two-languages = Dos idiomas a la vez
record-language-and = { $language } y:
record-page = pág. { $page } del original
record-similar = Redacción similar
record-similar-note = Seleccionadas por un programa porque comparten con esta palabras poco frecuentes, que aparecen marcadas. Se trata de una semejanza de palabras: nadie ha determinado que el sentido sea el mismo.
record-compare = Comparar con esta
record-cited-by = Citada por
record-tag-confirmed-on = Confirmado por un editor, { $date }
record-tag-added-on = Añadido por un editor, { $date }
record-neighbours = En el mismo documento
record-previous = Recomendación anterior:
record-next = Recomendación siguiente:
record-whole = Documento completo
record-not-in-language = El fondo no tiene este texto en el idioma de la página ({ $language }). Se muestra en otro: { $shown }.
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
cite-hint = Con un clic se selecciona la cita entera.
diff-heading = Diferencias respecto del texto anterior:
diff-removed = suprimido:
diff-added = añadido:

## Documentos

documents-lede = Documentos de sesión como texto legible; cada párrafo tiene su propia dirección.
documents-description = Documentos de sesión del compendio, del más reciente al más antiguo.
documents-none = Ningún documento coincide.
document-title-untitled = { $kind }, { $date }
document-read-in = Leer también en:
document-original = Original: { $language }
document-agenda-item = Tema { $item } del programa
document-contents = Índice
document-paragraph = Párrafo
document-item = Apartado
document-note = Nota
document-back = Volver a la llamada de la nota
document-cited-by = Citado por
document-warnings = Advertencias de lectura
document-warnings-note = Aquello de lo que no estaba seguro el programa que leyó este documento. El texto es el del archivo.
document-unreviewed = Ningún editor ha revisado este texto: figura tal como el programa lo leyó en el archivo.
document-recommendation = Recomendación { $place }
document-description = { $title }. Texto con párrafos, notas y recomendaciones.

## Órganos, reuniones, recursos

bodies-lede = Los órganos cuyos documentos se leen aquí, del superior a los que dependen de él.
bodies-description = Órganos de las Naciones Unidas cuyas recomendaciones están en el compendio.
bodies-without = Sin órgano
bodies-without-note = Documentos que no nombran ningún órgano, ni en su signatura ni en su primera página.
body-parent = Depende de:
body-children = Órganos subordinados
body-empty = Aquí todavía no se ha publicado nada de este órgano.
body-description = Reuniones, documentos y recomendaciones de este órgano: { $body }.
meetings-lede = Reuniones y períodos de sesiones, del más reciente al más antiguo, con sus documentos y lo que recomendaron.
meetings-description = Reuniones y períodos de sesiones por orden cronológico, con sus documentos y recomendaciones.
meetings-none = Todavía no hay reuniones.
meetings-undated = Sin fecha
meeting-empty = Aquí no se ha publicado ningún documento de esta reunión.
meeting-description = Documentos y recomendaciones de esta reunión: { $meeting }.
resources-lede = Herramientas y publicaciones que los documentos recomiendan, cada una con las palabras que la recomiendan.
resources-description = Bibliografía anotada: publicaciones recomendadas en documentos de sesión.
resources-none = Todavía no hay publicaciones.
resource-published-by = Entidad editora:
resource-recommended-in = Se recomienda en

## Errores

error-bad-request = Esta solicitud no se puede leer
error-not-found = No existe esa página
error-gone = Esto fue retirado
error-server = Algo ha fallado aquí
error-unavailable = El servicio está ocupado
error-other = La solicitud fue rechazada
error-advice-request = Compruebe la dirección o vuelva a empezar desde aquí:
error-advice-missing = Puede que tenga otra dirección. Vuelva a empezar desde aquí:
error-advice-gone = Su dirección se conserva, para que una cita nunca lleve a otra cosa.
error-advice-server = No es culpa suya. Vuelva a intentarlo dentro de un momento; si persiste, indique el número que figura más abajo.
error-all = Todas las recomendaciones
error-home = Página de inicio
error-request = Número de esta solicitud:
