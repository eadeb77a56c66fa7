import { SluiceError } from '@sluice/core';
import type { JobStep, Queue } from '@sluice/queue';
import type { ConnectConfirmation } from '@sluice/queue/job';
import { logInByNumber } from './log-in-by-number.ts';
import type { LoginDialogue, Messenger } from './login-dialogue.ts';
import { showPairingCode } from './pairing-code.ts';
import { scanQr } from './scan-qr.ts';

/** How a number is connected and watched. */
export interface ConnectOrder extends Pick<LoginDialogue, 'host' | 'block' | 'qrFile'> {
  readonly confirmation: ConnectConfirmation;
  readonly messenger: Messenger;
  /** Digits in international form; a picture is scanned without. */
  readonly phone: string | undefined;
  readonly watchMs: number | undefined;
  readonly endsAtLeak: boolean;
  /** Called when codes are shown and asked for, which is once. */
  readonly onDialogue: () => void;
  /** Called with what the messenger or the gateway has said why no number could be connected; the job is then ended. */
  readonly onFailure: (error: SluiceError) => void;
  /** Called when the dialogue is over. */
  readonly onEnd: () => void;
}

/**
 * The steps of a connect. As soon as it waits for a number, codes are shown and asked for beside it; they end with it, and what ends them ends it
 * too.
 */
export async function* connectSteps(
  queue: Pick<Queue, 'steps'> & LoginDialogue['queue'],
  { confirmation, messenger, phone, watchMs, endsAtLeak, host, block, qrFile, ...order }: ConnectOrder,
  { signal }: { readonly signal: AbortSignal },
): AsyncGenerator<JobStep, void> {
  /** Ends the dialogue. */
  const over = new AbortController();
  /** Ends the job. */
  const failed = new AbortController();
  let undecided = 0;
  let dialogue: Promise<void> | undefined;

  async function converse(asked: LoginDialogue): Promise<void> {
    try {
      if (phone === undefined) await scanQr(asked);
      else if (messenger === 'whatsapp') await showPairingCode(asked, phone);
      else await logInByNumber(asked, phone);
    } catch (error) {
      if (over.signal.aborted) return;
      block?.clear();
      order.onFailure(SluiceError.from(error, { during: 'the connect' }));
      failed.abort();
    }
  }

  async function endDialogue(): Promise<void> {
    over.abort();
    order.onEnd();
    block?.clear();
    await dialogue;
    block?.clear();
  }

  signal.addEventListener('abort', () => void endDialogue(), { once: true });
  const options = { signal: AbortSignal.any([signal, failed.signal]), watchMs, endsAtLeak };
  try {
    for await (const step of queue.steps.connect(confirmation, options)) {
      if (step.step === 'connecting') {
        undecided = step.joined;
        // Not before: until here the decision may be refused, and there is no picture.
        if (dialogue === undefined) order.onDialogue();
        dialogue ??= converse({ queue, messenger, host, block, qrFile, undecided: () => undecided, signal: over.signal });
      } else if (dialogue !== undefined) await endDialogue();
      yield step;
    }
  } finally {
    await endDialogue();
  }
}
