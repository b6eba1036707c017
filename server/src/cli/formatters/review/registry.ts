import type { ReviewReport } from '../../../core/schema/types.js';

type Renderer = (report: ReviewReport) => string | Uint8Array | Promise<string | Uint8Array>;

/** Formats of `selfexam review`, each loaded when it is asked for. */
const FORMATS = {
  json: async () => (report: ReviewReport) => `${JSON.stringify(report, undefined, 2)}\n`,
  markdown: async () => (await import('./markdown.js')).reviewMarkdown,
  html: async () => (await import('../../../review/render/html/document.js')).reviewHtml,
  xlsx: async () => (await import('./xlsx.js')).reviewXlsx,
} as const satisfies Record<string, () => Promise<Renderer>>;

export type ReviewFormat = keyof typeof FORMATS | 'sarif' | 'text';
export const REVIEW_FORMATS: readonly ReviewFormat[] = ['text', 'html', 'xlsx', 'markdown', 'json', 'sarif'];

const ENDINGS: Readonly<Record<string, ReviewFormat>> = {
  '.html': 'html',
  '.htm': 'html',
  '.xlsx': 'xlsx',
  '.md': 'markdown',
  '.json': 'json',
  '.sarif': 'sarif',
  '.txt': 'text',
};

/** The format that the ending of a file stands for. */
export function formatOfFile(file: string): ReviewFormat | undefined {
  return file.toLowerCase().endsWith('.sarif.json')
    ? 'sarif'
    : ENDINGS[/\.\w+$/.exec(file.toLowerCase())?.[0] ?? ''];
}

export function loadReviewFormat(format: keyof typeof FORMATS): Promise<Renderer> {
  return FORMATS[format]();
}
