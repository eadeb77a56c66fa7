/** Lets time pass where the time of the gateway is kept. */
export async function sleepAt(url: string, ms: number): Promise<void> {
  await fetch(`${url}/sleep/${ms}`);
}

/** In the answer to a sleep: what time it is then, in milliseconds since the epoch. */
export const TIME_HEADER = 'sluice-time';

/** How long the process wants to sleep, in milliseconds; `undefined` for a request that is for the gateway. */
export function sleptIn(request: Buffer): number | undefined {
  const ms = /^GET \/sleep\/(\d+) /.exec(request.toString('latin1', 0, 50))?.[1];
  return ms === undefined ? undefined : Number(ms);
}
