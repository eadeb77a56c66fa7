import type { OpenJob, Reading } from '@sluice/queue';
import type { QueueRow } from '@sluice/queue/reading';
import { Text } from 'ink';
import type { ReactElement } from 'react';
import { describeFilter, type Filter } from '../clearing/filter.ts';
import { nothingListed } from '../present/job.ts';
import { useFrameWidth } from './frame-size.tsx';
import { TextLine } from './lines.tsx';
import { useSentences } from './use-sentences.ts';

export interface FilterLineProps {
  readonly reading: Reading;
  readonly shown: readonly QueueRow[];
  readonly filter: Filter | undefined;
  /** The open job of the instance, if it has one. */
  readonly job: OpenJob | undefined;
  /** The text that is typed after `/`, meanwhile. */
  readonly typed: string | undefined;
}

/** How much of the queue the list shows: all that can be seen, or what a filter leaves of it. */
export function FilterLine({ reading, shown, filter, job, typed }: FilterLineProps): ReactElement {
  const width = useFrameWidth();
  const sentences = useSentences();
  const { rows, completeness } = reading;
  if (typed !== undefined) return <TextLine label={sentences.screens.filter.prompt} text={typed} width={width} isActive />;
  if (filter === undefined) {
    const isComplete = completeness.kind === 'complete';
    const nothing = job === undefined ? sentences.running.nothingWaits : nothingListed(job, sentences);
    const words = rows.length === 0 && isComplete ? nothing : sentences.completeness(reading);
    return (
      <Text dimColor={isComplete} bold={!isComplete} wrap="truncate">
        {words}
      </Text>
    );
  }
  return (
    <Text bold wrap="truncate">
      {describeFilter(filter, shown.length, reading, sentences)}
    </Text>
  );
}
