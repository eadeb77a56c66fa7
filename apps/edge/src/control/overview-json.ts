import type { Overview } from '@sluice/queue';

interface OverviewJson {
  readonly at: number;
  readonly [member: string]: unknown;
}

/** The facts about a queue at one moment, as the contract of the edge has them. */
export function overviewJson({ at, state, reason, isSending, settings, count }: Overview): OverviewJson {
  const { delayMs = null, typeInstance = null } = settings;
  return { at, state, substatus: reason ?? null, isSending, settings: { delayMs, typeInstance }, count };
}
