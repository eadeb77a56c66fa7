/** Rows as lines, whose columns begin below each other. The last column is as wide as it is. */
export function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  return rows.map((row) => {
    const cells = row.map((cell, column) => cell.padEnd(Math.max(...rows.map((other) => other[column]?.length ?? 0))));
    return `  ${cells.join('  ')}`.trimEnd();
  });
}

/** A text from outside, which must not steer the terminal: each control character is written as JSON would. */
export function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    Array.from({ length: character.length }, (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''),
  );
}
