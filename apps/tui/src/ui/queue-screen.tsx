import type { OpenJob, Overview, Reading } from '@sluice/queue';
import { forecast } from '@sluice/queue/forecast';
import type { QueueRow } from '@sluice/queue/reading';
import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import { clip, fit } from '../present/columns.ts';
import { presentBrake, type SeenBrake } from '../present/brake.ts';
import { presentEntry } from '../present/entry.ts';
import type { PresentedFinding } from '../present/finding.ts';
import { presentNumber } from '../present/format.ts';
import { presentState } from '../present/instance.ts';
import { presentJob } from '../present/job.ts';
import { oneLine } from '../present/safe-text.ts';
import { FilterLine, type FilterLineProps } from './filter-line.tsx';
import { FirstFinding, useFindingRows } from './first-finding.tsx';
import { useFrameHeight, useFrameWidth } from './frame-size.tsx';
import { Lines } from './lines.tsx';
import { windowStart } from './scroll.ts';
import { toneColor } from './theme.ts';
import { useSentences } from './use-sentences.ts';

const NUMBER = 6;
const TYPE = 9;
const ENTRY_ROWS = 3;
/** State, the shown part of the queue, a gap, the titles, a rule. */
const AROUND_ROWS = 5;

/** How many entries a page of the list has. */
export function usePage(): number {
  return Math.max(1, useFrameHeight() - AROUND_ROWS - useFindingRows() - ENTRY_ROWS);
}

export interface QueueScreenProps extends Omit<FilterLineProps, 'reading'> {
  readonly overview: Overview | undefined;
  readonly reading: Reading | undefined;
  readonly shown: readonly QueueRow[];
  /** Which of the shown. */
  readonly selected: number;
  readonly findings: readonly PresentedFinding[];
  /** The brake that is on, or may be, and what the settings show of it. */
  readonly brake: SeenBrake | undefined;
}

/** A queue: why it does not move, a list of entries of which only the visible rows exist, and the selected entry whole. */
export function QueueScreen({ overview, reading, shown, selected, findings, brake, ...line }: QueueScreenProps): ReactElement {
  const width = useFrameWidth();
  const page = usePage();
  const sentences = useSentences();
  const { titles } = sentences.lists;
  if (overview === undefined || reading === undefined) return <Text dimColor>{sentences.screens.readingQueue}</Text>;
  const start = windowStart(selected, page, shown.length);
  const chatWidth = Math.min(28, Math.floor(width / 4));
  const textWidth = width - NUMBER - chatWidth - TYPE - 4;
  return (
    <Box flexDirection="column">
      <StateLine overview={overview} reading={reading} job={line.job} brake={brake} />
      <FirstFinding findings={findings} />
      <FilterLine reading={reading} shown={shown} {...line} />
      <Box height={1} />
      <Text dimColor>
        {fit(oneLine(titles.position), NUMBER, 'right')}
        {'  '}
        {fit(oneLine(titles.chat), chatWidth)} {fit(oneLine(titles.type), TYPE)} {titles.text}
      </Text>
      <Box flexDirection="column" height={page}>
        {shown.slice(start, start + page).map(({ entry, position }, at) => {
          const { chat, type, text } = presentEntry(entry, sentences);
          const isSelected = start + at === selected;
          return (
            <Text key={position} bold={isSelected}>
              {isSelected ? '› ' : '  '}
              {`${fit(presentNumber(position, sentences), NUMBER - 2, 'right')}  ${fit(chat, chatWidth)} ${fit(type, TYPE)} ${clip(text, textWidth)}`}
            </Text>
          );
        })}
      </Box>
      <Text dimColor aria-hidden>
        {'─'.repeat(width)}
      </Text>
      <Details shown={shown[selected]} width={width} />
    </Box>
  );
}

function StateLine({
  overview,
  reading,
  job,
  brake,
}: {
  readonly overview: Overview;
  readonly reading: Reading;
  readonly job: OpenJob | undefined;
  readonly brake: SeenBrake | undefined;
}): ReactElement {
  const sentences = useSentences();
  const { screens } = sentences;
  const { mark, words, tone } = presentState(overview, sentences);
  // The list is newer than a count of the same moment.
  const outlook = forecast(reading.at >= overview.at ? reading : overview);
  const waiting = outlook.kind === 'empty' ? 0 : outlook.waiting;
  const pace =
    outlook.kind === 'empty'
      ? ''
      : `   ${outlook.kind === 'draining' ? screens.emptyIn(sentences.forecast.brief(outlook)) : sentences.forecast.brief(outlook)}`;
  return (
    <Text wrap="truncate">
      <Text color={toneColor[tone]}>
        {mark} {words}
      </Text>
      {brake === undefined ? null : <Text color={toneColor.waiting}>{`   ! ${presentBrake(brake, sentences)}`}</Text>}
      {job === undefined
        ? `   ${screens.waiting(waiting)}${pace}`
        : `   ${screens.listed(waiting)}   ${presentJob(job, sentences)}`}
    </Text>
  );
}

function Details({ shown, width }: { readonly shown: QueueRow | undefined; readonly width: number }): ReactElement | null {
  const sentences = useSentences();
  if (shown === undefined) return null;
  const { chat, type, text, ids } = presentEntry(shown.entry, sentences);
  return (
    <Box flexDirection="column" height={ENTRY_ROWS}>
      <Text dimColor wrap="truncate">
        {sentences.screens.entry(type, chat, ids)}
      </Text>
      <Lines text={text} width={width} maxLines={ENTRY_ROWS - 1} />
    </Box>
  );
}
