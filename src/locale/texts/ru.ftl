# Русский. Кавычки «елочки»; год с сокращением не пишется.

## Числа, даты, ссылки

number-separator = { "\u00A0" }
number-grouped-digits = 4
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
days-many = { $d }–{ $e } { $emonth } { $eyear } года
days-of-two-months = { $d } { $dmonth } – { $e } { $emonth } { $eyear } года
days-of-two-years = { $d } { $dmonth } { $dyear } года – { $e } { $emonth } { $eyear } года
place-and-days = { $place }, { $days }
place-paragraph = пункт { $number }
place-paragraph-item = пункт { $number } { $item }
place-item = подпункт { $item }
place-resolution = резолюция { $number }
place-decision = решение { $number }
item-letter = { $label })
item-bullet = маркер { $rank }
ordinals-session = первая, вторая, третья, четвертая, пятая, шестая, седьмая, восьмая, девятая, десятая, одиннадцатая, двенадцатая, тринадцатая, четырнадцатая, пятнадцатая, шестнадцатая, семнадцатая, восемнадцатая, девятнадцатая, двадцатая, двадцать первая, двадцать вторая, двадцать третья, двадцать четвертая, двадцать пятая, двадцать шестая, двадцать седьмая, двадцать восьмая, двадцать девятая, тридцатая, тридцать первая, тридцать вторая, тридцать третья, тридцать четвертая, тридцать пятая, тридцать шестая, тридцать седьмая, тридцать восьмая, тридцать девятая, сороковая, сорок первая, сорок вторая, сорок третья, сорок четвертая, сорок пятая, сорок шестая, сорок седьмая, сорок восьмая, сорок девятая, пятидесятая, пятьдесят первая, пятьдесят вторая, пятьдесят третья, пятьдесят четвертая, пятьдесят пятая, пятьдесят шестая, пятьдесят седьмая, пятьдесят восьмая, пятьдесят девятая, шестидесятая, шестьдесят первая, шестьдесят вторая, шестьдесят третья, шестьдесят четвертая, шестьдесят пятая, шестьдесят шестая, шестьдесят седьмая, шестьдесят восьмая, шестьдесят девятая, семидесятая, семьдесят первая, семьдесят вторая, семьдесят третья, семьдесят четвертая, семьдесят пятая, семьдесят шестая, семьдесят седьмая, семьдесят восьмая, семьдесят девятая, восьмидесятая, восемьдесят первая, восемьдесят вторая, восемьдесят третья, восемьдесят четвертая, восемьдесят пятая, восемьдесят шестая, восемьдесят седьмая, восемьдесят восьмая, восемьдесят девятая, девяностая, девяносто первая, девяносто вторая, девяносто третья, девяносто четвертая, девяносто пятая, девяносто шестая, девяносто седьмая, девяносто восьмая, девяносто девятая
ordinals-meeting = первое, второе, третье, четвертое, пятое, шестое, седьмое, восьмое, девятое, десятое, одиннадцатое, двенадцатое, тринадцатое, четырнадцатое, пятнадцатое, шестнадцатое, семнадцатое, восемнадцатое, девятнадцатое, двадцатое, двадцать первое, двадцать второе, двадцать третье, двадцать четвертое, двадцать пятое, двадцать шестое, двадцать седьмое, двадцать восьмое, двадцать девятое, тридцатое, тридцать первое, тридцать второе, тридцать третье, тридцать четвертое, тридцать пятое, тридцать шестое, тридцать седьмое, тридцать восьмое, тридцать девятое, сороковое, сорок первое, сорок второе, сорок третье, сорок четвертое, сорок пятое, сорок шестое, сорок седьмое, сорок восьмое, сорок девятое, пятидесятое, пятьдесят первое, пятьдесят второе, пятьдесят третье, пятьдесят четвертое, пятьдесят пятое, пятьдесят шестое, пятьдесят седьмое, пятьдесят восьмое, пятьдесят девятое, шестидесятое, шестьдесят первое, шестьдесят второе, шестьдесят третье, шестьдесят четвертое, шестьдесят пятое, шестьдесят шестое, шестьдесят седьмое, шестьдесят восьмое, шестьдесят девятое, семидесятое, семьдесят первое, семьдесят второе, семьдесят третье, семьдесят четвертое, семьдесят пятое, семьдесят шестое, семьдесят седьмое, семьдесят восьмое, семьдесят девятое, восьмидесятое, восемьдесят первое, восемьдесят второе, восемьдесят третье, восемьдесят четвертое, восемьдесят пятое, восемьдесят шестое, восемьдесят седьмое, восемьдесят восьмое, восемьдесят девятое, девяностое, девяносто первое, девяносто второе, девяносто третье, девяносто четвертое, девяносто пятое, девяносто шестое, девяносто седьмое, девяносто восьмое, девяносто девятое
ordinal-beyond-session = { $n }-я
ordinal-beyond-meeting = { $n }-е
meeting-session = { $ordinal } сессия
meeting-meeting = { $ordinal } совещание
meeting-of-body = { $body }, { $meeting }
meeting-of-body-days = { $body }, { $days }
quoted = «{ $text }»
alphabet = А Б В Г Д Е Ж З И Й К Л М Н О П Р С Т У Ф Х Ц Ч Ш Щ Э Ю Я

## Рамка страницы

site-name = Recueil
tagline = Что рекомендовали органы Организации Объединенных Наций
skip = Перейти к содержанию
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
nav-crumbs = Вы находитесь здесь
nav-foot = Нижняя часть страницы
nav-about = О проекте
nav-help = Как искать и цитировать
nav-accessibility = Доступность
nav-data = Данные и API
nav-terms = Условия использования
foot-note = Формулировка каждой рекомендации взята из ее источника. Темы, ссылки и тексты интерфейса добавлены этим сервисом.
search-label = Поиск рекомендаций
search-main = Основной поиск
search-placeholder = Слова, фраза или условное обозначение
search-button = Найти
search-suggestions = Подсказки
sample-mark = Образец документа
sample-title = Образцы документов.
sample-note = Они придуманы, чтобы показать работу сервиса; ни один орган Организации Объединенных Наций их не принимал.
pager = Страницы
pager-first = К началу
pager-next = Далее
pager-shown = Показано { $count } из { $total }
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
count-occurrences = { $n ->
    [one] { $count } место
    [few] { $count } места
   *[many] { $count } мест
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

## Закрытые списки

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
distribution-general = Общее распространение
distribution-limited = Ограниченное распространение
distribution-restricted = Для служебного пользования
origin-proposed = предложена
language-ar = арабский
language-zh = китайский
language-en = английский
language-fr = французский
language-ru = русский
language-es = испанский
relation-drafts = Проект документа
relation-revises = Пересмотренный вариант документа
relation-corrects = Исправление к документу
relation-adds-to = Добавление к документу
relation-drafts-inverse = Проект:
relation-revises-inverse = Пересмотренный вариант:
relation-corrects-inverse = Исправление:
relation-adds-to-inverse = Добавление:

## Главная страница

home-title = Что рекомендовали органы Организации Объединенных Наций, слово в слово
home-lede = Рекомендации, резолюции и решения из сессионных документов, распределенные по темам, органам и совещаниям; каждая в собственной формулировке и с указанием источника.
home-description = Свод и тематический указатель рекомендаций органов Организации Объединенных Наций по темам, органам и совещаниям.
home-examples = Например:
home-empty = Документов пока нет
home-empty-note = Здесь еще ничего не опубликовано. Документы появляются после загрузки и публикации; приведенный ниже тематический указатель уже готов.
home-themes = По темам
home-all-themes = { $n ->
    [one] Весь указатель: { $count } тема
    [few] Весь указатель: { $count } темы
   *[many] Весь указатель: { $count } тем
 }
home-doors = По другим признакам
home-door-bodies = Орган
home-door-addressees = Адресат
home-door-kinds = Вид документа
home-also = Также:
home-meetings = все совещания в хронологическом порядке
home-resources = аннотированная библиография
home-years = По годам
home-years-note = Рекомендации по годам. Каждый столбец ведет к своему списку.
home-years-title = Рекомендации по годам
home-newest = Новые документы
home-all-documents = Все документы
figure-recommendations = рекомендации
figure-documents = документы
figure-meetings = совещания
figure-meetings-since = совещания с { $year } года
figure-themes = темы и подтемы

## Темы

themes-title = Тематический указатель
themes-lede = Темы: { $themes }; подтемы: { $children }. Число показывает, сколько опубликовано рекомендаций; в каждой теме рекомендация учитывается один раз и может относиться к нескольким темам.
themes-description = Темы свода и их подтемы в алфавитном порядке с указанием числа рекомендаций.
themes-jump = Перейти к букве
theme = Тема
theme-child = Подтема
theme-broader = Более широкая тема:
theme-synonyms = Также:
theme-related = См. также:
theme-children = Подтемы
theme-proposed-note = Тема в пунктирной рамке предложена автоматически и еще не рассмотрена редактором.
theme-proposed-more = Что значит «предложена»
theme-group-by = Группировать по:
theme-group-child = подтемам
theme-group-meeting = совещаниям
theme-group-general = Другие рекомендации по этой теме
theme-group-undated = Совещание неизвестно
theme-empty = По этой теме рекомендаций пока не опубликовано.
theme-description = Рекомендации по теме «{ $theme }», каждая в собственной формулировке и с указанием источника.
theme-all-in = { $n ->
    [one] { $count } рекомендация по этой подтеме
    [few] Все { $count } рекомендации по этой подтеме
   *[many] Все { $count } рекомендаций по этой подтеме
 }

## Результаты

results-description = Найденные рекомендации с указанием источников.
results-opens = Читать документ целиком:
results-read-as = Понято как:
results-help = Как понимается запрос
results-list = Список
results-did-you-mean = Возможно, вы имели в виду:
results-none = Ничего не найдено
results-none-clear = Снять фильтры
results-none-themes = Просмотреть тематический указатель
results-title = { $query }, { $count }
note-unclosed-phrase = Кавычки не закрыты: слова после них прочитаны как одна фраза.
note-lone-operator = «{ $part }» ни к чему не относится и не учтено.
note-too-long = Запрос слишком длинный: его конец не учтен.
note-no-such = Ничего с названием «{ $part }» нет: эта часть запроса не учтена.
note-too-common = «{ $part }» встречается слишком часто, поэтому в поиске не учтено.
note-by-theme = Найдено также по теме «{ $part }».
note-nothing-to-search = В запросе нечего искать: показаны все рекомендации.
sort-by = Порядок:
sort-relevance = по релевантности
sort-date = по дате
sort-source = по обозначению
entry-as-recalled = в изложении более позднего документа
chips = Выбранные фильтры
chip-remove = Снять фильтр
chips-clear = Снять все
chip = { $facet }: { $value }
facet-summary = { $n ->
    [0] Уточнить
    [one] Уточнить: выбран { $count } фильтр
    [few] Уточнить: выбрано { $count } фильтра
   *[many] Уточнить: выбрано { $count } фильтров
 }
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
facet-more = { $n ->
    [one] еще { $count }
    [few] еще { $count }
   *[many] еще { $count }
 }
facet-apply = Применить

## Запись

record-unreviewed = Эту запись не проверял ни один редактор: она показана в том виде, в каком программа извлекла ее из документа.
record-unreviewed-more = Что это значит
record-superseded-by = Заменена:
record-as-recalled = Источника нет в фонде. Это слова документа, в котором рекомендация упоминается:
record-source = Источник
record-fact-document = Документ
record-fact-meeting = Совещание
record-fact-body = Орган
record-fact-addressees = Адресаты
record-fact-languages = Языки
record-fact-address = Постоянный адрес
record-cite = Цитировать
record-no-themes = Тема пока не указана.
record-evidence = основание:
record-tag-proposed = Предложена автоматически, еще не рассмотрена
record-tag-confirmed = Подтверждена редактором
record-tag-added = Добавлена редактором
record-lineage = Где она содержится
record-same-words = Та же формулировка.
record-languages = Тексты на разных языках
record-two-languages = Два языка одновременно
record-language-and = { $language } и:
record-page = с. { $page } оригинала
record-similar = Близкие формулировки
record-similar-note = Отобраны программой, поскольку в них встречаются те же редкие слова; они выделены. Это сходство слов: совпадает ли смысл, никто не оценивал.
record-compare = Сопоставить с этой рекомендацией
record-cited-by = Где упоминается
record-tag-confirmed-on = Подтверждена редактором, { $date }
record-tag-added-on = Добавлена редактором, { $date }
record-neighbours = В том же документе
record-previous = Предыдущая рекомендация:
record-next = Следующая рекомендация:
record-whole = Весь документ
record-not-in-language = Этого текста нет в фонде на языке страницы ({ $language }). Он показан на другом языке: { $shown }.
record-description = { $reference }: { $text }
cite-footnote = Сноска в стиле Организации Объединенных Наций
cite-full = Полная ссылка
cite-more = BibTeX и RIS
cite-hint = Одно нажатие выделяет ссылку целиком.
diff-heading = Отличия от предыдущей формулировки:
diff-removed = исключено:
diff-added = добавлено:
compare = Сопоставление
compare-title = { $n ->
    [one] Сопоставление: { $count } рекомендация
    [few] Сопоставление: { $count } рекомендации
   *[many] Сопоставление: { $count } рекомендаций
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

## Документы

documents-lede = Сессионные документы в виде удобного для чтения текста; у каждого пункта свой адрес.
documents-description = Сессионные документы свода, начиная с самых новых.
documents-none = Подходящих документов нет.
document-title-untitled = { $kind }, { $date }
document-read-in = Читать также:
document-original = Язык оригинала: { $language }
document-agenda-item = Пункт { $item } повестки дня
document-contents = Содержание
document-paragraph = Пункт
document-item = Подпункт
document-note = Сноска
document-back = Назад к знаку сноски
document-cited-by = Где упоминается
document-warnings = Замечания при чтении
document-warnings-note = Места, в которых программа, читавшая документ, не была уверена. Формулировки взяты из файла.
document-unreviewed = Этот текст не проверял ни один редактор: он показан в том виде, в каком программа прочла его в файле.
document-recommendation = Рекомендация, { $place }
document-description = { $title }. Текст с пунктами, сносками и рекомендациями.

## Органы, совещания, ресурсы

bodies-lede = Органы, документы которых представлены здесь: от вышестоящего к подчиненным.
bodies-description = Органы Организации Объединенных Наций, рекомендации которых вошли в свод.
bodies-without = Без органа
bodies-without-note = Документы, в которых орган не указан ни в условном обозначении, ни на первой странице.
body-parent = Вышестоящий орган:
body-children = Подчиненные органы
body-empty = Материалы этого органа здесь пока не опубликованы.
body-description = Совещания, документы и рекомендации этого органа: { $body }.
meetings-lede = Совещания и сессии, начиная с самых новых, с их документами и рекомендациями.
meetings-description = Совещания и сессии в хронологическом порядке с их документами и рекомендациями.
meetings-none = Совещаний пока нет.
meetings-undated = Без даты
meeting-empty = Документы этого совещания здесь не опубликованы.
meeting-description = Документы и рекомендации этого совещания: { $meeting }.
resources-lede = Пособия и публикации, рекомендованные в документах; для каждой приведены слова, в которых она рекомендуется.
resources-description = Аннотированная библиография: публикации, рекомендованные в сессионных документах.
resources-none = Публикаций пока нет.
resource-published-by = Издатель:
resource-recommended-in = Рекомендуется в документе

## Ошибки

error-bad-request = Этот запрос не удалось прочитать
error-not-found = Такой страницы нет
error-gone = Этот материал изъят
error-server = Здесь произошел сбой
error-unavailable = Сервис перегружен
error-other = В запросе отказано
error-advice-request = Проверьте адрес или начните отсюда:
error-advice-missing = Возможно, у нее другой адрес. Начните отсюда:
error-advice-gone = Адрес сохраняется, чтобы ссылка никогда не вела к чему-то другому.
error-advice-server = Вы здесь ни при чем. Повторите попытку через минуту; если сбой не исчезнет, сообщите приведенный ниже номер.
error-all = Все рекомендации
error-home = Главная страница
error-request = Номер этого запроса:
