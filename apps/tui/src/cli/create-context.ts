import { existsSync } from 'node:fs';
import type { Journal } from '@sluice/queue';
import { openJournal } from '@sluice/queue/journal';
import type { SqliteDatabase } from '@sluice/queue/node';
import { chooseAccess } from '../access/choose-access.ts';
import { directAccess, type DirectPorts } from '../access/direct/direct-access.ts';
import { openSources, type Sources } from '../access/open-sources.ts';
import type { Config } from '../config/config.ts';
import { loadConfig } from '../config/load-config.ts';
import { chooseInstance } from '../instances/choose-instance.ts';
import { connectInstance, queueOf } from '../instances/connected-instance.ts';
import { oneLine } from '../present/safe-text.ts';
import { denial, usageError } from '../sentences/refusal.ts';
import type { CommandContext } from './command-context.ts';
import type { Host } from './host.ts';
import { ownersOf } from './process-identity.ts';

const MAX_ACTOR_LENGTH = 128;

/** A context, and what ends it. */
export interface RunContext extends CommandContext {
  close(): void;
}

/** @param actorOption what `--actor` says in the command that is being carried out. */
export function createContext(host: Host, actorOption: () => string | undefined): RunContext {
  let config: Promise<Config> | undefined;
  let journal: Promise<Journal> | undefined;
  let database: SqliteDatabase | undefined;
  let reached: Promise<Sources> | undefined;

  const context: RunContext = {
    host,
    config: () => (config ??= loadConfig(host)),
    async choose(wanted) {
      const { instances, edges } = someOf(await context.config());
      // Only this one has to be complete, and no edge is asked for it.
      const described = instances.find(({ name, idInstance }) => name === wanted || idInstance === wanted);
      if (described !== undefined || edges.length === 0) {
        return context.accessTo(connectInstance(described ?? chooseInstance(instances, wanted), host));
      }
      const opened = await sources();
      return chooseAccess(opened.direct, opened.edges, wanted);
    },
    async chooseConnected(wanted) {
      const { idInstance, name, edge } = await context.choose(wanted);
      if (edge !== undefined) throw denial('edge-cannot-connect', { idInstance, name, edge });
      const { instances } = await context.config();
      return connectInstance(chooseInstance(instances, idInstance), host);
    },
    accessTo: (connected) => directAccess(connected, ports),
    async sources() {
      const { direct, edges } = await sources();
      return direct === undefined ? edges : [direct, ...edges];
    },
    edges: async () => ((await context.config()).edges.length === 0 ? [] : (await sources()).edges),
    async instances() {
      const all = await Promise.all((await context.sources()).map((source) => source.instances()));
      return all.flat();
    },
    async connected() {
      return someOf(await context.config()).instances.map((instance) => connectInstance(instance, host));
    },
    journal: () => (journal ??= open()),
    queueOf: (connected) => queueOf(connected, { journal: () => context.journal(), clock: host.clock, owners: context.owners }),
    hasJournal: async () => existsSync((await context.config()).journal.file),
    get actor() {
      return actorOf(actorOption() ?? host.environment['SLUICE_ACTOR'] ?? host.user);
    },
    owners: ownersOf(host),
    close: () => database?.close(),
  };

  const ports: DirectPorts = {
    clock: host.clock,
    owners: context.owners,
    journal: () => context.journal(),
    hasJournal: () => context.hasJournal(),
  };

  async function sources(): Promise<Sources> {
    const known = someOf(await context.config());
    return (reached ??= openSources(known, host, ports));
  }

  async function open(): Promise<Journal> {
    const { file, bodies, retentionMs } = (await context.config()).journal;
    // Only what clears, restores or remembers needs it.
    const { openSqliteDatabase } = await import('@sluice/queue/node');
    database = openSqliteDatabase(file);
    return openJournal(database, { now: () => host.clock.now(), bodies, retentionMs });
  }

  return context;
}

function someOf(config: Config): Config {
  const { source, instances, edges } = config;
  if (instances.length + edges.length > 0) return config;
  throw usageError('no-instance-known', { file: oneLine(source.file) });
}

function actorOf(given: string): string {
  const actor = oneLine(given);
  if (actor !== '' && actor.length <= MAX_ACTOR_LENGTH) return actor;
  throw usageError('actor', { maxLength: MAX_ACTOR_LENGTH });
}
