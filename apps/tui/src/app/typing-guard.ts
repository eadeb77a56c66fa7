import { INTERRUPT, type Scopes } from './key-scopes.ts';
import type { Screen } from './screen.ts';

/** Keeps what is typed into a line from becoming commands when the line goes away under the fingers. */
export interface TypingGuard {
  /** Whether a key is one that was meant for a line that is gone. */
  readonly refuses: (key: string) => boolean;
  /** Called after each key and paste. @param key what was pressed; nothing for a paste. */
  readonly follow: (key: string | undefined) => void;
}

/**
 * A line may be closed by what happens: a job ends, a plan is made, a dialog is replaced. An operator who types looks at the keyboard, and `q` or `c` of a
 * reason would be commands of the screen behind. From the first such key on, all mean nothing until Enter or Escape.
 */
export function createTypingGuard(scopes: Pick<Scopes, 'top'>): TypingGuard {
  /** The screen whose line is being typed, and what is in it. */
  let typedOn: Screen | undefined;
  let text = '';
  let isGone = false;

  return {
    refuses(key) {
      const { screen } = scopes.top();
      const isThere = screen === typedOn && screen.typed?.() !== undefined;
      if (typedOn !== undefined && !isThere) isGone = true;
      if (isThere || key === INTERRUPT) isGone = false;
      if (!isGone) return false;
      if (key === 'enter' || key === 'escape') isGone = false;
      typedOn = undefined;
      return true;
    },
    follow(key) {
      const { screen } = scopes.top();
      const typed = screen.typed?.();
      const before = text;
      text = typed?.field.text ?? '';
      // A line that Enter has sent off and that stays as it is may go when that is done.
      const isSent = key === 'enter' && screen === typedOn && text === before;
      typedOn = typed === undefined || isSent ? undefined : screen;
    },
  };
}
