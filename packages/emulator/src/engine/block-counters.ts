import type { Behaviours } from './behaviours.ts';
import type { Message } from './message.ts';

type Allowed = Pick<Behaviours, 'blockAfterNoAccount' | 'blockAfterLeftovers'>;

// In these no number is connected (evidence/states#list, evidence/chat-api#status). In others, such as `starting`, it is the one from before.
const WITHOUT_NUMBER: ReadonlySet<string | null> = new Set([
  null,
  'notAuthorized',
  'blocked',
  'pendingPassword',
  'pendingCode',
  'got qr code',
]);

/** Counts what gets a number blocked, again for each that is connected. */
export class BlockCounters {
  #connected: boolean;
  #noAccounts = 0;
  #leftovers = 0;
  /** The last message that had been accepted before the number was connected. */
  #lastBefore = 0;

  constructor(state: string | null) {
    this.#connected = !WITHOUT_NUMBER.has(state);
  }

  /** A number is connected. Messages that were accepted until then are leftovers to it. */
  connect(accepted: number): void {
    this.#connected = true;
    this.#noAccounts = 0;
    this.#leftovers = 0;
    this.#lastBefore = accepted;
  }

  /** The instance has taken another state. */
  enter(state: string | null, isSending: boolean, accepted: number): void {
    if (WITHOUT_NUMBER.has(state)) this.#connected = false;
    else if (isSending && !this.#connected) this.connect(accepted);
  }

  /** A message has left. @returns whether the number is blocked for it. */
  countSent({ ordinal }: Message, { blockAfterLeftovers }: Allowed): boolean {
    if (ordinal > this.#lastBefore) return false;
    this.#leftovers += 1;
    return blockAfterLeftovers !== null && this.#leftovers >= blockAfterLeftovers;
  }

  /** A message was for a number without an account. @returns whether the number is blocked for it. */
  countNoAccount({ blockAfterNoAccount }: Allowed): boolean {
    this.#noAccounts += 1;
    return blockAfterNoAccount !== null && this.#noAccounts >= blockAfterNoAccount;
  }
}
