# 中文。全角标点；数字用阿拉伯数字，与联合国中文文件一致。

## 数字、日期、出处

number-separator = { "\u202F" }
number-grouped-digits = 4
list-comma = { "，" }
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
place-item = { $item }项
place-resolution = 第{ $number }号决议
place-decision = 第{ $number }号决定
item-letter = ({ $label })
item-bullet = 第{ $rank }点
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

figures-lede = 哪些主题在何时由谁处理过，哪些主题已久未处理。每个条形和每个单元格都可打开其所统计的列表。
figures-description = 按年份和状态统计的建议、按年份和机构统计的主题、建议对象，以及久未处理的主题。
figures-all = 全部
figures-adopted = 已通过
figures-proposed = 拟议
figures-superseded = 已被取代
figures-none = 尚未发布可作此种统计的内容。
figures-key = 图例
figures-table = 以表格显示同样的数据
figures-part = { $where }：{ $what } { $count } 项
figures-years = 按年份和状态
figures-years-title = 按年份和状态分列的建议
figures-years-said = { $first } 至 { $last } 年；最多的是 { $year } 年：{ $count } 项。
figures-undated = { $count } 项日期不详的建议未计入。
figures-themes = 主题与年份
figures-themes-title = 按主题和年份分列的建议
figures-themes-said = 每行一个主题，每列一个年份；行末为该主题最后一次处理的年份。
figures-themes-note = 每项建议在其每个主题下计一次，主题包括其分主题。空格：当年没有。▸ 表示久未处理的主题。
figures-last = 最近一次
figures-left = 久未处理的主题
figures-left-note = 最后一项建议比汇编中最新的建议早 { $count } 年以上的主题和分主题；数字为该最后年份的建议数。
figures-left-none = 没有：凡有建议的主题此后均有处理。
figures-left-in = { $theme }，{ $year }
figures-untouched = 没有任何建议的主题：
figures-addressees = 按建议对象
figures-addressees-title = 按建议对象分列的建议
figures-addressees-note = 一项建议可有多个对象。
figures-bodies = 主题与机构
figures-bodies-title = 按主题和机构分列的建议
figures-bodies-note = 每行一个主题，每列一个机构，以文号标示。空格：该机构未就该主题提出建议。

## 专题

themes-title = 专题索引
themes-lede = { $themes }个专题和{ $children }个分专题。数字是已发布的建议数，每个专题下一项建议只计一次；一项建议可属于若干专题。
themes-description = 汇编的专题和分专题，按拼音顺序排列，并列出每个专题下的建议数。
themes-jump = 跳到字母
theme = 专题
theme-child = 分专题
theme-broader = 上级专题：
theme-synonyms = 又称：
theme-related = 另见：
theme-children = 分专题
theme-proposed-note = 虚线框内的专题由规则提出，尚未经编辑审核。
theme-proposed-more = “拟议”是什么意思
theme-group-by = 分组方式：
theme-group-child = 分专题
theme-group-meeting = 会议
theme-group-general = 关于本专题的其他建议
theme-group-undated = 会议不详
theme-empty = 尚未发布关于本专题的建议。
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

## 文件

documents-lede = 可直接阅读的会议文件，每段都有自己的地址。
documents-description = 汇编收录的会议文件，由新到旧排列。
documents-none = 没有符合条件的文件。
document-title-untitled = { $kind }，{ $date }
document-read-in = 其他语文文本：
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
document-unreviewed = 本文本未经编辑审核，按程序从文件中读取的原样显示。
document-recommendation = 建议 { $place }
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
error-server = 本站出了故障
error-unavailable = 服务繁忙
error-other = 请求被拒绝
error-advice-request = 请检查地址，或从以下页面重新开始：
error-advice-missing = 地址可能已经改变。请从以下页面开始：
error-advice-gone = 其地址予以保留，使引文永远不会指向其他内容。
error-advice-server = 这不是您的过失。请稍后再试；如故障持续，请告知下面的编号。
error-all = 所有建议
error-home = 首页
error-request = 此请求的编号：
