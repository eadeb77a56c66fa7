import type { components } from '../gen/control.ts';
import type { Mistake } from './mistakes.ts';

/** A call of the controls is refused. The message says what is wrong, and what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: 400 | 403 | 404 | 405 | 409 | 413;
  readonly #mistakes: readonly Mistake[];

  constructor(status: Refusal['status'], message: string, mistakes: readonly Mistake[] = []) {
    super(message);
    this.status = status;
    this.#mistakes = mistakes;
  }

  /** As the contract describes it. */
  get problem(): components['schemas']['Problem'] {
    return { error: this.message, ...(this.#mistakes.length > 0 && { problems: this.#mistakes }) };
  }
}
