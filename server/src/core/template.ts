import type { DraftKind } from './draft/model.js';
import type { ResolvedProfile } from './meeting/profile.js';
import type { Member, Part } from './schema/types.js';
import { below, writeHeading, type HeadingStyle } from './skeleton/style.js';

/** Forms of headings that a template can have; see {@link HeadingStyle}. */
export type TemplateStyle = HeadingStyle['form'];

export interface TemplateOptions {
  readonly name: string;
  readonly post?: string;
  /** ISO date or as people write it. */
  readonly date?: string;
  /** The colleagues who are criticised; the author is left out. */
  readonly roster?: readonly Member[];
  /** `atx` where not given. */
  readonly style?: TemplateStyle;
}

/** What the texts of a template depend on. */
export interface TemplateContext {
  readonly kind: DraftKind;
  readonly profile: ResolvedProfile;
  readonly name: string;
  readonly roster: readonly Member[];
}

type FullPart = ResolvedProfile['parts'][DraftKind][number];

/** What every draft of a kind has where its profile says nothing. */
const DEFAULT_PARTS: Readonly<Record<DraftKind, readonly { id: Part['id']; title: string }[]>> = {
  individual: [
    { id: 'prior', title: '上年度民主生活会整改落实情况' },
    { id: 'problems', title: '存在的突出问题' },
    { id: 'causes', title: '产生问题的原因剖析' },
    { id: 'measures', title: '今后努力方向和整改措施' },
    { id: 'explanations', title: '需要说明的事项' },
  ],
  team: [
    { id: 'prior', title: '上年度民主生活会整改落实情况' },
    { id: 'problems', title: '存在的突出问题' },
    { id: 'causes', title: '产生问题的原因剖析' },
    { id: 'measures', title: '今后努力方向和整改措施' },
  ],
  criticism: [{ id: 'criticism', title: '对班子成员的批评意见' }],
  rectification: [{ id: 'list', title: '整改清单' }],
};

const TITLES: Readonly<Record<DraftKind, string>> = {
  individual: '个人发言提纲',
  team: '领导班子对照检查材料',
  criticism: '相互批评意见',
  rectification: '整改清单',
};

/**
 * A whole draft to start from: front matter, title, every part and check area in its place, prompts as 〔…〕.
 * Linted, it has no findings but its placeholders. Lines end in LF.
 */
export function draftTemplate(kind: DraftKind, profile: ResolvedProfile, options: TemplateOptions): string {
  const context: TemplateContext = { kind, profile, name: options.name, roster: options.roster ?? [] };
  const form = options.style ?? 'atx';
  const parts = partsOf(kind, profile);
  const title = `${profile.title}${TITLES[kind]}`;
  const style: HeadingStyle = { form, depth: 2, ordinal: 'han' };
  const blocks = [frontMatter(kind, profile, options), titleBlock(form, title)];
  if (kind === 'criticism') blocks.push(...criticisms(context, style));
  else if (kind === 'rectification') blocks.push(rectificationTable());
  else {
    for (const [index, part] of parts.entries()) {
      const areas = part.id === 'problems' ? profile.areas : [];
      blocks.push(...partTemplate(part, context, { style, value: index + 1, areas, whole: true }));
    }
  }
  return `${blocks.join('\n\n')}\n`;
}

/** The parts that a template has: those that the profile demands, else the usual ones. */
export function partsOf(kind: DraftKind, profile: ResolvedProfile): readonly FullPart[] {
  const own = profile.parts[kind].filter(({ required }) => required);
  if (own.length > 0) return own;
  return DEFAULT_PARTS[kind].map((part) => ({ ...part, required: true, aliases: [], prompts: [] }));
}

/** How and where the template of a part is written. */
export interface PartPlace {
  readonly style: HeadingStyle;
  /** Value of its ordinal. */
  readonly value: number;
  /** Check areas that a part on problems holds. */
  readonly areas: ResolvedProfile['areas'];
  /** Causes and measures have parts of their own. */
  readonly whole: boolean;
}

/** The blocks of one part: its heading and its prompts. */
export function partTemplate(part: FullPart, context: TemplateContext, place: PartPlace): string[] {
  const heading = writeHeading(place.style, place.value, part.title);
  const inner = below(place.style);
  if (part.id === 'problems' && place.areas.length > 0) {
    return [
      heading,
      ...place.areas.flatMap((area, index) =>
        areaTemplate(area, context, { style: inner, value: index + 1, whole: place.whole }),
      ),
    ];
  }
  return [heading, ...partBody(part, context, inner)];
}

/** The blocks of one check area: its heading and prompts for the problem, the person, the matter and the time. */
export function areaTemplate(
  area: ResolvedProfile['areas'][number],
  { kind }: Pick<TemplateContext, 'kind'>,
  { style, value, whole }: Omit<PartPlace, 'areas'>,
): string[] {
  const blocks = [writeHeading(style, value, area.name), problemPrompt(kind)];
  return whole ? blocks : [...blocks, causePrompt(kind)];
}

/** One problem, from a concrete person and matter. */
export function problemPrompt(kind: DraftKind): string {
  return kind === 'team'
    ? '一是〔班子存在的一个具体问题〕。比如，〔时间〕，班子在〔什么事〕上〔怎么定的、怎么做的〕，〔涉及的人和造成的后果〕。'
    : '一是〔我存在的一个具体问题〕。比如，〔时间〕，我在〔什么事〕上对〔什么人〕〔怎么说的、怎么做的〕，〔造成的后果〕。';
}

function causePrompt(kind: DraftKind): string {
  const who = kind === 'team' ? '班子思想上的根源' : '我思想上的根源';
  return `问题的根源是〔${who}〕。〔针对这个问题的整改措施、完成时限、如何检验〕。`;
}

function partBody(part: FullPart, context: TemplateContext, inner: HeadingStyle): string[] {
  switch (part.id) {
    case 'prior':
      return priorBlocks(context);
    case 'explanations':
      return context.profile.explanations.length === 0
        ? ['〔逐项说明群众反映、巡视反馈、组织约谈函询、个人重大事项；没有的写“无”〕。']
        : context.profile.explanations.map(({ name }) => explanationPrompt(name));
    case 'causes':
      return ['一是〔理想信念上的主观原因〕。', '二是〔党性修养、宗旨意识上的主观原因〕。'];
    case 'measures':
      return [
        `一是针对〔哪个问题〕，〔做什么、做到什么程度〕，${context.kind === 'team' ? '由〔责任人〕负责，' : ''}〔完成时限〕，〔如何检验〕。`,
      ];
    case 'accountability':
      return ['〔何时因何事受到何种问责〕。〔本人的责任〕，〔思想根源〕，〔教训和整改情况〕。'];
    case 'criticism':
      return criticisms(context, inner);
    case 'list':
      return [rectificationTable()];
    case 'problems':
      return [problemPrompt(context.kind)];
    default:
      return part.prompts.length === 0
        ? ['〔写明具体情况〕。']
        : part.prompts.map((prompt) => `〔${prompt}〕。`);
  }
}

function priorBlocks({ profile }: TemplateContext): string[] {
  const names = profile.priorMeetings.map(({ name }) => name);
  return (names.length === 0 ? ['上年度民主生活会'] : names).map(priorPrompt);
}

/** The report on one earlier meeting. */
export function priorPrompt(meeting: string): string {
  return `${meeting}查摆问题〔几〕个，已整改到位〔几个，逐项写明做法和结果〕；没有整改到位的〔哪几个〕，原因是〔主要原因〕，下一步〔措施和完成时限〕。`;
}

/** The explanation of one matter. */
export function explanationPrompt(matter: string): string {
  return `${matter}：〔逐项说明情况；没有的写“无”〕。`;
}

/** One section for each colleague. */
function criticisms({ roster, name }: TemplateContext, style: HeadingStyle): string[] {
  const others = roster.filter((member) => member.name !== name).map((member) => member.name);
  return (others.length === 0 ? ['〔姓名〕'] : others).flatMap((target, index) => [
    writeHeading(style, index + 1, `对${target}同志的批评意见`),
    '一是〔一个具体问题〕。比如，〔时间〕，你在〔什么事〕上〔怎么说的、怎么做的〕，〔在思想、政治、作风等方面的危害〕。',
  ]);
}

function rectificationTable(): string {
  return [
    '| 序号 | 存在的问题 | 整改措施 | 责任人 | 完成时限 |',
    '| --- | --- | --- | --- | --- |',
    '| 1 | 〔一个具体问题〕 | 〔做什么、做到什么程度〕 | 〔姓名〕 | 〔年月日〕 |',
  ].join('\n');
}

function titleBlock(form: TemplateStyle, title: string): string {
  if (form === 'atx') return `# ${title}`;
  return form === 'bold' ? `**${title}**` : title;
}

const KIND_VALUES: Readonly<Record<DraftKind, string>> = {
  individual: '个人发言提纲',
  team: '领导班子对照检查材料',
  criticism: '相互批评意见',
  rectification: '整改清单',
};

function frontMatter(
  kind: DraftKind,
  profile: ResolvedProfile,
  { name, post, date, roster }: TemplateOptions,
): string {
  const lines = [`文种: ${KIND_VALUES[kind]}`, `姓名: ${scalar(name)}`];
  if (post !== undefined) lines.push(`职务: ${scalar(post)}`);
  lines.push(`会议: ${scalar(profile.id)}`);
  if (date !== undefined) lines.push(`日期: ${scalar(date)}`);
  const targets = (roster ?? [])
    .filter((member) => member.name !== name)
    .map((member) => scalar(member.name));
  if (kind === 'criticism' && targets.length > 0)
    lines.push('批评对象:', ...targets.map((target) => `  - ${target}`));
  return ['---', ...lines, '---'].join('\n');
}

/** Quoted where a plain scalar of YAML would mean something else. */
function scalar(value: string): string {
  const flat = value.replace(/\s+/g, ' ').trim();
  const plain =
    /^[\p{Script=Han}A-Za-z][\p{Script=Han}\w（）()·.-]*(?: [\p{Script=Han}\w（）()·.-]+)*$/u.test(flat);
  return plain && !/^(?:true|false|yes|no|on|off|null)$/i.test(flat) ? flat : JSON.stringify(flat);
}
