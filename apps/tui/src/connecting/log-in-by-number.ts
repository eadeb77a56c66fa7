import { SluiceError } from '@sluice/core';
import { type LoginRefusal, loginRefusalOf } from '@sluice/queue/job';
import { oneLine } from '../present/safe-text.ts';
import { denial } from '../sentences/refusal.ts';
import { askSecret } from './ask-secret.ts';
import { followState } from './follow-state.ts';
import { isTaken } from './is-taken.ts';
import { isPassing, isWaiting, type LoginDialogue, MAX_TRIES, pause, STATE_MS } from './login-dialogue.ts';

/** The state in which a code is waited for (evidence/states#code-authorisation). */
const PENDING_CODE = 'pendingCode';
/** How long a code is good (evidence/states#code-authorisation). */
const CODE_MS = 5 * 60_000;

/**
 * Has the messenger send a code to a number, asks for it, and for the password where the account has one. MAX and Telegram connect so.
 *
 * @throws {SluiceError} why the number cannot be connected so.
 */
export async function logInByNumber(dialogue: LoginDialogue, phone: string): Promise<void> {
  await requestCode(dialogue, phone);
  await sendCode(dialogue, phone);
  // Whether the account has a password only the state says.
  while (isWaiting(dialogue)) {
    await followState(dialogue);
    await pause(dialogue, STATE_MS);
  }
}

async function requestCode({ queue, host, signal }: LoginDialogue, phone: string): Promise<void> {
  const { idInstance } = queue.instance;
  try {
    await queue.login.requestCode(phone, { signal });
  } catch (error) {
    const why = error instanceof SluiceError ? loginRefusalOf(error) : undefined;
    if (why === undefined) throw error;
    throw why === 'invalid-number' ? denial('no-such-account', { idInstance }) : refusedLogin(idInstance, why);
  }
  host.write(`${oneLine(host.sentences.connecting.codeSent(host.clock.now() + CODE_MS))}\n`);
}

async function sendCode(dialogue: LoginDialogue, phone: string): Promise<void> {
  const { queue, host, signal } = dialogue;
  const { connecting } = host.sentences;
  const { idInstance } = queue.instance;
  for (let tries = 1; tries <= MAX_TRIES && isWaiting(dialogue); tries += 1) {
    const code = await askSecret(dialogue, connecting.askCode);
    if (code === undefined) return;
    try {
      await queue.login.sendCode(code, { signal });
      return;
    } catch (error) {
      if (!isWaiting(dialogue)) return;
      if (error instanceof SluiceError && isPassing(error)) {
        if (await isTaken(dialogue, PENDING_CODE)) return;
        continue;
      }
      const why = error instanceof SluiceError ? loginRefusalOf(error) : undefined;
      if (why === 'expired' && tries < MAX_TRIES) {
        host.writeError(oneLine(connecting.codeExpired));
        await requestCode(dialogue, phone);
        // What a gateway answers to a wrong code is not known: each other reason is taken for one.
      } else if (why === 'other') {
        if (tries < MAX_TRIES) host.writeError(oneLine(connecting.wrongCode(MAX_TRIES - tries)));
      } else if (why === undefined) throw error;
      else throw refusedLogin(idInstance, why);
    }
  }
  if (isWaiting(dialogue)) throw denial('wrong-code-each-time', { idInstance, tries: MAX_TRIES });
}

function refusedLogin(idInstance: string, why: LoginRefusal): SluiceError {
  switch (why) {
    case 'already-connected':
      return denial('connected-meanwhile', { idInstance });
    case 'expired':
      return denial('login-expired', { idInstance });
    default:
      return denial('login-refused', { idInstance });
  }
}
