import type { OpenJob } from '@sluice/queue';
import { forecast } from '@sluice/queue/forecast';
import type { ConnectionStatus, QueueSettings } from '@sluice/queue/reading';
import type { Watched } from '@sluice/queue/watch';
import type { StateWord } from '../sentences/list-sentences.ts';
import { errorSentence } from '../sentences/refusal.ts';
import type { AppSentences } from '../sentences/sentences.ts';
import { presentMoment } from './format.ts';
import { presentStanding, type SeenBrake } from './brake.ts';
import { oneLine, type ScreenText } from './safe-text.ts';

/** How a state bears on the queue: it moves, it moves again by itself, or the operator has to do something. */
export type Tone = 'good' | 'waiting' | 'bad';

/** A state in words, with a mark so that colour is not needed to distinguish them. */
export interface PresentedState {
  readonly mark: string;
  readonly words: ScreenText;
  readonly tone: Tone;
}

export function presentState(status: ConnectionStatus, { lists }: Pick<AppSentences, 'lists'>): PresentedState {
  const { mark, tone, ...said } = describe(status);
  const words = 'word' in said ? lists.states[said.word] : 'gateway' in said ? said.gateway : lists.stalled(said.reason);
  return { mark, tone, words: oneLine(words) };
}

type Said =
  | { readonly word: StateWord }
  | { readonly reason: string | undefined }
  /** The gateway's own word for a state that is not documented. */
  | { readonly gateway: string };

function describe({ state, isSending, reason }: ConnectionStatus): Pick<PresentedState, 'mark' | 'tone'> & Said {
  switch (state) {
    case 'authorized':
      return { mark: '●', word: 'authorized', tone: 'good' };
    case 'notAuthorized':
      return { mark: '○', word: 'not-authorized', tone: 'bad' };
    case 'blocked':
      return { mark: '✕', word: 'blocked', tone: 'bad' };
    case 'yellowCard':
      return { mark: '!', word: 'yellow-card', tone: 'bad' };
    case 'suspended':
      return { mark: '!', word: 'suspended', tone: 'bad' };
    case 'starting':
      return { mark: '…', word: 'starting', tone: 'waiting' };
    case 'sleepMode':
      return { mark: '○', word: 'asleep', tone: 'waiting' };
    case 'pendingCode':
      return { mark: '○', word: 'code-required', tone: 'bad' };
    case 'pendingPassword':
      return { mark: '○', word: 'password-required', tone: 'bad' };
    // The words of Chat-API (evidence/chat-api#status).
    case 'authenticated':
      return isSending ? { mark: '●', word: 'authenticated', tone: 'good' } : { mark: '!', reason, tone: 'bad' };
    case 'got qr code':
      return { mark: '○', word: 'scan-required', tone: 'bad' };
    case 'loading':
      return { mark: '…', word: 'loading', tone: 'waiting' };
    case 'init':
      return { mark: '○', word: 'asleep', tone: 'waiting' };
    case 'not_paid':
      return { mark: '✕', word: 'not-paid', tone: 'bad' };
    case null:
      return { mark: '…', word: 'being-created', tone: 'waiting' };
    default:
      return { mark: '?', gateway: state, tone: 'waiting' };
  }
}

/** The messenger's name, from what the instance says of itself. */
export function presentMessenger(
  { typeInstance }: Pick<QueueSettings, 'typeInstance'>,
  { lists: { messengers } }: Pick<AppSentences, 'lists'>,
): ScreenText {
  switch (typeInstance) {
    case undefined:
      return oneLine(messengers.unknown);
    case 'whatsapp':
    case 'telegram':
      return oneLine(messengers[typeInstance]);
    case 'v3':
      return oneLine(messengers.max);
    default:
      return oneLine(typeInstance);
  }
}

/**
 * The facts about a queue, in a line.
 *
 * @param now milliseconds since the epoch.
 * @returns the line, and what of it has to change before it is worth another: not the times in it.
 */
export function watchedLine(
  { overview, readFailure }: Watched,
  standing: { readonly job: OpenJob | undefined; readonly brake: SeenBrake | undefined },
  now: number,
  sentences: AppSentences,
): { readonly key: string; readonly line: string } {
  const { watch } = sentences.reports;
  if (readFailure !== undefined) {
    const error = oneLine(errorSentence(readFailure.error, sentences));
    return { key: error, line: watch.unreadable(now, error, overview && now - overview.at) };
  }
  if (overview === undefined) return { key: '', line: watch.nothingKnown(now) };
  const outlook = forecast(overview);
  const words = watch.known(presentState(overview, sentences).words, overview.count, presentStanding(standing, sentences));
  const rest =
    outlook.kind === 'draining' && standing.job === undefined && standing.brake === undefined
      ? watch.emptyIn(outlook.emptyInMs)
      : '';
  return { key: words, line: `${presentMoment(overview.at, sentences)}  ${words}${rest}` };
}
