import { isProcessGone, processIdentity, type ProcessHost } from './process-identity.ts';

/** Tells one run of one process from every other, and by which process it may be found out whether it lives. */
export function ownerOf(host: ProcessHost): string {
  return JSON.stringify({ ...processIdentity(host), run: crypto.randomUUID() });
}

/** Whether it is certain that the process of an owner is gone. */
export function isGone(owner: string, host: ProcessHost): boolean {
  return isProcessGone(owner, host);
}
