/** A mistake that the person at the keyboard can mend: in the command, a variable, the terminal. The message says how. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
