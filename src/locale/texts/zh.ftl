# 中文。全角标点；数字用阿拉伯数字，与联合国中文文件一致。

## 数字、日期、出处

number-separator = { "\u202F" }
number-grouped-digits = 4
list-comma = { "，" }
cite-stop = 。
day-first = 1
month-1 = 1
month-2 = 2
month-3 = 3
month-4 = 4
month-5 = 5
month-6 = 6
month-7 = 7
month-8 = 8
month-9 = 9
month-10 = 10
month-11 = 11
month-12 = 12
date = { $dyear }年{ $dmonthnumber }月{ $d }日
days-two = { $dyear }年{ $dmonthnumber }月{ $d }日和{ $e }日
days-many = { $dyear }年{ $dmonthnumber }月{ $d }日至{ $e }日
days-of-two-months = { $dyear }年{ $dmonthnumber }月{ $d }日至{ $emonthnumber }月{ $e }日
days-of-two-years = { $dyear }年{ $dmonthnumber }月{ $d }日至{ $eyear }年{ $emonthnumber }月{ $e }日
place-and-days = { $days }，{ $place }
place-paragraph = 第{ $number }段
place-paragraph-item = 第{ $number }段{ $item }
place-paragraph-bullet = 第{ $number }段{ $item }
place-item = { $item }项
place-resolution = 第{ $number }号决议
place-decision = 第{ $number }号决定
item-letter = ({ $label })
item-bullet = 第{ $rank }点
item-again = { $item }[第{ $rank }处]
ordinals-session = 一, 二, 三, 四, 五, 六, 七, 八, 九, 十, 十一, 十二, 十三, 十四, 十五, 十六, 十七, 十八, 十九, 二十, 二十一, 二十二, 二十三, 二十四, 二十五, 二十六, 二十七, 二十八, 二十九, 三十, 三十一, 三十二, 三十三, 三十四, 三十五, 三十六, 三十七, 三十八, 三十九, 四十, 四十一, 四十二, 四十三, 四十四, 四十五, 四十六, 四十七, 四十八, 四十九, 五十, 五十一, 五十二, 五十三, 五十四, 五十五, 五十六, 五十七, 五十八, 五十九, 六十, 六十一, 六十二, 六十三, 六十四, 六十五, 六十六, 六十七, 六十八, 六十九, 七十, 七十一, 七十二, 七十三, 七十四, 七十五, 七十六, 七十七, 七十八, 七十九, 八十, 八十一, 八十二, 八十三, 八十四, 八十五, 八十六, 八十七, 八十八, 八十九, 九十, 九十一, 九十二, 九十三, 九十四, 九十五, 九十六, 九十七, 九十八, 九十九
ordinals-meeting = { ordinals-session }
ordinal-beyond-session = { $n }
ordinal-beyond-meeting = { $n }
meeting-session = 第{ $ordinal }届会议
meeting-meeting = 第{ $ordinal }次会议
meeting-of-body = { $body }{ $meeting }
meeting-of-body-days = { $body }，{ $days }
quoted = “{ $text }”
alphabet = A B C D E F G H I J K L M N O P Q R S T U V W X Y Z

## 页面框架

site-name = Recueil
tagline = 联合国各机构提出了哪些建议
skip = 跳到正文
home = 首页
themes = 专题
bodies = 机构
body = 机构
meetings = 会议
meeting = 会议
recommendations = 建议
documents = 文件
resources = 参考资料
figures = 统计
nav-languages = 语文
nav-sections = 栏目
nav-crumbs = 当前位置
nav-foot = 页脚
nav-about = 关于本站
nav-help = 检索与引用说明
nav-accessibility = 无障碍
nav-data = 数据与接口
nav-terms = 使用条款
nav-report = 反映问题
foot-note = 每项建议的措辞均以其出处为准。专题、链接和界面文字由本服务添加。
search-label = 检索建议
search-main = 主要检索
search-placeholder = 词语、短语或文号
search-button = 检索
search-suggestions = 检索提示
sample-mark = 示例文件
sample-title = 示例文件。
sample-note = 这些文件为展示本服务而虚构，联合国任何机构均未通过。
pager = 页
pager-first = 回到开头
pager-next = 下一页
pager-shown = 显示{ $count }项，共{ $total }项
printed-state = 汇编状况截至{ $date }
tray-name = 所选建议
tray = 已勾选的建议：
tray-choose = 选择
tray-compare = 比较
tray-cite = 引用、打印
selection = 所选建议
selection-description = 所选建议的案文和出处，可供复制或打印。
selection-none = 尚未选择任何建议：请在列表中勾选要引用或打印的建议。
downloads = 下载：
download-csv = CSV
download-json = JSON
download-atom = Atom 供稿
feed-all = 建议，由新到旧
count-recommendations = { $n ->
   *[other] { $count }项建议
 }
count-documents = { $n ->
   *[other] { $count }份文件
 }
count-meetings = { $n ->
   *[other] { $count }次会议
 }
count-occurrences = { $n ->
   *[other] { $count }处
 }
count-resources = { $n ->
   *[other] { $count }种出版物
 }
results-count = { $n ->
   *[other] { $count }项结果
 }

## 固定词表

status-adopted = 已通过
status-proposed = 拟议
status-superseded = 已被取代
mention-adopted = 通过
mention-proposed = 拟议
mention-recalled = 回顾
instrument-recommendation = 建议
instrument-resolution = 决议执行段
instrument-decision = 决定
addressee-states-parties = 缔约国
addressee-member-states = 会员国
addressee-conference = 缔约方会议
addressee-working-group = 工作组
addressee-secretariat = 秘书处
addressee-united-nations = 联合国
addressee-international-organizations = 国际组织
addressee-civil-society = 民间社会
addressee-private-sector = 私营部门
addressee-other = 其他
kind-report = 报告
kind-background-paper = 背景文件
kind-note = 说明
kind-resolution = 决议
kind-decision = 决定
kind-agenda = 议程
kind-conference-room-paper = 会议室文件
kind-other = 其他文件
kind-none = 文件
distribution-general = 普遍分发
distribution-limited = 限制分发
distribution-restricted = 内部分发
origin-proposed = 拟议
language-ar = 阿拉伯文
language-zh = 中文
language-en = 英文
language-fr = 法文
language-ru = 俄文
language-es = 西班牙文
relation-drafts = 草案，正式文件为
relation-revises = 修订本，原文件为
relation-corrects = 更正，原文件为
relation-adds-to = 增编，原文件为
relation-drafts-inverse = 草案：
relation-revises-inverse = 修订本：
relation-corrects-inverse = 更正：
relation-adds-to-inverse = 增编：

## 首页

home-title = 联合国各机构建议原文
home-lede = 会议文件中的建议、决议和决定，按专题、机构和会议编排；每项均保留原有措辞并注明出处。
home-description = 联合国各机构建议汇编和专题索引，可按专题、机构和会议查阅。
home-examples = 例如：
home-empty = 尚无文件
home-empty-note = 本站尚未发布任何内容。文件导入并发布后即会显示；下面的专题索引已经就绪。
home-themes = 按专题
home-all-themes = { $n ->
   *[other] 完整索引：{ $count }个专题
 }
home-doors = 按其他方式
home-door-bodies = 机构
home-door-addressees = 建议对象
home-door-kinds = 文件类型
home-also = 另见：
home-meetings = 按时间顺序排列的所有会议
home-resources = 附说明的书目
home-years = 按年份
home-years-note = 各年份的建议。每个柱形通向相应的列表。
home-years-title = 各年份的建议
home-figures = 全部统计及表格
home-newest = 最新文件
home-all-documents = 所有文件
figure-recommendations = 建议
figure-documents = 文件
figure-meetings = 会议
figure-meetings-since = 会议（自{ $year }年起）
figure-themes = 专题和分专题

## 统计

figures-lede = 哪些专题在何时由谁处理过，哪些专题已久未处理。每个条形和每个单元格都可打开其所统计的列表。
figures-description = 按年份和状态统计的建议、按年份和机构统计的专题、建议对象，以及久未处理的专题。
figures-all = 全部
figures-adopted = 已通过
figures-proposed = 拟议
figures-superseded = 已被取代
figures-none = 尚未发布可作此种统计的内容。
figures-key = 图例
figures-table = 以表格显示同样的数据
figures-part = { $where }：{ $what } { $count }项
figures-years = 按年份和状态
figures-years-title = 按年份和状态分列的建议
figures-years-said = { $first }至{ $last }年；最多的是{ $year }年：{ $count }项。
figures-undated = { $count }项日期不详的建议未计入。
figures-themes = 专题与年份
figures-themes-title = 按专题和年份分列的建议
figures-themes-said = 每行一个专题，每列一个年份；行末为该专题最后一次处理的年份。
figures-themes-note = 每项建议在其每个专题下计一次，专题包括其分专题。空格：当年没有。▸ 表示久未处理的专题。
figures-last = 最近一次
figures-left = 久未处理的专题
figures-left-note = 最后一项建议比汇编中最新的建议早{ $count }年以上的专题和分专题；数字为该最后年份的建议数。
figures-left-none = 没有：凡有建议的专题此后均有处理。
figures-left-in = { $theme }，{ $year }
figures-untouched = 没有任何建议的专题：
figures-addressees = 按建议对象
figures-addressees-title = 按建议对象分列的建议
figures-addressees-note = 一项建议可有多个对象。
figures-bodies = 专题与机构
figures-bodies-title = 按专题和机构分列的建议
figures-bodies-note = 每行一个专题，每列一个机构，以文号标示。空格：该机构未就该专题提出建议。

## 专题

themes-title = 专题索引
themes-lede = { $themes }个专题和{ $children }个分专题。数字是已发布的建议数，每个专题下一项建议只计一次；一项建议可属于若干专题。
themes-description = 汇编的专题和分专题，按拼音顺序排列，并列出每个专题下的建议数。
themes-jump = 跳到字母
themes-filter = 筛选
themes-filter-label = 筛选索引：专题中的词
themes-left = 显示的专题：
themes-none = 没有含这些词的专题。
themes-whole = 完整索引
themes-search = 在建议中检索：
theme = 专题
theme-child = 分专题
theme-broader = 上级专题：
theme-synonyms = 又称：
theme-related = 另见：
theme-often = 常与以下专题并见：
theme-bodies = 机构：
theme-as-list = 在这些建议中检索和排序
theme-neighbours = 在专题索引中
theme-previous = 上一专题：
theme-next = 下一专题：
theme-children = 分专题
theme-proposed-note = 虚线框内的专题由规则提出，尚未经编辑审核。
theme-proposed-more = “拟议”是什么意思
theme-group-by = 分组方式：
theme-group-child = 分专题
theme-group-meeting = 会议
theme-group-status = 状态
theme-group-general = 关于本专题的其他建议
theme-group-undated = 会议不详
theme-empty = 尚未发布关于本专题的建议。
theme-all-such = { $n ->
   *[other] 该组全部{ $count }项建议
 }
theme-description = 关于“{ $theme }”的建议，每项均保留原有措辞并注明出处。
theme-all-in = { $n ->
   *[other] 关于本分专题的全部{ $count }项建议
 }

## 检索结果

results-description = 检索到的建议及其出处。
results-opens = 阅读文件全文：
results-read-as = 检索内容理解为：
results-help = 检索如何理解
results-list = 列表
results-did-you-mean = 您要找的是不是：
results-none = 没有找到
results-none-clear = 取消筛选
results-none-themes = 浏览专题索引
results-title = { $query }，{ $count }
note-unclosed-phrase = 引号没有闭合：引号后的词语按一个短语处理。
note-lone-operator = “{ $part }”没有作用对象，已略去。
note-too-long = 检索内容过长，末尾部分已略去。
note-no-such = 没有名为“{ $part }”的内容，已略去。
note-too-common = “{ $part }”过于常见，无法检索，已略去。
note-by-theme = 同时按专题“{ $part }”检索到。
note-nothing-to-search = 其中没有可检索的内容：现列出所有建议。
sort-by = 排序：
sort-relevance = 相关度
sort-date = 日期
sort-source = 文号
entry-as-recalled = 据回顾该建议的后续文件
chips = 已选条件
chip-remove = 取消条件
chips-clear = 全部取消
chip = { $facet }：{ $value }
facet-summary = { $n ->
    [0] 筛选
   *[other] 筛选：已选{ $count }个条件
 }
facet-theme = 专题
facet-body = 机构
facet-meeting = 会议
facet-document = 文件
facet-publisher = 出版者
facet-kind = 文件类型
facet-status = 状态
facet-instrument = 文书类型
facet-addressee = 建议对象
facet-language = 文本语文
facet-year = 年份
facet-years = 年份
facet-year-from = 起始年份
facet-year-to = 截止年份
facet-more = { $n ->
   *[other] 另有{ $count }项
 }
facet-apply = 应用

## 条目

record-unreviewed = 本条目未经编辑审核，按程序从文件中提取的原样显示。
record-unreviewed-more = 这是什么意思
record-superseded-by = 已被取代，见
record-as-recalled = 本库没有其出处文件。以下是回顾该建议的文件中的措辞：
record-source = 出处
record-fact-document = 文件
record-fact-meeting = 会议
record-fact-body = 机构
record-fact-addressees = 建议对象
record-fact-languages = 语文
record-fact-address = 永久地址
record-cite = 引用
record-no-themes = 尚无专题。
record-evidence = 依据：
record-tag-proposed = 由规则提出，尚未审核
record-tag-confirmed = 经编辑确认
record-tag-added = 由编辑添加
record-lineage = 见于何处
record-same-words = 措辞相同。
record-languages = 语文对照
record-two-languages = 同时显示两种语文
record-language-and = { $language }和：
record-page = 原件第{ $page }页
record-similar = 措辞相近的建议
record-similar-note = 由程序选出，因为与本建议有相同的少见词语（已标出）。这只是词语相似，含义是否相同未经人工判断。
record-compare = 与本建议比较
record-cited-by = 引用情况
record-tag-confirmed-on = 经编辑确认，{ $date }
record-tag-added-on = 由编辑添加，{ $date }
record-neighbours = 同一文件
record-previous = 上一项建议：
record-next = 下一项建议：
record-whole = 文件全文
record-not-in-language = 本库没有此文本的{ $language }本，现显示{ $shown }本。
history = 在本汇编中的历史
history-published-in = 以{ $language }发布
history-corrected-in = 更正{ $language }文本
history-source-arrived-in = 改用来源文件本身的{ $language }措辞
history-language-gone-in = 不再提供{ $language }文本
history-withdrawn = 撤回
history-withdrawn-in = 撤回{ $language }文本
history-put-back = 恢复
history-put-back-in = 恢复{ $language }文本
history-status = 状态：{ $after }（原为：{ $before }）
history-superseded = 被取代：
history-in-force-again = 不再标为已被取代
history-theme-added = 新增或确认的主题：
history-theme-removed = 移除的主题：
history-n-corrected = { $n ->
   *[other] 更正{ $count }项建议
}
history-n-withdrawn = { $n ->
   *[other] 撤回{ $count }项建议
}
document-language-withdrawn = { $language }文本已于{ $date }撤回：
record-description = { $reference }：{ $text }
cite-footnote = 脚注（联合国格式）
cite-full = 完整引文
cite-more = BibTeX 和 RIS
cite-hint = 点击一次即可选中整条引文。
diff-heading = 与先前措辞的差异：
diff-removed = 删去：
diff-added = 增加：
compare = 比较
compare-title = 并列比较{ $count }项建议
compare-description = 并列显示多项建议的案文、案文之间的差异以及引用格式。
compare-remove = 从比较中移除
compare-choose = 选择其他建议
compare-differences = 差异
compare-none-near = 这些建议的措辞相差较大，逐词比较没有意义。
compare-struck = 删除线：仅见于
compare-underlined = 下划线：仅见于
compare-cite = 全部引用
compare-refused = 无法比较这些建议
compare-too-few = 请至少选择两项：在列表中勾选要比较的建议。
compare-too-many = 最多可并列比较六项建议：请减少所选建议。
compare-unknown = 以下建议不在本汇编中，或已撤回：
compare-rest = 比较其余建议
report = 报告问题
report-link = 报告本页的问题
report-lede = 您所写的内容将送达编辑。除此之外不保存您的任何信息。
report-kind = 哪里有误？
report-kind-wording = 文字与印刷文件不符
report-kind-source = 文号、编号、日期、机构或状态有误
report-kind-theme = 主题不当或缺失
report-kind-page = 链接或显示有问题
report-kind-other = 其他
report-message = 请说明问题
report-contact = 电子邮件地址（如希望得到答复）
report-contact-note = 可不填。问题处理完毕后即删除。
report-trap = 此栏请留空
report-send = 发送
report-faults = 报告尚未发送：
report-no-message = 请用一句话说明哪里有误。
report-long-message = 内容过长：最多4000个字符。
report-bad-contact = 请填写形如 name@example.org 的地址，或将此栏留空。
report-thanks = 谢谢，您的报告已收到
report-thanks-note = 编辑将阅读并改正有误之处。

## 文件

documents-lede = 可直接阅读的会议文件，每段都有自己的地址。
documents-description = 汇编收录的会议文件，由新到旧排列。
documents-none = 没有符合条件的文件。
document-title-untitled = { $kind }，{ $date }
document-read-in = 其他语文文本：
document-beside = 并列显示：
document-alone = 只显示一种语文
document-file = 原始文件（{ $format }）
document-warnings-count = { $n ->
   *[other] { $count }条读取提示
 }
count-pages = { $n ->
   *[other] { $count }页
 }
document-original = 原文：{ $language }
document-agenda-item = 议程项目{ $item }
document-contents = 目录
document-paragraph = 段
document-item = 项
document-note = 注
document-back = 回到注号
document-cited-by = 引用本文件的文件
document-warnings = 读取提示
document-warnings-note = 读取本文件的程序没有把握的地方。措辞以文件为准。
doubt-arabic-low-confidence = PDF将阿拉伯文单词拆开：请对照印刷页。
doubt-characters-lost = 文件送达前已有字符丢失：
doubt-compiled-differs = 他处汇编的措辞不同：
doubt-compiled-missing = 他处汇编为建议，此处未找到：
doubt-date-doubtful = 文件日期与会议日期不相符。
doubt-date-impossible = 印出的一个日期在日历中并不存在，已略去。
doubt-editor-word-ignored = 上传时注明的文号或语文与文件不同，以文件为准。
doubt-encoding-broken = 文件中有些字节无法读作文字。
doubt-encoding-guessed = 文件的编码是推测的。
doubt-footnote-gap = 编号顺序中缺少一条或多条脚注，位于以下各处之前：
doubt-footnote-marker-changed = 以字母或符号标示的脚注，或每页重新编号的脚注，已连续编号。
doubt-footnote-marker-rebuilt = 编号丢失、依位置找回的脚注：
doubt-footnote-missing = 有脚注标号，但未找到脚注正文：
doubt-footnote-unanchored = 正文中没有标号的脚注：
doubt-heading-empty = 有编号而无文字的标题：
doubt-heading-jump = 标题编号与前一标题不连续：
doubt-heading-number-rebuilt = 标题编号丢失，已依位置补上：
doubt-heading-without-text = 标题之下没有正文：
doubt-kind-unknown = 首页未说明文件类型。
doubt-language-mismatch = 首页注明的语文与正文不同。
doubt-language-unknown = 无法判定语文；正文按英文读取。
doubt-line-unsure = 一段无编号的文字可能是前一段的延续：
doubt-lines-parted = 有些段落或标题起于行中，已另起一行：
doubt-no-header = 正文上方未见文件头。
doubt-no-symbol = 文件未注明本身的文号。
doubt-paragraph-gap = 以下各处之前缺少一个或多个段落编号：
doubt-paragraph-long = 篇幅过长、可能包含数段的文字：
doubt-paragraph-number-rebuilt = 编号丢失、依前后段落补上编号的段落：
doubt-paragraph-order = 段落编号重复或次序有误：
doubt-part-not-read = 文件中有一部分为其他格式，未读取。
doubt-source-missing = 忆及建议而未注明出处：
doubt-note = 脚注{ $number }
doubt-place = 第{ $number }处
document-unreviewed = 本文本未经编辑审核，按程序从文件中读取的原样显示。
document-recommendation = 建议{ $place }
document-description = { $title }。全文，包括各段、注释和建议。

## 机构、会议、参考资料

bodies-lede = 本站收录其文件的机构，自上而下排列。
bodies-description = 汇编收录其建议的联合国机构。
bodies-without = 无机构
bodies-without-note = 文号和首页均未写明机构的文件。
body-parent = 上级机构：
body-children = 下属机构
body-empty = 本站尚未发布该机构的任何内容。
body-description = 该机构的会议、文件和建议：{ $body }。
meetings-lede = 由新到旧排列的历次会议和届会，附有文件和所提建议。
meetings-description = 按时间顺序排列的会议和届会，附有文件和建议。
meetings-none = 尚无会议。
meetings-undated = 日期不详
meeting-empty = 本站尚未发布该次会议的文件。
meeting-earlier = 上一次会议：
meeting-later = 下一次会议：
meeting-description = 该次会议的文件和建议：{ $meeting }。
resources-lede = 文件所推荐的工具和出版物，附有推荐时的措辞。
resources-description = 附说明的书目：会议文件推荐的出版物。
resources-none = 尚无出版物。
resource-published-by = 出版者：
resource-recommended-in = 推荐文件：

## 错误

error-bad-request = 无法读取此请求
error-not-found = 没有此页
error-gone = 此内容已撤回
error-gone-since = 撤回日期：
error-gone-instead = 请改为阅读：
error-server = 本站出了故障
error-unavailable = 服务繁忙
error-other = 请求被拒绝
error-fields = 地址中以下内容无效：{ $fields }
error-too-many = 短时间内提交过多，请稍后再试。
error-advice-request = 请检查地址，或从以下页面重新开始：
error-advice-missing = 地址可能已经改变。请从以下页面开始：
error-advice-gone = 其地址予以保留，使引文永远不会指向其他内容。
error-advice-server = 这不是您的过失。请稍后再试；如故障持续，请告知下面的编号。
error-all = 所有建议
error-home = 首页
error-request = 此请求的编号：

## 关于本站

about-lede = Recueil 读取联合国各机构的会议文件，并以按时间编排的汇编、专题索引和数据等形式提供其中的建议。
about-unofficial = 非官方汇编
about-unofficial-text = Recueil 不是联合国的服务，也不代表联合国任何机构。本站汇集这些机构发布的文件，使之更便于查找、阅读和引用。本站内容与正式发布的文件不一致时，以文件为准。
about-what = 收录内容
about-what-text = 机构提出建议、要求或作出决定的每个编号段落或分项各成一个条目，地址永不改变。条目显示刊印的措辞、通过的机构和时间、建议对象，以及后来重申该措辞的所有文件。
about-read = 如何读取文件
about-read-text = 由程序读取每份文件：刊头、章节、编号段落、分项、脚注和引文。程序对没有把握之处作出标记，并显示在文件页面上。程序绝不以猜测填补空缺。
about-themes = 专题如何确定
about-themes-text = 专题索引与印刷版索引一样分为两级。规则在每份文本中查找指向某一专题的用语，据以提出专题；条目页面显示所依据的词语。专题在编辑确认之前一直标为“拟议”。
about-review = 编辑的工作
about-review-text = 编辑纠正提取中的错误，确认或否定规则提出的专题，但绝不改动已通过的措辞。未经编辑审核的条目会注明这一点。
about-languages = 语文
about-languages-text = 文本以文件上载时的语文显示；本站从不翻译任何建议。界面和专题名称使用六种正式语文。这些译文由我们提供，并非联合国的译文。
about-translating = 语文工作者如发现用词有误或生硬，可以更正：随程序提供的文件 docs/translating.md 说明了方法。
about-program = 程序
about-program-text = Recueil 是采用 MIT 许可证的自由软件。阅读无须注册账户；没有广告，也不跟踪任何人。

## 使用说明

help-lede = 如何检索、如何引用，以及各种标记的含义。
help-query = 检索
help-query-text = 检索会查找所有词语，不论其形式：不区分词尾、大小写和重音符号。词语如果是某一专题的完整名称（不论何种语文），也会查到属于该专题的内容（不论何种语文），排在包含这些词语的内容之后。
help-try = 每个例子都是链接：请先试用，再换成自己的词语。
help-example-words = 儿童 证据
help-words = 包含这两个词的条目
help-example-phrase = "电子证据"
help-phrase = 这些词语依此顺序相连
help-example-without = 儿童 -收养
help-without = 包含前一个词，但不包含后一个词
help-example-or = 儿童 or 未成年人
help-or = 包含其中任何一个词；各种语文均输入英文“or”
help-example-prefix = 调查*
help-prefix = 以此开头的词语
help-symbol = 本文件所载或后来从中回顾的内容
help-paragraph = 第{ $number }段
help-place = 直接到达该段，“段”可用任何一种语文输入
help-example-theme = 专题:"私营部门"
help-theme = 属于该专题的内容：其任何语文的名称，或名称的一部分
help-example-body = 机构:"工作组"
help-body = 属于该机构的内容：其文号、名称，或其中一部分
help-example-year = 年份:2018..2022
help-year = 属于这些年份的内容；起止可只填一端
help-together = 以上各项可以并用。字段名称（专题、机构、年份）可用六种语文输入。
help-query-never = 检索从不报错：如有部分内容无法读取，页面会说明如何理解。
help-spelling = 提示与拼写
help-suggestions = 输入时，检索框会提示专题、机构、文件和文本中出现的词语。用方向键选择，按回车键打开，按 Esc 键关闭列表。
help-meant = 结果很少或没有结果时，页面会问“您要找的是不是”，并给出文本中出现的最接近的写法。本站绝不检索您未输入的内容。
help-filters = 筛选
help-filters-text = 同一条件的两个值表示符合其一即可；不同条件须同时符合。专题包括其分专题。列表的地址保留检索内容、筛选条件和排序，因此可以发送和引用。
help-cite = 引用
help-cite-text = 每个条目都以联合国脚注格式和完整格式给出引文，点击一次即可全部选中。Zotero 等文献管理软件可直接从页面读取。文件的每一段都有自己的地址：段号就是链接。
help-keys = 键盘
help-keys-text = 所有页面只用 Tab 键和回车键即可操作。允许脚本运行时，还可使用以下按键，但在输入框内打字时除外：
help-key-search = 转到检索框
help-key-next = 列表的下一项
help-key-previous = 列表的上一项
help-key-cite = 复制当前所在项或本页条目的引文
help-key-help = 打开本说明
help-keys-switch = 使用这些单键
help-keys-switch-note = 如果妨碍语音输入或屏幕阅读器，请将其关闭。浏览器会记住您的选择，不会发送给任何人。
keys-copied = 引文已复制：
help-status = 状态
help-status-adopted = 已由机构通过，见其报告或决议
help-status-proposed = 文件将其提请机构通过；机构在该文件中尚未通过
help-status-superseded = 已由后来的建议取代，由编辑注明
help-status-recalled = 指某一出处：后来的文件重申此前通过的内容
help-proposed = 拟议专题
help-proposed-text = 规则根据文本中的词语提出专题，条目页面显示这些词语。拟议专题以虚线框、问号和“拟议”字样标示，直至编辑确认。列表和数字均包括拟议专题。
help-unreviewed = 未经编辑审核的条目
help-unreviewed-text = 文件可按程序读取的原样发布，其条目会注明未经编辑审核。请先查看出处再加以采用，点击一次即可到达。

## 无障碍

accessibility-lede = 这些页面供所有人用任何设备使用。本声明说明为此做了什么、如何测试，以及尚有哪些不足。
accessibility-standard = 标准
accessibility-standard-text = 目标是符合《网络内容无障碍指南》（WCAG）2.2 版 AA 级。据我们所知，没有页面不符合该标准。这是我们自己的评估，未经外部审查。
accessibility-what = 已采取的措施
accessibility-keyboard = 所有页面只用键盘即可操作，不依赖脚本；第一个链接直达正文。单键快捷方式可在使用说明页关闭。
accessibility-semantics = 标题反映页面结构，区域和列表均有名称，每段文本都标明语文和方向。
accessibility-colour = 任何信息都不单靠颜色表示：状态和标记都有文字和形状。适应深色模式、强制颜色和放大的文字。
accessibility-zoom = 放大到百分之四百或宽度为320像素时，文字排成一栏；只有较宽的图表在自己的框内滚动。
accessibility-motion = 没有任何移动、闪烁或限时的内容。
accessibility-print = 打印时省去导航，并印出地址。
accessibility-tests = 如何测试
accessibility-tests-text = 程序的每次修改在采用之前，都要在浏览器（Chromium）中打开各类页面，检查：
accessibility-test-axe = 用 axe 程序检查六种语文、浅色和深色、360和1280像素宽度下均未发现违反 WCAG 2.2 A级和AA级的情况；
accessibility-test-keyboard = 从首页到复制引文的全过程可用键盘完成，也可在关闭脚本时完成；
accessibility-test-reflow = 宽度为320像素时不需左右滚动，打印时不含导航；
accessibility-test-html = HTML 代码有效。
accessibility-tests-not = 这类测试不可能发现所有问题。每天使用屏幕阅读器、放大镜或语音输入的人士尚未试用这些页面；他们的意见将更为重要。
accessibility-limits = 已知的不足
accessibility-limits-text = 从文件读取的文本可能失去强调字体、表格和图形。文本如未以您的语文上载，则以另一种语文显示并予注明。错误的详细说明和编程接口的说明仅有英文。
accessibility-report = 反映障碍
accessibility-report-text = 请说明是哪一页、您想做什么、用什么阅读。
accessibility-report-to = 反映至：
accessibility-report-none = 本站点未提供反映地址，请告知其管理者。

## 数据

data-lede = 这些页面的所有内容均可用 JSON 格式获取，无须密钥。
data-formats = 格式
data-formats-text = 数据为 UTF-8 编码的 JSON。建议列表也可用同样的筛选条件取得 CSV 格式，或以 Atom 订阅。每项建议可在其页面上取得 BibTeX 和 RIS 格式。页面头部载有引文，供文献管理软件读取，并载有 schema.org 说明。
data-description-link = 接口说明（OpenAPI）
data-examples = 示例
data-list = 检索，并按专题计数
data-one = 一项建议
data-document = 一份文件及其全文
data-themes = 专题索引
data-csv = 表格形式的列表（CSV）
data-atom = 订阅列表（Atom）
data-again = 如无变动则无内容（304）
data-more = 地址和字段
data-more-text = 答复采用 UTF-8 编码，日期采用 ISO 8601 格式，语文用两个字母表示。列表给出总数、各项内容和下一部分的地址。参数不明即为错误，并指出该参数。页面地址和数据地址使用相同的名称。
data-parts = 长列表
data-parts-text = 列表每次给出20项，用“limit”可达200项。“next”是下一部分的地址，也见于“Link”标头；请依次读取，直至其为 null。其间如有新的发布，原有内容既不会重复，也不会遗漏。
data-fresh = 再次请求
data-fresh-text = 每个答复都有“ETag”。用“If-None-Match”送回，如无变动，答复为304，没有内容。“Recueil-Revision”标头随每次发布加一：数字不变，一切不变。
data-errors = 错误
data-errors-text = 错误采用 application/problem+json（RFC 9457）格式，说明有何不妥、涉及哪个参数。
data-fair = 合理使用
data-fair-text = 无须密钥，程序也不计算请求次数。如要获取全部内容，请逐项请求。
data-pages = 永久地址
data-pages-text = 建议以其标识命名，文件以其文号命名；两者均通向读者所用语文的页面：
data-licence = 许可
data-licence-text = 关于文本和本服务所添加的内容，见使用条款：

## 条款

terms-lede = 这些页面效力如何、可作何用，以及保留您的哪些信息：没有。
terms-unofficial = 非官方性质
terms-unofficial-text = 这是非官方汇编。发布组织刊印的文件优先于本站所示内容。联合国的名称和文号仅用于注明所引用的内容。
terms-texts = 文件文本
terms-texts-text = 文件属于发布文件的组织，适用其自身的条款。本服务提供便于阅读的副本，并指明可据以查找原件的文号。
terms-service = 本服务添加的内容
terms-service-text = 标识、专题、文件之间的链接和编排可自由使用，但须注明本服务的名称和页面地址。
terms-warranty = 不作保证
terms-warranty-text = 文本由程序读取，可能有误。条目注明是否经编辑审核。请依据出处引用。
terms-visitors = 保留访客的哪些信息
terms-visitors-text = 没有。阅读无须注册账户。程序不记录访客的地址、检索内容和所读页面。出现故障时，程序记下时间、不含检索内容的页面地址和该请求的编号。不从别处加载任何内容，也不统计任何人。
terms-visitors-report = 唯一的例外由您自己决定：您提交的问题会保留给编辑。您随附的地址在问题处理完毕后即予删除。
terms-visitors-operator = 本站点的管理者可能在其前端设有其他程序，这些程序自有记录。
terms-cookies = Cookie
terms-cookies-text = 不设置任何 Cookie。如果您关闭单键快捷方式，浏览器会自行记住。

# Behind the sign-in

desk = 编辑
desk-home = 总览
desk-users = 账户
desk-reports = { $n ->
   *[other] 有{ $count }份读者反馈尚待处理。
}
role-reader = 读者
role-editor = 编辑
role-publisher = 发布者
role-admin = 管理员
save = 保存
sign-in = 登录
sign-in-lede = 供上传、审阅和发布文件的人员使用。阅读无需账户。
sign-in-button = 登录
sign-in-forgotten = 如忘记密码，请向管理员索取链接。
sign-in-wrong = 地址或密码不正确。
elsewhere-button = 通过{ $name }登录
elsewhere-another = 使用{ $name }的其他账户
elsewhere-or = 或使用密码
elsewhere-away = { $name }目前没有响应。请稍后再试，或使用密码登录。
elsewhere-refused = { $name }未允许您登录。未做任何更改；您可以再试一次。
elsewhere-untrusted = { $name }的回应不可信，因此您没有登录。如果再次发生，请告知管理员。
elsewhere-stale = 此次登录是在另一个浏览器中开始的，或时间过久。请重新开始。
elsewhere-unknown = { $name }认识您，但这里没有您可用的账户。请向管理员申请。
elsewhere-no-address = { $name }未确认您的电子邮件地址，因此找不到您的账户。请在那里确认地址，或询问管理员。
elsewhere-only = 您的账户通过{ $name }登录，不使用密码。
sign-in-wait = { $n ->
   *[other] 尝试次数过多，请在{ $count }秒后重试。
}
sign-out = 退出
email = 电子邮件地址
email-wrong = 请输入电子邮件地址，例如name@example.org。
email-taken = 该地址已有账户。
password = 密码
password-new = 新密码
password-present = 当前密码
password-change = 更改密码
password-hint = 几个互不相关的词容易记住而难以猜中。可从密码管理器粘贴。
password-wrong = 当前密码不正确。
password-short = { $n ->
   *[other] 请选择至少{ $count }个字符的密码。
}
password-long = 此密码过长，请选择较短的密码。
password-common = 此密码属于最先被尝试的密码：过于常见，或由姓名、键盘图案构成。请另选一个。
password-breached = 此密码曾在别处泄露，为猜测密码者所知。请另选一个，并在所有使用它的地方更换。
code = 还有一步
code-lede = 请输入您的应用此刻显示的验证码，或一个恢复码。
code-label = 验证码
code-wrong = 验证码不正确或已使用。请输入当前显示的验证码。
link = 设置密码
link-first = 这里尚无任何账户。您的账户将是第一个管理员账户。
link-invited = 您已受邀。设置密码后即登录。
link-forgotten = 请设置新密码。您在各处的登录都将结束。
link-button = 使用此密码
account = 您的账户
account-language = 语言
account-language-label = 这些页面的语言
factor = 第二重验证
factor-on = 登录时还需输入验证码。
factor-off = 登录时只需密码。启用第二重验证后，即使密码被盗也无法登录。
factor-codes-left = { $n ->
   *[other] 还剩{ $count }个恢复码。
}
factor-add = 设置第二重验证
factor-renew = 生成新的恢复码
factor-remove = 取消第二重验证
factor-lede = 用一次性验证码应用扫描方块，然后输入所显示的验证码。
factor-square = 供应用扫描的方块；下方为相同内容的字母形式
factor-typed = 或输入此密钥：
factor-first = 应用显示的验证码
factor-confirm = 确认
factor-codes = 恢复码
factor-codes-lede = 当应用不在手边时，每个恢复码可登录一次。恢复码仅在此刻显示：请打印或与密码一同保存。
factor-codes-kept = 我已保存
sessions = 登录位置
sessions-own = 此浏览器
sessions-since = 始于
sessions-seen = 最近活动
sessions-end = 结束登录
sessions-end-all = 结束其他所有登录
tokens = 程序令牌
tokens-lede = 代您上传或发布的程序以令牌代替密码。
tokens-since = 创建于
tokens-used = 最近使用
tokens-unused = 尚未使用
tokens-ends = 到期
tokens-revoke = 撤销
tokens-new = 新令牌
tokens-name = 用途
tokens-scopes = 允许的操作
tokens-days = 有效期
tokens-endless = 无期限
tokens-make = 创建令牌
token-no-name = 请说明令牌用途，并至少选择一项操作。
token-made = 您的令牌
token-once = 令牌仅在此刻显示。请复制到所需之处；此后无人能再查到。
token-kept = 我已复制
scope-read = 读取草稿和反馈
scope-upload = 上传
scope-publish = 发布
days = { $n ->
   *[other] { $count }天
}
users-lede = 谁可以登录，以及可以做什么。
users-own = 您
users-closed = 已关闭
users-since = 创建于
users-factor = 已启用第二重验证
users-waiting = 尚未设置密码
users-elsewhere = 通过其他服务登录
users-detach = 与其他服务脱离
users-change = 更改
users-role = 权限
users-link = 新密码链接
users-no-factor = 取消第二重验证
users-sessions = 结束所有登录
users-close = 关闭账户
users-reopen = 重新开启
users-last-admin = 必须保留一名可登录的管理员。请先指定另一人。
users-invite = 邀请
users-invite-note = 您将得到一个链接供转交；本服务不发送邮件。
users-invite-button = 创建邀请
invited = 待转交的链接
invited-lede = 链接仅在此刻显示，持有者可为该账户设置密码。请以可信方式转交。
invited-days = { $n ->
   *[other] 链接可使用一次，{ $count }天内有效。
}
done-password = 密码已更改；其他登录均已结束。
done-session = 登录已结束。
done-token = 令牌已撤销。
done-factor = 第二重验证已启用。
done-nofactor = 第二重验证已取消。
done-detached = 该账户已与其他服务脱离。
done-role = 权限已更改。
done-closed = 账户及其登录和令牌均已关闭。
done-reopened = 账户已重新开启。

# Imports

desk-imports = 收到的文件
imports-lede = 待发布的会议文件。每份文件均按发送原样保存。
imports-send = 发送文件
imports-limits = 文本、PDF、DOCX或HTML，每份不超过50 MB，可一次发送多份。如可选择，请发送DOCX。
imports-drop = 也可将文件拖放到此表单上，随即发送。
imports-given = 如文件未注明文号或语言
imports-given-note = 文号只适用于一份文件。以文件本身所载为准。
imports-symbol = 文号
imports-language = 语言
imports-any-language = 所有语言
imports-files = 文件
imports-send-button = 发送
imports-queued = 等待发送
imports-sending = 正在发送
imports-broken = 连接中断，此文件未保存任何内容。
imports-again = 重新发送
imports-out = 您已退出登录。请在另一窗口登录后重新发送。
imports-count-received = 已收到：0。
imports-count-refused = 已拒收：0。
imports-list = 来件
imports-states = 状态
imports-all = 全部
import-state-received = 等待读取
import-state-parsing = 正在读取
import-state-in-review = 待审阅
import-state-published = 已发布
import-state-failed = 失败
import-state-discarded = 已弃置
imports-words = 标题、文号或文件名
imports-mine = 仅限本人
imports-filter = 显示
imports-reload = 显示当前状态
imports-stale = 本页不再随时更新。
imports-none = 没有符合条件的文件。
imports-none-yet = 尚未收到文件。
imports-pick = 选择
imports-chosen = 对所选文件：
imports-choose-some = 请至少选择一份文件。
together-first = 先显示对每份文件的影响：
together-all = 本列表全部文件，至多200份
together-publish = 发布已定事项
together-too-many = 一次至多200份，请先缩小范围。
together = 多份文件：方案
together-report = 多份文件：执行结果
together-assign = 指派给
together-discard = 弃置：
together-note = 尚未作任何更改。勾选的文件逐份处理；期间有变动或被拒绝的文件保持原状，不影响其他文件。随后显示每份文件的结果。
together-go = 对勾选的文件执行
together-done = 已执行
together-do-publish = 将发布：均已决定
together-do-assign = 将指派
together-do-discard = 将弃置
together-step-anew = 将重新发布，含其后的修改
together-step-held = 由他人经办：勾选后方执行
together-step-undecided = 保持原状：尚有待定事项
together-step-alone = 保持原状：须由另一名发布人核准
together-step-scheduled = 保持原状：已预定发布时间
together-step-published = 保持原状：已发布
together-step-discarded = 保持原状：已弃置
together-step-failed = 保持原状：无法读取
together-step-unread = 保持原状：尚未读取
together-step-has = 保持原状：已是如此
together-step-changed = 保持原状：方案生成后已有变动
together-step-refused = 保持原状：被拒绝
together-count-done = { $n ->
   *[other] 已对{ $count }份文件执行。
}
together-count-left = { $n ->
   *[other] { $count }份文件保持原状。
}
imports-sent = 发送于
imports-by = 发送人
imports-by-command = 由命令行发送
imports-held = 经办人
imports-held-own = 由您经办
imports-public = 公开页面
imports-warnings = { $n ->
   *[other] { $count }项提醒
}
imports-attempt = 第{ $number }次尝试
imports-publish-wanted = 读取后即发布
imports-discarded = 弃置于
imports-discarded-by = 弃置人
imports-becomes-document = 将成为新文件：
imports-becomes-nameless = 将成为无文号的新文件
imports-becomes-language = 将成为下列文件的另一语言版本：
imports-becomes-revision = 将成为下列文件的第{ $number }次修订：
imports-becomes-again = 曾发布后撤回；将恢复为
import = 来件
import-file = { $format }，{ $size } kB
import-file-head = 文件
import-original = 发送原件
import-given = 发送时注明
import-changed = 最近变动
import-review = 审阅
import-siblings = 另有一份文号和语言相同的文件待审阅。如两份均发布，其一将成为另一份的修订。
import-publish = 未经审阅发布
import-publish-note = 尚无人将其与印刷文件核对。建议和主题按程序所得发布，页面和每条记录均注明未经编辑审阅。
import-publish-button = 按提取结果发布
import-do = 如何处理
import-take = 由我经办
import-assign = 经办人
import-assign-button = 指派
import-nobody = 无
import-retry = 重新读取
import-restore = 恢复
import-reason = 理由
import-discard = 弃置
import-discard-note = 理由载入日志。弃置的文件不会发布；可以恢复，重新发送亦可恢复。
import-kept = { $n ->
   *[other] 已读取的内容保留{ $count }天。
}
import-forgotten = 恢复后将从头读取。
import-discarded = 其间已被弃置。
import-not-discarded = 未被弃置。
import-not-failed = 只有失败的文件才重新读取。
import-published = 已发布：请改为撤回该文件。
import-not-in-review = 只有已读取且未发布的文件才能发布。
import-no-reason = 请说明理由，不超过1000字。
import-no-editor = 请选择有编辑权限的人员。
sent = 文件处理结果
sent-none = 请至少选择一份文件。
sent-back = 前往收到的文件
sent-received = 已收到。
sent-duplicate = 此前已收到同一文件。
sent-published = 此前已收到同一文件，并已发布。
sent-revived = 此前已收到同一文件，曾被弃置；现已恢复。
sent-too-large = 超过50 MB。
sent-empty = 文件为空。
sent-picture = 是图片，没有文字。请发送文件本身。
sent-archive = 是压缩包、电子表格或演示文稿。请发送文件本身。
sent-convert = 此格式无法读取。请用文字处理软件打开，另存为DOCX后发送。
sent-locked = 有密码保护。请取消密码后发送。
sent-other = 不是可以读取的文件：可读取文本、PDF、DOCX和HTML。
sent-symbol = 所填不是文号：应为大写字母和数字并以斜线分隔，例如CTOC/COP/WG.7/2020/3。
sent-language = 所填不是六种语言之一。
sent-several = 文号只适用于一份文件。请不填文号发送，或逐份发送。
sent-broken = 未传完即中断。请重新发送。
fill = 成批文件附表格
fill-lede = 一个文件压缩包，附表格说明文件本身未载明的内容。先逐一读取、比对；未经确认，不导入任何文件。
fill-send-head = 发送压缩包
fill-sheet = 表格
fill-sheet-note = 电子表格保存的CSV。如表格已在压缩包内，或文件本身载明一切，则不需要。
fill-columns = 表格各栏
fill-columns-note = 标题在首行，用英文或法文，次序不限；只有文件一栏必填。以文件本身所载为准。
fill-column-file = 文件名
fill-column-symbol = 文号
fill-column-language = 语文
fill-column-body = 机构
fill-column-meeting = 届会
fill-column-date = 日期
fill-column-kind = 文件类型
fill-column-paragraph = 段落编号
fill-column-item = 分段字母
fill-column-text = 建议案文
fill-column-themes = 专题
fill-column-status = 状态
fill-column-addressees = 建议对象
fill-unlisted = 表格未列的文件也一并导入
fill-archive = ZIP压缩包
fill-archive-note = 至多500 MB、2000个文件。更多时可用命令行导入文件夹。
fill-send = 发送并查看方案
fill-earlier = 已发送
fill-none-yet = 尚未发送压缩包。
fill-lines = { $n ->
   *[other] { $count }行
}
fill-state-arriving = 正在接收
fill-state-planning = 正在读取
fill-state-planned = 待确认
fill-state-running = 正在导入
fill-state-done = 已导入
fill-state-failed = 失败
fill-state-discarded = 已放弃
fill-state-forgotten = 逾期未确认
fill-verdict-document = 新文件
fill-verdict-language = 另一语文
fill-verdict-revision = 新修订
fill-verdict-nameless = 无文号新文件
fill-verdict-duplicate = 已有
fill-verdict-held = 暂缓
fill-outcome-received = 已导入
fill-outcome-duplicate = 已有
fill-outcome-refused = 被拒
fill-progress = { $done }/{ $of }
fill-do = 处理
fill-plan-note = 尚未导入任何文件。
fill-kept = { $n ->
   *[other] { $count }天内无人确认的方案即予清除。
}
fill-confirm = { $n ->
   *[other] 导入{ $count }个文件
}
fill-held = { $n ->
   *[other] { $count }行暂缓：请更正表格后重新发送压缩包；届时已导入的会被识别。
}
fill-discard = 放弃方案
fill-changed = 期间已有变动，故未作任何处理。以下为当前状态。
fill-lines-head = 逐行
fill-report = 报告表格（CSV）
fill-row = 行号
fill-no-row = 表中未列
fill-none = 请选择压缩包。
fill-no-archive = 这不是ZIP压缩包。
fill-broken = 传送中断，未保留任何内容。请重新发送。
fill-too-large = 超过500 MB。请拆分压缩包，或使用命令行。
fill-sheet-large = 表格超过8 MB。
fill-code-file-missing = 没有此名称的文件：
fill-code-file-ambiguous = 多个文件同名，请同时注明文件夹：
fill-code-file-twice = 另一行已列此文件：
fill-code-file-unnamed = 缺少文件名。
fill-code-file-unlisted = 没有任何一行列出此文件。
fill-code-file-unreadable = 无法读取：
fill-code-file-encrypted = 有密码保护。
fill-code-file-damaged = 在压缩包中已损坏。
fill-code-file-method = 压缩方式无法读取，请用普通ZIP。
fill-code-file-too-large = 超过50 MB。
fill-code-file-none = 是链接，不是文件。
fill-code-file-leads-out = 文件名指向压缩包之外，请改名。
fill-code-file-sum = 此前各文件合计超过4 GB，请拆分压缩包。
fill-code-cell-unknown = 无法识别：
fill-code-cell-disagrees = 文件所载不同，以文件为准：
fill-code-symbol-twice = 文号和语文与此行相同：
fill-code-file-same = 内容与此行相同：
fill-code-symbol-none = 文件和表格均未载明文号。
fill-code-row-twice = 此处已见于表中，行号：
fill-code-text-missing = 缺少案文。
fill-code-body-new = 尚无此机构，将予新建：
fill-code-meeting-new = 该机构有其他届会，但无此届：
fill-code-file-again = 此前失败，将重新读取。
fill-code-file-returns = 曾被弃置，将予恢复。
fill-code-heading-unknown = 没有此名称的栏，已略去：
fill-code-sheet-guessed = 表格未注明编码，按此读取：
fill-code-files-hidden = 与压缩包中其他文件同名而被遮蔽的文件数：
compiled = 他处汇编的建议
compiled-lede = 由人工汇编的建议表。每一行都与已发布内容比对，其余各行等待其文件。确认之前不保存、不赋予任何内容，读者绝不会看到汇编案文。
compiled-send-head = 发送表格
compiled-sheet-note = 电子表格软件保存的 CSV，最大 8 MB。
compiled-columns-note = 首行为标题，英文或法文，次序不限。仅文号、段落和案文为必填。多个专题或对象写在同一格中，以 ; 或 | 分隔。
compiled-none = 请选择一份非空的表格。
compiled-not-read = 此表无法读取，未保存其任何内容：
compiled-none-yet = 尚未发送任何表格。
compiled-waiting = 等待其文件
compiled-waiting-none = 没有等待的行。
compiled-taken = 已采纳
compiled-note = 尚未保存任何内容，也未赋予任何专题。
compiled-kept = 保存的行
compiled-given = 赋予已发布建议的专题
compiled-refused = 编辑先前否决且维持否决的专题
compiled-confirm = 保存各行并赋予专题
compiled-publishers = 已发布建议的专题会变动，故仅有发布权者可确认。
compiled-changed = 方案生成后库藏已有变动，故未执行。以下为当前方案。
compiled-now = 各行与目前库藏的比对。
compiled-diff = 从已发布案文到表中案文：
compiled-gives = 赋予的专题：
compiled-refuses = 编辑先前已否决：
compiled-in-review-fresh = 此文件待审，尚无人开始：确认后，这些专题将成为其中的建议专题。
compiled-in-review-begun = 此文件的审校已经开始，不会向其中添加内容：请在那里赋予专题。
compiled-verdict-matched = 文字相同
compiled-verdict-differs = 文字不同
compiled-verdict-no-recommendation = 该处没有建议
compiled-verdict-waits = 等待其文件
compiled-verdict-held = 已搁置
done-confirmed = 已开始导入。
done-letgo = 方案已放弃，未导入任何文件。
done-assigned = 已记录经办人。
done-discarded = 已弃置，可以恢复。
done-restored = 已恢复。
done-retried = 将重新读取。
done-published = 已按提取结果发布。

# Publishing: when, and behind whom

ready = 发布
ready-later = 稍后发布或附说明
ready-now = 立即
ready-at = 定时发布
ready-later-hint = 在该时刻之前读者看不到任何内容。届时将再次核查：如有未决定事项或内容已更改，则不发布，并在总览中等待处理。
ready-day = 日期
ready-hour = 时间
ready-zone = 该时间的时区
ready-schedule = 届时发布
ready-move = 改至该时刻
ready-cancel = 取消该次发布
ready-scheduled = 预定发布：
ready-held = 到期未发布：
ready-past = 请给出尚未到来的日期和时间。
ready-note-head = 给读者的说明
ready-note = 发布或重新发布的原因（如有）
ready-note-hint = 将显示在文件及其建议的历史记录中。
ready-eyes = 第二人复核
ready-hands = 审核人
ready-approved = 核准人
ready-nobody = 尚无
ready-alone = 审核者不能单独发布：还须由另一名发布人核准或发布此版本。
ready-own-work = 您参与了此次审核，须由他人核准。
ready-approve = 核准此版本
held-undecided = 有事项未决定
held-overtaken = 审核内容此后已更改
held-discarded = 该文件已弃置
held-alone = 须由另一名发布人核准
held-right = 安排发布者已无发布权限
held-done = 已发布
held-failed = 失败，详见日志
desk-scheduled = 待发布
desk-settings = 设置
settings-eyes = 审核者不能单独发布
settings-eyes-hint = 须由另一名发布人核准或发布；无论在此处、通过程序还是在服务器上，未经审核均不发布。
import-unseen = 须第二人复核：未经审核不发布。
done-scheduled = 届时将发布。
done-unscheduled = 不会自动发布。
done-approved = 您已核准此版本。
done-settings = 设置已保存。

# Withdrawing and putting back

withdraw = 撤回
withdraw-document = 撤回本文件
withdraw-language = 撤回{ $language }文本
withdraw-record = 撤回本建议
withdraw-lede = 其页面将说明已撤回、撤回时间和原因。任何内容都不会删除，并可恢复。
withdraw-goes = 将撤回的内容
withdraw-last-language = 该文件没有其他语文的已发布文本：将撤回整份文件。
withdraw-n-records = { $n ->
   *[other] { $count }项建议
}
withdraw-n-stay = { $n ->
   *[other] { $count }项建议保留，因为也载于别处；仅失去此处的措辞。
}
withdraw-n-themes = { $n ->
   *[other] { $count }个主题的建议减少
}
withdraw-n-addresses = { $n ->
   *[other] { $count }个地址将以六种语文说明已撤回
}
withdraw-why = 原因
withdraw-reason = 用平实文字说明原因
withdraw-reason-hint = 读者会在被撤回内容的页面上看到您所写的原文。
withdraw-reason-language = 书写所用语文
withdraw-instead = 可改为阅读的内容（如有）
withdraw-instead-hint = 文号、建议编号或本汇编某一页面的地址
withdraw-button = 立即撤回
withdraw-cancel = 保持不变
put-back = 恢复
withdraw-no-reason = 请说明原因，最多1 000字。
withdraw-no-instead = 所指替代内容未在此发布，或与此相同。
withdraw-not-published = 未发布。
withdraw-not-withdrawn = 未撤回。
withdraw-replaced = 已有其他文本取代。
withdraw-no-place = 其所载文件均未发布。请先恢复文件。
done-withdrawn = 已撤回，其页面说明原因。
done-put-back = 已恢复，读者可见。
life-document = 所成文件
life-languages = 语文
life-withdrawn = 撤回：
life-published = 发布：
life-unreviewed = 未经审核

# Inbox and log

desk-inbox = 读者反馈
desk-log = 日志
inbox-lede = 读者就条目和文件提出的问题。
inbox-open = 仅显示未处理
inbox-all = 同时显示已处理
inbox-empty = 没有待处理的反馈。
inbox-settled = 处理于
inbox-answer = 回复
inbox-note = 处理情况
inbox-settle = 标为已处理
log-lede = 所做操作及操作者，由新到旧。日志只增不改，每条均含前一条的哈希值。
log-actor = 操作者
log-verb = 操作
log-subject = 对象
log-place = 序号
log-at = 时间
log-detail = 详情
log-filter = 筛选
log-nothing = 没有符合条件的条目。
log-older = 更早
log-export = 全部导出为JSON Lines
done-settled = 反馈已处理。

# Overview and records

desk-records = 条目
desk-waiting = 待办
desk-nothing = 没有待办事项。
desk-reader = 您的账户仅供阅读。如需编辑，请联系管理员。
desk-in-review = { $n ->
   *[other] { $count }个上传文件待审阅。
}
desk-failed = { $n ->
   *[other] { $count }个上传文件无法读取。
}
desk-undecided = { $n ->
   *[other] { $count }个建议主题尚未决定。
}
desk-unreviewed = { $n ->
   *[other] { $count }项已发布建议未经审阅。
}
desk-missing = 接下来应上传的文件
desk-missing-note = 文件引用而本汇编没有的文件，按引用次数排列。
desk-places = { $n ->
   *[other] { $count }处
}
desk-documents = { $n ->
   *[other] 见于{ $count }份文件
}
desk-coverage = 缺少的语文
desk-symbol = 文件
desk-there = 有
desk-not-there = 缺
many = 批量处理主题
many-lede = 选择记录，先查看该决定对每条记录的影响，再作决定。
many-words = 正文词语或文号
many-theme = 主题
many-to = 移至的新主题
many-verb = 决定
many-verb-give = 赋予主题
many-verb-refuse = 取消主题
many-verb-move = 移至另一主题
many-plan-chosen = 查看对所选记录的影响
many-plan-all = { $n ->
   *[other] 对全部{ $count }条匹配记录
}
many-too-many = 一次至多5000条，请先缩小范围。
many-none = 请至少选择一条记录。
many-no-to = 请注明移至哪个主题。
many-same = 两者是同一主题。
many-plan = 方案
many-note = 尚未作任何更改。如期间有记录变动，则不执行，并显示新方案。
many-changed = 方案生成后记录已有变动，故未执行。以下为当前方案。
many-do = { $n ->
   *[other] 对{ $count }条记录执行
}
many-back = 返回列表
many-records = 记录
many-step-add = 新增主题
many-step-confirm = 确认所建议的主题
many-step-refuse = 拒绝所建议的主题
many-step-remove = 取消编辑所赋予的主题
many-step-move = 从一主题移至另一主题
many-step-has = 已有该主题
many-step-has-not = 无该主题
many-step-refused = 编辑已拒绝，请逐条决定
records-lede = 决定已发布建议的主题，或说明由何者取代。
records-id = 其标识符或页面地址
records-find = 打开
records-absent = 没有该标识符的已发布建议。
records-public = 公开页面
records-accept = 接受
records-refuse = 拒绝
records-drop = 移除
records-add = 添加主题
records-add-button = 添加
records-no-theme = 没有此名称的主题。
records-succession = 取代情况
records-successor = 取代它的建议的标识符或地址
records-why = 原因（记入日志）
records-supersede = 标为已被取代
records-restore = 撤回
records-circle = 这将使其取代自身。
records-not-superseded = 它未被取代。
record-replaces = 取代
origin-confirmed = 已确认
origin-added = 已添加
done-theme = 主题已决定。
done-succession = 已记录，两个页面均会显示。

# Keeping the thematic index

thesaurus-lede = 主题索引：各语文的主题名称、触发主题的词语及其位置。
thesaurus-try = 试用短语
thesaurus-phrase = 此短语会找到什么？
thesaurus-try-button = 试用
thesaurus-tree = 所有主题
thesaurus-new = 新主题
thesaurus-label = 名称
thesaurus-slug = 地址中的名称
thesaurus-slug-hint = 小写字母、数字和连字符，例如private-sector。此后不变。
thesaurus-bad-slug = 只可使用小写字母、数字和连字符，例如private-sector。
thesaurus-parent = 上级主题
thesaurus-first = 第一级
thesaurus-make = 创建主题
thesaurus-words = 词语
thesaurus-note = 范围说明
thesaurus-synonyms = 检索用同义词，每行一个
thesaurus-triggers = 触发短语，每行一个；末尾的*匹配任何词尾
thesaurus-related = 相关主题（地址中的名称）
thesaurus-sdg = 可持续发展目标的具体目标
thesaurus-place = 位置
thesaurus-move = 移动
thesaurus-merge = 并入
thesaurus-merge-button = 合并：标签、词语和地址随之转移
thesaurus-retire = 停用，改用
thesaurus-retire-button = 停用
thesaurus-reinstate = 恢复使用
thesaurus-aliases = 指向此处的地址：
thesaurus-theirs = 同事此间保存的内容：
thesaurus-taken = 已有或曾有主题使用此名称。请另选。
thesaurus-no-label = 主题至少需要一种语文的名称。
thesaurus-changed = 其间他人已作更改。两份内容均列于下方：请保留正确者并重新保存。
thesaurus-too-deep = 索引分两级：有子主题的主题须为第一级，子主题之下不再分级。
thesaurus-itself = 主题不能取代自身。请另选。
theme-retired = 此主题已停用。
theme-instead = 请改用：
done-described = 已保存，所有页面均会显示。
done-compiled = 各行已保存，专题已赋予。
steps = 历史
steps-lede = 何人何时作了何种更改，以及更改前后的内容。仍保持更改后原样者可以撤销。
steps-none = 自开始记录历史以来未作更改。
steps-create = 创建
steps-describe = 描述
steps-move = 移动
steps-merge = 合并
steps-part = 重新分开
steps-retire = 停用
steps-reinstate = 恢复使用
steps-remove = 移除
steps-label = 名称
steps-note = 范围说明
steps-synonyms = 同义词
steps-triggers = 短语
steps-related = 相关主题
steps-use = 使用
steps-undone = 已撤销
steps-undoes = 撤销某项更改
steps-file = 来自文件
steps-look = 查看并撤销
steps-undo = 撤销
steps-can = 所更改者仍为更改后的原样。撤销本身也是一项更改。
steps-whole = 恢复原状：{ $records }
steps-decided = 恢复，且此后的决定同时保留在另一主题：{ $records }
steps-lost = 不恢复，因为此后已被拒绝或不再成立：{ $records }
thesaurus-label-twice = 名称同时是同一语文的同义词。请从同义词中删去。
thesaurus-retired-instead = 改用的主题本身已停用。请另选。
thesaurus-no-step = 没有此项更改。
thesaurus-undone = 已经撤销。
thesaurus-since = 此后又有更改：{ $theme }。请先撤销后来的更改。
thesaurus-in-use = 它标注于建议，或有其他主题或地址指向它。请改为停用：{ $theme }
thesaurus-merge-again = 请重新合并；已撤销的合并不会自行恢复。
exchange = 导入和导出
exchange-lede = 整个索引作为一个文件：SKOS供其他程序使用，表格供电子表格使用。导入内容先行查看，然后才作更改。
exchange-out = 导出
exchange-turtle = SKOS (Turtle)
exchange-csv = 表格 (CSV)
exchange-in = 导入文件
exchange-in-note = Turtle格式的SKOS或CSV表格，不超过4 MB。您看到将有哪些更改之前，不作任何更改。
exchange-file = 文件
exchange-closed = 文件未提及的主题内容将被删去（仅限SKOS）
exchange-look = 查看将有哪些更改
exchange-broken = 无法读取文件：第{ $line }行，第{ $column }列。未作任何更改。
exchange-changes = 将有的更改
exchange-nothing = 不会有任何更改。
exchange-same = 文件中保持不变的主题：
exchange-not-taken = 不能导入者
exchange-left-out = 另作解读或略去者
exchange-at = 位置：
exchange-apply = 照此更改
exchange-applied = 已应用
exchange-undo = 全部撤销
exchange-changed = 其间索引或文件已有更改。现将有以下更改：请再次查看。
exchange-made = 新
exchange-note-no-label = 没有六种语文中任何一种的名称。
exchange-note-two-labels = 同一语文有两个首选名称：{ $what }
exchange-note-no-slug = 没有可用于地址的名称：{ $what }
exchange-note-twice = 在文件中出现两次：{ $what }
exchange-note-alias = 其地址指向另一主题：{ $what }
exchange-note-cycle = 位于自身之下：{ $what }
exchange-note-cells = 该行单元格多于表头：{ $what }
exchange-note-too-deep = 保持原位，否则此主题将过低：{ $what }
exchange-note-flattened = 索引分两级：置于{ $what }之下
exchange-note-several-parents = 有多个上位主题；置于{ $what }之下
exchange-note-unknown-theme = 所提及的主题不存在或已停用：{ $what }
exchange-note-label-twice = 略去与名称相同的同义词：{ $what }
exchange-note-languages = 略去其他语文的词语：{ $what }
exchange-note-untagged = 无其他词语时，未标语文的词语按英文处理：{ $what }
exchange-note-properties = 不保留的属性：{ $what }
exchange-note-collections = 略去的集合：{ $what }
exchange-note-schemes = 合并读取的方案：{ $what }
exchange-note-columns = 未知的列：{ $what }
done-undone = 已撤销，所有页面均会显示。
proposals = 重新建议
proposals-lede = 用现有短语重新检视所有已发布文本。应用差异之前不作任何更改；已确认或已拒绝者保持不变。
proposals-start = 重新建议主题
proposals-anew = 新的检视
proposals-anew-note = 大型文集需要数分钟；关闭本页后仍会继续。新的检视取代上一次。
proposals-state-running = 进行中
proposals-state-ready = 差异
proposals-state-applied = 已应用
proposals-state-stopped = 已停止
proposals-state-failed = 未能完成
proposals-state-replaced = 已由另一次检视取代
proposals-progress = 已检视{ $done }项建议，共{ $total }项
proposals-look = 查看进度
proposals-stop = 停止
proposals-leave = 放弃差异
proposals-same = 不会有任何更改。
proposals-stale = 此后短语或文本已有更改。将重新得出差异，而不应用现有差异。
proposals-difference = 各主题的差异
proposals-theme = 主题
proposals-come = 新的建议
proposals-go = 不再成立的建议
proposals-words = 依据的词语不同
proposals-apply = 应用
proposals-all = 所有主题
proposals-apply-all = 全部应用
proposals-of-theme = 主题
proposals-not-ready = 已没有可应用的差异。
proposals-made-anew = 此后短语或文本已有更改，因此未应用任何差异。正在重新得出差异。
done-proposing = 已开始。
done-halted = 已停止；未作任何更改。
done-applied = 已应用，所有页面均会显示。

# Review
review = 审校
review-views = 本文件的视图
review-whole-text = 全文
review-preview = 预览
review-changes = 与已发布版本比较
review-file = 原始文件
review-received = 收到时间：
review-source = 来源
review-source-text = 文件文本
review-page = 页
review-page-of = 第{ $page }页，共{ $pages }页
review-picture = 页面图像：
review-picture-alt = 印刷版页面；文字见上
review-saving = 正在保存……
review-saved = 已保存
review-unsaved = 尚未保存：服务没有响应。您输入的内容保留在此，并将重新发送。
review-kept = 先前输入且尚未保存的内容：请保存或改写。
review-out = 未保存：您已退出。请在另一窗口登录，随后会重新发送。
review-undo = 撤销
review-redo = 重做
review-next = 下一项待定
review-publish = 发布
review-ready = 全部已决定：有发布权限者可以发布。
review-is-published = 已按现状发布
review-recommendation = 建议：
review-unnumbered = 无编号
review-original = 最初读取的文本
review-text = 提取的文本
review-text-hint = 只更正误读之处。原读取结果予以保留，更正记录在案。
review-status = 状态
review-addressees = 建议对象
review-colon = ：
review-source-symbol = 来源文号
review-source-paragraph = 来源段落
review-to-decide = 待定
review-accepted = 已接受
review-rejected = 不是建议
review-decision = 决定
review-accept = 接受
review-refuse = 拒绝
review-refused = 已拒绝
review-drop = 移除
review-reopen = 重新决定
review-add-theme = 添加专题
review-add = 添加
review-confirm-all = 接受所有拟议专题
review-all-right = 全部正确
review-not-one = 这不是建议
review-more = 拆分、合并
review-split-hint = 如需拆分，请在上面文本的断开处留一空行。
review-split = 在空行处拆分
review-join = 与下一条合并
review-accept-above = 接受本条及以上各条
review-open = 打开
review-decided-by = 决定人：
review-in-text = 在全文中
review-warnings = 提示
review-must = 发布前须核实。
review-looked-into = 已核实
review-is-looked-into = 已核实。
review-header = 文首
review-header-open = 查看和更正
review-was-read = 原读取：
review-none = 无
review-no-records = 本文件中未发现建议。如有，请在全文中标出：
review-windows = 列表分段
review-keys = 快捷键
review-key-move = 下一条、上一条
review-key-next = 下一项待定；全部定完后，转到发布按钮
review-key-accept = 全部正确：建议及其专题
review-key-edit = 打开并更正文本
review-not-done = 未执行
review-conflict = 其间有人更改了同一内容。没有任何内容被覆盖，您输入的内容见下。
review-conflict-bare = 其间有人更改了此项建议，因此未对其作出任何决定。其现状如下；如无误，请再次提交您的决定。
review-overtaken = 自显示本页以来，审校内容已有变化。请重新查看后再继续。
review-differs = 不同之处
review-diff-note = 删除线为现有文本，下划线为您的文本。
review-there = 现有内容
review-yours = 您的内容
review-typed = 您输入的内容
review-send-mine = 用我的内容替换
review-send-again = 重新发送
review-keep-theirs = 保留现状
review-back = 返回审校
review-refused-publish = 尚未发布
review-refused-publish-lede = 须先逐项决定下列内容。未作任何更改。
review-text-lede = 用于处理被误认的内容：编号、标题、脚注以及遗漏的建议。
review-is-one = 这是一项建议
review-number = 段落编号
review-renumber = 更改编号
review-is-heading = 这是标题
review-merge = 与下一段合并
review-label = 字母或标记
review-is-item = 前一段的分项
review-is-note = 脚注
review-notes = 脚注列表
review-called-in = 标注于
review-not-called = 无标注
review-move-call = 移动标注位置
review-behind = 在以下文字之后
review-preview-lede = 读者将看到的样式。尚未发布。
review-row-new = 新增
review-row-changed = 有改动
review-row-gone = 消失
review-public-page = 读者目前看到的页面
review-no-changes = 建议与已发布的相同。
review-first = 本文件在该语种尚未发布：全部为新增。
review-no-theme = 没有这个专题。请输入索引中的名称，六种语文均可。
review-theme-gone = 索引中已不存在的专题
review-refused-gone = 所涉内容已不在文件中。
review-refused-no-words = 无法保存空文本。
review-refused-too-long = 文本超出一段的允许长度。
review-refused-not-split = 请在文本的拆分处留一空行。
review-refused-no-next = 没有可与之合并的内容。
review-refused-already-one = 已列为建议。
review-refused-holds-others = 其中含有建议或分项，请先就此作出决定。
review-refused-not-found = 该段中没有这些文字。请照原文复制。
review-refused-field = “{ $field }”不能填写该值。未作任何更改。
review-field-symbol = 文号
review-field-title = 标题
review-field-kind = 文件类型
review-field-language = 语文
review-field-original-language = 原文语种（两个字母）
review-field-distribution = 分发
review-field-distribution-date = 分发日期
review-field-body = 机构（照原文）
review-field-place = 会议地点
review-field-start = 首日
review-field-end = 末日
review-field-ordinal = 会议届次
review-field-agenda-item = 议程项目
review-field-agenda-symbol = 议程文号
review-field-job-number = 任务编号
review-left = { $n ->
   *[other] 发布前待定{ $count }项
}
review-new = { $n ->
   *[other] 新增{ $count }项
}
review-changed = { $n ->
   *[other] 改动{ $count }项
}
review-gone = { $n ->
   *[other] 消失{ $count }项
}
