import { SluiceError } from '@sluice/core';
import { oneLine } from '../present/safe-text.ts';
import { denial, errorSentence } from '../sentences/refusal.ts';
import { followState } from './follow-state.ts';
import { countDown, isPassing, isWaiting, LOOK_MS, type LoginDialogue, pause, wordsBelow } from './login-dialogue.ts';

/** About two and a half minutes (contract of getAuthorizationCode). */
const GOOD_MS = 150_000;

/**
 * Shows the code to type on the phone, and the next one when it is no longer good, until a number is connected.
 *
 * @throws {SluiceError} `refused` where the gateway gives none for this number.
 */
export async function showPairingCode(dialogue: LoginDialogue, phone: string): Promise<void> {
  const { queue, block, host, signal } = dialogue;
  const { connecting } = host.sentences;
  const { idInstance } = queue.instance;
  while (isWaiting(dialogue)) {
    await followState(dialogue);
    if (!isWaiting(dialogue)) return;
    try {
      const { code } = await queue.login.pairingCode(phone, { signal });
      if (code === '') throw denial('no-pairing-code', { idInstance });
      host.debugLog.hide(code);
      await countDown(dialogue, host.clock.now() + GOOD_MS, (ms) => ({
        picture: ['', `  ${oneLine(grouped(code))}`, ''],
        words: wordsBelow(dialogue, connecting.pairing(ms)),
      }));
      continue;
    } catch (error) {
      if (!isWaiting(dialogue)) return;
      if (!(error instanceof SluiceError)) throw error;
      if (error.code === 'refused') throw denial('no-pairing-code', { idInstance });
      if (!isPassing(error)) throw error;
      block?.show([], oneLine(connecting.again(errorSentence(error, host.sentences))));
    }
    await pause(dialogue, LOOK_MS);
  }
}

/** As phones show it, four and four. */
function grouped(code: string): string {
  return /^\w{8}$/.test(code) ? `${code.slice(0, 4)}-${code.slice(4)}` : code;
}
