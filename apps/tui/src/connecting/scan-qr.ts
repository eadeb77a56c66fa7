import { SluiceError } from '@sluice/core';
import { drawQr } from '../present/qr-code.ts';
import type { QrModules } from '../present/qr-modules.ts';
import { oneLine } from '../present/safe-text.ts';
import { errorSentence } from '../sentences/refusal.ts';
import { followState } from './follow-state.ts';
import {
  countDown,
  isPassing,
  isWaiting,
  LOOK_MS,
  type LoginDialogue,
  type Messenger,
  pause,
  type Shown,
  wordsBelow,
} from './login-dialogue.ts';

/**
 * How long a code is good at most (evidence/gateway/qr); where it is not known, how often to ask. A gateway may have had the code for a while when
 * it gives it: so it is asked for again every five seconds, and only a picture that was not there before begins its time.
 */
const GOOD_MS: Readonly<Record<Messenger, number>> = { whatsapp: 20_000, telegram: LOOK_MS, max: LOOK_MS };

/**
 * Shows the code to scan, and the next one when it is no longer good, until a number is connected.
 *
 * @throws {SluiceError} why no number can be connected in this way.
 */
export async function scanQr(dialogue: LoginDialogue): Promise<void> {
  const { queue, block, qrFile, host, messenger, signal } = dialogue;
  const { connecting } = host.sentences;
  let latest: { readonly png: string; readonly since: number } | undefined;
  while (isWaiting(dialogue)) {
    await followState(dialogue);
    if (!isWaiting(dialogue)) return;
    try {
      const picture = await queue.login.qr({ signal });
      if (picture.kind === 'code') {
        const now = host.clock.now();
        if (latest?.png !== picture.png || GOOD_MS[messenger] === LOOK_MS) {
          latest = { png: picture.png, since: now };
          qrFile?.write(Buffer.from(picture.png, 'base64'));
        }
        const until = latest.since + GOOD_MS[messenger];
        const modules = block === undefined ? undefined : await modulesOf(picture.png);
        const askAt = Math.max(now + 1000, Math.min(until, now + LOOK_MS));
        await countDown(dialogue, askAt, (ms) => shownOf(dialogue, modules, Math.max(0, until - askAt) + ms));
        continue;
      }
      const { state } = await queue.instance.connectionStatus({ signal });
      block?.show([], oneLine(picture.kind === 'connected' ? connecting.alreadyLogged(state) : connecting.noCode(state)));
    } catch (error) {
      if (!isWaiting(dialogue)) return;
      if (!(error instanceof SluiceError) || !isPassing(error)) throw error;
      // So the gateway answers while the instance starts, as it does once a code was taken.
      const isStarting = error.code === 'instance-not-ready';
      block?.show(
        [],
        oneLine(isStarting ? connecting.noCode('starting') : connecting.again(errorSentence(error, host.sentences))),
      );
    }
    await pause(dialogue, LOOK_MS);
  }
}

async function modulesOf(png: string): Promise<QrModules | undefined> {
  // Only a code that is drawn needs the libraries.
  const { readModules } = await import('../present/qr-modules.ts');
  return readModules(png);
}

function shownOf(dialogue: LoginDialogue, modules: QrModules | undefined, ms: number): Shown {
  const { host, messenger } = dialogue;
  const { connecting } = host.sentences;
  if (modules === undefined) return { picture: [], words: oneLine(connecting.unreadableCode) };
  const size = host.terminal.size();
  const drawn = drawQr(modules, size);
  if (drawn.kind === 'too-large') return { picture: [], words: oneLine(connecting.tooLarge(drawn, size)) };
  return { picture: drawn.lines, words: wordsBelow(dialogue, connecting.scan[messenger](ms)) };
}
