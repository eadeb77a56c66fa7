import { SluiceError, type Fetch } from '@sluice/core';
import { type ConfiguredInstance, edgeInProcess, type EdgeInProcess } from '@sluice/edge/testing';
import type { Emulator } from '@sluice/emulator';
import { freshOrigin } from '@sluice/testing';
import { edgeSource } from '../src/access/edge/edge-source.ts';
import type { EdgeSource } from '../src/access/access.ts';
import type { Session } from '../src/clearing/session.ts';

/** An edge before the emulated gateway, as a test wants it. */
export interface EdgeOpening {
  /** The scopes of the key of the app; all of them unless given. */
  readonly scopes?: Parameters<EdgeInProcess['addKey']>[1];
  /** Ids of the instances that the edge protects. */
  readonly isProtected?: readonly string[];
  /** Ids of instances that the app reaches itself, also. */
  readonly besides?: readonly string[];
  /** Whether it does not answer at first. */
  readonly isDown?: boolean;
}

/** An edge before the emulated gateway, and the app's way to it. */
export interface EdgeOnEmulator extends EdgeInProcess {
  readonly source: EdgeSource;
  /** Another program with a key of all scopes. */
  readonly call: (method: string, path: string, body?: object) => Promise<unknown>;
  /** Cuts what is open, and takes no call any more; or takes calls again. */
  readonly setDown: (isDown: boolean) => void;
}

export const EDGE = 'office';
export const APP_KEY = 'desk';

export function edgeOnEmulator(
  emulator: Emulator,
  { clock, debugLog }: Pick<Session, 'clock' | 'debugLog'>,
  { scopes, isProtected = [], isDown = false }: EdgeOpening,
): EdgeOnEmulator {
  const apiUrl = freshOrigin();
  const instances = emulator.instances().map(({ name, idInstance, apiTokenInstance, flavor }): ConfiguredInstance => {
    const isOne = isProtected.includes(idInstance);
    return flavor === 'chat-api'
      ? { name, protected: isOne, flavor, instanceId: idInstance, apiUrl, token: apiTokenInstance }
      : { name, protected: isOne, flavor, idInstance, apiUrl, apiTokenInstance };
  });
  const edge = edgeInProcess({ instances, clock, fetch: (url, init) => emulator.fetch(new Request(url, init)) });
  let cut = new AbortController();
  if (isDown) cut.abort();

  const fetch: Fetch = async (url, init) => {
    if (cut.signal.aborted) throw new SluiceError({ code: 'network', message: 'Nothing answers at the address of the edge.' });
    const answer = await edge.fetch(url, {
      ...init,
      signal: AbortSignal.any([cut.signal, ...(init.signal ? [init.signal] : [])]),
    });
    return new Response(answer.body?.pipeThrough(new TransformStream(), { signal: cut.signal }) ?? null, answer);
  };
  const key = edge.addKey(APP_KEY, scopes);
  const other = edge.addKey('another-program');
  const config = {
    name: EDGE,
    url: freshOrigin(),
    key: { value: key },
    environment: 'test',
    isProtected: false,
    where: 'edges[0]',
  } as const;
  return {
    ...edge,
    source: edgeSource(config, { environment: {}, fetch, debugLog, clock }).source,
    async call(method, path, body) {
      const init = {
        method,
        headers: { authorization: `Bearer ${other}`, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
        ...(body && { body: JSON.stringify(body) }),
      };
      const answer = await edge.fetch(`https://edge.example/api/v1${path}`, init);
      if (!answer.ok) throw new Error(`The edge answered ${answer.status}: ${await answer.text()}`);
      return answer.json();
    },
    setDown(wanted) {
      if (!wanted) cut = new AbortController();
      else cut.abort();
    },
  };
}
