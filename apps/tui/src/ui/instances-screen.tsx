import type { OpenJob } from '@sluice/queue';
import { forecast } from '@sluice/queue/forecast';
import type { Brake } from '@sluice/queue/journal';
import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import { seenBrake } from '../clearing/found-brakes.ts';
import type { KnownJobs } from '../clearing/job-watch.ts';
import { isRunning, type StepsRun } from '../clearing/runs.ts';
import { presentStanding } from '../present/brake.ts';
import { fit } from '../present/columns.ts';
import type { PresentedFinding } from '../present/finding.ts';
import { presentNumber } from '../present/format.ts';
import { presentMessenger, presentState } from '../present/instance.ts';
import { oneLine } from '../present/safe-text.ts';
import { FirstFinding, useFindingRows } from './first-finding.tsx';
import { useFrameHeight, useFrameWidth } from './frame-size.tsx';
import { windowStart } from './scroll.ts';
import { toneColor } from './theme.ts';
import { useSentences } from './use-sentences.ts';
import { type ScreenInstance, useWatched } from './use-watched.ts';

const MESSENGER = 11;
const NUMBER = 13;
const STATE = 17;
const WAITING = 8;
const FORECAST = 16;

const MIN_NAME_WIDTH = 11;

/** The name takes what the other columns leave, within reason; the messenger gives way on a narrow screen. */
function useWidths(): { readonly name: number; readonly messenger: number } {
  const widthLeft = useFrameWidth() - 2 - NUMBER - STATE - WAITING - FORECAST;
  const messenger = widthLeft >= MIN_NAME_WIDTH + MESSENGER ? MESSENGER : 0;
  return { name: Math.max(MIN_NAME_WIDTH, Math.min(28, widthLeft - messenger)), messenger };
}

/** The list of instances: for each its state, how many messages wait, and when they will be gone. */
export function InstancesScreen({
  instances,
  selected,
  findings,
  runs,
  known,
}: {
  readonly instances: readonly ScreenInstance[];
  readonly selected: number;
  /** About the selected one. */
  readonly findings: readonly PresentedFinding[];
  readonly runs: ReadonlyMap<string, StepsRun>;
  /** What the journal says of the jobs and brakes of all of them. */
  readonly known: Pick<KnownJobs, 'jobs' | 'brakes'>;
}): ReactElement {
  const isAtWork = ({ connected }: ScreenInstance): boolean => isRunning(runs.get(connected.idInstance));
  const chosen = instances[selected];
  const widths = useWidths();
  const { titles } = useSentences().lists;
  // The titles, and a gap before the finding.
  const height = useFrameHeight() - 2 - useFindingRows();
  const start = windowStart(selected, height, instances.length);
  return (
    <Box flexDirection="column">
      <Text dimColor wrap="truncate">
        {'  '}
        {fit(oneLine(titles.instance), widths.name)}
        {fit(oneLine(titles.messenger), widths.messenger)}
        {fit(oneLine(titles.number), NUMBER)}
        {fit(oneLine(titles.state), STATE)}
        {fit(oneLine(titles.count), WAITING, 'right')}
        {`   ${titles.emptyIn}`}
      </Text>
      {instances.slice(start, start + height).map((item, at) => (
        <Row
          key={item.connected.idInstance}
          item={item}
          isSelected={start + at === selected}
          isAtWork={isAtWork(item)}
          job={known.jobs.get(item.connected.idInstance)}
          brake={known.brakes.get(item.connected.idInstance)}
        />
      ))}
      <Box height={1} />
      <FirstFinding findings={chosen !== undefined && isAtWork(chosen) ? [] : findings} />
    </Box>
  );
}

function Row({
  item,
  isSelected,
  isAtWork,
  job,
  brake,
}: {
  readonly item: ScreenInstance;
  readonly isSelected: boolean;
  /** A reading from before a clearing is not true any more, and nothing is read for this list while one goes on. */
  readonly isAtWork: boolean;
  readonly job: OpenJob | undefined;
  readonly brake: Brake | undefined;
}): ReactElement {
  const sentences = useSentences();
  const widths = useWidths();
  const { overview, settingsAt, readFailure } = useWatched(item.watch, 'overview');
  const { name, idInstance } = item.connected;
  const open = isAtWork ? { isLeft: false } : job;
  const standing = presentStanding({ job: open, brake: seenBrake(brake, { known: overview, settingsAt, job }) }, sentences);
  const lead = `${isSelected ? '› ' : '  '}${fit(oneLine(name), widths.name - 1)} `;
  if (overview === undefined) {
    return (
      <Text bold={isSelected}>
        {lead}
        {' '.repeat(widths.messenger)}
        {fit(oneLine(idInstance), NUMBER)}
        {readFailure === undefined ? (
          <Text dimColor>{sentences.screens.reading}</Text>
        ) : (
          <Text color="red">✕ {sentences.errors[readFailure.error.code]}</Text>
        )}
      </Text>
    );
  }
  const { mark, words, tone } = presentState(overview, sentences);
  const outlook = standing ?? sentences.forecast.brief(forecast(overview));
  return (
    <Text bold={isSelected} wrap="truncate">
      {lead}
      {fit(presentMessenger(overview.settings, sentences), widths.messenger)}
      {fit(oneLine(idInstance), NUMBER)}
      <Text color={toneColor[tone]}>{fit(oneLine(`${mark} ${words}`), STATE)}</Text>
      {fit(isAtWork ? oneLine('') : presentNumber(overview.count, sentences), WAITING, 'right')}
      {`   ${outlook}`}
    </Text>
  );
}
