import type { Reading } from '@sluice/queue';
import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import type { FoundJob } from '../clearing/found-jobs.ts';
import type { Session } from '../clearing/session.ts';
import type { PresentedFinding } from '../present/finding.ts';
import { presentGuard } from '../present/guard.ts';
import { oneLine } from '../present/safe-text.ts';
import { useFrameHeight, useFrameWidth } from './frame-size.tsx';
import { Lines } from './lines.tsx';
import { windowStart } from './scroll.ts';
import { toneColor } from './theme.ts';
import { useGuard } from './use-guard.ts';
import { useSentences } from './use-sentences.ts';
import type { ScreenInstance } from './use-watched.ts';

/** The whole selected finding between two gaps: its evidence, and what to do. */
const DETAIL_ROWS = 6;
const CHOICES = 4;
/** Why a queue does not move: findings, the most important first; and whether a number can be connected now. */
export function DiagnosisScreen({
  item,
  session,
  reading,
  found,
  findings,
  selected,
}: {
  readonly item: ScreenInstance;
  readonly session: Session;
  readonly reading: Reading | undefined;
  /** What the journal says of a job of it. */
  readonly found: FoundJob;
  readonly findings: readonly PresentedFinding[];
  readonly selected: number;
}): ReactElement {
  const sentences = useSentences();
  const width = useFrameWidth();
  const rows = useFrameHeight();
  // The smallest screen has room for one finding, and for no third row of the sentence.
  const sentenceRows = rows >= DETAIL_ROWS + CHOICES + 5 ? 3 : 2;
  const rowsLeft = rows - DETAIL_ROWS - 1 - sentenceRows;
  const choiceRows = rowsLeft - findings.length >= 2 * CHOICES ? 2 : 1;
  const height = Math.max(1, rowsLeft - CHOICES * choiceRows);
  const guard = useGuard(item, session.clock, reading, found);
  const at = Math.min(selected, Math.max(0, findings.length - 1));
  const start = windowStart(at, height, findings.length);
  const current = findings[at];
  if (guard === undefined) return <Text dimColor>{sentences.screens.readingQueue}</Text>;
  const { mark, tone, words, choices } = presentGuard(guard, sentences);
  return (
    <Box flexDirection="column">
      {findings.slice(start, start + height).map((finding, row) => (
        <Text key={finding.sentence} bold={start + row === at} wrap="truncate">
          {start + row === at ? '› ' : '  '}
          <Text color={toneColor[finding.tone]}>{finding.mark}</Text> {finding.sentence}
        </Text>
      ))}
      <Box flexDirection="column" height={DETAIL_ROWS} paddingLeft={2} paddingY={1}>
        {current === undefined ? null : (
          <>
            <Lines text={current.evidence} width={width - 2} maxLines={2} dimColor />
            {current.next === undefined ? null : (
              <Lines text={oneLine(sentences.screens.next(current.next))} width={width - 2} maxLines={2} />
            )}
          </>
        )}
      </Box>
      <Text bold>{sentences.screens.beforeConnecting}</Text>
      <Lines
        text={oneLine(`${mark} ${words}`)}
        width={width}
        maxLines={choices.length === 0 ? sentenceRows + CHOICES * choiceRows : sentenceRows}
        color={toneColor[tone]}
      />
      {choices.map((choice) => (
        <Box key={choice} paddingLeft={2}>
          <Lines text={choice} width={width - 2} maxLines={choiceRows} />
        </Box>
      ))}
    </Box>
  );
}
