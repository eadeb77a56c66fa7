import { Box, Text, useApp, useInput, usePaste, useWindowSize } from 'ink';
import { memo, type ReactElement, useSyncExternalStore } from 'react';
import type { RunningApp } from './create-app.ts';
import { bodyStart, frameLines, isTooSmall } from './frame.ts';
import { isPasted, keyNames } from './key-names.ts';
import { readMouse } from './mouse.ts';
import { paint, type ThemeName } from './theme.ts';

/** Draws the rows of the app, and hands it every key. It is the only part that knows React. */
export function Root({
  running,
  theme,
  suspend,
}: {
  readonly running: RunningApp;
  readonly theme: ThemeName;
  /** Stops the process until its user comes back (Ctrl-Z). The terminal is as it was meanwhile. */
  readonly suspend: () => Promise<void>;
}): ReactElement {
  useSyncExternalStore(running.version.subscribe, running.version.get);
  const { columns, rows } = useWindowSize();
  const { suspendTerminal } = useApp();
  // The operator must see what a key does.
  const isUnseen = isTooSmall({ columns, rows });
  useInput((input, key) => {
    const mouse = readMouse(input);
    if (mouse === 'other' || (mouse !== undefined && isUnseen)) return;
    if (mouse !== undefined) running.point(mouse, bodyStart(running));
    else if (key.ctrl && input === 'z') void suspendTerminal(suspend);
    else if (isUnseen) running.pressUnseenKeys(keyNames(input, key));
    else if (isPasted(input)) running.paste(input);
    else running.pressKeys(keyNames(input, key));
  });
  usePaste((text) => {
    if (!isUnseen) running.paste(text);
  });
  return (
    <Box flexDirection="column" width={columns} height={rows}>
      {frameLines(running, { columns, rows }).map((row, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- A row of the screen is nothing but its place.
        <Row key={at} text={paint(row, theme)} />
      ))}
    </Box>
  );
}

/** Only a row that has changed is drawn again. */
const Row = memo(function Row({ text }: { readonly text: string }): ReactElement {
  return <Text wrap="truncate">{text === '' ? ' ' : text}</Text>;
});
