import type { SluiceError } from '@sluice/core';
import type { JobStep } from '@sluice/queue';
import type { CommandContext, CommandOutput } from '../cli/command-context.ts';
import { createLiveBlock } from '../cli/live-block.ts';
import { type BeginJob, followJob } from '../cli/run-job.ts';
import type { ConnectedInstance } from '../instances/connected-instance.ts';
import { oneLine } from '../present/safe-text.ts';
import { errorSentence } from '../sentences/refusal.ts';
import { connectSteps, type ConnectOrder } from './connect-steps.ts';

/** How a number is connected and watched by a command. */
export interface FollowOrder extends Pick<
  ConnectOrder,
  'confirmation' | 'messenger' | 'phone' | 'watchMs' | 'endsAtLeak' | 'qrFile'
> {
  /** Whether a person looks on. */
  readonly isShown: boolean;
}

/** What a connect has come to; and why no number could be connected, where the messenger or the gateway has said so. */
export interface FollowedConnect {
  readonly last: JobStep | undefined;
  readonly failure: SluiceError | undefined;
}

/** Follows a connect to its end, on the terminal. */
export async function followConnect(
  context: CommandContext,
  connected: ConnectedInstance,
  output: CommandOutput,
  { isShown, ...order }: FollowOrder,
): Promise<FollowedConnect> {
  const { qrFile } = order;
  const block = isShown ? createLiveBlock(context.host) : undefined;
  const host = block?.host ?? context.host;
  const isText = !output.json && !output.jsonl;
  let failure: SluiceError | undefined;
  const endSuspension = host.onSuspend(() => block?.clear());
  const queue = await context.queueOf(connected);
  const access = await context.accessTo(connected);
  const begin: BeginJob = (_jobs, { signal = new AbortController().signal }) =>
    connectSteps(
      queue,
      {
        ...order,
        host,
        block,
        onDialogue() {
          if (qrFile !== undefined && isText) host.write(`${oneLine(host.sentences.connecting.inFile(qrFile.name))}\n`);
        },
        onFailure(error) {
          failure = error;
          host.debugLog.write(error);
          if (isText) host.writeError(oneLine(errorSentence(error, host.sentences)));
        },
        onEnd: () => qrFile?.remove(),
      },
      { signal },
    );
  try {
    return { last: await followJob({ ...context, host }, access, output, begin), failure };
  } finally {
    endSuspension();
  }
}
