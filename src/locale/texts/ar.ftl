# العربية. ما لم يُترجم بعد يظهر بالإنكليزية.

number-separator = { "\u00A0" }
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
ordinals-session = الأولى, الثانية, الثالثة, الرابعة, الخامسة, السادسة, السابعة, الثامنة, التاسعة, العاشرة, الحادية عشرة, الثانية عشرة, الثالثة عشرة, الرابعة عشرة, الخامسة عشرة, السادسة عشرة, السابعة عشرة, الثامنة عشرة, التاسعة عشرة, العشرون
ordinals-meeting = الأول, الثاني, الثالث, الرابع, الخامس, السادس, السابع, الثامن, التاسع, العاشر, الحادي عشر, الثاني عشر, الثالث عشر, الرابع عشر, الخامس عشر, السادس عشر, السابع عشر, الثامن عشر, التاسع عشر, العشرون
ordinal-beyond = { $n }
meeting-session = الدورة { $ordinal }
meeting-meeting = الاجتماع { $ordinal }
meeting-of-body = { $body }، { $meeting }
meeting-of-body-days = { $body }، { $days }
quoted = «{ $text }»
alphabet = ا ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ي

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
nav-languages = اللغات
nav-sections = الأقسام
nav-crumbs = موقعك
nav-foot = أسفل الصفحة
nav-about = نبذة
nav-help = المساعدة في البحث والاستشهاد
nav-accessibility = إمكانية الوصول
nav-data = البيانات وواجهة البرمجة
nav-terms = شروط الاستخدام
search-label = البحث في التوصيات
search-main = البحث الرئيسي
search-placeholder = كلمات أو عبارة أو رمز وثيقة
search-button = بحث
search-suggestions = اقتراحات
sample-mark = وثيقة نموذجية
sample-title = وثائق نموذجية.
pager = الصفحات
pager-first = العودة إلى البداية
pager-next = التالي
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

status-adopted = معتمدة
status-proposed = مقترحة
status-superseded = مستعاض عنها
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
kind-note = مذكِّرة
kind-resolution = قرار
kind-decision = مقرر
kind-agenda = جدول الأعمال
kind-conference-room-paper = ورقة غرفة اجتماعات
kind-other = وثيقة أخرى
kind-none = وثيقة
origin-proposed = مقترح
language-ar = العربية
language-zh = الصينية
language-en = الإنكليزية
language-fr = الفرنسية
language-ru = الروسية
language-es = الإسبانية

home-title = ما أوصت به هيئات الأمم المتحدة، بنصه
home-lede = توصيات وقرارات ومقررات من وثائق الدورات، مرتبة حسب الموضوع والهيئة والاجتماع، كل منها بنصها ومصدرها.
home-examples = مثلا:
home-themes = حسب الموضوع
home-doors = مداخل أخرى
home-door-bodies = الهيئة
home-door-kinds = نوع الوثيقة
home-years = حسب السنة
home-newest = أحدث الوثائق
home-all-documents = جميع الوثائق
figure-recommendations = التوصيات
figure-documents = الوثائق
figure-meetings = الاجتماعات
figure-meetings-since = الاجتماعات، منذ عام { $year }
figure-themes = المواضيع الرئيسية والفرعية

themes-title = الفهرس المواضيعي
themes-jump = الانتقال إلى حرف
theme = موضوع
theme-child = موضوع فرعي
theme-related = انظر أيضا:
theme-children = المواضيع الفرعية
theme-group-by = الترتيب حسب:
theme-group-child = الموضوع الفرعي
theme-group-meeting = الاجتماع

results-list = القائمة
results-did-you-mean = هل تقصد:
note-by-theme = بُحث أيضًا بحسب الموضوع «{ $part }».
results-none = لم يُعثر على شيء
results-none-themes = تصفح الفهرس المواضيعي
results-title = { $query }، { $count }
sort-by = الترتيب حسب:
sort-relevance = الصلة
sort-date = التاريخ
sort-source = رمز الوثيقة
chips = المعايير المختارة
chip-remove = إزالة المعيار
chips-clear = إزالة الكل
chip = { $facet }: { $value }
facet-theme = الموضوع
facet-body = الهيئة
facet-meeting = الاجتماع
facet-document = الوثيقة
facet-kind = نوع الوثيقة
facet-status = الحالة
facet-language = لغة النص
facet-year = السنة
facet-years = السنوات
facet-year-from = من عام
facet-year-to = إلى عام
facet-apply = تطبيق

record-source = المصدر
record-fact-document = الوثيقة
record-fact-meeting = الاجتماع
record-fact-body = الهيئة
record-fact-languages = اللغات
record-fact-address = العنوان الدائم
record-cite = الاستشهاد
record-languages = لغات أخرى
record-description = { $reference }: { $text }
compare = المقارنة
compare-title = { $n ->
    [one] توصية واحدة
    [two] توصيتان جنبا إلى جنب
    [few] { $count } توصيات جنبا إلى جنب
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

document-agenda-item = البند { $item } من جدول الأعمال
document-contents = المحتويات
document-paragraph = الفقرة
document-item = الفقرة الفرعية
document-note = الحاشية
document-recommendation = التوصية { $place }
document-title-untitled = { $kind }، { $date }

error-home = الصفحة الرئيسية
error-all = جميع التوصيات

distribution-general = توزيع عام
distribution-limited = توزيع محدود
distribution-restricted = توزيع مقيد
sample-note = وُضعت هذه الوثائق لعرض الخدمة؛ ولم تعتمدها أي هيئة من هيئات الأمم المتحدة.
document-original = اللغة الأصلية: { $language }
document-read-in = متاحة أيضا باللغات التالية:
document-cited-by = ورد ذكرها في
document-unreviewed = لم يراجع أي محرر هذا النص، وهو معروض كما قرأه البرنامج في الملف.
record-unreviewed = لم يراجع أي محرر هذه التوصية، وهي معروضة كما استخرجها البرنامج من الوثيقة.
record-unreviewed-more = ماذا يعني ذلك
record-not-in-language = هذا النص غير متاح باللغة { $language }. ويُعرض هنا باللغة { $shown }.
record-fact-addressees = الجهات المخاطبة
record-whole = الوثيقة بكاملها
record-previous = التوصية السابقة:
record-next = التوصية التالية:
record-neighbours = في الوثيقة نفسها
record-lineage = مواضع ورودها
record-evidence = الدليل:
record-tag-proposed = اقترحته قاعدة آلية ولم يُنظر فيه بعد
record-tag-confirmed = أكده محرر
record-tag-added = أضافه محرر
record-no-themes = لا موضوع بعد.
facet-instrument = نوع النص
facet-addressee = الجهة المخاطبة
home-door-addressees = الجهة المخاطبة
home-also = انظر أيضا:
home-meetings = جميع الاجتماعات حسب تاريخها
home-resources = الببليوغرافيا المشروحة
home-years-note = التوصيات حسب السنة. كل عمود يؤدي إلى قائمته.
home-years-title = التوصيات حسب السنة
home-all-themes = الفهرس الكامل
theme-proposed-note = الموضوع المحاط بخط متقطع اقترحته قاعدة آلية ولم ينظر فيه محرر.
theme-proposed-more = معنى «مقترح»
theme-group-general = توصيات أخرى بشأن هذا الموضوع
theme-broader = الموضوع الأعم:
theme-synonyms = أيضا:
themes-lede = { $themes } موضوعا رئيسيا و{ $children } موضوعا فرعيا. والعدد هو عدد التوصيات المنشورة، وتُحسب مرة واحدة في كل موضوع.
results-opens = اقرأ الوثيقة كاملة:
results-read-as = فُهم البحث كما يلي:
results-help = كيف يُفهم البحث
results-none-clear = إزالة المعايير
cite-footnote = حاشية وفق أسلوب الأمم المتحدة
cite-full = المرجع الكامل
documents-lede = وثائق الدورات نصا مقروءا، ولكل فقرة عنوانها.
bodies-lede = الهيئات التي تُقرأ وثائقها هنا.
meetings-lede = الاجتماعات والدورات من الأحدث إلى الأقدم، مع وثائقها وما أوصت به.
resources-lede = الأدوات والمنشورات التي توصي بها الوثائق.
resource-published-by = الناشر:
resource-recommended-in = موصى به في
pager-shown = { $count } من أصل { $total }
count-occurrences = { $n ->
    [one] موضع واحد
    [two] موضعان
    [few] { $count } مواضع
   *[other] { $count } موضعا
 }
facet-summary = { $n ->
    [0] تضييق البحث
   *[other] تضييق البحث ({ $count })
 }
facet-more = { $count } غيرها
error-not-found = لا توجد صفحة بهذا العنوان
error-gone = سُحب هذا النص
error-bad-request = تعذرت قراءة هذا الطلب
body-parent = تتبع:
body-children = الهيئات التابعة
meetings-undated = دون تاريخ
bodies-without = دون هيئة
foot-note = نص كل توصية هو نص مصدرها. أما المواضيع والروابط ونصوص الواجهة فهي مضافة من هذه الخدمة.
