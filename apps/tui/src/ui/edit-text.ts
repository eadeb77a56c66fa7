/** What a line of text is after a key: a character is added, the last one taken away. Keys with a name, such as `up`, change nothing. */
export function editText(text: string, key: string, { accepts, maxLength }: TextRules): string {
  if (key === 'backspace') return Array.from(text).slice(0, -1).join('');
  if (Array.from(key).length !== 1 || !accepts.test(key) || Array.from(text).length >= maxLength) return text;
  return text + key;
}

export interface TextRules {
  /** What one character must be like. */
  readonly accepts: RegExp;
  /** How many characters there can be. */
  readonly maxLength: number;
}

/** Everything that can be seen, and the space. */
export const VISIBLE: RegExp = /[^\p{C}\p{Zl}\p{Zp}]/u;
