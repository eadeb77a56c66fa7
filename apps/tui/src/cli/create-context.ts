import { existsSync } from 'node:fs';
import type { Journal } from '@sluice/queue';
import type { SqliteDatabase } from '@sluice/queue/node';
import type { Config } from '../config/config.ts';
import { loadConfig } from '../config/load-config.ts';
import { chooseInstance, instanceOfId } from '../instances/choose-instance.ts';
import { oneLine } from '../present/safe-text.ts';
import { usageError } from '../sentences/refusal.ts';
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

  const context: RunContext = {
    host,
    config: () => (config ??= loadConfig(host)),
    // What reaches a gateway is loaded here: a command that asks none does not wait for it.
    async choose(wanted) {
      const { connectInstance } = await import('../instances/connected-instance.ts');
      return connectInstance(chooseInstance(someOf(await context.config()), wanted), host);
    },
    async instanceOf(idInstance) {
      const { connectInstance } = await import('../instances/connected-instance.ts');
      const instances = someOf(await context.config());
      return connectInstance(instanceOfId(instances, idInstance), host);
    },
    async instances() {
      const { connectInstance } = await import('../instances/connected-instance.ts');
      return someOf(await context.config()).map((instance) => connectInstance(instance, host));
    },
    journal: () => (journal ??= open()),
    async queueOf(connected) {
      const { queueOf } = await import('../instances/connected-instance.ts');
      return queueOf(connected, { journal: () => context.journal(), clock: host.clock, owners: context.owners });
    },
    hasJournal: async () => existsSync((await context.config()).journal.file),
    get actor() {
      return actorOf(actorOption() ?? host.environment['SLUICE_ACTOR'] ?? host.user);
    },
    owners: ownersOf(host),
    close: () => database?.close(),
  };

  async function open(): Promise<Journal> {
    const { file, bodies, retentionMs } = (await context.config()).journal;
    // Only what clears, restores or remembers needs them.
    const [{ openSqliteDatabase }, { openJournal }] = await Promise.all([
      import('@sluice/queue/node'),
      import('@sluice/queue/journal'),
    ]);
    database = openSqliteDatabase(file);
    return openJournal(database, { now: () => host.clock.now(), bodies, retentionMs });
  }

  return context;
}

function someOf({ source, instances }: Config): Config['instances'] {
  if (instances.length > 0) return instances;
  throw usageError('no-instance-known', { file: oneLine(source.file) });
}

function actorOf(given: string): string {
  const actor = oneLine(given);
  if (actor !== '' && actor.length <= MAX_ACTOR_LENGTH) return actor;
  throw usageError('actor', { maxLength: MAX_ACTOR_LENGTH });
}
