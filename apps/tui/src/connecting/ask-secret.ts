import { denial } from '../sentences/refusal.ts';
import { isWaiting, type LoginDialogue } from './login-dialogue.ts';

/**
 * Asks for a code or a password, which is not echoed; one that is empty is asked for again. It is in no log: should a gateway repeat
 * it in an answer, it is taken out.
 *
 * @returns `undefined` when it is no longer waited for.
 * @throws {SluiceError} `refused` when the input has ended.
 */
export async function askSecret(dialogue: LoginDialogue, question: string): Promise<string | undefined> {
  const { host, signal, queue } = dialogue;
  for (;;) {
    if (!isWaiting(dialogue)) return undefined;
    const typed = await host.terminal.ask(`${question} `, { isSecret: true, signal });
    if (signal.aborted) return undefined;
    if (typed === undefined) throw denial('login-left', { idInstance: queue.instance.idInstance });
    if (typed === '') continue;
    host.debugLog.hide(typed);
    return typed;
  }
}
