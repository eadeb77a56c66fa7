/** What hands a text to the terminal for its clipboard (OSC 52). Some terminals do not allow it, and none says so. */
export function clipboardSequence(text: string): string {
  return `\u001B]52;c;${Buffer.from(text, 'utf8').toString('base64')}\u0007`;
}
