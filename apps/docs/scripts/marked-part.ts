/**
 * Puts a text between the two markers of a part of a page.
 *
 * @throws when the page has lost one of them.
 */
export function withPart(page: string, part: string, text: string): string {
  const marker = (place: string): string => `<!-- Made by apps/docs/scripts/emulator-pages.ts: ${part} ${place} -->`;
  const [before, after] = [page.indexOf(marker('begins')), page.indexOf(marker('ends'))];
  if (before < 0 || after < before) throw new Error(`The page has lost the markers of its part "${part}".`);
  return `${page.slice(0, before)}${marker('begins')}\n\n${text.trim()}\n\n${page.slice(after)}`;
}
