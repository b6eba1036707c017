import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { cli, folderWith, temporaryFolder } from '../cli/support/cli.js';

const UNIT = resolve(import.meta.dirname, '../drafts/unit-qinghe');

async function workbook(folder: string): Promise<Record<string, string>> {
  const file = join(temporaryFolder(), 'r.xlsx');
  await cli(folder, ['review', '--out', file]);
  const parts = Object.entries(unzipSync(readFileSync(file)));
  return Object.fromEntries(parts.map(([name, bytes]) => [name, strFromU8(bytes)]));
}

function wellFormed(xml: string): boolean {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return true;
}

const HOSTILE = '=HYPERLINK("http://x","点我")';

describe('selfexam review --out FILE.xlsx', () => {
  it('has a sheet for drafts, findings and shared passages, each with a frozen head and filters', async () => {
    const parts = await workbook(UNIT);
    expect(parts['xl/workbook.xml']).toMatch(/材料.*问题.*雷同段落/s);
    for (const id of [1, 2, 3]) {
      const sheet = parts[`xl/worksheets/sheet${id}.xml`] ?? '';
      expect(wellFormed(sheet)).toBe(true);
      expect(sheet).toMatch(/<pane ySplit="1" [^>]*activePane="bottomLeft" state="frozen"/);
      expect(sheet).toMatch(/<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/>/);
      expect(sheet).toMatch(/<pageSetup [^>]*fitToWidth="1" fitToHeight="0"/);
      expect(sheet).toMatch(/<\/sheetData><autoFilter ref="A1:[A-Z]+\d+"\/>/);
    }
    const all = Object.values(parts).join('');
    for (const words of ['退回重写', '可以通过', '陆明川']) expect(all).toContain(words);
  });

  it('makes a row as high as its longest text, for programs that fit none', async () => {
    const sheet = (await workbook(UNIT))['xl/worksheets/sheet2.xml'] ?? '';
    const heights = [...sheet.matchAll(/<row r="(?!1")\d+" ht="(\d+)"/g)].map(([, height]) => Number(height));
    expect(heights).toHaveLength([...sheet.matchAll(/<row /g)].length - 1);
    expect(Math.max(...heights)).toBeGreaterThan(2 * Math.min(...heights));
    expect(Math.max(...heights)).toBeLessThanOrEqual(409);
  });

  it('holds no formula, whatever a draft says', async () => {
    const folder = folderWith({
      '个人.md': `---\n文种: 个人发言提纲\n姓名: '${HOSTILE}'\n会议: '2025'\n---\n\n# =1+1\n\n## 一、存在的突出问题\n\n+86班子学习不够。\n\n@SUM(A1)思想有差距。\n`,
    });
    const parts = await workbook(folder);
    const sheets = Object.entries(parts).filter(([name]) => name.startsWith('xl/worksheets/sheet'));
    for (const [, xml] of sheets) {
      expect(wellFormed(xml)).toBe(true);
      expect(xml).not.toMatch(/<f[ >]/);
    }
    const texts = [
      ...Object.values(parts)
        .join('')
        .matchAll(/<t[^>]*>([^<]*)<\/t>/g),
    ].map(([, text]) => text ?? '');
    expect(texts.some((text) => text.startsWith("'=HYPERLINK"))).toBe(true);
    expect(texts.filter((text) => /^\s*[=+@-]/.test(text))).toEqual([]);
  });
});
