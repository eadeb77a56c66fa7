import { wrap } from '../present/columns.ts';
import { presentFailure, type PresentedFinding } from '../present/finding.ts';
import { oneLine } from '../present/safe-text.ts';
import type { AppSentences } from '../sentences/sentences.ts';
import type { FleetInstance } from '../services/fleet.ts';
import { type Line, line } from './line.ts';
import type { Box, Language } from './screen.ts';
import { appWords } from './words.ts';

/** A finding and its next step, in whole sentences over as many rows as they need. */
function findingLines(finding: PresentedFinding, columns: number, { screens }: Pick<AppSentences, 'screens'>): readonly Line[] {
  const all = (text: string): readonly string[] => wrap(oneLine(text), columns, Number.MAX_SAFE_INTEGER);
  return [
    ...all(`${finding.mark} ${finding.sentence}`).map((text) => line(text, { tone: finding.tone })),
    ...(finding.next === undefined ? [] : all(screens.next(finding.next)).map((text) => line(text))),
  ];
}

/** That a queue which was read before cannot be read now, why, and how old what is known of it is; nothing where that is of now. */
export function unreadLines(
  { access, watch }: Pick<FleetInstance, 'access' | 'watch'>,
  columns: number,
  { sentences, language, now }: { readonly sentences: AppSentences; readonly language: Language; readonly now: number },
): readonly Line[] {
  const { overview, readFailure } = watch.get();
  if (readFailure === undefined || overview === undefined) return [];
  // In whole minutes: it is drawn again only when that changes.
  const minutes = Math.floor((now - overview.at) / 60_000);
  const ago = minutes === 0 ? sentences.lists.ages['<1m'] : sentences.formats.span(minutes * 60_000);
  const asOf = appWords[language].asOf(sentences.formats.time(overview.at), ago);
  return [
    ...presentFailure(readFailure.error, access.edge, sentences)
      .slice(0, 1)
      .flatMap((finding) => findingLines(finding, columns, sentences)),
    ...wrap(oneLine(asOf), columns, Number.MAX_SAFE_INTEGER).map((text) => line(text, { tone: 'waiting' })),
  ];
}

/**
 * As many findings as there is room for, each of them whole, the most important first; and how many there is no room for.
 *
 * @param key the key that shows them all.
 */
export function findingsIn(
  findings: readonly PresentedFinding[],
  { columns, rows }: Box,
  { sentences, language, key }: { readonly sentences: AppSentences; readonly language: Language; readonly key: string },
): readonly Line[] {
  const shown: Line[] = [];
  for (const [at, finding] of findings.entries()) {
    const lines = findingLines(finding, columns, sentences);
    const isLast = at === findings.length - 1;
    // The row that says how many more there are is kept free.
    if (shown.length + lines.length > rows - (isLast ? 0 : 1)) {
      const more = line(`${appWords[language].more(findings.length - at)}: ${key}`, { isFaint: true });
      return shown.length === 0 ? [...lines.slice(0, Math.max(0, rows - 1)), more].slice(0, rows) : [...shown, more];
    }
    shown.push(...lines);
  }
  return shown;
}
