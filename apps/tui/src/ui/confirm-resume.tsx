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
  const { running, screens } = useSentences();
  return (
    <Box flexDirection="column">
      <Text wrap="wrap">{oneLine(running.toResume(job))}</Text>
      <Box height={1} />
      <Text dimColor wrap="wrap">
        {screens.resume.repeatsNothing}
      </Text>
      <Box height={1} />
      <Text dimColor>{screens.resume.goOn}</Text>
    </Box>
  );
}
