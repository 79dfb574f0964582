# Русский. Чего здесь нет, показывается по-английски.

number-separator = { "\u00A0" }
list-comma = { ", " }
day-first = 1
month-1 = января
month-2 = февраля
month-3 = марта
month-4 = апреля
month-5 = мая
month-6 = июня
month-7 = июля
month-8 = августа
month-9 = сентября
month-10 = октября
month-11 = ноября
month-12 = декабря
date = { $d } { $dmonth } { $dyear } года
days-two = { $d } и { $e } { $emonth } { $eyear } года
days-many = { $d }-{ $e } { $emonth } { $eyear } года
days-of-two-months = { $d } { $dmonth } – { $e } { $emonth } { $eyear } года
days-of-two-years = { $d } { $dmonth } { $dyear } года – { $e } { $emonth } { $eyear } года
place-and-days = { $place }, { $days }
place-paragraph = пункт { $number }
place-paragraph-item = пункт { $number } { $item }
place-item = подпункт { $item }
place-resolution = резолюция { $number }
place-decision = решение { $number }
item-letter = { $label })
item-bullet = № { $rank }
ordinals-session = первая, вторая, третья, четвертая, пятая, шестая, седьмая, восьмая, девятая, десятая, одиннадцатая, двенадцатая, тринадцатая, четырнадцатая, пятнадцатая, шестнадцатая, семнадцатая, восемнадцатая, девятнадцатая, двадцатая
ordinals-meeting = первое, второе, третье, четвертое, пятое, шестое, седьмое, восьмое, девятое, десятое, одиннадцатое, двенадцатое, тринадцатое, четырнадцатое, пятнадцатое, шестнадцатое, семнадцатое, восемнадцатое, девятнадцатое, двадцатое
ordinal-beyond = { $n }-я
meeting-session = { $ordinal } сессия
meeting-meeting = { $ordinal } совещание
meeting-of-body = { $body }, { $meeting }
meeting-of-body-days = { $body }, { $days }
quoted = «{ $text }»
alphabet = А Б В Г Д Е Ж З И К Л М Н О П Р С Т У Ф Х Ц Ч Ш Щ Э Ю Я

site-name = Recueil
tagline = Что рекомендовали органы Организации Объединенных Наций
skip = К содержанию
home = Главная
themes = Темы
bodies = Органы
body = Орган
meetings = Совещания
meeting = Совещание
recommendations = Рекомендации
documents = Документы
resources = Ресурсы
nav-languages = Языки
nav-sections = Разделы
nav-crumbs = Путь
nav-foot = Нижний колонтитул
nav-about = О сервисе
nav-help = Помощь в поиске и цитировании
nav-accessibility = Доступность
nav-data = Данные и API
nav-terms = Условия использования
search-label = Поиск рекомендаций
search-main = Основной поиск
search-placeholder = Слова, фраза или условное обозначение
search-button = Найти
search-suggestions = Подсказки
sample-mark = Пример документа
sample-title = Примеры документов.
pager = Страницы
pager-first = К началу
pager-next = Далее
count-recommendations = { $n ->
    [one] { $count } рекомендация
    [few] { $count } рекомендации
   *[many] { $count } рекомендаций
 }
count-documents = { $n ->
    [one] { $count } документ
    [few] { $count } документа
   *[many] { $count } документов
 }
count-meetings = { $n ->
    [one] { $count } совещание
    [few] { $count } совещания
   *[many] { $count } совещаний
 }
count-resources = { $n ->
    [one] { $count } публикация
    [few] { $count } публикации
   *[many] { $count } публикаций
 }
results-count = { $n ->
    [one] { $count } результат
    [few] { $count } результата
   *[many] { $count } результатов
 }

status-adopted = Принята
status-proposed = Предложена
status-superseded = Заменена
mention-adopted = Принята
mention-proposed = Предложена
mention-recalled = Упомянута
instrument-recommendation = Рекомендация
instrument-resolution = Пункт постановляющей части резолюции
instrument-decision = Решение
addressee-states-parties = Государства-участники
addressee-member-states = Государства-члены
addressee-conference = Конференция
addressee-working-group = Рабочая группа
addressee-secretariat = Секретариат
addressee-united-nations = Организация Объединенных Наций
addressee-international-organizations = Международные организации
addressee-civil-society = Гражданское общество
addressee-private-sector = Частный сектор
addressee-other = Прочие
kind-report = Доклад
kind-background-paper = Справочный документ
kind-note = Записка
kind-resolution = Резолюция
kind-decision = Решение
kind-agenda = Повестка дня
kind-conference-room-paper = Документ зала заседаний
kind-other = Другой документ
kind-none = Документ
origin-proposed = предложена
language-ar = арабский
language-zh = китайский
language-en = английский
language-fr = французский
language-ru = русский
language-es = испанский

home-examples = Например:
home-themes = По темам
home-doors = По другим признакам
home-door-bodies = Орган
home-door-addressees = Адресат
home-door-kinds = Вид документа
home-years = По годам
home-newest = Новые документы
home-all-documents = Все документы
figure-recommendations = рекомендации
figure-documents = документы
figure-meetings = совещания
figure-themes = темы и подтемы

themes-title = Тематический указатель
themes-jump = К букве
theme = Тема
theme-child = Подтема
theme-broader = Более широкая тема:
theme-synonyms = Также:
theme-related = См. также:
theme-children = Подтемы
theme-group-by = Группировать по:
theme-group-child = подтемам
theme-group-meeting = совещаниям

results-opens = Читать документ целиком:
results-read-as = Понято как:
results-list = Список
results-did-you-mean = Возможно, вы имели в виду:
note-by-theme = Найдено также по теме «{ $part }».
results-none = Ничего не найдено
results-none-clear = Снять фильтры
results-none-themes = Просмотреть тематический указатель
results-title = { $query }, { $count }
sort-by = Порядок:
sort-relevance = по релевантности
sort-date = по дате
sort-source = по обозначению
chips = Выбранные фильтры
chip-remove = Снять фильтр
chips-clear = Снять все
chip = { $facet }: { $value }
facet-theme = Тема
facet-body = Орган
facet-meeting = Совещание
facet-document = Документ
facet-kind = Вид документа
facet-status = Статус
facet-instrument = Вид акта
facet-addressee = Адресат
facet-language = Язык текста
facet-year = Год
facet-years = Годы
facet-year-from = С года
facet-year-to = по год
facet-apply = Применить

record-superseded-by = Заменена:
record-source = Источник
record-fact-document = Документ
record-fact-meeting = Совещание
record-fact-body = Орган
record-fact-addressees = Адресаты
record-fact-languages = Языки
record-fact-address = Постоянный адрес
record-cite = Цитировать
record-languages = Другие языки
record-description = { $reference }: { $text }
compare = Сопоставление
compare-title = { $n ->
    [one] Сопоставление: { $count } рекомендация
    [few] Сопоставление: { $count } рекомендации
   *[other] Сопоставление: { $count } рекомендаций
 }
compare-description = Тексты нескольких рекомендаций рядом, их различия и ссылки на них.
compare-remove = Исключить из сопоставления
compare-choose = Выбрать другие рекомендации
compare-differences = Различия
compare-none-near = Формулировки этих рекомендаций слишком далеки друг от друга, чтобы пословное сравнение было полезно.
compare-struck = Зачеркнуто: только в
compare-underlined = Подчеркнуто: только в
compare-cite = Ссылки на все рекомендации
compare-refused = Эти рекомендации нельзя сопоставить
compare-too-few = Выберите не менее двух: отметьте в списке рекомендации, которые хотите сопоставить.
compare-too-many = Рядом помещается не более шести рекомендаций: сократите выбор.
compare-unknown = Этих рекомендаций нет или больше нет в собрании:
compare-rest = Сопоставить остальные
cite-full = Полная ссылка
cite-more = BibTeX и RIS

document-read-in = Читать также:
document-agenda-item = Пункт { $item } повестки дня
document-contents = Содержание
document-paragraph = Пункт
document-item = Подпункт
document-note = Сноска
document-recommendation = Рекомендация { $place }
document-title-untitled = { $kind }, { $date }

bodies-without = Без органа
meetings-undated = Без даты

error-not-found = Такой страницы нет
error-home = Главная страница
error-all = Все рекомендации

distribution-general = Общее распространение
distribution-limited = Ограниченное распространение
sample-note = Они придуманы, чтобы показать сервис; ни один орган Организации Объединенных Наций их не принимал.
document-original = Язык оригинала: { $language }
document-cited-by = Где упоминается
record-not-in-language = Этого текста нет на языке страницы ({ $language }). Он показан на другом языке: { $shown }.
record-previous = Предыдущая рекомендация:
record-next = Следующая рекомендация:
record-neighbours = В том же документе
record-whole = Весь документ
record-lineage = Где она содержится
record-evidence = основание:
record-tag-proposed = Предложена правилом, еще не рассмотрена
record-tag-confirmed = Подтверждена редактором
record-tag-added = Добавлена редактором
pager-shown = Показано { $count } из { $total }
facet-more = еще { $count }
count-occurrences = { $n ->
    [one] { $count } место
    [few] { $count } места
   *[many] { $count } мест
 }
home-title = Что рекомендовали органы Организации Объединенных Наций, слово в слово
home-also = Также:
home-resources = аннотированная библиография
resource-published-by = Издатель:
resource-recommended-in = Рекомендуется в
