import { forecast, type Overview, type Reading } from '@sluice/queue';
import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import { presentCompleteness } from '../present/completeness.ts';
import { presentEntry } from '../present/entry.ts';
import { clip, fit } from '../present/fit.ts';
import { presentForecast } from '../present/forecast.ts';
import { presentNumber } from '../present/number.ts';
import { presentState } from '../present/state.ts';
import { useFrameHeight, useFrameWidth } from './frame.tsx';
import { windowStart } from './scroll.ts';
import { toneColor } from './theme.ts';

const NUMBER = 6;
const TYPE = 9;
const DETAIL_ROWS = 5;
/** State line, completeness, a gap, the titles, a rule. */
const AROUND_ROWS = 5;

/** How many entries a page of the list has. */
export function usePage(): number {
  return Math.max(1, useFrameHeight() - AROUND_ROWS - DETAIL_ROWS);
}

/** The entries of a queue: a list of which only the visible rows exist, and the selected entry whole. */
export function QueueScreen({
  overview,
  reading,
  selected,
}: {
  readonly overview: Overview | undefined;
  readonly reading: Reading | undefined;
  readonly selected: number;
}): ReactElement {
  const width = useFrameWidth();
  const page = usePage();
  if (overview === undefined || reading === undefined) return <Text dimColor>Reading the queue…</Text>;
  const { entries, completeness } = reading;
  const start = windowStart(selected, page, entries.length);
  const chatWidth = Math.min(28, Math.floor(width / 4));
  const textWidth = width - NUMBER - chatWidth - TYPE - 4;
  return (
    <Box flexDirection="column">
      <StateLine overview={overview} />
      <Text dimColor={completeness.kind === 'complete'} bold={completeness.kind !== 'complete'} wrap="truncate">
        {entries.length === 0 && completeness.kind === 'complete'
          ? 'Nothing waits.'
          : presentCompleteness(completeness, overview.count)}
      </Text>
      <Box height={1} />
      <Text dimColor>
        {fit('#', NUMBER, 'right')}
        {'  '}
        {fit('CHAT', chatWidth)} {fit('TYPE', TYPE)} TEXT
      </Text>
      <Box flexDirection="column" height={page}>
        {entries.slice(start, start + page).map((entry, at) => {
          const index = start + at;
          const { chat, type, text } = presentEntry(entry);
          const line = `${fit(presentNumber(index + 1), NUMBER - 2, 'right')}  ${fit(chat, chatWidth)} ${fit(type, TYPE)} ${clip(text, textWidth)}`;
          return (
            <Text key={index} bold={index === selected}>
              {index === selected ? '› ' : '  '}
              {line}
            </Text>
          );
        })}
      </Box>
      <Text dimColor aria-hidden>
        {'─'.repeat(width)}
      </Text>
      <Details reading={reading} selected={selected} width={width} />
    </Box>
  );
}

function StateLine({ overview }: { readonly overview: Overview }): ReactElement {
  const { mark, words, tone } = presentState(overview.state);
  const outlook = forecast(overview);
  return (
    <Text>
      <Text color={toneColor[tone]}>
        {mark} {words}
      </Text>
      {'   '}
      {presentNumber(overview.count)} waiting
      {'   '}
      {outlook.kind === 'draining'
        ? `empty in ${presentForecast(outlook)}`
        : outlook.kind === 'empty'
          ? ''
          : presentForecast(outlook)}
    </Text>
  );
}

function Details({
  reading,
  selected,
  width,
}: {
  readonly reading: Reading;
  readonly selected: number;
  readonly width: number;
}): ReactElement | null {
  const entry = reading.entries[selected];
  if (entry === undefined) return null;
  const { chat, type, text } = presentEntry(entry);
  return (
    <Box flexDirection="column" height={DETAIL_ROWS}>
      <Text dimColor wrap="truncate">
        {type} to {chat}, id {entry.messageIds.join(', ') || 'not given'}
      </Text>
      <Text wrap="wrap">{clip(text, width * (DETAIL_ROWS - 2))}</Text>
    </Box>
  );
}
