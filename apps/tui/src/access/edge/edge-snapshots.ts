import type { EdgeClient } from '@sluice/core';
import type { CallOptions, Clock } from '@sluice/queue/reading';
import type { StoredEntry } from '@sluice/queue/journal';
import { denial } from '../../sentences/refusal.ts';
import type { SnapshotAccess } from '../access.ts';
import { gathered } from '../gathered.ts';
import { listedJobs, oneSnapshot, resentCount, resends, snapshots, storedEntry } from './answers.ts';
import { decode } from './decode.ts';
import { linesOf } from './event-stream.ts';
import { restorePlan } from './restore-plan.ts';

interface SnapshotPorts {
  readonly client: EdgeClient;
  /** The name of the edge. */
  readonly edge: string;
  readonly idInstance: string;
  readonly clock: Pick<Clock, 'now'>;
}

const MAX_LISTED = 500;

/** The snapshots of an instance, which its edge keeps. */
export function edgeSnapshots({ client, edge, idInstance, clock }: SnapshotPorts): SnapshotAccess {
  const asked = { edge, idInstance };

  async function* lines(
    id: string,
    part: { readonly after?: number; readonly limit?: number },
    { signal }: CallOptions = {},
  ): AsyncGenerator<StoredEntry> {
    const { body } = await client.streamSnapshotEntries(idInstance, id, { ...part, ...(signal && { signal }) });
    for await (const line of linesOf(body)) yield decode(storedEntry, jsonOf(line), asked);
  }

  const access: SnapshotAccess = {
    list: async () => decode(snapshots, await client.listSnapshots(idInstance, { limit: MAX_LISTED }), asked),
    read: async (id) => decode(oneSnapshot, await client.readSnapshot(idInstance, id), asked),
    async *entries(id, options) {
      const { entryCount } = await access.read(id);
      let count = 0;
      for await (const entry of lines(id, {}, options)) {
        count += 1;
        yield entry;
      }
      if (count < entryCount) throw denial('edge-cut-short', { idInstance, edge });
    },
    entriesAfter: (id, position, count) => gathered(lines(id, { after: position, limit: count })),
    countResent: async (id) => decode(resentCount, await client.readSnapshot(idInstance, id), asked).resent,
    async resends(id) {
      const attempts = decode(resends, await client.listResends(idInstance, id), asked);
      return new Map(attempts.map((attempt) => [attempt.key, attempt]));
    },
    async jobOf(id) {
      const jobs = decode(listedJobs, await client.listJobs(idInstance, { state: 'all', limit: MAX_LISTED }), asked);
      return jobs.find(({ kind, snapshot }) => kind === 'clear' && snapshot === id);
    },
    async planRestore(id, selection, { signal } = {}) {
      const given = await client.planRestore(idInstance, { snapshot: id, selection }, signal && { signal });
      const { reading, ...plan } = decode(restorePlan, given, asked);
      // The edge has read the queue for this answer; its clock may be another.
      return { ...plan, overview: { idInstance, flavor: plan.snapshot.flavor, ...reading, at: clock.now() } };
    },
  };
  return access;
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
