import { oneLine } from '../present/safe-text.ts';
import { isPassing, isWaiting, type LoginDialogue, pause, STATE_MS } from './login-dialogue.ts';
import { SluiceError } from '@sluice/core';

/** So often the state is looked at before a code or a password is taken for not taken. A choice: half a minute. */
const LOOKS = 15;

/**
 * Whether a code or a password was taken whose answer did not come: the gateway may have carried the request out all the same, and the number be connected a
 * moment later. The state of the instance says it, when it is no longer the one in which it is waited for.
 *
 * @returns `true` also where the connect no longer waits for a number.
 */
export async function isTaken(dialogue: LoginDialogue, pending: string): Promise<boolean> {
  const { queue, host, signal } = dialogue;
  host.writeError(oneLine(host.sentences.connecting.unanswered));
  for (let look = 1; look <= LOOKS; look += 1) {
    await pause(dialogue, STATE_MS);
    if (!isWaiting(dialogue)) return true;
    try {
      const { state } = await queue.instance.connectionStatus({ signal });
      if (state !== pending) return true;
    } catch (error) {
      // The next look may succeed.
      if (!signal.aborted && !(error instanceof SluiceError && isPassing(error))) throw error;
    }
  }
  host.writeError(oneLine(host.sentences.connecting.notTaken));
  return false;
}
