import type { Host } from './host.ts';

/** Tells one run of one process from every other, and by which process it may be found out whether it lives. */
export function ownerOf({ user, processId }: Pick<Host, 'user' | 'processId'>): string {
  return `${user} ${processId} ${crypto.randomUUID()}`;
}

/**
 * Whether it is certain that an owner is gone: it ran on this machine, for the same user, and there is no such process any more. Of one on
 * another machine nothing is certain, nor where the number was given to another process since.
 */
export function isGone(owner: string, { user, isRunning }: Pick<Host, 'user' | 'isRunning'>): boolean {
  const [of, processId, run] = owner.split(' ');
  return of === user && run !== undefined && /^\d{1,10}$/.test(processId ?? '') && !isRunning(Number(processId));
}
