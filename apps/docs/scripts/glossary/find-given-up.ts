import type { Term } from './terms.ts';

/** A given-up word in a file. */
export interface GivenUp {
  readonly line: number;
  readonly found: string;
  /** The word that has taken its place. */
  readonly word: string;
}

/** A phrase that no comment, screen or page uses, and what to write. */
export interface Phrase {
  readonly pattern: RegExp;
  readonly instead: string;
}

// A declaration by keyword, and a member of a type, a class or an object where it begins a line.
const DECLARED =
  /\b(?:const|let|function|class|interface|type|readonly)\s+#?([A-Za-z]\w*)|^\s*(?:async |static )?#?([A-Za-z]\w*)\??[:(<]/g;
const NAME = /[A-Za-z][\w-]*/g;
const COMMENT = /^\s*(?:\/\/|\/?\*)/;

/** Finds, in the text of one file, the names that were given up and the phrases. @param isCode whether it declares anything. */
export function findGivenUp(
  text: string,
  isCode: boolean,
  terms: readonly Term[],
  phrases: readonly Phrase[],
): readonly GivenUp[] {
  const names = new Map(terms.flatMap(({ word, names: forms = [] }) => forms.map((form) => [form, word] as const)));
  const declared = new Map(terms.flatMap(({ word, declared: forms = [] }) => forms.map((form) => [form, word] as const)));
  return text.split('\n').flatMap((content, index) => {
    const line = index + 1;
    const written = [...content.matchAll(NAME)].flatMap(([name]) => hit(line, name, names.get(name)));
    const inCode = isCode && !COMMENT.test(content) ? [...content.matchAll(DECLARED)] : [];
    const declarations = inCode.flatMap(([, byKeyword, member]) => {
      const name = byKeyword ?? member ?? '';
      return hit(line, name, declared.get(name));
    });
    const said = phrases.flatMap(({ pattern, instead }) => hit(line, pattern.exec(content)?.[0] ?? '', instead));
    return written.concat(declarations, said);
  });
}

function hit(line: number, found: string, word: string | undefined): readonly GivenUp[] {
  return word === undefined || found === '' ? [] : [{ line, found, word }];
}
