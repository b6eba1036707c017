/** A mutual criticism without a finding at warning level or above, small enough to read in a test. */
export const CLEAN = `---
文种: 相互批评意见
姓名: 张三
会议: 2021-party-history
---

# 相互批评意见

## 一、对李四同志的批评意见

一是抓落实有差距。比如，2021年9月的三次项目调度会，你有两次没有到场，东区管网改造因此晚开工四十天，影响了群众对党组的信任，根子是政治站位不高、作风不实。
`;

/** The same with one finding that \`--fix\` mends: the set phrase is 坚定“四个自信”. */
export const MENDABLE = CLEAN.replace('抓落实有差距。', '增强“四个自信”不够，抓落实有差距。');

/** The same with one finding at error level that nothing mends: a placeholder. */
export const FAULTY = CLEAN.replace('东区', 'XX区');

/** A Markdown file that is no draft. */
export const OTHER = '# 食堂菜单\n\n今天吃面条。\n';
