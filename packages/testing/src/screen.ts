/** As much of a terminal emulator as is needed to read its screen: that of `@xterm/headless` fits. */
interface EmulatedTerminal {
  readonly rows: number;
  readonly buffer: {
    readonly active: {
      readonly viewportY: number;
      readonly getLine: (row: number) => { readonly translateToString: (isTrimmed: boolean) => string } | undefined;
    };
  };
}

/** The visible rows of a terminal, without the spaces at their ends. */
export function screenOf({ rows, buffer: { active } }: EmulatedTerminal): string {
  const lines = Array.from({ length: rows }, (_, row) => active.getLine(active.viewportY + row)?.translateToString(true) ?? '');
  return lines.join('\n');
}
