/** What several cases do before the call that they are about. */
import { hash } from 'node:crypto';
import * as v from 'valibot';
import type { ControlStage } from './stage.ts';

const REASON = 'The number was blocked.';
const planSchema: v.GenericSchema<unknown, PlanJson> = v.looseObject({ lost: v.number(), digest: v.string() });
const jobSchema = v.object({ closedAt: v.nullable(v.number()), snapshot: v.nullable(v.string()) });

/** A plan as it came, of which only these members matter here. */
interface PlanJson {
  readonly lost: number;
  readonly digest: string;
}

/** Plans to clear everything of an instance at which three messages wait. */
export async function planned({ call, fill }: ControlStage, idInstance: string): Promise<PlanJson> {
  fill(idInstance, 3);
  const answer = await call({ method: 'POST', path: `/instances/${idInstance}/plans`, body: { selection: { all: true } } });
  return v.parse(planSchema, await answer.json());
}

export function clearing(
  { call }: ControlStage,
  idInstance: string,
  plan: PlanJson,
  confirm: string = idInstance,
): Promise<Response> {
  const body = { plan, lost: plan.lost, confirm, reason: REASON };
  return call({ method: 'POST', path: `/instances/${idInstance}/clearings`, body, headers: idempotent() });
}

export function restore({ call }: ControlStage, idInstance: string, snapshot: string, other: object = {}): Promise<Response> {
  const body = { snapshot, selection: { all: true }, confirm: idInstance, reason: REASON, ...other };
  return call({ method: 'POST', path: `/instances/${idInstance}/restores`, body, headers: idempotent() });
}

/** Waits until a job is closed: each of its steps is an event. @returns its snapshot. */
export async function ended({ call }: ControlStage, idInstance: string, job: string): Promise<string> {
  const events = await call({ method: 'GET', path: `/instances/${idInstance}/events` });
  const reader = events.body?.getReader();
  try {
    for (;;) {
      const answer = await call({ method: 'GET', path: `/instances/${idInstance}/jobs/${job}` });
      const { closedAt, snapshot } = v.parse(jobSchema, await answer.json());
      if (closedAt !== null) return snapshot ?? '';
      await reader?.read();
    }
  } finally {
    await reader?.cancel();
  }
}

/** A plan that was changed on its way. */
export function altered(plan: PlanJson): PlanJson {
  return Object.assign({}, plan, { mayBeSent: 7 });
}

/** A plan of long ago. */
export function expired(plan: PlanJson): PlanJson {
  const old = Object.assign({}, plan, { createdAt: 1, expiresAt: 2 });
  return { ...old, digest: hash('sha256', canonicalJson({ ...old, digest: undefined })) };
}

function canonicalJson(value: object): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : member,
  );
}

export function idempotent(): Readonly<Record<string, string>> {
  return { 'idempotency-key': crypto.randomUUID() };
}
