import { SluiceError } from '@sluice/core';
import { loginRefusalOf } from '@sluice/queue/job';
import { oneLine } from '../present/safe-text.ts';
import { denial } from '../sentences/refusal.ts';
import { askSecret } from './ask-secret.ts';
import { isWaiting, type LoginDialogue, MAX_TRIES } from './login-dialogue.ts';

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
      const why = error instanceof SluiceError ? loginRefusalOf(error) : undefined;
      if (why === 'expired') throw denial('login-expired', { idInstance });
      if (why !== 'wrong-password' && why !== 'other') throw error;
      if (tries < MAX_TRIES) host.writeError(oneLine(connecting.wrongPassword(MAX_TRIES - tries)));
    }
  }
  if (isWaiting(dialogue)) throw denial('wrong-password-each-time', { idInstance, tries: MAX_TRIES });
}
