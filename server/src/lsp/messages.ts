import { fillTemplate, type Locale, type Localized } from '../core/locale.js';

/** Everything that the server itself says, beside the messages of the rules. */
const MESSAGES = {
  'too-long': {
    'zh-CN':
      '这个文件有 {size} 万字，超过编辑器内检查的上限（{limit} 万字），因此没有检查。请用命令行检查：selfexam lint。',
    en: 'This file has {size}0,000 characters, more than the editor checks ({limit}0,000), so it was not checked. Use the command line: selfexam lint.',
  },
  'unknown-profile': {
    'zh-CN': '没有名为“{id}”的会议档案，因此没有检查。可用的档案：{known}。',
    en: 'There is no meeting profile "{id}", so nothing was checked. Available profiles: {known}.',
  },
  'bad-front-matter': {
    'zh-CN': '文首的信息读不懂，因此没有检查：{detail}。请改正 --- 之间的内容。',
    en: 'The front matter cannot be read, so nothing was checked: {detail}. Correct what stands between the lines ---.',
  },
  'config-broken': {
    'zh-CN': '配置 {config} 有误，暂按默认设置检查：{detail}',
    en: 'The configuration {config} is broken; the defaults stand in for it: {detail}',
  },
  'rule-crashed': {
    'zh-CN': '规则 {rule} 运行出错，已跳过；其余规则照常检查。详情见日志。',
    en: 'Rule {rule} failed and was left out; the other rules went on. See the log.',
  },
  'fix-rule': {
    'zh-CN': '修正本文中所有 {rule} 问题（{count} 处）',
    en: 'Fix all {count} findings of {rule} in this draft',
  },
  'fix-all': { 'zh-CN': '修正所有可安全修正的问题', en: 'Fix everything that can be fixed safely' },
  'disable-here': { 'zh-CN': '忽略此处的 {rule}（须写明理由）', en: 'Disable {rule} here (give the reason)' },
  'disable-file': {
    'zh-CN': '在本文中忽略 {rule}（须写明理由）',
    en: 'Disable {rule} in this draft (give the reason)',
  },
  'disable-reason': { 'zh-CN': '请写明理由', en: 'give the reason' },
  'insert-all': { 'zh-CN': '插入全部缺少的方面和部分', en: 'Insert all missing areas and sections' },
  'open-rule': { 'zh-CN': '查看规则说明：{rule}', en: 'Show the page of rule {rule}' },
  'to-heading': { 'zh-CN': '改写为 Markdown 标题', en: 'Rewrite as a Markdown heading' },
  'all-to-headings': {
    'zh-CN': '把所有此类标题改写为 Markdown 标题（{count} 处）',
    en: 'Rewrite all {count} such headings as Markdown headings',
  },
  renumber: { 'zh-CN': '重新编排标题序号（{count} 处）', en: 'Renumber the headings ({count} places)' },
  basis: { 'zh-CN': '依据', en: 'Basis' },
  why: { 'zh-CN': '为什么', en: 'Why' },
  'rule-page': { 'zh-CN': '规则说明', en: 'Rule page' },
  'area-clause': { 'zh-CN': '检查方面：{name}', en: 'Check area: {name}' },
  'area-unsure': {
    'zh-CN': '这个标题像是“{name}”，但不能确定（也可能是“{rival}”）。',
    en: 'This heading seems to mean "{name}", but it is not sure (it could mean "{rival}").',
  },
  'area-must-cover': { 'zh-CN': '应检查的内容', en: 'It must cover' },
  'area-there': { 'zh-CN': '现有内容', en: 'What is there' },
  'part-title': { 'zh-CN': '应有的部分：{name}', en: 'Required part: {name}' },
  'part-optional': { 'zh-CN': '可有可无的部分：{name}', en: 'Optional part: {name}' },
  'part-prompts': { 'zh-CN': '写什么', en: 'What to write' },
  problems: { 'zh-CN': '具体问题 {count} 个', en: '{count} concrete problems' },
  'no-problems': { 'zh-CN': '没有具体问题', en: 'no concrete problem' },
  others: { 'zh-CN': '不合要求的表述 {count} 处', en: '{count} statements that are no concrete problem' },
  unmatched: { 'zh-CN': '{count} 个问题没有对应的措施', en: '{count} problems without a measure' },
  matched: { 'zh-CN': '问题都有对应的措施', en: 'every problem has a measure' },
  missing: { 'zh-CN': '缺这一部分', en: 'missing' },
  'brief-covered': { 'zh-CN': '{count} 个', en: '{count} problem(s)' },
  'brief-thin': { 'zh-CN': '不具体', en: 'not concrete' },
  'brief-missing': { 'zh-CN': '缺', en: 'missing' },
  'brief-optional': { 'zh-CN': '可不写', en: 'optional' },
  present: { 'zh-CN': '已有', en: 'there' },
  optional: { 'zh-CN': '未写（可以不写）', en: 'not there (optional)' },
  'directive-next-line': { 'zh-CN': '下一行不检查', en: 'Off for the next line' },
  'directive-disable': { 'zh-CN': '从这里起不检查', en: 'Off from here on' },
  'directive-enable': { 'zh-CN': '从这里起恢复检查', en: 'On again from here' },
  'directive-file': { 'zh-CN': '全文不检查', en: 'Off in the whole draft' },
  'directive-unknown': { 'zh-CN': '不认识的指令：selfexam-{name}', en: 'Unknown directive: selfexam-{name}' },
  'directive-all': { 'zh-CN': '所有规则', en: 'every rule' },
  'directive-reason': { 'zh-CN': '理由：{reason}', en: 'Reason: {reason}' },
  'directive-no-reason': {
    'zh-CN': '没有写明理由，因此不起作用。请在“--”之后写明理由。',
    en: 'Without a reason it has no effect. Write the reason behind "--".',
  },
  'directive-used': { 'zh-CN': '忽略了 {count} 处', en: 'Suppresses {count} findings' },
  'complete-area': { 'zh-CN': '检查方面（还缺）', en: 'Check area, still missing' },
  'complete-part': { 'zh-CN': '应有的部分（还缺）', en: 'Required part, still missing' },
  'complete-problem': { 'zh-CN': '一个问题', en: 'A problem' },
  'complete-problem-detail': { 'zh-CN': '具体的人、事、时间、后果', en: 'person, matter, time, consequence' },
  'complete-cause': { 'zh-CN': '一条原因', en: 'A cause' },
  'complete-measure': { 'zh-CN': '一条整改措施', en: 'A measure' },
  'complete-measure-detail': { 'zh-CN': '做什么、何时、由谁检查', en: 'what, until when, who checks' },
  'complete-criticism': { 'zh-CN': '一条批评意见', en: 'A criticism' },
  'complete-key': { 'zh-CN': '文首信息', en: 'Front matter' },
  'complete-directive': { 'zh-CN': '忽略指令（须写明理由）', en: 'Directive (with its reason)' },
  'complete-phrase': { 'zh-CN': '规范表述', en: 'Set phrase' },
  'profile-page': { 'zh-CN': '会议档案：{title}', en: 'Meeting profile: {title}' },
  'why-front-matter': { 'zh-CN': '文首写明', en: 'named in the front matter' },
  'why-config': { 'zh-CN': '由配置 {config} 指定', en: 'set in {config}' },
  'why-setting': { 'zh-CN': '由编辑器设置指定', en: "set in the editor's settings" },
  'why-default': { 'zh-CN': '默认档案', en: 'the default' },
  'kind-individual': { 'zh-CN': '个人对照检查材料', en: 'individual outline' },
  'kind-team': { 'zh-CN': '班子对照检查材料', en: "team's self-examination" },
  'kind-criticism': { 'zh-CN': '相互批评意见', en: 'mutual criticism' },
  'kind-rectification': { 'zh-CN': '整改清单', en: 'rectification list' },
  outline: { 'zh-CN': '检查方面（selfexam）', en: 'Check areas (selfexam)' },
  'not-a-draft': {
    'zh-CN': '不是民主生活会材料：文首、标题和配置都没有写明文种',
    en: 'not a draft: neither front matter nor title nor configuration says its kind',
  },
  off: { 'zh-CN': '检查已关闭', en: 'checking is switched off' },
  ignored: { 'zh-CN': '由忽略规则排除', en: 'left out by an ignore pattern' },
  'config-file': { 'zh-CN': '配置文件', en: 'configuration file' },
  'rule-link': { 'zh-CN': '打开规则说明', en: 'Open the rule page' },
  'profile-link': { 'zh-CN': '打开会议档案', en: 'Open the meeting profile' },
  'file-link': { 'zh-CN': '打开文件', en: 'Open the file' },
  'severity-error': { 'zh-CN': '错误', en: 'error' },
  'severity-warning': { 'zh-CN': '警告', en: 'warning' },
  'severity-info': { 'zh-CN': '提示', en: 'hint' },
  'severity-off': { 'zh-CN': '关闭', en: 'off' },
  'review-no-draft': {
    'zh-CN': '这个文件不是一份可以审阅的材料。',
    en: 'This file is no draft that could be reviewed.',
  },
  'review-unsaved': {
    'zh-CN': '材料还没有保存，请先保存再审阅。',
    en: 'The draft is not saved; save it first.',
  },
  'review-no-name': { 'zh-CN': '要写审阅人的姓名。', en: 'The name of the reviewer is needed.' },
  'review-no-comment': { 'zh-CN': '退回要写明意见。', en: 'A return needs a comment.' },
  'review-unused-waiver': {
    'zh-CN': '“{rule}”没有对应的必须修改的问题，请刷新后再审阅。',
    en: 'No blocking finding of "{rule}" stands there; refresh and review again.',
  },
  'review-nothing': {
    'zh-CN': '文件夹中没有可审阅的材料。',
    en: 'There is no draft in the folder to be reviewed.',
  },
  'comment-no-text': { 'zh-CN': '意见不能为空。', en: 'A comment needs some words.' },
  'comment-no-place': { 'zh-CN': '这里没有可以评的句子。', en: 'There is no sentence here to comment on.' },
  severity: { 'zh-CN': '默认级别：{severity}', en: 'Default severity: {severity}' },
} as const satisfies Record<string, Localized>;

export type MessageId = keyof typeof MESSAGES;

/** A message in the given language, `{name}` filled from `data`. */
export function say(
  locale: Locale,
  id: MessageId,
  data: Readonly<Record<string, string | number>> = {},
): string {
  return fillTemplate(MESSAGES[id][locale], data);
}

/** A message in both languages, `{name}` still to be filled. */
export function messageIn(id: MessageId): Localized {
  return MESSAGES[id];
}

/** Every message, for the test that holds both languages to the same placeholders. */
export function allMessages(): Readonly<Record<string, Localized>> {
  return MESSAGES;
}
