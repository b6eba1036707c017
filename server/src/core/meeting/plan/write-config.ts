import { Document, isMap, isPair, isScalar } from 'yaml';

/** What a new configuration says; paths are relative to it. */
export interface NewConfig {
  /** Id of a built-in profile, or the path of a profile file. */
  readonly profile: string;
  readonly locale?: 'zh-CN' | 'en';
}

const COMMENTS: Readonly<Record<string, string>> = {
  profile: ' 会议档案：内置编号，或档案文件的路径 / a built-in id or the path of a profile file',
  locale: ' 提示语言 / language of the messages',
  drafts: ' 标题和 front matter 看不出文种的稿件，按路径判定 / kinds by path, for drafts that do not say',
  ignore: ' 不检查的文件，写法同 .gitignore / files that are left out, as in .gitignore',
};
const MORE = ` 规则的级别和选项，例如 / severity and options of rules, e.g.
 rules:
   structure/check-area-wording: off
 班子成员名册 / the members of the team
 roster:
   - { name: 张三, post: 党组书记, role: secretary }`;

/** Writes a commented selfexam.yaml that validates against the config schema. */
export function writeConfigYaml(config: NewConfig): string {
  const document = new Document({
    profile: config.profile,
    locale: config.locale ?? 'zh-CN',
    drafts: {
      individual: ['个人/**/*.md'],
      team: ['班子/**/*.md'],
      criticism: ['批评意见/**/*.md'],
      rectification: ['整改/**/*.md'],
    },
    ignore: ['归档/'],
  });
  document.commentBefore = ' selfexam 的配置，只含数据 / configuration of selfexam, data only';
  if (isMap(document.contents)) {
    for (const { key } of document.contents.items.filter(isPair)) {
      if (!isScalar(key)) continue;
      const comment = COMMENTS[String(key.value)];
      if (comment !== undefined) key.commentBefore = comment;
      key.spaceBefore = true;
    }
  }
  document.comment = MORE;
  return document.toString({ lineWidth: 0 });
}
