import type { ConnectionStatus } from '@sluice/queue/reading';
import { oneLine, type ScreenText } from './one-line.ts';

/** How a state bears on the queue: it moves, it moves again by itself, or somebody has to do something. */
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
