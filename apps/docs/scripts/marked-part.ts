/** What a marker names: the script in this folder that makes the part, and the part. */
export interface PartName {
  readonly script: string;
  readonly part: string;
}

/**
 * Puts a text between the two markers of a part of a page.
 *
 * @throws when the page has lost one of them.
 */
export function withPart(page: string, { script, part }: PartName, text: string): string {
  const marker = (edge: string): string => `<!-- Made by apps/docs/scripts/${script}: ${part} ${edge} -->`;
  const [before, after] = [page.indexOf(marker('begins')), page.indexOf(marker('ends'))];
  if (before < 0 || after < before) throw new Error(`The page has lost the markers of its part "${part}".`);
  return `${page.slice(0, before)}${marker('begins')}\n\n${text.trim()}\n\n${page.slice(after)}`;
}
