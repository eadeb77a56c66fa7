/** A line of text that is typed: the text, and where the next character comes. */
export interface Field {
  readonly text: string;
  /** In characters, from 0 to as many as the text has. */
  readonly cursor: number;
}

/** What a field takes. */
export interface FieldRules {
  /** What one character must be like. */
  readonly accepts: RegExp;
  readonly maxLength: number;
}

/** Everything that can be seen, and the space. */
export const VISIBLE: RegExp = /[^\p{C}\p{Zl}\p{Zp}]/u;
export const DIGITS: RegExp = /\d/;

export const EMPTY_FIELD: Field = { text: '', cursor: 0 };

export function fieldWith(text: string): Field {
  return { text, cursor: Array.from(text).length };
}

/** What a key makes of a field; `undefined` for a key that means nothing to it, such as `up`. */
export function editField(field: Field, key: string, rules: FieldRules): Field | undefined {
  const characters = Array.from(field.text);
  const cursor = Math.min(field.cursor, characters.length);
  const before = characters.slice(0, cursor);
  const behind = characters.slice(cursor);
  switch (key) {
    case 'backspace':
      return of(before.slice(0, -1), behind);
    case 'delete':
      return of(before, behind.slice(1));
    case 'left':
      return { ...field, cursor: Math.max(0, cursor - 1) };
    case 'right':
      return { ...field, cursor: Math.min(characters.length, cursor + 1) };
    case 'home':
    case 'ctrl+a':
      return { ...field, cursor: 0 };
    case 'end':
    case 'ctrl+e':
      return { ...field, cursor: characters.length };
    case 'ctrl+u':
      return of([], behind);
    case 'ctrl+k':
      return of(before, []);
    case 'ctrl+w':
      return of(withoutLastWord(before), behind);
    default:
      return Array.from(key).length === 1 ? insert(field, key, rules) : undefined;
  }
}

/** A text that is typed or pasted. Line breaks in it are spaces: a paste confirms nothing. What the field does not take is left out. */
export function insert({ text, cursor }: Field, added: string, { accepts, maxLength }: FieldRules): Field {
  const characters = Array.from(text);
  const taken = Array.from(added.replaceAll(/[\r\n\t]+/g, ' ')).filter((character) => accepts.test(character));
  const fitting = taken.slice(0, Math.max(0, maxLength - characters.length));
  return of([...characters.slice(0, cursor), ...fitting], characters.slice(cursor));
}

function of(before: readonly string[], behind: readonly string[]): Field {
  return { text: [...before, ...behind].join(''), cursor: before.length };
}

function withoutLastWord(characters: readonly string[]): readonly string[] {
  let end = characters.length;
  while (end > 0 && characters[end - 1] === ' ') end -= 1;
  while (end > 0 && characters[end - 1] !== ' ') end -= 1;
  return characters.slice(0, end);
}
