import type { Call } from './call.ts';

/** The last answer to each operation of each instance, as a cache between would keep it. */
export class LastAnswers {
  /** By the operation. What an instance that is gone was asked is gone with it. */
  readonly #answers = new WeakMap<Call['instance'], Map<string, Response>>();

  keep({ instance, operation }: Call, answer: Response): void {
    const ofInstance = this.#answers.get(instance) ?? new Map<string, Response>();
    this.#answers.set(instance, ofInstance.set(operation, answer.clone()));
  }

  of({ instance, operation }: Call): Response | undefined {
    return this.#answers.get(instance)?.get(operation)?.clone();
  }
}
