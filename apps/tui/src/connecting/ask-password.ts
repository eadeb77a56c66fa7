import { SluiceError } from '@sluice/core';
import { loginRefusalOf } from '@sluice/queue/job';
import { oneLine } from '../present/safe-text.ts';
import { denial } from '../sentences/refusal.ts';
import { askSecret } from './ask-secret.ts';
import { isTaken } from './is-taken.ts';
import { isPassing, isWaiting, type LoginDialogue, MAX_TRIES } from './login-dialogue.ts';

/** The state in which a password is waited for (evidence/states#code-authorisation). */
export const PENDING_PASSWORD = 'pendingPassword';

/**
 * Asks for the password of the account, again where it is wrong.
 *
 * @throws {SluiceError} `refused` after the last wrong one.
 */
export async function askPassword(dialogue: LoginDialogue): Promise<void> {
  const { queue, host, signal } = dialogue;
  const { idInstance } = queue.instance;
  const { connecting } = host.sentences;
  for (let tries = 1; tries <= MAX_TRIES && isWaiting(dialogue); tries += 1) {
    const password = await askSecret(dialogue, connecting.askPassword);
    if (password === undefined) return;
    try {
      await queue.login.sendPassword(password, { signal });
      return;
    } catch (error) {
      if (!isWaiting(dialogue)) return;
      if (error instanceof SluiceError && isPassing(error)) {
        if (await isTaken(dialogue, PENDING_PASSWORD)) return;
        continue;
      }
      const why = error instanceof SluiceError ? loginRefusalOf(error) : undefined;
      if (why === 'expired') throw denial('login-expired', { idInstance });
      if (why !== 'wrong-password' && why !== 'other') throw error;
      if (tries < MAX_TRIES) host.writeError(oneLine(connecting.wrongPassword(MAX_TRIES - tries)));
    }
  }
  if (isWaiting(dialogue)) throw denial('wrong-password-each-time', { idInstance, tries: MAX_TRIES });
}
