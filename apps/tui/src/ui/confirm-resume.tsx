import { jobProgressInWords, type Job } from '@sluice/queue';
import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import { oneLine } from '../present/one-line.ts';
import { bindings } from './keys.ts';
import { useKeys } from './use-keys.ts';

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
  const { kind, actor, reason, openedAt } = job;
  return (
    <Box flexDirection="column">
      <Text wrap="wrap">
        {kind === 'clear' ? 'A clearing' : 'A restore'} of this instance has not come to its end. {oneLine(actor)} began it at{' '}
        {new Date(openedAt).toLocaleString('en-GB')}: {oneLine(reason)}. {jobProgressInWords(job)}
      </Text>
      <Box height={1} />
      <Text dimColor wrap="wrap">
        To go on with it repeats nothing that was sent: what is not certain is looked into by reading.
      </Text>
      <Box height={1} />
      <Text dimColor>{'Enter: go on with it   Esc: leave it'}</Text>
    </Box>
  );
}
