import type { Emulator } from '../emulator.ts';
import { now } from '../routes/call.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Output } from './output.ts';

const EVERY_MS = 1000;
// A message may have 100 kB, and so many lines have to fit into one text.
const LINES_AT_ONCE = 1000;

/**
 * Prints each request, each line of the record and each try to post a notification as a line of JSON, about once a second, from now on: earlier events are in the
 * record that the controls show.
 */
export class JsonLog {
  readonly #emulator: Emulator;
  readonly #output: Output;
  #requestsTold = 0;
  #recordTold = 0;
  #webhooksTold = 0;
  #writing: Promise<void> | undefined;

  constructor(emulator: Emulator, output: Output) {
    this.#emulator = emulator;
    this.#output = output;
    this.#beginHere();
  }

  /** Does not keep the program alive. */
  start(): void {
    setInterval(() => void this.write(), EVERY_MS).unref();
  }

  /** Writes what has happened meanwhile. Resolves when it was read; until then nothing more is written. */
  write(): Promise<void> {
    this.#writing ??= this.#writeAll().finally(() => (this.#writing = undefined));
    return this.#writing;
  }

  /** Writes also what has happened since it last began to write. */
  async finish(): Promise<void> {
    await this.write();
    await this.write();
  }

  /** Loads a scenario, after which the lines count from 1 again; earlier events are printed first. */
  load(scenario: Scenario): void {
    for (const lines of this.#news()) void this.#output.print(lines);
    this.#emulator.load(scenario);
    this.#beginHere();
  }

  async #writeAll(): Promise<void> {
    for (const lines of this.#news()) await this.#output.print(lines);
  }

  /** The lines that were not printed yet, in parts, each in the order of time. */
  *#news(): Generator<string> {
    const { requests, webhooks, engine } = this.#emulator;
    // Events that are due happen now, whether or not a client calls.
    now(this.#emulator);
    for (;;) {
      const came = requests.page(this.#requestsTold, LINES_AT_ONCE, any).items;
      const happened = engine.record.page(this.#recordTold, LINES_AT_ONCE, any).items;
      const posted = webhooks.page(this.#webhooksTold, LINES_AT_ONCE, any).items;
      this.#webhooksTold = posted.at(-1)?.n ?? this.#webhooksTold;
      this.#requestsTold = came.at(-1)?.n ?? this.#requestsTold;
      this.#recordTold = happened.at(-1)?.n ?? this.#recordTold;
      if (came.length + happened.length + posted.length === 0) return;
      const lines = [
        ...came.map((line) => lineOf('request', line)),
        ...happened.map((line) => lineOf(line.event, line)),
        ...posted.map((line) => lineOf('webhook', line)),
      ];
      yield lines
        .toSorted((one, other) => one.at - other.at)
        .map(({ text }) => text)
        .join('');
    }
  }

  #beginHere(): void {
    this.#requestsTold = this.#emulator.requests.all().at(-1)?.n ?? 0;
    this.#webhooksTold = this.#emulator.webhooks.all().at(-1)?.n ?? 0;
    this.#recordTold = this.#emulator.engine.record.all().at(-1)?.n ?? 0;
  }
}

function lineOf(event: string, line: { readonly at: number }): { readonly at: number; readonly text: string } {
  return { at: line.at, text: `${JSON.stringify({ event, ...line })}\n` };
}

function any(): boolean {
  return true;
}
