import type { Engine, RecordItem } from '@sluice/emulator';

/** How a message ended. */
export type MessageOutcome = Exclude<RecordItem['event'], 'accepted'>;

/** What became of the messages that no longer wait at a moment, by their ids. */
export function messageOutcomes(engine: Engine, at: number): ReadonlyMap<string, MessageOutcome> {
  engine.advance(at);
  return new Map(
    engine.record.all().flatMap(({ messageId, event }) => (event === 'accepted' ? [] : [[messageId, event] as const])),
  );
}
