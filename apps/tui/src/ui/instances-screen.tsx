import { forecast, type Overview } from '@sluice/queue';
import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import { advise } from '../present/advice.ts';
import { fit } from '../present/fit.ts';
import { presentForecast } from '../present/forecast.ts';
import { presentMessenger } from '../present/messenger.ts';
import { presentNumber } from '../present/number.ts';
import { oneLine } from '../present/one-line.ts';
import { presentState } from '../present/state.ts';
import { useFrameHeight, useFrameWidth } from './frame.tsx';
import type { ScreenInstance } from './screen-instance.ts';
import { windowStart } from './scroll.ts';
import { toneColor } from './theme.ts';
import { useReadable } from './use-readable.ts';

const MESSENGER = 11;
const NUMBER = 13;
const STATE = 17;
const WAITING = 8;
const FORECAST = 16;

/** The name takes what the other columns leave, within reason. */
function useNameWidth(): number {
  return Math.max(11, Math.min(28, useFrameWidth() - 2 - MESSENGER - NUMBER - STATE - WAITING - FORECAST));
}

/** The list of instances: for each its state, how many messages wait, and when they will be gone. */
export function InstancesScreen({
  instances,
  selected,
}: {
  readonly instances: readonly ScreenInstance[];
  readonly selected: number;
}): ReactElement {
  const nameWidth = useNameWidth();
  const height = useFrameHeight() - 5;
  const start = windowStart(selected, height, instances.length);
  const current = instances[selected];
  return (
    <Box flexDirection="column">
      <Text dimColor>
        {'  '}
        {fit('INSTANCE', nameWidth)}
        {fit('MESSENGER', MESSENGER)}
        {fit('NUMBER', NUMBER)}
        {fit('STATE', STATE)}
        {fit('WAITING', WAITING, 'right')}
        {'   EMPTY IN'}
      </Text>
      {instances.slice(start, start + height).map((item, at) => (
        <Row key={item.instance.idInstance} item={item} isSelected={start + at === selected} />
      ))}
      <Box height={1} />
      {current === undefined ? null : <Advice item={current} />}
    </Box>
  );
}

function Row({ item, isSelected }: { readonly item: ScreenInstance; readonly isSelected: boolean }): ReactElement {
  const nameWidth = useNameWidth();
  const { overview } = useReadable(item.watch);
  const { name, idInstance } = item.instance;
  const lead = `${isSelected ? '› ' : '  '}${fit(oneLine(name), nameWidth - 1)} `;
  if (overview === undefined) {
    return (
      <Text bold={isSelected}>
        {lead}
        {fit('', MESSENGER)}
        {fit(idInstance, NUMBER)}
        <Text dimColor>reading…</Text>
      </Text>
    );
  }
  const { mark, words, tone } = presentState(overview.state);
  return (
    <Text bold={isSelected} wrap="truncate">
      {lead}
      {fit(presentMessenger(overview.settings), MESSENGER)}
      {fit(idInstance, NUMBER)}
      <Text color={toneColor[tone]}>{fit(`${mark} ${words}`, STATE)}</Text>
      {fit(presentNumber(overview.count), WAITING, 'right')}
      {`   ${presentForecast(forecast(overview))}`}
    </Text>
  );
}

function Advice({ item }: { readonly item: ScreenInstance }): ReactElement | null {
  const overview: Overview | undefined = useReadable(item.watch).overview;
  return overview === undefined ? null : <Text wrap="wrap">{advise(overview)}</Text>;
}
