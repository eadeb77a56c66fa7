import type { Instance } from '../engine/instance.ts';
import type { PhoneOutcome } from '../engine/phone-codes.ts';
import type { Moment } from './enqueue.ts';
import type { ScenarioEvent } from './scenario.ts';

type PhoneEvent = Extract<ScenarioEvent, { readonly do: 'scan' | 'enter-code' }>;

const LOOKS_EVERY_MS = 1000;

/** A phone takes a code, at once or, where a time is given, as soon as it sees one that is good. */
export function usePhone(instance: Instance, event: PhoneEvent, { engine, at }: Moment): void {
  const { wid, forSeconds = 0 } = event;
  const until = at + Math.round(forSeconds * 1000);
  const look = (moment: number): void => {
    // It can have been removed meanwhile.
    if (engine.instance(instance.idInstance) !== instance) return;
    const outcome = event.do === 'scan' ? instance.scan(wid, undefined, moment) : instance.enterCode(wid, undefined, moment);
    if (!isTaken(outcome) && moment + LOOKS_EVERY_MS <= until) engine.schedule({ at: moment + LOOKS_EVERY_MS, run: look });
  };
  look(at);
}

function isTaken(outcome: PhoneOutcome): boolean {
  return outcome === 'connected' || outcome === 'password-required';
}
