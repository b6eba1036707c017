const NINE = 0x39;
/** What is left out; nothing else folds to it. */
const SKIP = 0x20;
/** Folded code of every code unit; 0 where it is the code unit itself, {@link SKIP} where it has none. */
const FOLDS = foldTable();

/**
 * Writes a sentence as the classifier reads it: one code unit a character, half-width forms for full-width ones, Chinese
 * marks for half-width ones, a run of digits as a single `9`, every kind of quote as `"`, no white space. Linear.
 * @param codes at least as long as the text
 * @param at gets the index in the text of each code, where it is wanted
 * @returns the number of codes
 */
export function foldInto(text: string, codes: Uint16Array, at?: Uint32Array): number {
  let length = 0;
  let last = SKIP;
  for (let i = 0; i < text.length; i++) {
    const own = text.charCodeAt(i);
    const code = (FOLDS[own] as number) || own;
    if (code === SKIP || (code === NINE && last === NINE)) continue;
    if (at !== undefined) at[length] = i;
    codes[length++] = last = code;
  }
  return length;
}

/** The code of one code unit by itself. */
export function foldUnit(unit: number): number {
  return (FOLDS[unit] as number) || unit;
}

function foldTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  const fold = (characters: string, code: number): void => {
    for (const character of characters) table[character.charCodeAt(0)] = code;
  };
  for (let code = 0xff01; code <= 0xff5e; code++) table[code] = code - 0xfee0;
  fold(' \u3000\t\n\v\f\r\0', SKIP);
  fold('0123456789０１２３４５６７８９', NINE);
  fold('"“”‘’「」『』＂＇\'', 0x22);
  for (const mark of '，；：？！') {
    table[mark.charCodeAt(0)] = mark.charCodeAt(0);
    table[mark.charCodeAt(0) - 0xfee0] = mark.charCodeAt(0);
  }
  return table;
}
