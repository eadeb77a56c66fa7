import type { Said } from './stage/stage.ts';

interface Shape {
  /** The first line that is shown is the one that begins so. */
  readonly from?: string;
  /** How many lines are shown at most. */
  readonly lines?: number;
}

/** A command and its output, as a page shows them; a separate line marks what is cut. */
export function shown({ args, code, text }: Said, { from, lines = Infinity }: Shape = {}): string {
  const all = text.trimEnd().split('\n');
  const begin = from === undefined ? 0 : all.findIndex((line) => line.startsWith(from));
  if (begin < 0) throw new Error(`sluice ${args.join(' ')} no longer prints a line that begins with "${from}".`);
  const kept = all.slice(begin, begin + lines);
  const printed = [...(begin > 0 ? ['…'] : []), ...kept, ...(begin + kept.length < all.length ? ['…'] : [])];
  return `\`\`\`sh wrap\n${['sluice', ...args.map(quoted)].join(' ')}\n\`\`\`\n\n\`\`\`text wrap\n${printed.join('\n')}\n\`\`\`${ending(code)}`;
}

function ending(code: number | null): string {
  if (code === 0) return '';
  return code === null ? '\n\nHere the process was killed.' : `\n\nIt ends with exit code ${code}.`;
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word}'`;
}
