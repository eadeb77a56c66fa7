import { existsSync } from 'node:fs';
import type { Journal } from '@sluice/queue';
import { isVisible } from '@sluice/queue/sentences';
import type { SqliteDatabase } from '@sluice/queue/node';
import type { DirectPorts } from '../access/direct/direct-access.ts';
import type { Reach } from '../access/reach-instances.ts';
import type { Config } from '../config/config.ts';
import { loadConfig } from '../config/load-config.ts';
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
  let reached: Promise<Reach> | undefined;

  const context: RunContext = {
    host,
    config: () => (config ??= loadConfig(host)),
    choose: async (wanted) => (await reach()).choose(wanted),
    instanceOf: async (idInstance) => (await reach()).instanceOf(idInstance),
    chooseConnected: async (wanted) => (await reach()).chooseConnected(wanted),
    accessTo: async (connected) => (await reach()).accessTo(connected),
    sources: async () => (await reach()).sources(),
    allSources: async () => (await reach()).open(),
    edges: async () => (await reach()).edges(),
    journal: () => (journal ??= open()),
    queueOf: async (connected) => (await reach()).queueOf(connected),
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

  /** A command that asks for no instance does not wait until what reaches one is loaded. */
  function reach(): Promise<Reach> {
    reached ??= Promise.all([context.config(), import('../access/reach-instances.ts')]).then(([known, { reachInstances }]) =>
      reachInstances(known, host, ports),
    );
    return reached;
  }

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

function actorOf(given: string): string {
  const actor = oneLine(given);
  if (isVisible(actor) && actor.length <= MAX_ACTOR_LENGTH) return actor;
  throw usageError('actor', { maxLength: MAX_ACTOR_LENGTH });
}
