import { Instance, type InstanceOptions } from '../src/engine/instance.ts';
import type { Draft } from '../src/engine/message.ts';
import type { RecordItem } from '../src/engine/record.ts';
import { instanceOptions, START } from './instance-options.ts';

export const DAY: number = 24 * 60 * 60 * 1000;
export const MINUTE: number = 60 * 1000;

/** A text message to a number. */
export function text(message = 'Your order is on its way.', chatId = '79990000002@c.us'): Draft {
  return { type: 'sendMessage', body: { chatId, message } };
}

/** An instance that exists since `START`, with its record. */
export class RecordedInstance extends Instance {
  readonly record: readonly RecordItem[];

  constructor(different: Partial<InstanceOptions> = {}, seed = 1) {
    const record: RecordItem[] = [];
    super(instanceOptions(different), START, { seed, record: (item) => record.push(item), changed: () => undefined });
    this.record = record;
  }

  /** Accepts `count` messages at once. @returns the ids of those that were. */
  fill(count: number, at: number, draft: Draft = text()): readonly string[] {
    return Array.from({ length: count }, () => this.accept(draft, at)?.id).filter((id) => id !== undefined);
  }

  /** What became of the messages until `at`: the event, and how many milliseconds after the start. */
  ends(at: number): readonly string[] {
    this.advance(at);
    return this.record.filter(({ event }) => event !== 'accepted').map((item) => `${item.event} +${item.at - START}`);
  }

  /** The ids of the entries that a list shows. */
  listed(at: number): readonly string[] {
    return this.shown(at).map(({ id }) => id);
  }
}
