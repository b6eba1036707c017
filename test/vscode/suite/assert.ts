/** The few assertions that the suite needs; a browser has no node:assert. */
export function ok(value: unknown, what: string): asserts value {
  if (value === undefined || value === null || value === false || value === 0 || value === '')
    throw new Error(`not so: ${what} (${String(value)})`);
}

export function equal(actual: unknown, expected: unknown, what = 'value'): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${what}: expected ${b}, got ${a}`);
}

export function includes(text: string | readonly unknown[], part: unknown, what = 'value'): void {
  const found = typeof text === 'string' ? text.includes(String(part)) : text.includes(part);
  if (!found) throw new Error(`${what}: ${JSON.stringify(part)} is not in ${JSON.stringify(text)}`);
}

export function excludes(text: string | readonly unknown[], part: unknown, what = 'value'): void {
  const found = typeof text === 'string' ? text.includes(String(part)) : text.includes(part);
  if (found) throw new Error(`${what}: ${JSON.stringify(part)} is in ${JSON.stringify(text)}`);
}
