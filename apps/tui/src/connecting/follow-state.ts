import { SluiceError } from '@sluice/core';
import { denial } from '../sentences/refusal.ts';
import { askPassword, PENDING_PASSWORD } from './ask-password.ts';
import { isPassing, isWaiting, type LoginDialogue, pause, STATE_MS } from './login-dialogue.ts';

/** A partial ban (evidence/states#suspended): a number is connected, and Sluice does not call it one that sends. */
const SUSPENDED = 'suspended';

/**
 * Asks for the password where the state of the instance says that the account has one, and waits for the number then.
 *
 * @throws {SluiceError} where nothing that is typed or scanned connects the number, as it is suspended.
 */
export async function followState(dialogue: LoginDialogue): Promise<void> {
  const { queue, block } = dialogue;
  if ((await stateOf(dialogue)) !== PENDING_PASSWORD) return;
  if (block === undefined) throw denial('password-not-asked', { idInstance: queue.instance.idInstance });
  block.clear();
  await askPassword(dialogue);
  // The state may stay for a while: nothing more is to be scanned or typed.
  while (isWaiting(dialogue)) {
    await pause(dialogue, STATE_MS);
    await stateOf(dialogue);
  }
}

/** @returns `undefined` where it cannot be read now. @throws {SluiceError} where the number is suspended. */
async function stateOf({ queue, signal }: LoginDialogue): Promise<string | null | undefined> {
  const { idInstance } = queue.instance;
  try {
    const { state } = await queue.instance.connectionStatus({ signal });
    if (state !== SUSPENDED) return state;
  } catch (error) {
    // The next look may succeed; the connect itself says what it cannot read.
    if (signal.aborted || (error instanceof SluiceError && isPassing(error))) return undefined;
    throw error;
  }
  throw denial('number-suspended', { idInstance });
}
