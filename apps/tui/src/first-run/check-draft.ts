import { SluiceError } from '@sluice/core';
import type { Overview } from '@sluice/queue';
import { readOverview } from '@sluice/queue/reading';
import type { Host } from '../cli/host.ts';
import { connectInstance } from '../instances/connected-instance.ts';
import type { DraftFailure } from '../sentences/first-run-sentences.ts';
import type { DraftField, InstanceDraft } from './instance-draft.ts';

/** What a look at the gateway says of a draft. */
export type DraftCheck =
  | { readonly kind: 'reached'; readonly overview: Overview }
  /** The variable of its token is not set here: nothing was asked. */
  | { readonly kind: 'token-not-here'; readonly variable: string }
  /** `field` is the answer to correct. */
  | { readonly kind: 'failed'; readonly why: DraftFailure; readonly field: DraftField; readonly error: SluiceError };

/** Reads the instance of a draft once: its state, its count and its settings. Nothing is changed there. */
export async function checkDraft(
  draft: InstanceDraft,
  host: Pick<Host, 'environment' | 'fetch' | 'debugLog' | 'clock'>,
): Promise<DraftCheck> {
  const { token } = draft;
  if ('variable' in token && !host.environment[token.variable]?.trim())
    return { kind: 'token-not-here', variable: token.variable };
  try {
    const { instance } = connectInstance({ ...draft, where: undefined }, host);
    return { kind: 'reached', overview: await readOverview({ instance, clock: host.clock }) };
  } catch (error) {
    if (!(error instanceof SluiceError)) throw error;
    return { kind: 'failed', error, ...reasonOf(error, draft) };
  }
}

function reasonOf({ code }: SluiceError, { token }: InstanceDraft): { readonly why: DraftFailure; readonly field: DraftField } {
  switch (code) {
    case 'unauthorized':
      return { why: 'token-refused', field: 'variable' in token ? 'tokenVariable' : 'token' };
    case 'forbidden':
    case 'not-found':
      return { why: 'no-such-instance', field: 'idInstance' };
    case 'network':
    case 'timeout':
      return { why: 'not-reached', field: 'apiUrl' };
    case 'malformed-response':
    case 'unexpected-redirect':
      return { why: 'no-gateway', field: 'apiUrl' };
    default:
      return { why: 'not-answered', field: 'apiUrl' };
  }
}
