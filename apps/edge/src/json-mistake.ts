/** Where a text stops being JSON. What `JSON.parse` says quotes the text, which may hold tokens, and often does not say where. */

/** The first line is 1, and so is its first column. */
export interface JsonPlace {
  readonly line: number;
  readonly column: number;
}

const SPACE = /[ \t\n\r]*/y;
const STRING = /"(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"/uy;
const PLAIN = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const COMMA = /,/y;
const COLON = /:/y;
const END = /$/y;
const OBJECT = { begin: /\{/y, end: /\}/y } as const;
const LIST = { begin: /\[/y, end: /\]/y } as const;

/** @returns where the first part begins that JSON does not have there; `undefined` for JSON. */
export function findJsonMistake(text: string): JsonPlace | undefined {
  let at = 0;
  const isNext = (part: RegExp): boolean => {
    part.lastIndex = at;
    const isThere = part.test(text);
    if (isThere) at = part.lastIndex;
    return isThere;
  };
  const take = (part: RegExp): boolean => isNext(SPACE) && isNext(part);
  const takeMembers = (end: RegExp, takeMember: () => boolean): boolean => {
    if (take(end)) return true;
    do {
      if (!takeMember()) return false;
    } while (take(COMMA));
    return take(end);
  };
  const takeValue = (): boolean => {
    if (take(STRING) || take(PLAIN)) return true;
    if (take(LIST.begin)) return takeMembers(LIST.end, takeValue);
    return take(OBJECT.begin) && takeMembers(OBJECT.end, () => take(STRING) && take(COLON) && takeValue());
  };
  if (takeValue() && take(END)) return undefined;
  const lines = text.slice(0, at).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
