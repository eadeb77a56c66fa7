import { Text } from 'ink';
import type { ReactElement } from 'react';
import { clipStart } from '../present/fit.ts';

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
