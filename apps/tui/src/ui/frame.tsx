import { Box, Spacer, Text } from 'ink';
import type { ReactElement, ReactNode } from 'react';
import type { ScreenText } from '../present/safe-text.ts';
import { useFrameWidth, useIsTooSmall, useSize } from './frame-size.tsx';
import { type Hint, leavingHints } from './keys.ts';
import { Lines } from './lines.tsx';
import { MAX_COLUMNS, MIN_SIZE } from './theme.ts';
import { IsAsked } from './use-keys.ts';
import { useSentences } from './use-sentences.ts';

const QUESTION_ROWS = 8;

export interface FrameProps {
  /** The keys for its foot. */
  readonly hints: readonly Hint[];
  readonly title: ScreenText;
  readonly where: string;
  /** What went wrong last, shown above the keys. */
  readonly problem: ScreenText | undefined;
  /** The question in the place of the screen. */
  readonly question: ScreenText | undefined;
  readonly children: ReactNode;
}

/** What every screen has: a title above, the keys below, and a word when the terminal is too small for the rest. */
export function Frame({ hints, title, where, problem, question, children }: FrameProps): ReactElement {
  const { columns, rows } = useSize();
  const { keys } = useSentences();
  const isTooSmall = useIsTooSmall();
  const isAsked = question !== undefined;
  const width = useFrameWidth();
  // Hidden and not taken away: the typed text and the selection are still there when the window is large enough again.
  const screen = (
    <Box
      display={isTooSmall ? 'none' : 'flex'}
      flexDirection="column"
      width={Math.min(columns, MAX_COLUMNS)}
      height={rows}
      paddingX={1}
    >
      <Box>
        <Box flexShrink={0}>
          <Text bold>{title}</Text>
        </Box>
        <Spacer />
        <Box marginLeft={2}>
          <Text dimColor wrap="truncate">
            {where}
          </Text>
        </Box>
      </Box>
      <Box height={1} />
      {question === undefined ? null : <Lines text={question} width={width} maxLines={QUESTION_ROWS} />}
      <Box display={isAsked ? 'none' : 'flex'} flexDirection="column">
        <IsAsked value={isAsked}>{children}</IsAsked>
      </Box>
      <Spacer />
      {problem === undefined ? null : (
        <Text color="red" wrap="truncate">
          ✕ {problem}
        </Text>
      )}
      <Text wrap="truncate">
        {(isAsked ? leavingHints(keys) : hints).flat().map((word, at) => (
          <Text key={word} bold={at % 2 === 0} dimColor={at % 2 === 1}>
            {at === 0 ? '' : at % 2 === 0 ? '   ' : ' '}
            {word}
          </Text>
        ))}
      </Text>
    </Box>
  );
  return (
    <>
      {isTooSmall ? <TooSmall columns={columns} rows={rows} isAsked={isAsked} /> : null}
      {screen}
    </>
  );
}

function TooSmall({
  columns,
  rows,
  isAsked,
}: {
  readonly columns: number;
  readonly rows: number;
  readonly isAsked: boolean;
}): ReactElement {
  const { screens } = useSentences();
  const tooSmall = screens.tooSmall(`${columns}×${rows}`, `${MIN_SIZE.columns}×${MIN_SIZE.rows}`);
  return <Text>{isAsked ? screens.tooSmallToAsk : tooSmall}</Text>;
}
