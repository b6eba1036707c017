/** One row of a CSV file and the line it starts on, from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads comma-separated values (RFC 4180), also with semicolons, tabs or full-width commas as the first line has them,
 * with a BOM, and with any line end. Empty lines are left out; cells are trimmed.
 */
export function parseCsv(text: string): CsvRow[] {
  const rows: CsvRow[] = [];
  const body = text.replace(/^\uFEFF/, '');
  const separator = /[,;\t，]/.exec(body.split(/\r|\n/, 1)[0] ?? '')?.[0] ?? ',';
  let cells: string[] = [];
  let cell = '';
  let line = 1;
  let start = 1;
  let quoted = false;
  const endCell = (): void => {
    cells.push(cell.trim());
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    if (cells.some((value) => value !== '')) rows.push({ line: start, cells });
    cells = [];
    start = line;
  };
  for (let i = 0; i < body.length; i++) {
    const char = body[i] as string;
    const next = body[i + 1];
    if (char === '\n' || (char === '\r' && next !== '\n')) line++;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (next === '"') cell += body[i++] as string;
      else quoted = false;
    } else if (char === '"' && cell.trim() === '') {
      quoted = true;
      cell = '';
    } else if (char === separator) endCell();
    else if (char === '\n' || (char === '\r' && next !== '\n')) endRow();
    else if (char !== '\r') cell += char;
  }
  endRow();
  return rows;
}
