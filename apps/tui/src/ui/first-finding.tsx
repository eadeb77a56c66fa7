import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { PresentedFinding } from '../present/finding.ts';
import { oneLine } from '../present/safe-text.ts';
import { useFrameHeight, useFrameWidth } from './frame-size.tsx';
import { Lines } from './lines.tsx';
import { toneColor } from './theme.ts';
import { useSentences } from './use-sentences.ts';

// Less, and the list of a small screen would have more rows.
const ROOMY = 20;

/** How many rows it takes, whatever it says, so that the list below stays where it is. */
export function useFindingRows(): number {
  return useFrameHeight() >= ROOMY ? 4 : 2;
}

/** What matters most about a queue, and what to do; all else is on the screen of the diagnosis. */
export function FirstFinding({ findings }: { readonly findings: readonly PresentedFinding[] }): ReactElement {
  const width = useFrameWidth();
  const rows = useFindingRows();
  const { screens } = useSentences();
  const [first] = findings;
  return (
    <Box flexDirection="column" height={rows}>
      {first === undefined ? null : (
        <>
          <Lines
            text={oneLine(`${first.mark} ${first.sentence}`)}
            width={width}
            maxLines={rows / 2}
            color={toneColor[first.tone]}
          />
          {first.next === undefined ? null : <Lines text={oneLine(screens.next(first.next))} width={width} maxLines={rows / 2} />}
        </>
      )}
    </Box>
  );
}
