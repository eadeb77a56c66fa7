import type { Context } from './context.ts';
import { liftHoldsOfWork } from './holds.ts';
import { required } from './required.ts';
import { checkOfInstance } from './snapshots.ts';
import { insertWorkEvent, lost, readWork, toWork, updateWork, type Work, type WorkEvent } from './work.ts';

export type NewWork = Pick<Work, 'kind' | 'idInstance' | 'actor' | 'reason' | 'plan' | 'state' | 'owner'> & {
  /** The snapshot that a restore is made from. */
  readonly snapshot?: string | undefined;
};

/** Whether somebody got the work, or who has it. */
export type Claim = { readonly outcome: 'won'; readonly work: Work } | { readonly outcome: 'held'; readonly by: Work };

export interface Works {
  /**
   * Opens a work, unless the instance has one that is open: then that is given, which says who carries it out and since when.
   *
   * @throws {SluiceError} `invalid-request` without actor, reason, state or owner; `not-found` for an unknown snapshot, `refused` for one
   * of another instance.
   */
  openWork(work: NewWork): Claim;
  /**
   * Takes a work from the run that `seen` names and that the caller has found gone. From then on that run can write nothing about it. Of
   * several that take it at once one wins: the others have seen a run that no longer owns it.
   *
   * @param seen the work as it was read when its owner was found gone.
   * @param by.because `ended` where it is certain that the run has ended; `silent` where it was only not heard of: then a sign of life since
   *   `seen` was read keeps the work with it.
   * @throws {SluiceError} `not-found` for an unknown work, `refused` for a closed one.
   */
  takeOver(seen: Work, by: { readonly owner: string; readonly because: 'ended' | 'silent' }): Claim;
  /**
   * Writes where a work stands, and the event, both or none.
   *
   * @throws {SluiceError} `refused` when the work was closed or taken over: whoever hears that must stop.
   */
  moveWork(work: Work, state: string, event: WorkEvent): Work;
  /** The same for the last time: what is closed cannot be opened again, its instance is free, and the holds that it needed are lifted. */
  closeWork(work: Work, state: string, event: WorkEvent): Work;
  /** Says that the owner of a work is alive, and makes sure that it still owns the work. Throws as `moveWork` does. */
  heartbeat(work: Work): Work;
  /** Those of one instance, or of all, oldest first. */
  openWorks(idInstance?: string): readonly Work[];
  /** @throws {SluiceError} `not-found` for an unknown work. */
  readWork(id: string): Work;
  /** The clearing that a snapshot was taken for; `undefined` when it was deleted for its age. */
  clearingOf(snapshot: string): Work | undefined;
}

export function createWorks(context: Context): Works {
  const { database, now } = context;
  return {
    openWork: (work) => database.transaction(() => open(context, work)),
    takeOver: (seen, by) => database.transaction(() => takeOver(context, seen, by)),
    moveWork: (work, state, event) => database.transaction(() => move(context, work, state, event, {})),
    closeWork: (work, state, event) =>
      database.transaction(() => {
        const closed = move(context, work, state, event, { closed_at: now() });
        liftHoldsOfWork(context, closed);
        return closed;
      }),
    heartbeat: (work) => updateWork(context, work, {}),
    openWorks: (idInstance) =>
      (idInstance === undefined
        ? database.all(`SELECT * FROM works WHERE closed_at IS NULL ORDER BY opened_at, rowid`)
        : database.all(`SELECT * FROM works WHERE closed_at IS NULL AND id_instance = ?`, [idInstance])
      ).map(toWork),
    readWork: (id) => readWork(database, id),
    clearingOf: (snapshot) =>
      database.all(`SELECT * FROM works WHERE snapshot = ? AND kind = 'clear'`, [snapshot]).map(toWork)[0],
  };
}

function open(context: Context, { kind, idInstance, actor, reason, plan, state, owner, snapshot }: NewWork): Claim {
  const { database, now } = context;
  const [holder] = database.all(`SELECT * FROM works WHERE closed_at IS NULL AND id_instance = ?`, [idInstance]);
  if (holder !== undefined) return { outcome: 'held', by: toWork(holder) };
  if (snapshot !== undefined) checkOfInstance(database, snapshot, idInstance);
  const rows = database.all(
    `INSERT INTO works (id, kind, id_instance, opened_at, actor, reason, plan, snapshot, state, owner, heartbeat_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING *`,
    [
      crypto.randomUUID(),
      kind,
      idInstance,
      now(),
      required('actor', actor),
      required('reason', reason),
      JSON.stringify(plan),
      snapshot ?? null,
      required('state', state),
      required('owner', owner),
      now(),
    ],
  );
  const work = toWork(rows[0] ?? {});
  insertWorkEvent(context, work, { kind: 'work-opened', data: { work: kind, state, owner, plan, snapshot } });
  return { outcome: 'won', work };
}

function move(
  context: Context,
  work: Work,
  state: string,
  { kind, data }: WorkEvent,
  changes: { readonly closed_at?: number },
): Work {
  const moved = updateWork(context, work, { state: required('state', state), ...changes });
  insertWorkEvent(context, moved, { kind, data: { ...data, state } });
  return moved;
}

function takeOver(
  context: Context,
  seen: Work,
  { owner, because }: { readonly owner: string; readonly because: 'ended' | 'silent' },
): Claim {
  const before = readWork(context.database, seen.id);
  if (before.closedAt !== undefined) throw lost(before);
  const isSame = before.fence === seen.fence && (because === 'ended' || before.heartbeatAt === seen.heartbeatAt);
  if (!isSame) return { outcome: 'held', by: before };
  const work = updateWork(context, before, { owner: required('owner', owner), fence: before.fence + 1 });
  insertWorkEvent(context, work, {
    kind: 'work-taken-over',
    data: { from: before.owner, because, heardOfAt: before.heartbeatAt, to: owner, state: work.state },
  });
  return { outcome: 'won', work };
}
