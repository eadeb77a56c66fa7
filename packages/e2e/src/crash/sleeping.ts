/** Lets time pass where the time of the gateway is kept. */
export async function sleepAt(url: string, ms: number): Promise<void> {
  await fetch(`${url}/sleep/${ms}`);
}

/** How long the process wants to sleep, in milliseconds; `undefined` for a request that is for the gateway. */
export function sleptIn(request: Buffer): number | undefined {
  const ms = /^GET \/sleep\/(\d+) /.exec(request.toString('latin1', 0, 50))?.[1];
  return ms === undefined ? undefined : Number(ms);
}
