import { Text } from 'ink';
import type { ComponentProps, ReactElement } from 'react';
import type { ScreenText } from '../present/one-line.ts';
import { wrap } from '../present/wrap.ts';

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
