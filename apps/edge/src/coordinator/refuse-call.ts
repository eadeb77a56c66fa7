import { problem } from '../problem.ts';
import type { Coordinator } from './coordinator.ts';

/** @param now milliseconds since the epoch. @returns the refusal of a send while a hold is in force. */
export function heldUntil({ queue }: Coordinator, now: number): Response | undefined {
  const { idInstance } = queue.instance;
  const [hold] = queue.journal.holdsOf(idInstance);
  if (hold === undefined) return undefined;
  const { until, actor, reason } = hold;
  const detail = `Sends to instance ${idInstance} are held until ${new Date(until).toISOString()} by ${actor}: ${sentence(reason)} Nothing was sent to the gateway; send it again then.`;
  return problem('held', detail, { headers: retryAfter(until - now) });
}

/** @returns the refusal of a code while messages wait that would leave from the number that takes it. */
export async function undecided({ queue, reconnects }: Coordinator): Promise<Response | undefined> {
  const { idInstance } = queue.instance;
  const verdict = await reconnects.check();
  switch (verdict.verdict) {
    case 'pass':
      return undefined;
    case 'undecided': {
      const detail = `${verdict.waiting} messages wait in instance ${idInstance}, and would leave from the number that is connected. Nothing was sent to the gateway. Clear them, or keep them on purpose: POST /api/v1/instances/${idInstance}/decisions.`;
      return problem('refused', detail);
    }
    case 'unfinished': {
      const detail = `The job ${verdict.job} of instance ${idInstance} is open. Nothing was sent to the gateway. Wait until it is at its end.`;
      return problem('busy', detail, { headers: retryAfter(5000) });
    }
    case 'unknown': {
      const unknown = `Whether messages wait in instance ${idInstance} is not known, so nothing was sent to the gateway.`;
      if (verdict.error !== undefined) return problem(verdict.error.code, `${unknown} ${verdict.error.message}`);
      return problem('refused', `${unknown} Ask again in ten seconds.`, { headers: retryAfter(10_000) });
    }
  }
}

/** The header in whole seconds, and at least one. */
export function retryAfter(ms: number | undefined): Readonly<Record<string, string>> {
  return ms === undefined ? {} : { 'retry-after': String(Math.max(1, Math.ceil(ms / 1000))) };
}

/** A reason as it was typed, with a full stop. */
function sentence(reason: string): string {
  return /[.!?…]$/.test(reason) ? reason : `${reason}.`;
}
