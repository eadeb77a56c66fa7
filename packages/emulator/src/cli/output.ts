import type { Writable } from 'node:stream';

/** Where the program prints. When its reader has gone, as behind `| head -1`, it goes on and prints nothing. */
export class Output {
  readonly #stream: Writable;
  #isOpen = true;

  constructor(stream: Writable) {
    this.#stream = stream;
    stream.on('error', () => (this.#isOpen = false));
  }

  /** Resolves when the reader has taken it, or never will. */
  async print(text: string): Promise<void> {
    if (!this.#isOpen) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#stream.write(text, () => resolve());
    await promise;
  }
}
