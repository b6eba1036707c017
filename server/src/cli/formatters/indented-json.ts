/** Values as they stand in an array that lies so many levels deep in JSON with two spaces a level, commas between them. */
export function indentedJson(values: readonly unknown[], levels: number): string {
  if (values.length === 0) return '';
  let outer: unknown = values;
  for (let level = 1; level < levels; level++) outer = [outer];
  // Each level adds a bracket and a line end in front, and spaces: two, four, and so on; behind them two less.
  const front = levels * 2 + levels * (levels + 1);
  const back = levels * 2 + levels * (levels - 1);
  return JSON.stringify(outer, undefined, 2).slice(front, -back);
}

/** An object as JSON, with the elements of arrays that are empty in it put in from texts. */
export function* withElements(
  value: unknown,
  arrays: readonly {
    readonly name: string;
    readonly levels: number;
    readonly elements: Iterable<string | Uint8Array>;
  }[],
): Generator<string | Uint8Array> {
  let rest = JSON.stringify(value, undefined, 2);
  for (const { name, levels, elements } of arrays) {
    // Quotation marks inside strings are escaped: this is a key.
    const mark = `"${name}": [`;
    const at = rest.indexOf(`${mark}]`) + mark.length;
    yield rest.slice(0, at);
    let empty = true;
    for (const element of elements) {
      if (empty) yield `\n${'  '.repeat(levels)}`;
      empty = false;
      yield element;
    }
    if (!empty) yield `\n${'  '.repeat(levels - 1)}`;
    rest = rest.slice(at);
  }
  yield `${rest}\n`;
}
