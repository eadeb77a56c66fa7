import type { Mistake } from '../control/mistakes.ts';

/** A scenario that cannot be played. */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError';
  /** All that is wrong with it. */
  readonly mistakes: readonly Mistake[];

  constructor(mistakes: readonly Mistake[]) {
    const shown = mistakes.map(({ path, expected }) => `${path === '' ? 'it' : path} ${expected}`);
    super(`The scenario cannot be played: ${shown.join('; ')}.`);
    this.mistakes = mistakes;
  }
}
