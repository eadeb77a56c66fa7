import type { components } from '../gen/control.ts';
import type { Mistake } from './mistakes.ts';

// More would hide the first ones, not help.
const MOST_MISTAKES = 100;

/** A call of the controls is refused. The message says what is wrong, and what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: 400 | 404 | 405 | 409 | 413;
  readonly #mistakes: readonly Mistake[];

  constructor(status: Refusal['status'], message: string, mistakes: readonly Mistake[] = []) {
    super(message);
    this.status = status;
    this.#mistakes = mistakes;
  }

  /** As the contract describes it. */
  get problem(): components['schemas']['Problem'] {
    const problems = this.#mistakes.slice(0, MOST_MISTAKES);
    return { error: this.message, ...(problems.length > 0 && { problems }) };
  }
}
