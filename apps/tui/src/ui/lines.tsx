import { Text } from 'ink';
import type { ComponentProps, ReactElement } from 'react';
import { clipStart, wrap } from '../present/columns.ts';
import type { ScreenText } from '../present/safe-text.ts';

/** A text that takes as many lines as it needs, up to `most`. The lines that Ink breaks by itself can begin with a space. */
export function Lines({
  text,
  width,
  maxLines,
  ...style
}: Pick<ComponentProps<typeof Text>, 'color' | 'dimColor' | 'bold'> & {
  readonly text: ScreenText;
  readonly width: number;
  readonly maxLines: number;
}): ReactElement {
  return (
    <Text {...style} wrap="wrap">
      {wrap(text, width, maxLines).join('\n')}
    </Text>
  );
}

/** Before the text and behind it. */
const MARKS = 4;

/** A line that is typed, with a label before it and a mark where the next character comes. Of a text that is too long its end is shown. */
export function TextLine({
  label,
  text,
  width,
  isActive,
}: {
  readonly label: string;
  readonly text: string;
  /** Of the whole line. */
  readonly width: number;
  readonly isActive: boolean;
}): ReactElement {
  return (
    <Text dimColor={!isActive}>
      {label}
      <Text bold>{isActive ? ' › ' : '   '}</Text>
      {clipStart(text, width - label.length - MARKS)}
      {isActive ? <Text inverse> </Text> : null}
    </Text>
  );
}
