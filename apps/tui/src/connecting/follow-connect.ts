import { SluiceError } from '@sluice/core';
import type { JobStep } from '@sluice/queue';
import type { ConnectConfirmation } from '@sluice/queue/job';
import type { CommandContext, CommandOutput } from '../cli/command-context.ts';
import { createLiveBlock } from '../cli/live-block.ts';
import { type BeginJob, followJob } from '../cli/run-job.ts';
import type { ConnectedInstance } from '../instances/connected-instance.ts';
import { oneLine } from '../present/safe-text.ts';
import { errorSentence } from '../sentences/refusal.ts';
import { logInByNumber } from './log-in-by-number.ts';
import type { LoginDialogue, Messenger } from './login-dialogue.ts';
import { showPairingCode } from './pairing-code.ts';
import type { QrFile } from './qr-file.ts';
import { scanQr } from './scan-qr.ts';

/** How a number is connected and watched. */
export interface ConnectOrder {
  readonly confirmation: ConnectConfirmation;
  readonly messenger: Messenger;
  readonly phone: string | undefined;
  readonly watchMs: number | undefined;
  readonly endsAtLeak: boolean;
  readonly qrFile: QrFile | undefined;
  /** Whether a person looks on. */
  readonly isShown: boolean;
}

/** What a connect has come to; and why no number could be connected, where the messenger or the gateway has said so. */
export interface FollowedConnect {
  readonly last: JobStep | undefined;
  readonly failure: SluiceError | undefined;
}

/**
 * Follows a connect to its end. As soon as it waits for a number, codes are shown and asked for beside it; they end with it, and what ends them
 * ends it too.
 */
export async function followConnect(
  context: CommandContext,
  connected: ConnectedInstance,
  output: CommandOutput,
  order: ConnectOrder,
): Promise<FollowedConnect> {
  const { messenger, qrFile, phone, watchMs, endsAtLeak } = order;
  const block = order.isShown ? createLiveBlock(context.host) : undefined;
  const host = block?.host ?? context.host;
  const isText = !output.json && !output.jsonl;
  /** Ends the dialogue. */
  const over = new AbortController();
  /** Ends the job. */
  const failed = new AbortController();
  let undecided = 0;
  let failure: SluiceError | undefined;
  let dialogue: Promise<void> | undefined;

  async function converse(asked: LoginDialogue): Promise<void> {
    try {
      if (phone === undefined) await scanQr(asked);
      else if (messenger === 'whatsapp') await showPairingCode(asked, phone);
      else await logInByNumber(asked, phone);
    } catch (error) {
      if (over.signal.aborted) return;
      failure = SluiceError.from(error, { during: 'the connect' });
      block?.clear();
      host.debugLog.write(failure);
      if (isText) host.writeError(oneLine(errorSentence(failure, host.sentences)));
      failed.abort();
    }
  }

  async function endDialogue(): Promise<void> {
    over.abort();
    qrFile?.remove();
    block?.clear();
    await dialogue;
    block?.clear();
  }

  const endSuspension = host.onSuspend(() => block?.clear());
  const queue = await context.queueOf(connected);
  const access = await context.accessTo(connected);
  const begin: BeginJob = async function* (jobs, { signal = new AbortController().signal }) {
    signal.addEventListener('abort', () => void endDialogue(), { once: true });
    const options = { signal: AbortSignal.any([signal, failed.signal]), watchMs, endsAtLeak };
    try {
      for await (const step of jobs.connect(order.confirmation, options)) {
        if (step.step === 'connecting') {
          undecided = step.joined;
          // Not before: until here the decision may be refused, and there is no picture.
          if (dialogue === undefined && qrFile !== undefined && isText) {
            host.write(`${oneLine(host.sentences.connecting.inFile(qrFile.name))}\n`);
          }
          dialogue ??= converse({ queue, messenger, host, block, qrFile, undecided: () => undecided, signal: over.signal });
        } else if (dialogue !== undefined) await endDialogue();
        yield step;
      }
    } finally {
      await endDialogue();
    }
  };
  try {
    return { last: await followJob({ ...context, host }, access, output, begin), failure };
  } finally {
    endSuspension();
  }
}

/** What an instance of the plain flavor speaks to, only its settings say. */
export async function messengerOf({ instance }: ConnectedInstance): Promise<Messenger> {
  if (instance.flavor === 'v3') return 'max';
  const { typeInstance } = await instance.settings();
  return typeInstance === 'telegram' ? 'telegram' : 'whatsapp';
}
