import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import { fit } from '../present/columns.ts';
import { oneLine } from '../present/safe-text.ts';
import { useFrameHeight, useFrameWidth } from './frame-size.tsx';
import { bindings, type Screen, screenCommands } from './keys.ts';
import { Lines } from './lines.tsx';
import { useSentences } from './use-sentences.ts';

/** A gap and the words. */
const WORDS_ROWS = 4;

/** The keys of a screen, from the same data that the screen obeys. */
export function HelpScreen({ screen }: { readonly screen: Screen }): ReactElement {
  const commands = screenCommands[screen];
  const width = useFrameWidth();
  const { keys } = useSentences();
  const hasRoom = useFrameHeight() >= commands.length + WORDS_ROWS;
  return (
    <Box flexDirection="column">
      {commands.map((command) => (
        <Text key={command}>
          <Text bold>{fit(oneLine(bindings[command].shown), 10)}</Text>
          {keys.does[command]}
        </Text>
      ))}
      {hasRoom ? (
        <Box marginTop={1}>
          <Lines text={oneLine(keys.aboutClear)} width={width} maxLines={WORDS_ROWS - 1} dimColor />
        </Box>
      ) : null}
    </Box>
  );
}
