import { Box, Text, useApp, useInput, usePaste, useWindowSize } from 'ink';
import { memo, type ReactElement, useEffect, useLayoutEffect, useReducer, useRef, useSyncExternalStore } from 'react';
import type { RunningApp } from './create-app.ts';
import { frameLines, isTooSmall } from './frame.ts';
import { isPasted, isSequence, keyNames } from './key-names.ts';
import { readerLine } from './reader-line.ts';
import type { Stops } from './stops.ts';
import { paint, type ThemeName } from './theme.ts';
import { appWords } from './words.ts';

/** Draws the rows of the app, and hands it every key. It is the only part that knows React. */
export function Root({
  running,
  theme,
  stops,
  isScreenReader,
  forgetFrame,
  listenToMouse,
}: {
  readonly running: RunningApp;
  readonly theme: ThemeName;
  readonly stops: Stops;
  readonly isScreenReader: boolean;
  /** Empties the screen, so that the next frame is drawn whole. */
  readonly forgetFrame: () => void;
  /** Says to the terminal whether it is to report the mouse. */
  readonly listenToMouse: (isOn: boolean) => unknown;
}): ReactElement {
  useSyncExternalStore(running.version.subscribe, running.version.get);
  const { columns, rows } = useWindowSize();
  const { suspendTerminal } = useApp();
  // The operator must see what a key does.
  const isUnseen = isTooSmall({ columns, rows });
  const [, drawAgain] = useReducer((frames: number) => frames + 1, 0);
  const drawnFor = useRef({ columns, rows });
  useEffect(() => {
    // Ink has drawn the rows for the old size into the new window, where long ones break.
    if (drawnFor.current.columns === columns && drawnFor.current.rows === rows) return;
    drawnFor.current = { columns, rows };
    forgetFrame();
    drawAgain();
  }, [columns, rows, forgetFrame]);
  // The end of a layout effect comes also when a signal ends the process.
  useLayoutEffect(() => {
    listenToMouse(true);
    return () => void listenToMouse(false);
  }, [listenToMouse]);
  useEffect(() => stops.follow(suspendTerminal), [stops, suspendTerminal]);
  useInput((input, key) => {
    if (isSequence(input)) return;
    if (key.ctrl && input === 'z') stops.stop(suspendTerminal);
    else if (isUnseen) running.handleUnseenKeys(keyNames(input, key));
    else if (isPasted(input)) running.paste(input);
    else running.handleKeys(keyNames(input, key));
  });
  usePaste((text) => {
    if (!isUnseen) running.paste(text);
  });
  const lines = frameLines(running, { columns, rows });
  const texts = isScreenReader
    ? lines.flatMap((row) => readerLine(row, appWords[running.app.language].selected) ?? [])
    : lines.map((row) => paint(row, theme));
  return (
    <Box flexDirection="column" width={columns} height={rows}>
      {texts.map((text, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- A row of the screen is nothing but its place.
        <Row key={at} text={text} />
      ))}
    </Box>
  );
}

/** Only a row that has changed is drawn again. */
const Row = memo(function Row({ text }: { readonly text: string }): ReactElement {
  return <Text wrap="truncate">{text === '' ? ' ' : text}</Text>;
});
