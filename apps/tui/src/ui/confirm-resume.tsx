import type { Job } from '@sluice/queue/journal';
import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import { oneLine } from '../present/safe-text.ts';
import { bindings } from './keys.ts';
import { useKeys } from './use-keys.ts';
import { useSentences } from './use-sentences.ts';

/** Says what has not come to its end, and asks whether to go on with it. */
export function ConfirmResume({
  job,
  onConfirm,
  onClose,
}: {
  readonly job: Job;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}): ReactElement {
  useKeys((key) => {
    if (key === 'enter') onConfirm();
    else if (bindings.back.keys.includes(key)) onClose();
  });
  const { formats, jobs } = useSentences();
  const { kind, state, actor, reason, openedAt } = job;
  return (
    <Box flexDirection="column">
      <Text wrap="wrap">
        A {jobs.kinds[kind]} of this instance is not at its end. {oneLine(actor)} began it at {formats.moment(openedAt)}:{' '}
        {oneLine(reason)}. {jobs.states[kind][state]}
      </Text>
      <Box height={1} />
      <Text dimColor wrap="wrap">
        To go on with it repeats nothing that was sent: Sluice reads the queue to find out what is not certain.
      </Text>
      <Box height={1} />
      <Text dimColor>{'Enter: go on with it   Esc: leave it'}</Text>
    </Box>
  );
}
