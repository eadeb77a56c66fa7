import type { OpenJob, Overview } from '@sluice/queue';
import { forecast } from '@sluice/queue/forecast';
import type { ConnectionStatus, QueueSettings } from '@sluice/queue/reading';
import type { Sentences } from '@sluice/queue/sentences';
import type { ReadFailure, Watched } from '@sluice/queue/watch';
import { messages, presentMoment } from './format.ts';
import { presentJob } from './job.ts';
import { oneLine, type ScreenText } from './safe-text.ts';

/** How a state bears on the queue: it moves, it moves again by itself, or the operator has to do something. */
export type Tone = 'good' | 'waiting' | 'bad';

/** A state in words, with a mark so that colour is not needed to distinguish them. */
export interface PresentedState {
  readonly mark: string;
  readonly words: ScreenText;
  readonly tone: Tone;
}

export function presentState(status: ConnectionStatus): PresentedState {
  const { words, ...rest } = describe(status);
  return { ...rest, words: oneLine(words) };
}

function describe({ state, isSending, reason }: ConnectionStatus): Omit<PresentedState, 'words'> & { readonly words: string } {
  switch (state) {
    case 'authorized':
      return { mark: '●', words: 'authorized', tone: 'good' };
    case 'notAuthorized':
      return { mark: '○', words: 'not authorized', tone: 'bad' };
    case 'blocked':
      return { mark: '✕', words: 'blocked', tone: 'bad' };
    case 'yellowCard':
      return { mark: '!', words: 'yellow card', tone: 'bad' };
    case 'suspended':
      return { mark: '!', words: 'suspended', tone: 'bad' };
    case 'starting':
      return { mark: '…', words: 'starting', tone: 'waiting' };
    case 'sleepMode':
      return { mark: '○', words: 'asleep', tone: 'waiting' };
    case 'pendingCode':
      return { mark: '○', words: 'wants a code', tone: 'bad' };
    case 'pendingPassword':
      return { mark: '○', words: 'wants a password', tone: 'bad' };
    // The words of Chat-API (evidence/chat-api#status).
    case 'authenticated':
      return isSending
        ? { mark: '●', words: 'authenticated', tone: 'good' }
        : { mark: '!', words: `stalled: ${reason ?? 'unknown'}`, tone: 'bad' };
    case 'got qr code':
      return { mark: '○', words: 'wants a QR scan', tone: 'bad' };
    case 'loading':
      return { mark: '…', words: 'loading', tone: 'waiting' };
    case 'init':
      return { mark: '○', words: 'asleep', tone: 'waiting' };
    case 'not_paid':
      return { mark: '✕', words: 'not paid', tone: 'bad' };
    case null:
      return { mark: '…', words: 'being created', tone: 'waiting' };
    default:
      return { mark: '?', words: state, tone: 'waiting' };
  }
}

/** The messenger's name, from what the instance says of itself. */
export function presentMessenger({ typeInstance }: Pick<QueueSettings, 'typeInstance'>): ScreenText {
  switch (typeInstance) {
    case undefined:
      return oneLine('unknown');
    case 'whatsapp':
      return oneLine('WhatsApp');
    case 'telegram':
      return oneLine('Telegram');
    case 'v3':
      return oneLine('MAX');
    default:
      return oneLine(typeInstance);
  }
}

interface InstanceIdentity {
  readonly name: string;
  readonly idInstance: string;
  readonly environment: 'production' | 'test';
}

/** Which instance it is, so that it is not taken for another: name, messenger, number, and whether it is one to try things on. */
export function presentIdentity(
  { name, idInstance, environment }: InstanceIdentity,
  overview: Pick<Overview, 'settings' | 'flavor'> | undefined,
): ScreenText {
  const api = overview?.flavor === 'chat-api' ? ' over Chat-API' : '';
  const messenger = overview === undefined ? '' : `${presentMessenger(overview.settings)}${api} `;
  const whose = name === idInstance ? '' : `${name}, `;
  return oneLine(`${whose}${messenger}${idInstance}${environment === 'test' ? ' (test)' : ''}`);
}

/** That what is shown could not be renewed, and since when it is what it is. */
export function presentReadFailure({ error }: ReadFailure, overview: Overview | undefined): ScreenText {
  const read = overview === undefined ? '' : ` Last read at ${new Date(overview.at).toLocaleTimeString('en-GB')}.`;
  return oneLine(`${error.message}${read}`);
}

/**
 * The facts about a queue, in a line.
 *
 * @param now milliseconds since the epoch.
 * @returns the line, and what of it has to change before it is worth another: not the times in it.
 */
export function watchedLine(
  { overview, readFailure }: Watched,
  job: OpenJob | undefined,
  now: number,
  { formats }: Sentences,
): { readonly key: string; readonly line: string } {
  if (readFailure !== undefined) {
    const known = overview === undefined ? '' : ` The last reading is ${formats.span(now - overview.at)} old.`;
    const { message } = readFailure.error;
    return { key: message, line: `${presentMoment(now)}  cannot be read: ${oneLine(message)}${known}` };
  }
  if (overview === undefined) return { key: '', line: `${presentMoment(now)}  nothing is known yet` };
  const { count } = overview;
  const outlook = forecast(overview);
  const words = `${presentState(overview).words}, ${messages(count)} ${count === 1 ? 'waits' : 'wait'}${job === undefined ? '' : `, ${presentJob(job)}`}`;
  const rest = outlook.kind === 'draining' && job === undefined ? `, empty in ${formats.span(outlook.emptyInMs)}` : '';
  return { key: words, line: `${presentMoment(overview.at)}  ${words}${rest}` };
}
