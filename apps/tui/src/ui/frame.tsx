import { Box, Spacer, Text, useWindowSize } from 'ink';
import type { ReactElement, ReactNode } from 'react';
import { bindings, screenCommands, type Screen } from './keys.ts';
import { SMALLEST, WIDEST } from './theme.ts';

export interface FrameProps {
  readonly screen: Screen;
  readonly title: string;
  readonly where: string;
  /** What went wrong last, shown above the keys. */
  readonly problem: string | undefined;
  readonly children: ReactNode;
}

/** What every screen has: a title above, the keys below, and a word when the terminal is too small for the rest. */
export function Frame({ screen, title, where, problem, children }: FrameProps): ReactElement {
  const { columns, rows } = useWindowSize();
  if (columns < SMALLEST.columns || rows < SMALLEST.rows) return <TooSmall columns={columns} rows={rows} />;
  return (
    <Box flexDirection="column" width={Math.min(columns, WIDEST)} height={rows} paddingX={1}>
      <Box>
        <Text bold>{title}</Text>
        <Spacer />
        <Text dimColor>{where}</Text>
      </Box>
      <Box height={1} />
      {children}
      <Spacer />
      {problem === undefined ? null : (
        <Text color="red" wrap="truncate">
          ✕ {problem}
        </Text>
      )}
      <Text wrap="truncate">
        {screenCommands[screen]
          .flatMap((command) => bindings[command].hint ?? [])
          .map((word, at) => (
            <Text key={word} bold={at % 2 === 0} dimColor={at % 2 === 1}>
              {at === 0 ? '' : at % 2 === 0 ? '   ' : ' '}
              {word}
            </Text>
          ))}
      </Text>
    </Box>
  );
}

function TooSmall({ columns, rows }: { readonly columns: number; readonly rows: number }): ReactElement {
  return (
    <Text>
      {columns}×{rows} is too small: enlarge the window to {SMALLEST.columns}×{SMALLEST.rows}.
    </Text>
  );
}

/** How many columns there are between the margins of a {@link Frame}. */
export function useFrameWidth(): number {
  const { columns } = useWindowSize();
  return Math.min(columns, WIDEST) - 2;
}

/** How many rows there are between the title and the foot of a {@link Frame}. */
export function useFrameHeight(): number {
  return useWindowSize().rows - 4;
}
