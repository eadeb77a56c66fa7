import { wrap } from '../present/columns.ts';
import type { PresentedFinding } from '../present/finding.ts';
import { oneLine } from '../present/safe-text.ts';
import type { AppSentences } from '../sentences/sentences.ts';
import type { OldFindings } from '../services/findings.ts';
import { type Line, line } from './line.ts';
import type { Box, Language } from './screen.ts';
import { appWords } from './words.ts';

/** A finding and its next step, in whole sentences over as many rows as they need. */
function findingLines(
  finding: PresentedFinding,
  { columns, screens, saysNext }: { readonly columns: number; readonly saysNext: boolean } & Pick<AppSentences, 'screens'>,
): readonly Line[] {
  const all = (text: string): readonly string[] => wrap(oneLine(text), columns, Number.MAX_SAFE_INTEGER);
  return [
    ...all(`${finding.mark} ${finding.sentence}`).map((text) => line(text, { tone: finding.tone })),
    ...(finding.next === undefined || !saysNext ? [] : all(screens.next(finding.next)).map((text) => line(text))),
  ];
}

/** Whether the next step of a finding is not that of one before it: said again, it seems to be of something else. */
export function isNewNext(findings: readonly PresentedFinding[], at: number): boolean {
  const next = findings[at]?.next;
  return next !== undefined && findings.findIndex((finding) => finding.next === next) === at;
}

/** When what is known of a queue that cannot be read now was read, and what was found then: faint, and nothing of it as certain. */
export function oldLines(
  { at, count, findings }: OldFindings,
  columns: number,
  { sentences, language, now }: { readonly sentences: AppSentences; readonly language: Language; readonly now: number },
): readonly Line[] {
  // In whole minutes: it is drawn again only when that changes. A clock that was set back makes nothing younger than now.
  const minutes = Math.max(0, Math.floor((now - at) / 60_000));
  const ago = minutes === 0 ? sentences.lists.ages['<1m'] : sentences.formats.span(minutes * 60_000);
  const time = sentences.formats.time(at);
  const asOf =
    findings.length > 0
      ? appWords[language].asOf(time, ago)
      : appWords[language].lastCounted(sentences.formats.number(count), time, ago);
  const all = (text: string): readonly string[] => wrap(oneLine(text), columns, Number.MAX_SAFE_INTEGER);
  return [
    ...all(asOf).map((text) => line(text, { tone: 'waiting' })),
    ...findings.flatMap(({ mark, sentence }) => all(`${mark} ${sentence}`).map((text) => line(text, { isFaint: true }))),
  ];
}

/**
 * As many findings as there is room for, each of them whole, the most important first; and how many there is no room for, with the key that
 * shows them all.
 */
export function findingsIn(
  findings: readonly PresentedFinding[],
  { columns, rows }: Box,
  { sentences: { screens, formats }, language }: { readonly sentences: AppSentences; readonly language: Language },
): readonly Line[] {
  const shown: Line[] = [];
  for (const [at, finding] of findings.entries()) {
    const lines = findingLines(finding, { columns, screens, saysNext: isNewNext(findings, at) });
    const isLast = at === findings.length - 1;
    // The row that says how many more there are is kept free.
    if (shown.length + lines.length > rows - (isLast ? 0 : 1)) {
      const more = line(appWords[language].moreReasons(findings.length - at, formats), { isFaint: true });
      return shown.length === 0 ? [...lines.slice(0, Math.max(0, rows - 1)), more].slice(0, rows) : [...shown, more];
    }
    shown.push(...lines);
  }
  return shown;
}
