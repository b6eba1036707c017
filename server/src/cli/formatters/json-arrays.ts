/** What stands between the elements of an array: each has a line of its own, so that reports can be compared and searched. */
export const BETWEEN = ',\n';

/** Values as the elements of an array in JSON. */
export function elementsOf(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join(BETWEEN);
}

/** An object as JSON, with the elements of arrays that are empty in it put in from texts. */
export function* withElements(
  value: unknown,
  arrays: readonly { readonly name: string; readonly elements: Iterable<string | Uint8Array> }[],
): Generator<string | Uint8Array> {
  let rest = JSON.stringify(value);
  for (const { name, elements } of arrays) {
    // Quotation marks inside strings are escaped: this is a key.
    const mark = `"${name}":[`;
    const at = rest.indexOf(`${mark}]`) + mark.length;
    yield rest.slice(0, at);
    yield* inLines(elements);
    rest = rest.slice(at);
  }
  yield `${rest}\n`;
}

/** Elements from the line behind the opening bracket to the line of the closing one. */
export function* inLines(elements: Iterable<string | Uint8Array>): Generator<string | Uint8Array> {
  let empty = true;
  for (const element of elements) {
    if (empty) yield '\n';
    empty = false;
    yield element;
  }
  if (!empty) yield '\n';
}
