import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import { fit } from '../present/fit.ts';
import { bindings, screenCommands, type Screen } from './keys.ts';

/** The keys of a screen, from the same data that the screen obeys. */
export function HelpScreen({ screen }: { readonly screen: Screen }): ReactElement {
  return (
    <Box flexDirection="column">
      {screenCommands[screen].map((command) => (
        <Text key={command}>
          <Text bold>{fit(bindings[command].shown, 10)}</Text>
          {bindings[command].does}
        </Text>
      ))}
      <Box height={1} />
      <Text dimColor wrap="wrap">
        A clear empties the whole queue, for every chat. Sluice captures what it can see first, sends one request, and reads until
        it is certain.
      </Text>
      <Box height={1} />
      <Text dimColor>Any key: back</Text>
    </Box>
  );
}
