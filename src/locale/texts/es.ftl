# Español. Comillas “inglesas”, como en los documentos de las Naciones Unidas.

## Números, fechas, remisiones

number-separator = { "\u202F" }
number-grouped-digits = 5
list-comma = { ", " }
cite-stop = .
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
place-paragraph = párr. { $number }
place-paragraph-item = párr. { $number } { $item }
place-paragraph-bullet = párr. { $number }, { $item }
place-item = apartado { $item }
place-resolution = resolución { $number }
place-decision = decisión { $number }
item-letter = { $label })
item-bullet = viñeta { $rank }
item-again = { $item } [{ $rank }.º]
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
nav-report = Comunicar un problema
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
printed-state = Estado de la recopilación al { $date }
tray-name = Recomendaciones elegidas
tray = Recomendaciones marcadas:
tray-choose = Elegir
tray-compare = Comparar
tray-cite = Citar, imprimir
selection = Recomendaciones elegidas
selection-description = El texto y las referencias de las recomendaciones elegidas, para copiar o imprimir.
selection-none = No se ha elegido ninguna recomendación: marque en una lista las que desee citar o imprimir.
downloads = Descargar:
download-csv = CSV
download-json = JSON
download-atom = Canal Atom
feed-all = Recomendaciones, de la más reciente a la más antigua
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
themes-filter = Filtrar
themes-filter-label = Filtrar el índice: una palabra de un tema
themes-left = Temas mostrados:
themes-none = Ningún tema contiene esas palabras.
themes-whole = El índice completo
themes-search = Buscar en las recomendaciones:
theme = Tema
theme-child = Subtema
theme-broader = Tema más amplio:
theme-synonyms = También:
theme-related = Véase también:
theme-often = A menudo junto con:
theme-bodies = Órganos:
theme-as-list = Buscar y ordenar estas recomendaciones
theme-neighbours = En el índice temático
theme-previous = Tema anterior:
theme-next = Tema siguiente:
theme-children = Subtemas
theme-proposed-note = Un tema con borde discontinuo fue propuesto por una regla y todavía no ha sido examinado por un editor.
theme-proposed-more = Qué significa “propuesto”
theme-group-by = Agrupar por:
theme-group-child = subtema
theme-group-meeting = reunión
theme-group-status = estado
theme-group-general = Otras recomendaciones sobre este tema
theme-group-undated = Sin reunión conocida
theme-empty = Todavía no se ha publicado ninguna recomendación sobre este tema.
theme-all-such = { $n ->
    [one] La recomendación de este grupo
   *[other] Las { $count } recomendaciones de este grupo
 }
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
facet-publisher = Editorial
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
history = Historial en esta colección
history-published-in = publicación en { $language }
history-corrected-in = corrección del texto en { $language }
history-source-arrived-in = desde ahora con las palabras de la propia fuente, en { $language }
history-language-gone-in = el texto en { $language } ya no figura
history-withdrawn = retirada
history-withdrawn-in = retirada del texto en { $language }
history-put-back = restablecimiento
history-put-back-in = restablecimiento del texto en { $language }
history-status = estado: { $after } (antes: { $before })
history-superseded = sustituida por
history-in-force-again = ya no consta como sustituida
history-theme-added = tema añadido o confirmado:
history-theme-removed = tema retirado:
history-n-corrected = { $n ->
    [one] { $count } recomendación corregida
   *[other] { $count } recomendaciones corregidas
}
history-n-withdrawn = { $n ->
    [one] { $count } recomendación retirada
   *[other] { $count } recomendaciones retiradas
}
document-language-withdrawn = El texto en { $language } se retiró el { $date }:
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
report = Notificar un problema
report-link = Notificar un problema en esta página
report-lede = Lo que escriba llegará a los editores. No se conserva nada más sobre usted.
report-kind = ¿Qué es incorrecto?
report-kind-wording = El texto no coincide con el del documento impreso
report-kind-source = La signatura, el número, la fecha, el órgano o el estado es erróneo
report-kind-theme = Un tema no corresponde o falta
report-kind-page = Un enlace o la presentación no funciona
report-kind-other = Otra cosa
report-message = Describa el problema
report-contact = Correo electrónico, si desea recibir una respuesta
report-contact-note = Opcional. Se borra cuando se resuelve la notificación.
report-trap = Deje este campo vacío
report-send = Enviar
report-faults = La notificación aún no se ha enviado:
report-no-message = Indique en una frase qué es incorrecto.
report-long-message = El mensaje es demasiado largo: 4000 caracteres como máximo.
report-bad-contact = Indique una dirección como nombre@ejemplo.org o deje este campo vacío.
report-thanks = Gracias, su notificación ha llegado
report-thanks-note = Un editor la leerá y corregirá lo que sea necesario.
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
document-beside = En paralelo con:
document-alone = Un solo idioma
document-file = Archivo original ({ $format })
document-warnings-count = { $n ->
    [one] { $count } advertencia de lectura
   *[other] { $count } advertencias de lectura
 }
count-pages = { $n ->
    [one] { $count } página
   *[other] { $count } páginas
 }
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
doubt-arabic-low-confidence = El PDF separa palabras árabes: compárese el texto con la página impresa.
doubt-characters-lost = Se habían perdido caracteres antes de que el archivo llegara aquí:
doubt-compiled-differs = Compilada en otra parte con otras palabras:
doubt-compiled-missing = Compilada en otra parte como recomendación y no hallada aquí:
doubt-date-doubtful = Las fechas del documento y de la reunión no concuerdan.
doubt-date-impossible = Una fecha impresa no existe en ningún calendario; se ha omitido.
doubt-editor-word-ignored = La signatura o el idioma indicado al cargar el archivo difiere del que figura en él; prevaleció el archivo.
doubt-encoding-broken = Algunos octetos del archivo no pudieron leerse como texto.
doubt-encoding-guessed = La codificación de caracteres del archivo es una conjetura.
doubt-footnote-gap = Faltan una o varias notas en la secuencia, antes de:
doubt-footnote-marker-changed = Las notas señaladas con letras o signos, o numeradas de nuevo en cada página, se numeraron de forma continua.
doubt-footnote-marker-rebuilt = Notas cuyo número se había perdido, identificadas por su posición:
doubt-footnote-missing = Se remite a una nota cuyo texto no se ha encontrado:
doubt-footnote-unanchored = Notas a las que no se remite en ninguna parte del texto:
doubt-heading-empty = Un título tiene número, pero no palabras:
doubt-heading-jump = Un título no sigue el número del anterior:
doubt-heading-number-rebuilt = A un título cuyo número se había perdido se le asignó el de su posición:
doubt-heading-without-text = Bajo un título no hay texto:
doubt-kind-unknown = La primera página no indica de qué tipo de documento se trata.
doubt-language-mismatch = La primera página indica un idioma distinto del idioma del texto.
doubt-language-unknown = No se pudo determinar el idioma; el texto se leyó como inglés.
doubt-line-unsure = Un texto sin número empieza con minúscula; puede ser la continuación de un párrafo:
doubt-lines-parted = Había párrafos o títulos que empezaban en mitad de una línea y se separaron:
doubt-no-header = No se encontró ningún encabezamiento antes del texto.
doubt-no-symbol = El archivo no indica la signatura del documento.
doubt-paragraph-gap = Faltan uno o varios números de párrafo antes de:
doubt-paragraph-long = Un pasaje es tan largo que puede contener varios párrafos:
doubt-paragraph-number-rebuilt = Párrafos cuyo número se había perdido, numerados según los contiguos:
doubt-paragraph-order = Un número de párrafo está repetido o fuera de orden:
doubt-part-not-read = Una parte del archivo está en otro formato y no se leyó.
doubt-source-missing = Se recuerdan recomendaciones sin que se indique su fuente:
doubt-note = nota { $number }
doubt-place = pasaje { $number }
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
meeting-earlier = Reunión anterior:
meeting-later = Reunión siguiente:
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
error-gone-since = Retirado el
error-gone-instead = Léase en su lugar:
error-server = Algo ha fallado aquí
error-unavailable = El servicio está ocupado
error-other = La solicitud fue rechazada
error-fields = Esto no es válido en la dirección: { $fields }
error-too-many = Se ha enviado demasiado en poco tiempo. Vuelva a intentarlo más tarde.
error-advice-request = Compruebe la dirección o vuelva a empezar desde aquí:
error-advice-missing = Puede que tenga otra dirección. Vuelva a empezar desde aquí:
error-advice-gone = Su dirección se conserva, para que una cita nunca lleve a otra cosa.
error-advice-server = No es culpa suya. Vuelva a intentarlo dentro de un momento; si persiste, indique el número que figura más abajo.
error-all = Todas las recomendaciones
error-home = Página de inicio
error-request = Número de esta solicitud:

## Acerca de Recueil

about-lede = Recueil lee los documentos de sesión de órganos de las Naciones Unidas y ofrece lo que recomiendan: como compendio cronológico, como índice temático y como datos.
about-unofficial = Una colección no oficial
about-unofficial-text = Recueil no es un servicio de las Naciones Unidas ni habla en nombre de ninguno de sus órganos. Reúne documentos que estos han publicado y los hace más fáciles de encontrar, leer y citar. Si esta colección difiere de un documento tal como se publicó, prevalece el documento.
about-what = Qué contiene
about-what-text = Cada párrafo numerado o apartado en que un órgano recomienda, solicita o decide algo es una ficha propia, con una dirección que no cambia. La ficha muestra el texto tal como se imprimió, quién lo aprobó y cuándo, a quién se dirige y todos los documentos posteriores que lo repiten.
about-read = Cómo se leen los documentos
about-read-text = Un programa lee cada archivo: encabezamiento, secciones, párrafos numerados, apartados, notas y remisiones. Señala aquello de lo que no está seguro, y la página del documento lo muestra. Nunca rellena una laguna con suposiciones.
about-themes = Cómo se asignan los temas
about-themes-text = El índice temático tiene dos niveles, como los índices impresos. Unas reglas buscan en cada texto las expresiones que apuntan a un tema y lo proponen; la ficha muestra las palabras que llevaron a él. Un tema propuesto se presenta como tal hasta que un editor lo confirma.
about-review = Qué hacen los editores
about-review-text = Los editores corrigen los errores de extracción y confirman o rechazan los temas que las reglas proponen. Nunca modifican un texto aprobado. Si ningún editor ha examinado una ficha, la ficha lo dice.
about-languages = Idiomas
about-languages-text = Los textos se muestran en los idiomas en que se cargaron sus documentos; aquí no se traduce nunca ninguna recomendación. La interfaz y los nombres de los temas están en los seis idiomas oficiales. Esas traducciones son nuestras, no de las Naciones Unidas.
about-translating = El lingüista que encuentre una palabra equivocada o forzada puede corregirla: el archivo docs/translating.md, que acompaña al programa, explica cómo.
about-program = El programa
about-program-text = Recueil es software libre con licencia MIT. Para leer no hace falta cuenta; no hay publicidad y no se sigue a nadie.

## Ayuda

help-lede = Cómo buscar, cómo citar y qué significan las marcas.
help-query = Buscar
help-query-text = Una búsqueda exige todas sus palabras, en cualquiera de sus formas: no tiene en cuenta terminaciones, mayúsculas ni acentos. Las palabras que son el nombre completo de un tema, en cualquier idioma, encuentran también lo que trata de ese tema, sea cual sea el idioma, después de lo que contiene las palabras.
help-try = Cada ejemplo es un enlace: pruébelo y ponga después sus propias palabras.
help-example-words = niños pruebas
help-words = las fichas que contienen ambas palabras, en cualquier forma
help-example-phrase = "pruebas electrónicas"
help-phrase = estas palabras seguidas, en este orden
help-example-without = niños -adopción
help-without = la primera palabra, pero no la segunda
help-example-or = niños or menores
help-or = una u otra palabra; “or” se escribe en inglés en todos los idiomas
help-example-prefix = investiga*
help-prefix = las palabras que empiezan así
help-symbol = lo que figura en este documento o se recuerda de él
help-paragraph = párr. { $number }
help-place = directamente a este párrafo, en cualquier idioma en que se escriba “párr.”
help-example-theme = tema:"sector privado"
help-theme = lo que trata de este tema: su nombre en cualquier idioma, o parte de él
help-example-body = órgano:"grupo de trabajo"
help-body = lo que procede de este órgano: su signatura, su nombre, o parte de ellos
help-example-year = año:2018..2022
help-year = lo que es de estos años; puede faltar uno de los extremos
help-together = Todo ello puede combinarse. Los nombres de los campos (tema, órgano, año) se entienden en los seis idiomas.
help-query-never = Una búsqueda nunca es un error: si una parte no se puede leer, la página dice cómo se ha entendido.
help-spelling = Sugerencias y ortografía
help-suggestions = Mientras usted escribe, el cuadro de búsqueda sugiere temas, órganos, documentos y palabras que aparecen en los textos. Las flechas eligen una sugerencia, Intro la abre y Esc cierra la lista.
help-meant = Cuando se encuentra poco o nada, la página pregunta “Quizá quiso decir” y ofrece la grafía más cercana que aparece en los textos. Nunca busca algo distinto de lo que usted escribió.
help-filters = Filtros
help-filters-text = Dos valores de un mismo filtro significan uno u otro; los filtros distintos deben cumplirse todos. Un tema incluye sus subtemas. La dirección de una lista conserva la búsqueda, los filtros y el orden, de modo que se puede enviar y citar.
help-cite = Citar
help-cite-text = Cada ficha da su referencia como nota de pie de página, según el estilo de las Naciones Unidas, y completa; con un clic se selecciona entera. Los gestores bibliográficos como Zotero la leen en la página. Cada párrafo de un documento tiene su propia dirección: su número es el enlace.
help-keys = Teclado
help-keys-text = Todas las páginas funcionan solo con Tab e Intro. Donde se ejecutan scripts ayudan además estas teclas, salvo mientras se escribe en un campo:
help-key-search = lleva al cuadro de búsqueda
help-key-next = entrada siguiente de una lista
help-key-previous = entrada anterior de una lista
help-key-cite = copia la cita de la entrada en que se encuentra o de la ficha que muestra la página
help-key-help = abre esta ayuda
help-keys-switch = Usar estas teclas
help-keys-switch-note = Desactívelas si estorban el dictado por voz o un lector de pantalla. Su navegador lo recuerda; no se envía a nadie.
keys-copied = Cita copiada:
help-status = Estado
help-status-adopted = un órgano la aprobó, como consta en su informe o resolución
help-status-proposed = un documento la somete a la aprobación de un órgano; en ese documento el órgano no la ha aprobado
help-status-superseded = otra posterior la sustituye, según ha consignado un editor
help-status-recalled = se dice de un lugar: un documento posterior repite lo que se había aprobado antes
help-proposed = Temas propuestos
help-proposed-text = Unas reglas proponen temas a partir de las palabras de un texto, y la ficha muestra esas palabras. Un tema propuesto lleva borde discontinuo y un signo de interrogación y dice “propuesto” hasta que un editor lo confirma. Las listas y los números incluyen los temas propuestos.
help-unreviewed = Fichas que ningún editor ha revisado
help-unreviewed-text = Los documentos pueden publicarse tal como los leyó el programa. En ese caso sus fichas dicen que ningún editor las ha revisado. Consulte la fuente, a un clic de distancia, antes de confiar en ellas.

## Accesibilidad

accessibility-lede = Estas páginas están hechas para que las use cualquier persona, con cualquier dispositivo. Esta declaración dice qué se ha hecho para ello, cómo se ha probado y qué falta todavía.
accessibility-standard = Norma
accessibility-standard-text = El objetivo es la conformidad con las Pautas de Accesibilidad para el Contenido Web (WCAG) 2.2, nivel AA. No conocemos ninguna página que las incumpla. Es nuestra propia evaluación; nadie de fuera la ha examinado.
accessibility-what = Lo que se ha hecho
accessibility-keyboard = Todas las páginas funcionan solo con el teclado y sin scripts; el primer enlace lleva al contenido. Los atajos de una sola tecla se pueden desactivar en la página de ayuda.
accessibility-semantics = Los encabezados dan el esquema de cada página, las regiones y las listas tienen nombre y cada texto lleva indicados su idioma y su dirección.
accessibility-colour = Nada se dice solo con el color: los estados y las marcas tienen una palabra y una forma. Se respetan el modo oscuro, los colores forzados y el texto ampliado.
accessibility-zoom = Al 400 %, o con 320 píxeles de ancho, el texto ocupa una sola columna; solo los gráficos y cuadros anchos se desplazan, dentro de su propio marco.
accessibility-motion = Nada se mueve, parpadea ni caduca.
accessibility-print = Las páginas se imprimen sin navegación y con su dirección.
accessibility-tests = Cómo se prueba
accessibility-tests-text = Antes de aceptar un cambio del programa, unas pruebas en un navegador (Chromium) abren cada tipo de página y comprueban
accessibility-test-axe = con el programa axe, que no se encuentra ningún incumplimiento de las WCAG 2.2, niveles A y AA, en los seis idiomas, en colores claros y oscuros, a 360 y a 1280 píxeles;
accessibility-test-keyboard = que el camino desde la página de inicio hasta una cita copiada se puede recorrer con el teclado y sin scripts;
accessibility-test-reflow = que nada se desplaza lateralmente a 320 píxeles y que la impresión omite la navegación;
accessibility-test-html = que el código HTML es válido.
accessibility-tests-not = Esas pruebas no pueden detectarlo todo. Las personas que usan a diario lectores de pantalla, ampliadores o dictado por voz aún no han probado estas páginas; lo que nos digan contará más.
accessibility-limits = Limitaciones conocidas
accessibility-limits-text = Los textos leídos de archivos pueden haber perdido cursivas, cuadros y figuras. Si un texto no se cargó en su idioma, se muestra en otro, que se indica. El detalle de los errores y la descripción de la interfaz de programación están solo en inglés.
accessibility-report = Comunicar un obstáculo
accessibility-report-text = Diga de qué página se trata, qué quería hacer y con qué la leía.
accessibility-report-to = Comuníquelo a:
accessibility-report-none = Esta instalación no indica ninguna dirección para ello; dígaselo a quien la administra.

## Datos

data-lede = Todo lo que muestran estas páginas se puede obtener en JSON, sin clave.
data-formats = Formatos
data-formats-text = Los datos están en JSON, en UTF-8. Una lista de recomendaciones se puede obtener también en CSV y seguir como canal Atom, con los mismos filtros. Una recomendación se puede obtener en BibTeX y en RIS en su página. Las páginas llevan su cita en la cabecera, donde la leen los gestores bibliográficos, y una descripción según schema.org.
data-description-link = Descripción de la interfaz (OpenAPI)
data-examples = Ejemplos
data-list = Buscar, con recuentos por tema
data-one = Una recomendación
data-document = Un documento con su texto
data-themes = El índice temático
data-csv = Una lista como cuadro (CSV)
data-atom = Una lista para seguir (Atom)
data-again = Nada, si nada ha cambiado (304)
data-more = Direcciones y campos
data-more-text = Las respuestas están en UTF-8, las fechas en ISO 8601 y los idiomas en dos letras. Una lista da el número de resultados, sus elementos y la dirección de la parte siguiente. Un parámetro desconocido es un error que lo nombra. Las direcciones de las páginas y de los datos usan los mismos nombres.
data-parts = Listas largas
data-parts-text = Una lista da 20 elementos cada vez, o hasta 200 con “limit”. “next” es la dirección de la parte siguiente, que también figura en el encabezado “Link”; sígala hasta que sea null. Una publicación intermedia no repite ni omite nada de lo que había.
data-fresh = Volver a preguntar
data-fresh-text = Cada respuesta lleva un “ETag”. Devuélvalo como “If-None-Match”: si nada ha cambiado, la respuesta es 304, sin contenido. El encabezado “Recueil-Revision” aumenta en uno con cada publicación: mientras no cambia, no cambia nada.
data-errors = Errores
data-errors-text = Un error es application/problem+json (RFC 9457): dice qué estaba mal y en qué parámetro.
data-fair = Buen uso
data-fair-text = No hace falta clave, y el programa no cuenta las solicitudes. Quien lo descargue todo debería pedir una cosa después de otra.
data-pages = Direcciones que no cambian
data-pages-text = Una recomendación se nombra por su identificador y un documento por su signatura; ambos llevan a la página en el idioma del lector:
data-licence = Licencia
data-licence-text = Para los textos y para lo que añade este servicio, véanse las condiciones de uso:

## Condiciones

terms-lede = Qué valor tienen estas páginas, qué se puede hacer con ellas y qué se guarda de usted: nada.
terms-unofficial = Carácter no oficial
terms-unofficial-text = Esta es una colección no oficial. El documento tal como lo imprimió la organización que lo publicó prevalece sobre lo que aquí se muestra. Los nombres y las signaturas de las Naciones Unidas solo sirven para decir qué se cita.
terms-texts = Textos de los documentos
terms-texts-text = Los documentos pertenecen a las organizaciones que los publicaron, y se aplican sus condiciones. Este servicio da una copia legible y lleva a la signatura con la que se encuentra el original.
terms-service = Lo que añade este servicio
terms-service-text = Los identificadores, los temas, los enlaces entre documentos y la ordenación pueden usarse libremente, citando el nombre de este servicio y la dirección de la página.
terms-warranty = Sin garantía
terms-warranty-text = Los textos los lee un programa y pueden contener errores. La ficha dice si un editor la ha revisado. Cite de la fuente.
terms-visitors = Qué se guarda de los visitantes
terms-visitors-text = Nada. Para leer no hace falta cuenta. El programa no registra direcciones de visitantes, búsquedas ni páginas leídas. Cuando algo falla, anota la hora, la dirección de la página sin la búsqueda y un número para esa solicitud. Nada se carga de otros sitios y no se cuenta a nadie.
terms-visitors-report = Hay una sola excepción, que depende de usted: el aviso que envíe se conserva para los editores. La dirección que indique en él se borra en cuanto el aviso queda resuelto.
terms-visitors-operator = Quien administra esta instalación puede tener delante de ella otros programas que lleven sus propios registros.
terms-cookies = Cookies
terms-cookies-text = No se instala ninguna. Si usted desactiva los atajos de una sola tecla, su navegador lo recuerda por sí mismo.

# Behind the sign-in

desk = Edición
desk-home = Vista general
desk-users = Cuentas
desk-reports = { $n ->
    [one] Hay { $count } aviso de lectores abierto.
    [many] Hay { $count } avisos de lectores abiertos.
   *[other] Hay { $count } avisos de lectores abiertos.
}
role-reader = lector
role-editor = editor
role-publisher = responsable de publicación
role-admin = administrador
save = Guardar
sign-in = Iniciar sesión
sign-in-lede = Para quienes cargan, revisan y publican documentos. Para leer no hace falta cuenta.
sign-in-button = Entrar
sign-in-forgotten = Si ha olvidado la contraseña, pida un enlace a un administrador.
sign-in-wrong = La dirección o la contraseña no es correcta.
elsewhere-button = Iniciar sesión con { $name }
elsewhere-another = Usar otra cuenta de { $name }
elsewhere-or = O con una contraseña
elsewhere-away = { $name } no responde en este momento. Vuelva a intentarlo en breve o inicie sesión con su contraseña.
elsewhere-refused = { $name } no le ha dejado entrar. No se ha hecho nada; puede volver a intentarlo.
elsewhere-untrusted = La respuesta de { $name } no es fiable, por lo que no se ha iniciado la sesión. Si vuelve a ocurrir, avise a un administrador.
elsewhere-stale = Este inicio de sesión comenzó en otro navegador o hace demasiado tiempo. Comience de nuevo.
elsewhere-unknown = { $name } le conoce, pero aquí no hay ninguna cuenta abierta para usted. Solicite una a un administrador.
elsewhere-no-address = { $name } no garantiza su dirección de correo electrónico, por lo que no se ha encontrado ninguna cuenta. Confirme allí la dirección o consulte a un administrador.
elsewhere-only = Su cuenta inicia sesión con { $name }, no con una contraseña.
sign-in-wait = { $n ->
    [one] Demasiados intentos. Vuelva a intentarlo en { $count } segundo.
    [many] Demasiados intentos. Vuelva a intentarlo en { $count } segundos.
   *[other] Demasiados intentos. Vuelva a intentarlo en { $count } segundos.
}
sign-out = Cerrar sesión
email = Correo electrónico
email-wrong = Escriba una dirección de correo, por ejemplo nombre@example.org.
email-taken = Esta dirección ya tiene una cuenta.
password = Contraseña
password-new = Contraseña nueva
password-present = Contraseña actual
password-change = Cambiar la contraseña
password-hint = Varias palabras sin relación entre sí se recuerdan bien y se adivinan mal. Se puede pegar desde un gestor de contraseñas.
password-wrong = La contraseña actual no es correcta.
password-short = { $n ->
    [one] Elija una contraseña de al menos { $count } carácter.
    [many] Elija una contraseña de al menos { $count } caracteres.
   *[other] Elija una contraseña de al menos { $count } caracteres.
}
password-long = Esta contraseña es más larga de lo útil. Elija una más corta.
password-common = Esta contraseña está entre las primeras que se prueban: es común, o está hecha de un nombre o un patrón. Elija otra.
password-breached = Esta contraseña se ha filtrado en algún lugar y la conocen quienes intentan adivinarlas. Elija otra, y cámbiela dondequiera que la use.
code = Un paso más
code-lede = Escriba el código que su aplicación muestra ahora, o uno de sus códigos de recuperación.
code-label = Código
code-wrong = El código no es correcto o ya se usó. Escriba el que se muestra ahora.
link = Elegir una contraseña
link-first = Aún nadie tiene cuenta aquí. La suya será la del primer administrador.
link-invited = Tiene una invitación. Elija una contraseña y entrará.
link-forgotten = Elija una contraseña nueva. Se cerrarán todas sus sesiones.
link-button = Elegir esta contraseña
account = Su cuenta
account-language = Idioma
account-language-label = Idioma de estas páginas
factor = Segundo factor
factor-on = Al entrar se pide también un código.
factor-off = Al entrar solo se pide la contraseña. Con un segundo factor, una contraseña robada no abre nada.
factor-codes-left = { $n ->
    [one] Queda { $count } código de recuperación.
    [many] Quedan { $count } códigos de recuperación.
   *[other] Quedan { $count } códigos de recuperación.
}
factor-add = Añadir un segundo factor
factor-renew = Renovar los códigos de recuperación
factor-remove = Quitar el segundo factor
factor-lede = Escanee el cuadro con una aplicación de códigos de un solo uso y escriba el código que muestre.
factor-square = Cuadro para escanear con una aplicación; lo mismo en letras debajo
factor-typed = O escriba este secreto:
factor-first = Código que muestra la aplicación
factor-confirm = Confirmar
factor-codes = Códigos de recuperación
factor-codes-lede = Cada uno abre la cuenta una vez cuando no tenga la aplicación a mano. Solo se muestran ahora: imprímalos o guárdelos con sus contraseñas.
factor-codes-kept = Los he guardado
sessions = Dónde tiene sesión abierta
sessions-own = este navegador
sessions-since = desde el
sessions-seen = visto el
sessions-end = Cerrar esa sesión
sessions-end-all = Cerrar las demás sesiones
tokens = Tokens para programas
tokens-lede = Un programa que carga o publica por usted presenta un token en lugar de una contraseña.
tokens-since = creado el
tokens-used = usado el
tokens-unused = sin usar todavía
tokens-ends = caduca el
tokens-revoke = Revocar
tokens-new = Token nuevo
tokens-name = Para qué sirve
tokens-scopes = Qué permite
tokens-days = Válido durante
tokens-endless = sin fin
tokens-make = Crear el token
token-no-name = Diga para qué sirve el token y elija al menos un uso.
token-made = Su token
token-once = Solo se muestra ahora. Cópielo donde haga falta; nadie podrá recuperarlo después.
token-kept = Lo he copiado
scope-read = leer borradores y avisos
scope-upload = cargar
scope-publish = publicar
days = { $n ->
    [one] { $count } día
    [many] { $count } días
   *[other] { $count } días
}
users-lede = Quién puede entrar y qué puede hacer.
users-own = usted
users-closed = cerrada
users-since = desde el
users-factor = con segundo factor
users-waiting = aún no ha elegido contraseña
users-elsewhere = inicia sesión con otro servicio
users-detach = Desvincular del otro servicio
users-change = Modificar
users-role = Puede actuar como
users-link = Enlace para una contraseña nueva
users-no-factor = Quitar el segundo factor
users-sessions = Cerrar todas las sesiones
users-close = Cerrar la cuenta
users-reopen = Reabrir
users-last-admin = Debe haber un administrador que pueda entrar. Nombre antes a otra persona.
users-invite = Invitar a alguien
users-invite-note = Recibirá un enlace para entregar; el servicio no envía correo.
users-invite-button = Crear la invitación
invited = Enlace para entregar
invited-lede = Solo se muestra ahora y permite a quien lo tenga elegir la contraseña de esta cuenta. Entréguelo por una vía de confianza.
invited-days = { $n ->
    [one] Sirve una vez, durante { $count } día.
    [many] Sirve una vez, durante { $count } días.
   *[other] Sirve una vez, durante { $count } días.
}
done-password = La contraseña se ha cambiado; las demás sesiones se han cerrado.
done-session = La sesión se ha cerrado.
done-token = El token se ha revocado.
done-factor = El segundo factor está activado.
done-nofactor = El segundo factor se ha quitado.
done-detached = La cuenta se ha desvinculado del otro servicio.
done-role = Los permisos se han cambiado.
done-closed = La cuenta se ha cerrado, con sus sesiones y tokens.
done-reopened = La cuenta está abierta de nuevo.

# Imports

desk-imports = Archivos recibidos
imports-lede = Documentos de sesión en camino de publicarse. Cada archivo se conserva tal como se envió.
imports-send = Enviar archivos
imports-limits = Texto, PDF, DOCX o HTML, de hasta 50 MB cada uno, tantos a la vez como desee. Si puede elegir, envíe el DOCX.
imports-drop = También puede soltar archivos sobre este formulario: se envían de inmediato.
imports-given = Si el archivo no indica su signatura o su idioma
imports-given-note = Una signatura vale para un solo archivo. Prevalece lo que diga el propio archivo.
imports-symbol = Signatura
imports-language = Idioma
imports-any-language = Todos los idiomas
imports-files = Archivos
imports-send-button = Enviar
imports-queued = en espera de envío
imports-sending = enviándose
imports-broken = La conexión se interrumpió y no se conservó nada de este archivo.
imports-again = Enviar de nuevo
imports-out = Ya no tiene una sesión abierta. Inicie sesión en otra ventana y vuelva a enviar este archivo.
imports-count-received = Recibidos: 0.
imports-count-refused = Rechazados: 0.
imports-list = Lo que ha llegado
imports-states = Estados
imports-all = Todos
import-state-received = Por leer
import-state-parsing = En lectura
import-state-in-review = Por revisar
import-state-published = Publicado
import-state-failed = Fallido
import-state-discarded = Descartado
imports-words = Título, signatura o nombre de archivo
imports-mine = Solo los míos
imports-filter = Mostrar
imports-reload = Mostrar el estado actual
imports-stale = Esta página ya no sigue lo que sucede.
imports-none = Ningún archivo corresponde.
imports-none-yet = Aún no ha llegado ningún archivo.
imports-pick = Elegir
imports-chosen = Con los elegidos:
imports-choose-some = Elija al menos un archivo.
together-first = Verá primero qué pasaría con cada uno:
together-all = Toda esta lista, 200 como máximo
together-publish = Publicar lo que está decidido
together-too-many = Como máximo 200 a la vez: acote antes la lista.
together = Varios archivos: el plan
together-report = Varios archivos: lo que se hizo
together-assign = Asignar a
together-discard = Descartar:
together-note = Todavía no se ha cambiado nada. Cada archivo marcado se trata por separado; el que haya cambiado entretanto, o sea rechazado, queda como está y no impide los demás. Después verá qué fue de cada uno.
together-go = Hacerlo con los marcados
together-done = Hecho
together-do-publish = Se publicarán: todo está decidido
together-do-assign = Se asignarán
together-do-discard = Se descartarán
together-step-anew = Se publicarán de nuevo, con lo que se cambió después
together-step-held = A cargo de otra persona: solo si los marca
together-step-undecided = Quedan como están: no todo está decidido
together-step-alone = Quedan como están: otro publicador debe aprobarlos
together-step-scheduled = Quedan como están: su publicación está programada
together-step-published = Quedan como están: ya publicados
together-step-discarded = Quedan como están: descartados
together-step-failed = Quedan como están: no se pudieron leer
together-step-unread = Quedan como están: aún sin leer
together-step-has = Quedan como están: ya es así
together-step-changed = Quedan como están: cambiaron desde que se hizo el plan
together-step-refused = Quedan como están: rechazados
together-count-done = { $n ->
    [one] Hecho con { $count } archivo.
    [many] Hecho con { $count } de archivos.
   *[other] Hecho con { $count } archivos.
}
together-count-left = { $n ->
    [one] { $count } archivo quedó como estaba.
    [many] { $count } de archivos quedaron como estaban.
   *[other] { $count } archivos quedaron como estaban.
}
imports-sent = enviado el
imports-by = por
imports-by-command = por la línea de órdenes
imports-held = a cargo de
imports-held-own = a su cargo
imports-public = página pública
imports-warnings = { $n ->
    [one] { $count } advertencia
    [many] { $count } advertencias
   *[other] { $count } advertencias
}
imports-attempt = intento { $number }
imports-publish-wanted = se publicará en cuanto se lea
imports-discarded = descartado el
imports-discarded-by = por
imports-becomes-document = será un documento nuevo:
imports-becomes-nameless = será un documento nuevo sin signatura
imports-becomes-language = será otro idioma de
imports-becomes-revision = será la revisión { $number } de
imports-becomes-again = se publicó y se retiró; volvería como
import = Archivo recibido
import-file = { $format }, { $size } kB
import-file-head = El archivo
import-original = Tal como se envió
import-given = Indicado al enviarlo
import-changed = Último cambio
import-review = Revisar
import-siblings = Otro archivo con la misma signatura y el mismo idioma espera revisión. Si se publican ambos, uno será revisión del otro.
import-publish = Publicar sin revisión
import-publish-note = Nadie lo ha comparado con el documento impreso. Las recomendaciones y los temas se publican tal como los encontró el programa, y la página y cada ficha dicen que ningún editor los ha revisado.
import-publish-button = Publicar tal como se extrajo
import-do = Qué hacer con él
import-take = Hacerse cargo
import-assign = A cargo de
import-assign-button = Asignar
import-nobody = nadie
import-retry = Leer de nuevo
import-restore = Recuperar
import-reason = Motivo
import-discard = Descartar
import-discard-note = El motivo consta en el registro. Un archivo descartado nunca se publica; puede recuperarse, y enviarlo de nuevo también lo recupera.
import-kept = { $n ->
    [one] Lo que se leyó de él se conserva { $count } día.
    [many] Lo que se leyó de él se conserva { $count } días.
   *[other] Lo que se leyó de él se conserva { $count } días.
}
import-forgotten = Si se recupera, se leerá desde el principio.
import-discarded = Se descartó entretanto.
import-not-discarded = No está descartado.
import-not-failed = Solo se lee de nuevo lo que ha fallado.
import-published = Está publicado: retire en su lugar el documento.
import-not-in-review = Solo puede publicarse lo que se ha leído y no está publicado.
import-no-reason = Indique un motivo, de 1000 caracteres como máximo.
import-no-editor = Elija a una persona que pueda editar.
sent = Qué ha sido de los archivos
sent-none = Elija al menos un archivo.
sent-back = A los archivos recibidos
sent-received = Recibido.
sent-duplicate = El mismo archivo ya había llegado.
sent-published = El mismo archivo ya había llegado, y está publicado.
sent-revived = El mismo archivo ya había llegado y se había descartado; se ha recuperado.
sent-too-large = De más de 50 MB.
sent-empty = El archivo está vacío.
sent-picture = Una imagen, sin texto. Envíe el propio documento.
sent-archive = Un archivo comprimido, una hoja de cálculo o una presentación. Envíe los propios documentos.
sent-convert = De un formato que no se lee. Ábralo en un procesador de textos, guárdelo como DOCX y envíe ese archivo.
sent-locked = Protegido con contraseña. Guárdelo sin ella y envíelo.
sent-other = No es un documento que pueda leerse: sí el texto, el PDF, el DOCX y el HTML.
sent-symbol = Lo indicado no es una signatura: se esperan mayúsculas y números entre barras, como en CTOC/COP/WG.7/2020/3.
sent-language = Lo indicado no es ninguno de los seis idiomas.
sent-several = Una signatura vale para un solo archivo. Envíelos sin ella, o de uno en uno.
sent-broken = Se interrumpió antes del final. Envíelo de nuevo.
fill = Muchos archivos con una hoja
fill-lede = Un archivo comprimido de documentos, con una hoja que indica lo que ellos no dicen. Primero se lee y se coteja cada uno; no se importa nada hasta que usted lo confirme.
fill-send-head = Enviar un archivo comprimido
fill-sheet = Hoja
fill-sheet-note = CSV, tal como lo guarda una hoja de cálculo. No hace falta si está dentro del archivo comprimido o si los documentos lo dicen todo.
fill-columns = Columnas de la hoja
fill-columns-note = Los encabezados van en la primera fila, en inglés o francés y en cualquier orden; solo se exige el archivo. Prevalece lo que diga el propio archivo.
fill-column-file = Nombre del archivo
fill-column-symbol = Signatura
fill-column-language = Idioma
fill-column-body = Órgano
fill-column-meeting = Período de sesiones
fill-column-date = Fecha
fill-column-kind = Tipo de documento
fill-column-paragraph = Número del párrafo
fill-column-item = Letra del apartado
fill-column-text = Texto de la recomendación
fill-column-themes = Temas
fill-column-status = Estado
fill-column-addressees = Destinatarios
fill-unlisted = Importar también los archivos que la hoja no menciona
fill-archive = Archivo ZIP
fill-archive-note = Hasta 500 MB y 2.000 archivos. Para más, la línea de órdenes admite una carpeta.
fill-send = Enviar y ver el plan
fill-earlier = Enviados hasta ahora
fill-none-yet = Todavía no se ha enviado ninguno.
fill-lines = { $n ->
    [one] { $count } línea
    [many] { $count } de líneas
   *[other] { $count } líneas
}
fill-state-arriving = Llegando
fill-state-planning = Leyéndose
fill-state-planned = Por confirmar
fill-state-running = Importándose
fill-state-done = Importado
fill-state-failed = Fallido
fill-state-discarded = Descartado
fill-state-forgotten = Nunca confirmado
fill-verdict-document = Documento nuevo
fill-verdict-language = Otro idioma
fill-verdict-revision = Nueva revisión
fill-verdict-nameless = Documento nuevo sin signatura
fill-verdict-duplicate = Ya conocido
fill-verdict-held = Retenido
fill-outcome-received = Importado
fill-outcome-duplicate = Ya conocido
fill-outcome-refused = Rechazado
fill-progress = { $done } de { $of }
fill-do = Qué hacer
fill-plan-note = Todavía no se ha importado nada.
fill-kept = { $n ->
    [one] Un plan que nadie confirma se olvida al cabo de { $count } día.
    [many] Un plan que nadie confirma se olvida al cabo de { $count } de días.
   *[other] Un plan que nadie confirma se olvida al cabo de { $count } días.
}
fill-confirm = { $n ->
    [one] Importar { $count } archivo
    [many] Importar { $count } de archivos
   *[other] Importar { $count } archivos
}
fill-held = { $n ->
    [one] { $count } línea está retenida: corrija la hoja y vuelva a enviar el archivo; lo ya importado se reconocerá.
    [many] { $count } de líneas están retenidas: corrija la hoja y vuelva a enviar el archivo; lo ya importado se reconocerá.
   *[other] { $count } líneas están retenidas: corrija la hoja y vuelva a enviar el archivo; lo ya importado se reconocerá.
}
fill-discard = Descartar el plan
fill-changed = Ha cambiado entretanto, así que no se ha hecho nada. Este es su estado actual.
fill-lines-head = Línea por línea
fill-report = Informe en forma de tabla (CSV)
fill-row = fila
fill-no-row = en ninguna fila
fill-none = Elija un archivo comprimido.
fill-no-archive = Esto no es un archivo ZIP.
fill-broken = Se interrumpió antes del final y no se conservó nada. Vuelva a enviarlo.
fill-too-large = Más de 500 MB. Divida el archivo o use la línea de órdenes.
fill-sheet-large = La hoja supera los 8 MB.
fill-code-file-missing = Ningún archivo tiene este nombre:
fill-code-file-ambiguous = Varios archivos tienen este nombre; indique también la carpeta:
fill-code-file-twice = Otra fila ya menciona este archivo:
fill-code-file-unnamed = Falta el nombre del archivo.
fill-code-file-unlisted = Ninguna fila menciona este archivo.
fill-code-file-unreadable = No se puede leer:
fill-code-file-encrypted = Protegido con contraseña.
fill-code-file-damaged = Dañado en el archivo comprimido.
fill-code-file-method = Comprimido de un modo que no se lee; use un ZIP corriente.
fill-code-file-too-large = Más de 50 MB.
fill-code-file-none = Un enlace, no un archivo.
fill-code-file-leads-out = Su nombre sale del archivo comprimido; cámbielo.
fill-code-file-sum = Los archivos anteriores suman más de 4 GB; divida el archivo.
fill-code-cell-unknown = No se entiende:
fill-code-cell-disagrees = El archivo dice otra cosa, y prevalece:
fill-code-symbol-twice = La misma signatura e idioma que la fila:
fill-code-file-same = El mismo contenido que la fila:
fill-code-symbol-none = Ni el archivo ni la hoja indican la signatura.
fill-code-row-twice = Este lugar ya figura en la hoja, en la fila:
fill-code-text-missing = Falta el texto.
fill-code-body-new = Este órgano aún no existe; se creará:
fill-code-meeting-new = El órgano tiene otros períodos de sesiones, pero no este:
fill-code-file-again = Falló antes y se volverá a leer.
fill-code-file-returns = Se descartó y volverá.
fill-code-heading-unknown = Ninguna columna se llama así; se omite:
fill-code-sheet-guessed = La hoja no indica su codificación; se leyó como:
fill-code-files-hidden = Archivos con el mismo nombre que otro, que los oculta:
compiled = Recomendaciones compiladas en otro lugar
compiled-lede = Una tabla de recomendaciones compiladas a mano. Cada fila se compara con lo publicado; las demás esperan sus documentos. Nada se guarda ni se asigna antes de confirmarlo, y los lectores nunca ven un texto compilado.
compiled-send-head = Enviar una hoja
compiled-sheet-note = CSV, tal como lo guardan las hojas de cálculo, hasta 8 MB.
compiled-columns-note = Los encabezados figuran en la primera fila, en inglés o francés, en cualquier orden. Solo son obligatorios la signatura, el párrafo y el texto. Si hay varios temas o destinatarios, figuran en una celda, separados por ; o |.
compiled-none = Elija una hoja que no esté vacía.
compiled-not-read = No se puede leer esta hoja y no se ha guardado nada de ella:
compiled-none-yet = Todavía no se ha enviado ninguna hoja.
compiled-waiting = A la espera de sus documentos
compiled-waiting-none = Ninguna fila espera.
compiled-taken = Incorporada
compiled-note = Todavía no se ha guardado nada ni se ha asignado ningún tema.
compiled-kept = Filas que se guardan
compiled-given = Temas asignados a recomendaciones publicadas
compiled-refused = Temas que un editor rechazó antes y siguen rechazados
compiled-confirm = Guardar las filas y asignar los temas
compiled-publishers = Solo confirman quienes pueden publicar, pues cambian temas de recomendaciones publicadas.
compiled-changed = El fondo ha cambiado desde que se hizo el plan, así que no se ha hecho nada. Este es el plan actual.
compiled-now = Las filas comparadas con el fondo tal como está hoy.
compiled-diff = Del texto publicado al de la hoja:
compiled-gives = Temas asignados:
compiled-refuses = Rechazados antes por un editor:
compiled-in-review-fresh = Este documento está en revisión y nadie la ha empezado: los temas pasarán a ser propuestas en cuanto confirme.
compiled-in-review-begun = La revisión de este documento ya ha empezado y no se le añade nada: asigne allí los temas.
compiled-verdict-matched = Las mismas palabras
compiled-verdict-differs = Otras palabras
compiled-verdict-no-recommendation = No hay recomendación en ese lugar
compiled-verdict-waits = Espera su documento
compiled-verdict-held = Retenida
done-confirmed = La importación ha comenzado.
done-letgo = El plan se ha descartado; no se ha importado nada.
done-assigned = Consta quién lo tiene a su cargo.
done-discarded = Descartado. Puede recuperarse.
done-restored = Recuperado.
done-retried = Se leerá de nuevo.
done-published = Publicado, tal como se extrajo.

# Publishing: when, and behind whom

ready = Publicar
ready-later = Más tarde, o con una nota
ready-now = Ahora
ready-at = A una hora determinada
ready-later-hint = Los lectores no ven nada antes de esa hora. Entonces se comprueba de nuevo: si algo está por decidir o ha cambiado, no se publica y espera en el resumen.
ready-day = Día
ready-hour = Hora
ready-zone = Huso horario de esa hora
ready-schedule = Publicar a esa hora
ready-move = Cambiar a esa hora
ready-cancel = No publicar a esa hora
ready-scheduled = Se publicará:
ready-held = No se publicó, aunque estaba previsto:
ready-past = Indique un día y una hora futuros.
ready-note-head = Una nota para los lectores
ready-note = Por qué se publica, o se publica de nuevo (si procede)
ready-note-hint = Figura en el historial del documento y de sus recomendaciones.
ready-eyes = Una segunda mirada
ready-hands = Revisado por
ready-approved = Aprobado por
ready-nobody = nadie todavía
ready-alone = Quien revisó no puede publicar por sí solo: otro publicador debe aún aprobar esta versión o publicarla.
ready-own-work = Usted participó en esta revisión, así que otra persona debe aprobarla.
ready-approve = Aprobar esta versión
held-undecided = hay algo por decidir
held-overtaken = la revisión cambió después
held-discarded = el archivo fue descartado
held-alone = otro publicador debe aprobarla
held-right = quien la programó ya no puede publicar
held-done = ya está publicado
held-failed = falló; el registro dice cómo
desk-scheduled = Publicaciones previstas
desk-settings = Ajustes
settings-eyes = Quien revisó no puede publicar por sí solo
settings-eyes-hint = Otro publicador debe aprobar o publicar, y nada se publica sin revisión: ni aquí, ni mediante programas, ni en la máquina.
import-unseen = Se exige una segunda mirada: nada se publica sin revisión.
done-scheduled = Se publicará a esa hora.
done-unscheduled = No se publicará por sí solo.
done-approved = Usted respalda esta versión.
done-settings = Los ajustes están guardados.

# Withdrawing and putting back

withdraw = Retirar
withdraw-document = Retirar este documento
withdraw-language = Retirar el texto en { $language }
withdraw-record = Retirar esta recomendación
withdraw-lede = Sus páginas dirán que se retiró, cuándo y por qué. No se borra nada y se puede restablecer.
withdraw-goes = Lo que desaparecerá
withdraw-last-language = No hay ninguna otra lengua publicada del documento: se retira el documento entero.
withdraw-n-records = { $n ->
    [one] { $count } recomendación
   *[other] { $count } recomendaciones
}
withdraw-n-stay = { $n ->
    [one] { $count } recomendación se mantiene, pues figura también en otro lugar; solo pierde su texto de aquí.
   *[other] { $count } recomendaciones se mantienen, pues figuran también en otro lugar; solo pierden su texto de aquí.
}
withdraw-n-themes = { $n ->
    [one] { $count } tema tiene menos recomendaciones
   *[other] { $count } temas tienen menos recomendaciones
}
withdraw-n-addresses = { $n ->
    [one] { $count } dirección responderá, en seis lenguas, que se retiró
   *[other] { $count } direcciones responderán, en seis lenguas, que se retiró
}
withdraw-why = Motivo
withdraw-reason = El motivo, en palabras sencillas
withdraw-reason-hint = Los lectores lo ven en la página de lo retirado, tal como usted lo escriba.
withdraw-reason-language = La lengua en que usted escribe
withdraw-instead = Qué leer en su lugar (si procede)
withdraw-instead-hint = Una signatura, el identificador de una recomendación o la dirección de una página de esta colección
withdraw-button = Retirar ahora
withdraw-cancel = Dejarlo como está
put-back = Restablecer
withdraw-no-reason = Indique el motivo en 1000 caracteres como máximo.
withdraw-no-instead = Lo que se ha de leer en su lugar no está publicado aquí, o es lo mismo.
withdraw-not-published = No está publicado.
withdraw-not-withdrawn = No está retirado.
withdraw-replaced = Otro texto ha ocupado su lugar desde entonces.
withdraw-no-place = Nada de aquello en que figura está publicado. Restablezca primero el documento.
done-withdrawn = Está retirado, y sus páginas dicen por qué.
done-put-back = Está restablecido, y los lectores lo ven.
life-document = Su documento
life-languages = Lenguas
life-withdrawn = Retirado:
life-published = Publicado:
life-unreviewed = sin revisar

# Inbox and log

desk-inbox = Avisos
desk-log = Registro
inbox-lede = Lo que los lectores señalan sobre fichas y documentos.
inbox-open = Solo los abiertos
inbox-all = También los resueltos
inbox-empty = No hay nada abierto.
inbox-settled = resuelto el
inbox-answer = Responder a
inbox-note = Qué se hizo
inbox-settle = Resolver
log-lede = Qué se hizo y quién lo hizo, de lo más reciente a lo más antiguo. Solo se añade; cada entrada lleva la huella de la anterior.
log-actor = Quién
log-verb = Qué
log-subject = Sobre
log-place = N.º
log-at = Cuándo
log-detail = Detalle
log-filter = Filtrar
log-nothing = Ninguna entrada coincide.
log-older = Anteriores
log-export = Todos en JSON Lines
done-settled = El aviso está resuelto.

# Overview and records

desk-records = Fichas
desk-waiting = Lo pendiente
desk-nothing = No hay nada pendiente.
desk-reader = Su cuenta es solo de lectura. Pida a un administrador permiso para editar.
desk-in-review = { $n ->
    [one] { $count } archivo espera revisión.
    [many] { $count } archivos esperan revisión.
   *[other] { $count } archivos esperan revisión.
}
desk-failed = { $n ->
    [one] { $count } archivo no se pudo leer.
    [many] { $count } archivos no se pudieron leer.
   *[other] { $count } archivos no se pudieron leer.
}
desk-undecided = { $n ->
    [one] { $count } tema propuesto está sin decidir.
    [many] { $count } temas propuestos están sin decidir.
   *[other] { $count } temas propuestos están sin decidir.
}
desk-unreviewed = { $n ->
    [one] { $count } recomendación publicada no se ha revisado.
    [many] { $count } recomendaciones publicadas no se han revisado.
   *[other] { $count } recomendaciones publicadas no se han revisado.
}
desk-missing = Documentos que cargar a continuación
desk-missing-note = Lo que los documentos citan y la colección no tiene, de más a menos citado.
desk-places = { $n ->
    [one] { $count } lugar
    [many] { $count } lugares
   *[other] { $count } lugares
}
desk-documents = { $n ->
    [one] en { $count } documento
    [many] en { $count } documentos
   *[other] en { $count } documentos
}
desk-coverage = Idiomas que faltan
desk-symbol = Documento
desk-there = disponible
desk-not-there = falta
many = Temas de muchas fichas
many-lede = Elija fichas y vea, antes de decidir, qué significaría la decisión para cada una.
many-words = Palabras del texto o una signatura
many-theme = Tema
many-to = Tema nuevo, para trasladarlas
many-verb = Decisión
many-verb-give = Asignar el tema
many-verb-refuse = Quitar el tema
many-verb-move = Trasladar a otro tema
many-plan-chosen = Qué pasaría con las elegidas
many-plan-all = { $n ->
    [one] con la { $count } que coincide
    [many] con los { $count } de fichas que coinciden
   *[other] con las { $count } que coinciden
}
many-too-many = Como máximo 5.000 a la vez: acote antes la lista.
many-none = Elija al menos una ficha.
many-no-to = Indique el tema de destino.
many-same = Es el mismo tema.
many-plan = Plan
many-note = Todavía no se ha cambiado nada. Si entretanto cambia alguna ficha, no se hace nada y se muestra el plan nuevo.
many-changed = Algunas fichas han cambiado desde que se hizo el plan, así que no se ha hecho nada. Este es el plan actual.
many-do = { $n ->
    [one] Hacerlo con { $count } ficha
    [many] Hacerlo con { $count } de fichas
   *[other] Hacerlo con { $count } fichas
}
many-back = Volver a la lista
many-records = Fichas
many-step-add = Reciben el tema
many-step-confirm = Se confirma lo propuesto
many-step-refuse = Se rechaza lo propuesto
many-step-remove = Pierden un tema que asignó un redactor
many-step-move = Pasan de un tema al otro
many-step-has = Ya lo tienen
many-step-has-not = No lo tienen
many-step-refused = Un redactor lo rechazó para estas; decida una por una
records-lede = Decida sobre los temas de una recomendación publicada, o indique qué la sustituye.
records-id = Su identificador o la dirección de su página
records-find = Abrir
records-absent = Ninguna recomendación publicada tiene ese identificador.
records-public = Su página pública
records-accept = Aceptar
records-refuse = Rechazar
records-drop = Quitar
records-add = Añadir un tema
records-add-button = Añadir
records-no-theme = No hay ningún tema con ese nombre.
records-succession = Qué la sustituye
records-successor = Identificador o dirección de la recomendación que la sustituye
records-why = Por qué (para el registro)
records-supersede = Marcar como sustituida
records-restore = Deshacer
records-circle = Se sustituiría a sí misma.
records-not-superseded = No está sustituida.
record-replaces = Sustituye a
origin-confirmed = confirmado
origin-added = añadido
done-theme = El tema está decidido.
done-succession = Queda registrado y ambas páginas lo muestran.

# Keeping the thematic index

thesaurus-lede = El índice temático: cómo se llaman los temas en cada idioma, qué los propone y dónde se sitúan.
thesaurus-try = Probar una expresión
thesaurus-phrase = ¿Qué encontraría esta expresión?
thesaurus-try-button = Probar
thesaurus-tree = Todos los temas
thesaurus-new = Tema nuevo
thesaurus-label = Etiqueta
thesaurus-slug = Nombre en las direcciones
thesaurus-slug-hint = Minúsculas, cifras y guiones, por ejemplo private-sector. Ya no cambia.
thesaurus-bad-slug = Use solo minúsculas, cifras y guiones, por ejemplo private-sector.
thesaurus-parent = Debajo de
thesaurus-first = primer nivel
thesaurus-make = Crear el tema
thesaurus-words = Palabras
thesaurus-note = Nota de alcance
thesaurus-synonyms = Sinónimos que conoce la búsqueda, uno por línea
thesaurus-triggers = Expresiones que lo proponen, una por línea; un * final admite cualquier terminación
thesaurus-related = Temas relacionados, por su nombre en las direcciones
thesaurus-sdg = Metas de los Objetivos de Desarrollo Sostenible
thesaurus-place = Su lugar
thesaurus-move = Mover
thesaurus-merge = Fusionar con
thesaurus-merge-button = Fusionar: etiquetas, palabras y dirección lo siguen
thesaurus-retire = Retirar y usar en su lugar
thesaurus-retire-button = Retirar
thesaurus-reinstate = Volver a usarlo
thesaurus-aliases = Direcciones que llevan aquí:
thesaurus-theirs = Lo que un colega guardó entretanto:
thesaurus-taken = Un tema tiene, o tuvo, ese nombre en las direcciones. Elija otro.
thesaurus-no-label = Un tema necesita una etiqueta en al menos un idioma.
thesaurus-changed = Otra persona lo cambió entretanto. Abajo están ambos textos: conserve lo correcto y guarde de nuevo.
thesaurus-too-deep = El índice tiene dos niveles: un tema con subtemas permanece en el primero y nada va debajo de un subtema.
thesaurus-itself = Un tema no puede ocupar su propio lugar. Elija otro.
theme-retired = Este tema ya no se usa.
theme-instead = Úsese en su lugar:
done-described = Queda guardado y todas las páginas lo muestran.
done-compiled = Las filas quedan guardadas y los temas asignados.
steps = Historial
steps-lede = Quién cambió qué y cuándo, con lo que se decía antes y después. Lo que sigue como un cambio lo dejó puede deshacerse.
steps-none = Nada ha cambiado desde que se lleva el historial.
steps-create = Creado
steps-describe = Descrito
steps-move = Movido
steps-merge = Fusionado
steps-part = Separado de nuevo
steps-retire = Retirado
steps-reinstate = En uso de nuevo
steps-remove = Eliminado
steps-label = Etiqueta
steps-note = Nota de alcance
steps-synonyms = Sinónimos
steps-triggers = Expresiones
steps-related = Temas relacionados
steps-use = Uso
steps-undone = Deshecho
steps-undoes = Deshace un cambio
steps-file = De un archivo
steps-look = Ver y deshacer
steps-undo = Deshacer
steps-can = Lo que cambió sigue como lo dejó. Deshacerlo es, a su vez, un cambio.
steps-whole = Vuelven como estaban: { $records }
steps-decided = Vuelven, y lo decidido después permanece también en el otro tema: { $records }
steps-lost = No vuelven, porque después se rechazaron o desaparecieron: { $records }
thesaurus-label-twice = Una etiqueta es también sinónimo en el mismo idioma. Quítela de los sinónimos.
thesaurus-retired-instead = El tema que debe usarse en su lugar tampoco se usa ya. Elija otro.
thesaurus-no-step = No existe tal cambio.
thesaurus-undone = Ya se deshizo.
thesaurus-since = Esto volvió a cambiar después: { $theme }. Deshaga primero el cambio posterior.
thesaurus-in-use = Figura en recomendaciones, u otros temas o direcciones llevan a él. Retírelo en su lugar: { $theme }
thesaurus-merge-again = Fusione de nuevo; una fusión deshecha no se rehace por sí sola.
exchange = Importar y exportar
exchange-lede = El índice entero en un archivo: SKOS para otros programas, una tabla para una hoja de cálculo. Lo que entra se examina antes de cambiar nada.
exchange-out = Exportar
exchange-turtle = SKOS (Turtle)
exchange-csv = Tabla (CSV)
exchange-in = Importar un archivo
exchange-in-note = SKOS en Turtle o una tabla en CSV, hasta 4 MB. Nada cambia antes de que usted haya visto qué cambiaría.
exchange-file = Archivo
exchange-closed = Lo que el archivo no dice de un tema se quita (solo SKOS)
exchange-look = Ver qué cambiaría
exchange-broken = No se puede leer el archivo: línea { $line }, columna { $column }. No se ha cambiado nada.
exchange-changes = Lo que cambiaría
exchange-nothing = Nada cambiaría.
exchange-same = Temas del archivo que quedan como están:
exchange-not-taken = Lo que no puede incorporarse
exchange-left-out = Lo que se lee de otro modo o se omite
exchange-at = Lugar:
exchange-apply = Cambiarlo así
exchange-applied = Aplicado
exchange-undo = Deshacerlo todo
exchange-changed = El índice o el archivo cambió entretanto. Esto es lo que cambiaría ahora: vuelva a mirarlo.
exchange-made = nuevo
exchange-note-no-label = No tiene etiqueta en ninguno de los seis idiomas.
exchange-note-two-labels = Tiene dos etiquetas preferidas en un idioma: { $what }
exchange-note-no-slug = No tiene un nombre que pueda figurar en una dirección: { $what }
exchange-note-twice = Figura dos veces en el archivo: { $what }
exchange-note-alias = Su dirección lleva a otro tema: { $what }
exchange-note-cycle = Está debajo de sí mismo: { $what }
exchange-note-cells = La fila tiene más celdas que el encabezado: { $what }
exchange-note-too-deep = Queda donde estaba, porque este tema quedaría demasiado abajo: { $what }
exchange-note-flattened = El índice tiene dos niveles: queda debajo de { $what }
exchange-note-several-parents = Tiene varios temas más amplios; queda debajo de { $what }
exchange-note-unknown-theme = Un tema nombrado no existe o no está en uso: { $what }
exchange-note-label-twice = Se omite un sinónimo que es también la etiqueta: { $what }
exchange-note-languages = Se omiten las palabras en otros idiomas: { $what }
exchange-note-untagged = Las palabras sin idioma se leen como inglesas si no hay otras: { $what }
exchange-note-properties = Propiedades que no se conservan: { $what }
exchange-note-collections = Colecciones omitidas: { $what }
exchange-note-schemes = Esquemas que se leen como uno: { $what }
exchange-note-columns = Columnas desconocidas: { $what }
done-undone = Se ha deshecho y todas las páginas lo muestran.
proposals = Proponer de nuevo
proposals-lede = Se recorren todos los textos publicados con las expresiones actuales. Nada cambia hasta que se aplique la diferencia; lo confirmado o rechazado permanece.
proposals-start = Proponer de nuevo los temas
proposals-anew = Nuevo recorrido
proposals-anew-note = En una colección grande tarda algunos minutos y continúa aunque se cierre esta página. Sustituye al anterior.
proposals-state-running = En curso
proposals-state-ready = La diferencia
proposals-state-applied = Aplicado
proposals-state-stopped = Detenido
proposals-state-failed = No pudo terminarse
proposals-state-replaced = Sustituido por otro recorrido
proposals-progress = { $done } de { $total } recomendaciones
proposals-look = Ver cómo va
proposals-stop = Detener
proposals-leave = Descartarla
proposals-same = Nada cambiaría.
proposals-stale = Desde entonces han cambiado expresiones o textos. En lugar de aplicarse, la diferencia se hará de nuevo.
proposals-difference = Diferencia por tema
proposals-theme = Tema
proposals-come = Propuestas nuevas
proposals-go = Propuestas que desaparecen
proposals-words = Otras palabras que la sustentan
proposals-apply = Aplicar
proposals-all = Todos los temas
proposals-apply-all = Aplicar todo
proposals-of-theme = El tema
proposals-not-ready = Ya no hay ninguna diferencia que aplicar.
proposals-made-anew = Desde entonces han cambiado expresiones o textos, y no se ha aplicado nada. La diferencia se está haciendo de nuevo.
done-proposing = Ha comenzado.
done-halted = Se ha detenido; nada ha cambiado.
done-applied = Se ha aplicado y todas las páginas lo muestran.

# Review
review = Revisión
review-views = Vistas de este documento
review-whole-text = Texto íntegro
review-preview = Vista previa
review-changes = Comparar con la versión publicada
review-file = Archivo original
review-received = Recibido el
review-source = Fuente
review-source-text = Texto del archivo
review-page = Página
review-page-of = página { $page } de { $pages }
review-picture = Imagen de la página
review-picture-alt = La página tal como se imprimió; su texto figura arriba
review-saving = Guardando…
review-saved = Guardado
review-unsaved = Aún no se ha guardado: el servicio no responde. Lo que ha escrito se conserva aquí y se volverá a enviar.
review-kept = Conservado de antes y aún sin guardar: guárdelo o escriba encima.
review-out = Sin guardar: ha terminado su sesión. Entre en otra ventana y se volverá a enviar.
review-undo = Deshacer
review-redo = Rehacer
review-next = Siguiente por decidir
review-publish = Publicar
review-ready = Todo está decidido: quien tenga ese derecho puede publicar.
review-is-published = Publicado tal como está
review-recommendation = Recomendación,
review-unnumbered = sin número
review-original = Lectura original
review-text = Texto extraído
review-text-hint = Corrija solo lo que se leyó mal. La lectura original se conserva y la corrección queda registrada.
review-status = Estado
review-addressees = Destinatarios
review-colon = { ": " }
review-source-symbol = Signatura de la fuente
review-source-paragraph = Su párrafo
review-to-decide = Por decidir
review-accepted = Aceptada
review-rejected = No es una recomendación
review-decision = Decisión
review-accept = Aceptar
review-refuse = Rechazar
review-refused = rechazado
review-drop = Quitar
review-reopen = Volver a decidir
review-add-theme = Añadir un tema
review-add = Añadir
review-confirm-all = Aceptar todos los propuestos
review-all-right = Todo es correcto
review-not-one = No es recomendación
review-more = Dividir, unir
review-split-hint = Para dividir, deje una línea vacía en el texto de arriba donde termina uno.
review-split = Dividir en la línea vacía
review-join = Unir con la siguiente
review-accept-above = Aceptar esta y todas las anteriores
review-open = Abrir
review-decided-by = Decidida por
review-in-text = En el texto
review-warnings = Advertencias
review-must = Debe comprobarse antes de publicar.
review-looked-into = Comprobado
review-is-looked-into = Comprobado.
review-header = Encabezamiento
review-header-open = Ver y corregir
review-was-read = Se leyó:
review-none = nada
review-no-records = No se encontró ninguna recomendación en este documento. Si la hay, señálela en el texto:
review-windows = Partes de la lista
review-keys = Teclas
review-key-move = siguiente, anterior
review-key-next = la siguiente por decidir; cuando no queda ninguna, el botón que publica
review-key-accept = todo es correcto: la recomendación y sus temas
review-key-edit = abrir y corregir el texto
review-not-done = No se ha hecho
review-conflict = Entretanto otra persona ha modificado lo mismo. No se ha sobrescrito nada, y lo que usted escribió figura abajo.
review-conflict-bare = Entretanto otra persona ha modificado esta recomendación, por lo que no se ha decidido nada sobre ella. Así está ahora; si es correcta, envíe de nuevo su decisión.
review-overtaken = La revisión ha cambiado desde que se mostró esta página. Vuelva a consultarla antes de continuar.
review-differs = Lo que difiere
review-diff-note = Tachado: lo que figura ahora. Subrayado: lo suyo.
review-there = Como está ahora
review-yours = Lo suyo
review-typed = Lo que usted escribió
review-send-mine = Sustituirlo por lo mío
review-send-again = Volver a enviar
review-keep-theirs = Dejarlo como está
review-back = Volver a la revisión
review-refused-publish = Aún no publicado
review-refused-publish-lede = Primero hay que decidir cada uno de estos puntos. No se ha cambiado nada.
review-text-lede = Para lo que se tomó por otra cosa: números, títulos, notas y recomendaciones no detectadas.
review-is-one = Es una recomendación
review-number = Número de párrafo
review-renumber = Renumerar
review-is-heading = Es un título
review-merge = Unir con el párrafo siguiente
review-label = Letra o llamada
review-is-item = Apartado del párrafo anterior
review-is-note = Nota de pie de página
review-notes = Notas
review-called-in = llamada en
review-not-called = sin llamada
review-move-call = Mover su llamada
review-behind = Tras las palabras
review-preview-lede = Así se mostrará a los lectores. Aún no está publicado.
review-row-new = Nueva
review-row-changed = Modificada
review-row-gone = Desaparece
review-public-page = La página que los lectores ven ahora
review-no-changes = Las recomendaciones son las mismas que las publicadas.
review-first = Nada de este documento está publicado en este idioma: todo es nuevo.
review-no-theme = No existe ese tema. Escriba un título del índice, en cualquiera de los seis idiomas.
review-theme-gone = Un tema que ya no figura en el índice
review-refused-gone = El elemento en cuestión ya no está en el documento.
review-refused-no-words = No se puede guardar un texto vacío.
review-refused-too-long = El texto supera la longitud admitida para un párrafo.
review-refused-not-split = Deje una línea vacía en el texto donde deba dividirse.
review-refused-no-next = No hay nada con lo que unirlo.
review-refused-already-one = Ya figura entre las recomendaciones.
review-refused-holds-others = Contiene una recomendación o un apartado. Decida primero sobre eso.
review-refused-not-found = Esas palabras no figuran en ese párrafo. Cópielas tal como están.
review-refused-field = Este valor no se admite en «{ $field }». No se ha cambiado nada.
review-field-symbol = Signatura
review-field-title = Título
review-field-kind = Tipo de documento
review-field-language = Idioma
review-field-original-language = Idioma original, dos letras
review-field-distribution = Distribución
review-field-distribution-date = Fecha de distribución
review-field-body = Órgano, tal como figura
review-field-place = Lugar de la reunión
review-field-start = Primer día
review-field-end = Último día
review-field-ordinal = Número de la reunión
review-field-agenda-item = Tema del programa
review-field-agenda-symbol = Signatura del programa
review-field-job-number = Número de trabajo
review-left = { $n ->
    [one] { $count } elemento por decidir antes de publicar
    [many] { $count } elementos por decidir antes de publicar
   *[other] { $count } elementos por decidir antes de publicar
}
review-new = { $n ->
    [one] { $count } nueva
    [many] { $count } nuevas
   *[other] { $count } nuevas
}
review-changed = { $n ->
    [one] { $count } modificada
    [many] { $count } modificadas
   *[other] { $count } modificadas
}
review-gone = { $n ->
    [one] { $count } desaparece
   *[other] { $count } desaparecen
}
