# العربية. الأرقام العربية الغربية وأسماء الشهور المزدوجة، كما في وثائق الأمم المتحدة الحالية.

## الأعداد والتواريخ والإحالات

number-separator = { "\u00A0" }
number-grouped-digits = 4
list-comma = { "، " }
day-first = 1
month-1 = كانون الثاني/يناير
month-2 = شباط/فبراير
month-3 = آذار/مارس
month-4 = نيسان/أبريل
month-5 = أيار/مايو
month-6 = حزيران/يونيه
month-7 = تموز/يوليه
month-8 = آب/أغسطس
month-9 = أيلول/سبتمبر
month-10 = تشرين الأول/أكتوبر
month-11 = تشرين الثاني/نوفمبر
month-12 = كانون الأول/ديسمبر
date = { $d } { $dmonth } { $dyear }
days-two = { $d } و{ $e } { $emonth } { $eyear }
days-many = { $d }-{ $e } { $emonth } { $eyear }
days-of-two-months = { $d } { $dmonth } - { $e } { $emonth } { $eyear }
days-of-two-years = { $d } { $dmonth } { $dyear } - { $e } { $emonth } { $eyear }
place-and-days = { $place }، { $days }
place-paragraph = الفقرة { $number }
place-paragraph-item = الفقرة { $number } { $item }
place-item = الفقرة الفرعية { $item }
place-resolution = القرار { $number }
place-decision = المقرر { $number }
item-letter = ({ $label })
item-bullet = البند { $rank }
ordinals-session = الأولى, الثانية, الثالثة, الرابعة, الخامسة, السادسة, السابعة, الثامنة, التاسعة, العاشرة, الحادية عشرة, الثانية عشرة, الثالثة عشرة, الرابعة عشرة, الخامسة عشرة, السادسة عشرة, السابعة عشرة, الثامنة عشرة, التاسعة عشرة, العشرون, الحادية والعشرون, الثانية والعشرون, الثالثة والعشرون, الرابعة والعشرون, الخامسة والعشرون, السادسة والعشرون, السابعة والعشرون, الثامنة والعشرون, التاسعة والعشرون, الثلاثون, الحادية والثلاثون, الثانية والثلاثون, الثالثة والثلاثون, الرابعة والثلاثون, الخامسة والثلاثون, السادسة والثلاثون, السابعة والثلاثون, الثامنة والثلاثون, التاسعة والثلاثون, الأربعون, الحادية والأربعون, الثانية والأربعون, الثالثة والأربعون, الرابعة والأربعون, الخامسة والأربعون, السادسة والأربعون, السابعة والأربعون, الثامنة والأربعون, التاسعة والأربعون, الخمسون, الحادية والخمسون, الثانية والخمسون, الثالثة والخمسون, الرابعة والخمسون, الخامسة والخمسون, السادسة والخمسون, السابعة والخمسون, الثامنة والخمسون, التاسعة والخمسون, الستون, الحادية والستون, الثانية والستون, الثالثة والستون, الرابعة والستون, الخامسة والستون, السادسة والستون, السابعة والستون, الثامنة والستون, التاسعة والستون, السبعون, الحادية والسبعون, الثانية والسبعون, الثالثة والسبعون, الرابعة والسبعون, الخامسة والسبعون, السادسة والسبعون, السابعة والسبعون, الثامنة والسبعون, التاسعة والسبعون, الثمانون, الحادية والثمانون, الثانية والثمانون, الثالثة والثمانون, الرابعة والثمانون, الخامسة والثمانون, السادسة والثمانون, السابعة والثمانون, الثامنة والثمانون, التاسعة والثمانون, التسعون, الحادية والتسعون, الثانية والتسعون, الثالثة والتسعون, الرابعة والتسعون, الخامسة والتسعون, السادسة والتسعون, السابعة والتسعون, الثامنة والتسعون, التاسعة والتسعون
ordinals-meeting = الأول, الثاني, الثالث, الرابع, الخامس, السادس, السابع, الثامن, التاسع, العاشر, الحادي عشر, الثاني عشر, الثالث عشر, الرابع عشر, الخامس عشر, السادس عشر, السابع عشر, الثامن عشر, التاسع عشر, العشرون, الحادي والعشرون, الثاني والعشرون, الثالث والعشرون, الرابع والعشرون, الخامس والعشرون, السادس والعشرون, السابع والعشرون, الثامن والعشرون, التاسع والعشرون, الثلاثون, الحادي والثلاثون, الثاني والثلاثون, الثالث والثلاثون, الرابع والثلاثون, الخامس والثلاثون, السادس والثلاثون, السابع والثلاثون, الثامن والثلاثون, التاسع والثلاثون, الأربعون, الحادي والأربعون, الثاني والأربعون, الثالث والأربعون, الرابع والأربعون, الخامس والأربعون, السادس والأربعون, السابع والأربعون, الثامن والأربعون, التاسع والأربعون, الخمسون, الحادي والخمسون, الثاني والخمسون, الثالث والخمسون, الرابع والخمسون, الخامس والخمسون, السادس والخمسون, السابع والخمسون, الثامن والخمسون, التاسع والخمسون, الستون, الحادي والستون, الثاني والستون, الثالث والستون, الرابع والستون, الخامس والستون, السادس والستون, السابع والستون, الثامن والستون, التاسع والستون, السبعون, الحادي والسبعون, الثاني والسبعون, الثالث والسبعون, الرابع والسبعون, الخامس والسبعون, السادس والسبعون, السابع والسبعون, الثامن والسبعون, التاسع والسبعون, الثمانون, الحادي والثمانون, الثاني والثمانون, الثالث والثمانون, الرابع والثمانون, الخامس والثمانون, السادس والثمانون, السابع والثمانون, الثامن والثمانون, التاسع والثمانون, التسعون, الحادي والتسعون, الثاني والتسعون, الثالث والتسعون, الرابع والتسعون, الخامس والتسعون, السادس والتسعون, السابع والتسعون, الثامن والتسعون, التاسع والتسعون
ordinal-beyond-session = { $n }
ordinal-beyond-meeting = { $n }
meeting-session = الدورة { $ordinal }
meeting-meeting = الاجتماع { $ordinal }
meeting-of-body = { $body }، { $meeting }
meeting-of-body-days = { $body }، { $days }
quoted = "{ $text }"
alphabet = ا ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ي

## إطار الصفحة

site-name = Recueil
tagline = ما أوصت به هيئات الأمم المتحدة
skip = الانتقال إلى المحتوى
home = الصفحة الرئيسية
themes = المواضيع
bodies = الهيئات
body = الهيئة
meetings = الاجتماعات
meeting = الاجتماع
recommendations = التوصيات
documents = الوثائق
resources = الموارد
figures = أرقام
nav-languages = اللغات
nav-sections = الأقسام
nav-crumbs = موقعك في الموقع
nav-foot = أسفل الصفحة
nav-about = نبذة عن الموقع
nav-help = المساعدة في البحث والاستشهاد
nav-accessibility = تيسير الاستخدام
nav-data = البيانات وواجهة البرمجة
nav-terms = شروط الاستخدام
foot-note = نص كل توصية هو نص مصدرها. أما المواضيع والروابط ونصوص الواجهة فتضيفها هذه الخدمة.
search-label = البحث في التوصيات
search-main = البحث الرئيسي
search-placeholder = كلمات أو عبارة أو رمز وثيقة
search-button = بحث
search-suggestions = اقتراحات
sample-mark = وثيقة نموذجية
sample-title = وثائق نموذجية.
sample-note = وُضعت هذه الوثائق لعرض الخدمة؛ ولم تعتمدها أي هيئة من هيئات الأمم المتحدة.
pager = الصفحات
pager-first = العودة إلى البداية
pager-next = التالي
pager-shown = { $count } من أصل { $total }
count-recommendations = { $n ->
    [zero] لا توصيات
    [one] توصية واحدة
    [two] توصيتان
    [few] { $count } توصيات
    [many] { $count } توصية
   *[other] { $count } توصية
 }
count-documents = { $n ->
    [zero] لا وثائق
    [one] وثيقة واحدة
    [two] وثيقتان
    [few] { $count } وثائق
    [many] { $count } وثيقة
   *[other] { $count } وثيقة
 }
count-meetings = { $n ->
    [zero] لا اجتماعات
    [one] اجتماع واحد
    [two] اجتماعان
    [few] { $count } اجتماعات
    [many] { $count } اجتماعا
   *[other] { $count } اجتماع
 }
count-occurrences = { $n ->
    [zero] لا مواضع
    [one] موضع واحد
    [two] موضعان
    [few] { $count } مواضع
    [many] { $count } موضعا
   *[other] { $count } موضع
 }
count-resources = { $n ->
    [zero] لا منشورات
    [one] منشور واحد
    [two] منشوران
    [few] { $count } منشورات
    [many] { $count } منشورا
   *[other] { $count } منشور
 }
results-count = { $n ->
    [zero] لا نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $count } نتائج
    [many] { $count } نتيجة
   *[other] { $count } نتيجة
 }

## القوائم المغلقة

status-adopted = معتمدة
status-proposed = مقترحة
status-superseded = استُعيض عنها
mention-adopted = معتمدة
mention-proposed = مقترحة
mention-recalled = مذكَّر بها
instrument-recommendation = توصية
instrument-resolution = فقرة من منطوق قرار
instrument-decision = مقرر
addressee-states-parties = الدول الأطراف
addressee-member-states = الدول الأعضاء
addressee-conference = المؤتمر
addressee-working-group = الفريق العامل
addressee-secretariat = الأمانة
addressee-united-nations = الأمم المتحدة
addressee-international-organizations = المنظمات الدولية
addressee-civil-society = المجتمع المدني
addressee-private-sector = القطاع الخاص
addressee-other = جهات أخرى
kind-report = تقرير
kind-background-paper = ورقة معلومات أساسية
kind-note = مذكرة
kind-resolution = قرار
kind-decision = مقرر
kind-agenda = جدول أعمال
kind-conference-room-paper = ورقة غرفة اجتماعات
kind-other = وثيقة أخرى
kind-none = وثيقة
distribution-general = توزيع عام
distribution-limited = توزيع محدود
distribution-restricted = توزيع مقيد
origin-proposed = مقترح
language-ar = العربية
language-zh = الصينية
language-en = الإنكليزية
language-fr = الفرنسية
language-ru = الروسية
language-es = الإسبانية
relation-drafts = مشروع للوثيقة
relation-revises = تنقيح للوثيقة
relation-corrects = تصويب للوثيقة
relation-adds-to = إضافة إلى الوثيقة
relation-drafts-inverse = المشروع:
relation-revises-inverse = التنقيح:
relation-corrects-inverse = التصويب:
relation-adds-to-inverse = الإضافة:

## الصفحة الرئيسية

home-title = ما أوصت به هيئات الأمم المتحدة، بنصه الحرفي
home-lede = توصيات وقرارات ومقررات من وثائق الدورات، مرتبة حسب الموضوع والهيئة والاجتماع، وكل منها بنصه ومصدره.
home-description = خلاصة توصيات هيئات الأمم المتحدة وفهرسها المواضيعي، حسب الموضوع والهيئة والاجتماع.
home-examples = على سبيل المثال:
home-empty = لا وثائق بعد
home-empty-note = لم يُنشر هنا شيء حتى الآن. تظهر الوثائق بعد تحميلها ونشرها؛ والفهرس المواضيعي أدناه جاهز لها.
home-themes = حسب الموضوع
home-all-themes = { $n ->
    [zero] الفهرس الكامل
    [one] الفهرس الكامل: موضوع واحد
    [two] الفهرس الكامل: موضوعان
    [few] الفهرس الكامل: { $count } مواضيع
    [many] الفهرس الكامل: { $count } موضوعا
   *[other] الفهرس الكامل: { $count } موضوع
 }
home-doors = مداخل أخرى
home-door-bodies = الهيئة
home-door-addressees = الجهة المخاطبة
home-door-kinds = نوع الوثيقة
home-also = انظر أيضا:
home-meetings = جميع الاجتماعات حسب تسلسلها الزمني
home-resources = الببليوغرافيا المشروحة
home-years = حسب السنة
home-years-note = التوصيات حسب السنة. كل عمود يؤدي إلى قائمته.
home-years-title = التوصيات حسب السنة
home-figures = جميع الأرقام وجداولها
home-newest = أحدث الوثائق
home-all-documents = جميع الوثائق
figure-recommendations = التوصيات
figure-documents = الوثائق
figure-meetings = الاجتماعات
figure-meetings-since = الاجتماعات، منذ عام { $year }
figure-themes = المواضيع الرئيسية والفرعية

## أرقام

figures-lede = المواضيع التي تناولتها الهيئات، ومتى تناولتها وأي هيئة تناولتها، والمواضيع التي لم تُتناول منذ زمن طويل. ويؤدي كل عمود وكل خانة إلى القائمة التي يحصيها.
figures-description = التوصيات حسب السنة والحالة، والمواضيع حسب السنة والهيئة، والجهات المخاطبة، والمواضيع التي لم تُتناول منذ زمن طويل.
figures-all = الكل
figures-adopted = معتمدة
figures-proposed = مقترحة
figures-superseded = مستعاض عنها
figures-none = لم يُنشر بعد ما يمكن إحصاؤه على هذا النحو.
figures-key = مفتاح الرسم
figures-table = الأرقام نفسها في جدول
figures-part = { $where }: { $what }، العدد { $count }
figures-years = حسب السنة والحالة
figures-years-title = التوصيات حسب السنة والحالة
figures-years-said = من { $first } إلى { $last }؛ وأكثرها في { $year }: { $count }.
figures-undated = { $n ->
    [zero] لا توجد توصيات غير معروفة التاريخ.
    [one] لا يشمل الرسم توصية واحدة غير معروفة التاريخ.
    [two] لا يشمل الرسم توصيتين غير معروفتي التاريخ.
    [few] لا يشمل الرسم { $count } توصيات غير معروفة التاريخ.
    [many] لا يشمل الرسم { $count } توصية غير معروفة التاريخ.
   *[other] لا يشمل الرسم { $count } توصية غير معروفة التاريخ.
 }
figures-themes = المواضيع والسنوات
figures-themes-title = التوصيات حسب الموضوع والسنة
figures-themes-said = لكل موضوع صف ولكل سنة عمود، وفي آخر الصف آخر سنة تُنوول فيها الموضوع.
figures-themes-note = تُحسب التوصية مرة واحدة في كل موضوع من مواضيعها، ويشمل الموضوع مواضيعه الفرعية. والخانة الفارغة تعني أنه لا توصيات في تلك السنة. وتدل العلامة ◂ على موضوع لم يُتناول منذ زمن طويل.
figures-last = آخر مرة
figures-left = مواضيع لم تُتناول منذ زمن
figures-left-note = { $n ->
    [zero] المواضيع الرئيسية والفرعية التي تسبق آخرُ توصية بشأنها أحدثَ توصية في المجموعة؛ والعدد هو عدد توصيات تلك السنة الأخيرة.
    [one] المواضيع الرئيسية والفرعية التي تسبق آخرُ توصية بشأنها أحدثَ توصية في المجموعة بأكثر من سنة واحدة؛ والعدد هو عدد توصيات تلك السنة الأخيرة.
    [two] المواضيع الرئيسية والفرعية التي تسبق آخرُ توصية بشأنها أحدثَ توصية في المجموعة بأكثر من سنتين؛ والعدد هو عدد توصيات تلك السنة الأخيرة.
    [few] المواضيع الرئيسية والفرعية التي تسبق آخرُ توصية بشأنها أحدثَ توصية في المجموعة بأكثر من { $count } سنوات؛ والعدد هو عدد توصيات تلك السنة الأخيرة.
    [many] المواضيع الرئيسية والفرعية التي تسبق آخرُ توصية بشأنها أحدثَ توصية في المجموعة بأكثر من { $count } سنة؛ والعدد هو عدد توصيات تلك السنة الأخيرة.
   *[other] المواضيع الرئيسية والفرعية التي تسبق آخرُ توصية بشأنها أحدثَ توصية في المجموعة بأكثر من { $count } سنة؛ والعدد هو عدد توصيات تلك السنة الأخيرة.
 }
figures-left-none = لا يوجد: فقد تُنوولت بعد ذلك جميع المواضيع التي صدرت بشأنها توصيات.
figures-left-in = { $theme }، { $year }
figures-untouched = مواضيع لا توصيات بشأنها:
figures-addressees = حسب الجهة المخاطبة
figures-addressees-title = التوصيات حسب الجهة المخاطبة
figures-addressees-note = قد تخاطب التوصية الواحدة عدة جهات.
figures-bodies = المواضيع والهيئات
figures-bodies-title = التوصيات حسب الموضوع والهيئة
figures-bodies-note = لكل موضوع صف ولكل هيئة عمود تحت رمزها. والخانة الفارغة تعني أن الهيئة لم توص بشيء بشأن الموضوع.

## المواضيع

themes-title = الفهرس المواضيعي
themes-lede = عدد المواضيع الرئيسية { $themes } وعدد المواضيع الفرعية { $children }. والرقم الوارد إزاء كل موضوع هو عدد التوصيات المنشورة، وتُحسب التوصية مرة واحدة في كل موضوع؛ وقد تندرج التوصية الواحدة في عدة مواضيع.
themes-description = مواضيع الخلاصة ومواضيعها الفرعية حسب الترتيب الأبجدي، مع عدد التوصيات الواردة في كل منها.
themes-jump = الانتقال إلى حرف
theme = موضوع
theme-child = موضوع فرعي
theme-broader = الموضوع الأعم:
theme-synonyms = أيضا:
theme-related = انظر أيضا:
theme-children = المواضيع الفرعية
theme-proposed-note = الموضوع المحاط بخط متقطع اقترحته قاعدة آلية ولم ينظر فيه محرر بعد.
theme-proposed-more = معنى "مقترح"
theme-group-by = التجميع حسب:
theme-group-child = الموضوع الفرعي
theme-group-meeting = الاجتماع
theme-group-general = توصيات أخرى بشأن هذا الموضوع
theme-group-undated = دون اجتماع معروف
theme-empty = لم تُنشر بعد أي توصية بشأن هذا الموضوع.
theme-description = توصيات بشأن "{ $theme }"، كل منها بنصها ومصدرها.
theme-all-in = { $n ->
    [zero] لا توصيات بشأن هذا الموضوع الفرعي
    [one] التوصية المتعلقة بهذا الموضوع الفرعي
    [two] التوصيتان المتعلقتان بهذا الموضوع الفرعي
    [few] جميع التوصيات المتعلقة بهذا الموضوع الفرعي ({ $count })
    [many] جميع التوصيات المتعلقة بهذا الموضوع الفرعي ({ $count })
   *[other] جميع التوصيات المتعلقة بهذا الموضوع الفرعي ({ $count })
 }

## نتائج البحث

results-description = التوصيات التي عُثر عليها، مع مصادرها.
results-opens = اقرأ الوثيقة كاملة:
results-read-as = فُهم البحث كما يلي:
results-help = كيف يُفهم البحث
results-list = القائمة
results-did-you-mean = هل تقصد:
results-none = لم يُعثر على شيء
results-none-clear = إزالة المعايير
results-none-themes = تصفح الفهرس المواضيعي
results-title = { $query }، { $count }
note-unclosed-phrase = توجد علامة اقتباس لم تُغلق: قُرئت الكلمات التي تليها كعبارة واحدة.
note-lone-operator = لا ينطبق "{ $part }" على شيء، ولم يؤخذ في الحسبان.
note-too-long = نص البحث أطول من اللازم: لم تؤخذ نهايته في الحسبان.
note-no-such = لا يوجد شيء باسم "{ $part }"، ولم يؤخذ في الحسبان.
note-too-common = "{ $part }" أكثر شيوعا من أن يُبحث عنه، ولم يؤخذ في الحسبان.
note-by-theme = عُثر أيضا على نتائج من الموضوع "{ $part }".
note-nothing-to-search = ليس فيه ما يمكن البحث عنه: تُعرض جميع التوصيات.
sort-by = الترتيب حسب:
sort-relevance = الصلة
sort-date = التاريخ
sort-source = رمز الوثيقة
entry-as-recalled = كما وردت في وثيقة لاحقة تذكِّر بها
chips = المعايير المختارة
chip-remove = إزالة المعيار
chips-clear = إزالة الكل
chip = { $facet }: { $value }
facet-summary = { $n ->
    [0] تضييق البحث
    [zero] تضييق البحث
    [one] تضييق البحث: معيار واحد
    [two] تضييق البحث: معياران
    [few] تضييق البحث: { $count } معايير
    [many] تضييق البحث: { $count } معيارا
   *[other] تضييق البحث: { $count } معيار
 }
facet-theme = الموضوع
facet-body = الهيئة
facet-meeting = الاجتماع
facet-document = الوثيقة
facet-kind = نوع الوثيقة
facet-status = الحالة
facet-instrument = نوع الصك
facet-addressee = الجهة المخاطبة
facet-language = لغة النص
facet-year = السنة
facet-years = السنوات
facet-year-from = من عام
facet-year-to = إلى عام
facet-more = { $n ->
    [zero] غيرها
    [one] واحد آخر
    [two] اثنان آخران
    [few] { $count } غيرها
    [many] { $count } غيرها
   *[other] { $count } غيرها
 }
facet-apply = تطبيق

## سجل التوصية

record-unreviewed = لم يراجع أي محرر هذا السجل، وهو معروض كما استخرجه البرنامج من الوثيقة.
record-unreviewed-more = ماذا يعني ذلك
record-superseded-by = استُعيض عنها بما يلي:
record-as-recalled = المصدر غير موجود في المجموعة. وهذا نص وثيقة تذكِّر به:
record-source = المصدر
record-fact-document = الوثيقة
record-fact-meeting = الاجتماع
record-fact-body = الهيئة
record-fact-addressees = الجهات المخاطبة
record-fact-languages = اللغات
record-fact-address = العنوان الدائم
record-cite = الاستشهاد
record-no-themes = لم يُحدَّد موضوع بعد.
record-evidence = القرينة:
record-tag-proposed = اقترحته قاعدة آلية ولم يُنظر فيه بعد
record-tag-confirmed = أكده محرر
record-tag-added = أضافه محرر
record-lineage = مواضع ورودها
record-same-words = النص نفسه.
record-languages = اللغات جنبا إلى جنب
record-two-languages = لغتان في آن واحد
record-language-and = { $language } و:
record-page = الصفحة { $page } من الأصل
record-similar = صياغات متقاربة
record-similar-note = اختارها برنامج لأنها تشترك مع هذه التوصية في كلمات نادرة مظللة هنا. وهذا تشابه في الألفاظ، ولم يقرر أحد أن المعنى واحد.
record-compare = مقارنة بهذه التوصية
record-cited-by = ورد ذكرها في
record-tag-confirmed-on = أكده محرر في { $date }
record-tag-added-on = أضافه محرر في { $date }
record-neighbours = في الوثيقة نفسها
record-previous = التوصية السابقة:
record-next = التوصية التالية:
record-whole = الوثيقة بكاملها
record-not-in-language = هذا النص غير متاح في المجموعة بلغة الصفحة ({ $language }). ويُعرض هنا بلغة أخرى: { $shown }.
record-description = { $reference }: { $text }
cite-footnote = حاشية وفق أسلوب الأمم المتحدة
cite-full = المرجع الكامل
cite-more = BibTeX وRIS
cite-hint = نقرة واحدة تحدد الاستشهاد بكامله.
diff-heading = أوجه الاختلاف عن النص السابق:
diff-removed = حُذف:
diff-added = أُضيف:
compare = المقارنة
compare-title = { $n ->
    [zero] لا توصيات
    [one] توصية واحدة
    [two] توصيتان جنبا إلى جنب
    [few] { $count } توصيات جنبا إلى جنب
    [many] { $count } توصية جنبا إلى جنب
   *[other] { $count } توصية جنبا إلى جنب
 }
compare-description = نصوص عدة توصيات جنبا إلى جنب، وأوجه الاختلاف بينها، ومراجعها.
compare-remove = حذف من المقارنة
compare-choose = اختيار توصيات أخرى
compare-differences = أوجه الاختلاف
compare-none-near = لا تتقارب صياغة أي اثنتين من هذه التوصيات بما يكفي لتكون المقارنة كلمة بكلمة مفيدة.
compare-struck = المشطوب: يرد فقط في
compare-underlined = المسطر تحته: يرد فقط في
compare-cite = الاستشهاد بها جميعا
compare-refused = لا يمكن مقارنة هذه التوصيات
compare-too-few = يرجى اختيار توصيتين على الأقل: ضع علامة في القائمة أمام التوصيات المراد مقارنتها.
compare-too-many = لا يمكن عرض أكثر من ست توصيات جنبا إلى جنب: يرجى حذف بعضها من الاختيار.
compare-unknown = التوصيات التالية ليست في المجموعة، أو لم تعد فيها:
compare-rest = مقارنة التوصيات الأخرى

## الوثائق

documents-lede = وثائق الدورات في شكل نص مقروء، ولكل فقرة عنوانها الخاص.
documents-description = وثائق الدورات الواردة في الخلاصة، من الأحدث إلى الأقدم.
documents-none = لا توجد وثيقة مطابقة.
document-title-untitled = { $kind }، { $date }
document-read-in = متاحة أيضا باللغات التالية:
document-original = اللغة الأصلية: { $language }
document-agenda-item = البند { $item } من جدول الأعمال
document-contents = المحتويات
document-paragraph = الفقرة
document-item = الفقرة الفرعية
document-note = الحاشية
document-back = العودة إلى رقم الحاشية
document-cited-by = ورد ذكرها في
document-warnings = تنبيهات القراءة
document-warnings-note = ما لم يكن البرنامج الذي قرأ هذه الوثيقة متأكدا منه. والنص هو نص الملف.
document-unreviewed = لم يراجع أي محرر هذا النص، وهو معروض كما قرأه البرنامج في الملف.
document-recommendation = التوصية، { $place }
document-description = { $title }. النص الكامل بفقراته وحواشيه وتوصياته.

## الهيئات والاجتماعات والموارد

bodies-lede = الهيئات التي تُقرأ وثائقها هنا، من الهيئة العليا إلى الهيئات التابعة لها.
bodies-description = هيئات الأمم المتحدة التي ترد توصياتها في الخلاصة.
bodies-without = دون هيئة
bodies-without-note = وثائق لا تسمي أي هيئة، لا في رمزها ولا في صفحتها الأولى.
body-parent = تتبع:
body-children = الهيئات التابعة
body-empty = لم يُنشر هنا بعد شيء من هذه الهيئة.
body-description = اجتماعات هذه الهيئة ووثائقها وتوصياتها: { $body }.
meetings-lede = الاجتماعات والدورات من الأحدث إلى الأقدم، مع وثائقها وما أوصت به.
meetings-description = الاجتماعات والدورات حسب تسلسلها الزمني، مع وثائقها وتوصياتها.
meetings-none = لا اجتماعات بعد.
meetings-undated = دون تاريخ
meeting-empty = لم تُنشر هنا أي وثيقة من وثائق هذا الاجتماع.
meeting-description = وثائق هذا الاجتماع وتوصياته: { $meeting }.
resources-lede = الأدوات والمنشورات التي توصي بها الوثائق، ومع كل منها العبارات التي توصي بها.
resources-description = ببليوغرافيا مشروحة: منشورات موصى بها في وثائق الدورات.
resources-none = لا منشورات بعد.
resource-published-by = الناشر:
resource-recommended-in = موصى به في

## الأخطاء

error-bad-request = تعذرت قراءة هذا الطلب
error-not-found = لا توجد صفحة بهذا العنوان
error-gone = سُحب هذا النص
error-server = حدث خلل هنا
error-unavailable = الخدمة مشغولة
error-other = رُفض الطلب
error-advice-request = تحقق من العنوان، أو ابدأ من جديد من إحدى الصفحات التالية:
error-advice-missing = ربما كان لها عنوان آخر. ابدأ من إحدى الصفحات التالية:
error-advice-gone = يبقى عنوانه محفوظا، حتى لا يؤدي أي استشهاد إلى شيء آخر.
error-advice-server = لستَ السبب في ذلك. حاول مرة أخرى بعد قليل؛ وإذا استمر الخلل فاذكر الرقم الوارد أدناه.
error-all = جميع التوصيات
error-home = الصفحة الرئيسية
error-request = رقم هذا الطلب:
