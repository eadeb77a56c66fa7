import type { SluiceError } from '@sluice/core';
import type { Queue } from '@sluice/queue';
import type { Host } from '../cli/host.ts';
import { oneLine, type ScreenText } from '../present/safe-text.ts';
import type { LiveBlock } from '../cli/live-block.ts';
import type { QrFile } from './qr-file.ts';

/** How a messenger gives its codes: by them it is known how long one is good and what may be asked. */
export type Messenger = 'whatsapp' | 'telegram' | 'max';

/** Where a person sees and answers what connects a number: a terminal, or a screen of the app. */
export type LoginDesk = Pick<Host, 'clock' | 'sentences' | 'debugLog' | 'write' | 'writeError'> & {
  readonly terminal: Pick<Host['terminal'], 'size' | 'ask'>;
};

/** What connects a number while a connect waits for one: who is asked, and where the codes are shown. */
export interface LoginDialogue {
  readonly queue: Pick<Queue, 'login' | 'instance' | 'openJob'>;
  readonly messenger: Messenger;
  readonly host: LoginDesk;
  /** Where a code is drawn; nothing where no person looks on. */
  readonly block: Pick<LiveBlock, 'show' | 'clear'> | undefined;
  readonly qrFile: QrFile | undefined;
  /** How many messages wait now that are not decided upon. */
  readonly undecided: () => number;
  /** Aborted when a number is connected, or when it is not waited for one any more. */
  readonly signal: AbortSignal;
}

/** How often a code or a password is asked for, at most. A choice. */
export const MAX_TRIES = 3;
/** MAX advises to ask for a code every five seconds (evidence/gateway/qr). */
export const LOOK_MS = 5000;
/** How often the state is asked for while a person has nothing to do. */
export const STATE_MS = 2000;

/** Faults after which the same can be asked again: they say nothing of the number. */
const PASSING: ReadonlySet<string> = new Set<SluiceError['code']>([
  'rate-limited',
  'network',
  'timeout',
  'gateway-unavailable',
  'instance-not-ready',
  'malformed-response',
]);

export function isPassing({ code }: SluiceError): boolean {
  return PASSING.has(code);
}

/** Whether the connect still waits for a number: a code that is asked for later is refused. */
export function isWaiting({ queue, signal }: Pick<LoginDialogue, 'queue' | 'signal'>): boolean {
  if (signal.aborted) return false;
  const job = queue.openJob();
  return job?.kind === 'connect' && job.state === 'connecting';
}

/** Waits, unless the dialogue ends meanwhile. */
export async function pause({ host, signal }: Pick<LoginDialogue, 'host' | 'signal'>, ms: number): Promise<void> {
  await host.clock.sleep(ms, signal).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}

/** A code as it is shown, and what is said below it. */
export interface Shown {
  readonly picture: readonly string[];
  readonly words: ScreenText;
}

/** Shows a code and how long it is good, and renews that each second until then. */
export async function countDown(dialogue: LoginDialogue, until: number, shown: (remainingMs: number) => Shown): Promise<void> {
  const { host, block } = dialogue;
  for (;;) {
    const remainingMs = until - host.clock.now();
    if (remainingMs <= 0 || !isWaiting(dialogue)) return;
    if (block === undefined) {
      await pause(dialogue, remainingMs);
      return;
    }
    const { picture, words } = shown(remainingMs);
    block.show(picture, words);
    await pause(dialogue, Math.min(1000, remainingMs));
  }
}

/** The words below a code, and before them how many messages would leave that are not decided upon: it can still be left unused. */
export function wordsBelow({ undecided, host }: Pick<LoginDialogue, 'undecided' | 'host'>, words: string): ScreenText {
  const count = undecided();
  return oneLine(count === 0 ? words : `${host.sentences.connecting.undecided(count)} ${words}`);
}
