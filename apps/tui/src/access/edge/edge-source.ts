import { createEdgeClient, type EdgeClient } from '@sluice/core';
import type { Host } from '../../cli/host.ts';
import type { EdgeConfig } from '../../config/config.ts';
import { shownVariable } from '../../config/connection-rules.ts';
import { EDGE_KEY } from '../../config/edge-schema.ts';
import { hideSecret } from '../../present/hidden-secrets.ts';
import { usageError } from '../../sentences/refusal.ts';
import type { InstanceAccess, InstanceSource, Standing } from '../access.ts';
import { listedInstances, type ListedInstance, ownKey, type OwnKey } from './answers.ts';
import { decode } from './decode.ts';
import { edgeAccess, type EdgeIdentity } from './edge-access.ts';

type EdgeHost = Pick<Host, 'environment' | 'fetch' | 'debugLog' | 'clock'>;

/** So many instances are asked at once. */
const AT_ONCE = 8;
/** Questions that come together are answered by the same look, in milliseconds. */
const SAME_LOOK_MS = 1000;

/** An edge as the configuration describes it, and what its key may do. */
export interface EdgeDetails {
  readonly source: InstanceSource & { readonly edge: string };
  /** Asked once. Throws as `instances` does. */
  readonly key: () => Promise<OwnKey>;
}

/**
 * The instances behind an edge. Nothing is asked yet.
 *
 * @throws {UsageError} when the variable that holds its key is not set, or holds none. Its value is not repeated, nor is a name that could be a key.
 */
export function edgeSource(config: EdgeConfig, host: EdgeHost): EdgeDetails {
  const { name: edge, url } = config;
  const { clock, fetch } = host;
  const secret = keyOf(config, host.environment);
  host.debugLog.hide(secret);
  hideSecret(secret);
  const client = createEdgeClient({ edgeUrl: url, key: secret, ...(fetch && { fetch }) });
  const key = once(async () => decode(ownKey, await client.readOwnKey(), { edge }));
  const instances = once(async () => {
    const [own, listed] = await Promise.all([key(), client.listInstances()]);
    return decode(listedInstances, listed, { edge }).map((one) => accessTo(one, { client, clock, key: own }, config));
  });

  let look: { readonly at: number; readonly found: Promise<readonly Standing[]> } | undefined;
  const standings = async (): Promise<readonly Standing[]> => {
    if (look === undefined || clock.monotonic() - look.at >= SAME_LOOK_MS) {
      const found = instances().then((all) => eachOf(all, (access) => access.standing()));
      look = { at: clock.monotonic(), found };
    }
    return look.found;
  };
  return {
    key,
    source: {
      edge,
      instances,
      openJobs: async () =>
        (await standings())
          .flatMap(({ openJob }) => (openJob === undefined ? [] : [openJob]))
          .toSorted((one, other) => one.openedAt - other.openedAt),
      brakesOn: async () => (await standings()).flatMap(({ brake }) => (brake === undefined ? [] : [brake])),
      holds: async () => (await standings()).flatMap(({ holds }) => holds),
    },
  };
}

function accessTo(
  { idInstance, name, flavor, environment, protected: isProtectedThere }: ListedInstance,
  ports: { readonly client: EdgeClient; readonly clock: Host['clock']; readonly key: OwnKey },
  config: EdgeConfig,
): InstanceAccess {
  const identity: EdgeIdentity = {
    name,
    idInstance,
    flavor,
    edge: config.name,
    environment: environment === 'production' || environment === 'test' ? environment : config.environment,
    isProtected: isProtectedThere || config.isProtected,
    configuredIn: config.where,
    ...(flavor === 'v3' && { messenger: 'MAX' }),
  };
  return edgeAccess(ports, identity, config.isProtected ? config.where : undefined);
}

function keyOf({ key, where }: EdgeConfig, environment: Host['environment']): string {
  if ('value' in key) return key.value;
  const value = environment[key.variable]?.trim();
  const named = { where, variable: shownVariable(key.variable) };
  if (!value) throw usageError('key-missing', named);
  if (!EDGE_KEY.test(value)) throw usageError('key-malformed', named);
  return value;
}

/** Asks once, and again only where that has failed. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => {
    asked ??= ask().catch((error: unknown) => {
      asked = undefined;
      throw error;
    });
    return asked;
  };
}

/** The same of each, in their order, of a few at a time. */
async function eachOf<One, Result>(all: readonly One[], ask: (one: One) => Promise<Result>): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let from = 0; from < all.length; from += AT_ONCE) {
    results.push(...(await Promise.all(all.slice(from, from + AT_ONCE).map(ask))));
  }
  return results;
}
