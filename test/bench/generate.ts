import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtinProfiles } from '../../server/src/core/meeting/builtin.js';

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Statement {
  readonly text: string;
  readonly kind: string;
  readonly section: string;
  readonly label: string;
}

type Kind = 'individual' | 'team' | 'criticism' | 'rectification';
const KINDS: readonly Kind[] = [
  'individual',
  'individual',
  'individual',
  'team',
  'criticism',
  'rectification',
];
/** Meetings by how often they are drawn; the first one is that of drafts which name none. */
const MEETINGS = ['2025', '2025', '2021-party-history', '2024'];
const TITLES: Readonly<Record<Kind, readonly string[]>> = {
  individual: ['个人对照检查材料', '专题民主生活会个人发言提纲', '民主生活会个人检视剖析材料'],
  team: ['领导班子对照检查材料', '党委领导班子检视材料'],
  criticism: ['相互批评意见', '专题民主生活会批评意见'],
  rectification: ['专题民主生活会整改清单', '民主生活会问题整改台账'],
};
/** Share of the statements that a rule objects to; the corpus has far more of them than any draft. */
const FAULTY = 0.15;
const HAN = [...'一二三四五六七八九十'];
const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨'];
const GIVEN = [...'建国志强晓明海涛丽华文博雅琴永平立新'];
const ENCODER = new TextEncoder();

/** Writes drafts as varied as real ones: mixed statements, numbers, headings in every form, lists, tables. */
export class DraftGenerator {
  private readonly byPlace = new Map<string, string[]>();
  private readonly paragraphs: string[] = [];
  private readonly next: () => number;

  /** @param corpus the folder `test/corpus` */
  constructor(corpus: string, seed: number) {
    this.next = random(seed);
    for (const line of readFileSync(join(corpus, 'train.jsonl'), 'utf8').split('\n')) {
      if (line === '') continue;
      const { text, kind, section, label } = JSON.parse(line) as Statement;
      const quality = label === 'problem' || label === 'ok-other' ? 'good' : 'bad';
      for (const place of [`${kind}/${section}/${quality}`, `${section}/${quality}`]) {
        const texts = this.byPlace.get(place);
        if (texts === undefined) this.byPlace.set(place, [text]);
        else texts.push(text);
      }
    }
    const passages = join(corpus, 'passages');
    for (const file of readdirSync(passages).sort()) {
      const text = readFileSync(join(passages, file), 'utf8').replace(/⟦[a-z-]*: ?|⟧/g, '');
      for (const paragraph of text.split(/\n{2,}/)) {
        if (paragraph.length > 60 && !paragraph.startsWith('---')) this.paragraphs.push(paragraph);
      }
    }
  }

  /** A draft of about `bytes` bytes of UTF-8. */
  draft(bytes: number, kind = this.pick(KINDS)): string {
    const lines = new Lines();
    lines.push('---', `kind: ${kind}`);
    if (this.next() < 0.5) lines.push(`name: ${this.name()}`);
    const meeting = this.pick(MEETINGS);
    if (meeting !== MEETINGS[0] || this.next() < 0.5) lines.push(`profile: ${meeting}`);
    lines.push('---');
    lines.push(`# ${this.pick(TITLES[kind])}`, '', this.statement(kind, 'other'), '');
    if (kind === 'criticism') this.criticisms(lines, bytes);
    else if (kind === 'rectification') this.table(lines, bytes);
    else this.examination(kind, meeting, lines, bytes);
    return lines.text;
  }

  /** Drafts of 8 to 20 KB. */
  *drafts(count: number): Generator<string> {
    for (let i = 0; i < count; i++) yield this.draft(8192 + Math.floor(this.next() * 12288));
  }

  private examination(kind: Kind, meeting: string, lines: Lines, bytes: number): void {
    const heading = this.headings();
    const areas = (builtinProfiles().get(meeting)?.areas ?? []).map(({ name }) => `${name}方面`);
    for (let round = 0; lines.size < bytes; round++) {
      const target = (share: number): number => Math.min(bytes, lines.size + bytes * share);
      lines.push(heading(0, round * 4 + 1, '上年度整改落实情况'), '');
      this.body(kind, 'prior', lines, target(0.1));
      lines.push(heading(0, round * 4 + 2, '存在的主要问题'), '');
      for (const [i, area] of areas.entries()) {
        lines.push(heading(1, i + 1, area), '');
        this.body(kind, 'problem', lines, target(0.55 / areas.length));
      }
      lines.push(heading(0, round * 4 + 3, '原因剖析'), '');
      this.body(kind, 'cause', lines, target(0.15));
      lines.push(heading(0, round * 4 + 4, '整改措施'), '');
      this.body(kind, 'measure', lines, target(0.2));
    }
  }

  /** One draft has one style of headings. */
  private headings(): (level: number, value: number, text: string) => string {
    const style = this.next();
    return (level, value, text) => {
      const han = value <= 10 ? (HAN[value - 1] as string) : `十${HAN[(value - 11) % 9] as string}`;
      const numbered = level === 0 ? `${han}、${text}` : `（${han}）${text}`;
      if (style < 0.4) return `${'#'.repeat(level + 2)} ${numbered}`;
      return style < 0.75 ? `**${numbered}**` : numbered;
    };
  }

  private body(kind: Kind, section: string, lines: Lines, until: number): void {
    for (let number = 1; lines.size < until; number++) lines.push(this.block(kind, section, number), '');
  }

  private block(kind: Kind, section: string, number: number): string {
    const form = this.next();
    const several = (count: number): string[] =>
      Array.from({ length: count }, () => this.statement(kind, section));
    const count = 2 + Math.floor(this.next() * 3);
    if (form < 0.25)
      return several(count)
        .map((text, i) => `${HAN[i] as string}是${text}`)
        .join('');
    if (form < 0.4)
      return several(count)
        .map((text, i) => `${i + 1}. ${text}`)
        .join('\n');
    if (form < 0.5)
      return several(count)
        .map((text) => `- ${text}`)
        .join('\n');
    if (form < 0.6) return `${number}.${this.statement(kind, section)}`;
    if (form < 0.65)
      return `**${this.statement(kind, section).slice(0, 14)}。**${this.statement(kind, section)}`;
    if (form < 0.85) return several(count).join('');
    return this.vary(this.pick(this.paragraphs));
  }

  private criticisms(lines: Lines, bytes: number): void {
    for (let number = 0; lines.size < bytes; number++) {
      lines.push(`## ${HAN[number % 10] as string}、对${this.name()}同志的批评意见`, '');
      this.body('criticism', 'criticism', lines, Math.min(bytes, lines.size + 1500));
    }
  }

  private table(lines: Lines, bytes: number): void {
    lines.push('| 序号 | 问题 | 整改措施 | 责任人 | 整改时限 |', '| --- | --- | --- | --- | --- |');
    const cell = (text: string): string => text.replace(/[|\n]/g, ' ');
    for (let number = 1; lines.size < bytes; number++) {
      const [problem, measure] = [this.statement('team', 'problem'), this.statement('team', 'measure')];
      const due = this.next() < 0.2 ? '长期坚持' : `2026年${1 + Math.floor(this.next() * 12)}月底`;
      lines.push(`| ${number} | ${cell(problem)} | ${cell(measure)} | ${this.name()} | ${due} |`);
    }
  }

  private statement(kind: string, section: string): string {
    const quality = this.next() < FAULTY ? 'bad' : 'good';
    const places = [`${kind}/${section}/${quality}`, `${section}/${quality}`];
    const texts =
      places.map((place) => this.byPlace.get(place)).find((found) => found !== undefined) ?? this.paragraphs;
    return this.vary(this.pick(texts));
  }

  /** Other digits, and sometimes two half sentences of different statements: no two drafts share whole paragraphs. */
  private vary(text: string): string {
    return text.replace(/\d/g, (digit) => (digit === '0' ? digit : String(1 + Math.floor(this.next() * 9))));
  }

  private name(): string {
    return this.pick(SURNAMES) + this.pick(GIVEN) + (this.next() < 0.6 ? this.pick(GIVEN) : '');
  }

  private pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.next() * from.length)] as T;
  }
}

/** Lines of a draft that is written, with their size in bytes. */
class Lines {
  private readonly all: string[] = [];
  size = 0;

  push(...lines: readonly string[]): void {
    for (const line of lines) {
      this.all.push(line);
      this.size += ENCODER.encode(line).length + 1;
    }
  }

  get text(): string {
    return `${this.all.join('\n')}\n`;
  }
}
