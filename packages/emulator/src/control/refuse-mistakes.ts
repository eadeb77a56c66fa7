import type { Mistake } from './mistakes.ts';

/**
 * Refuses what a caller in JavaScript has mistaken, since no compiler has checked it.
 *
 * @param refused begins the sentence: what cannot take which arguments.
 * @throws {TypeError} that names each mistake and what is allowed there; nothing where there is no mistake.
 */
export function refuseMistakes(refused: string, mistakes: readonly Mistake[]): void {
  if (mistakes.length === 0) return;
  const sentences = mistakes.map(({ path, expected }) => (path === '' ? `it ${expected}` : `${nameAt(path)}: ${expected}`));
  throw new TypeError(`${refused}. ${sentences.join('; ')}.`);
}

function nameAt(path: string): string {
  return path.slice(1).replaceAll('/', '.');
}
