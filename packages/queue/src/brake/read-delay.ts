import { capabilities } from '../capabilities.ts';
import { STARTING } from '../instance/known-states.ts';
import type { Advanced } from '../job/advanced.ts';
import { passes } from '../job/evidence.ts';
import type { StepPorts } from '../job/ports.ts';
import { progressOf } from '../job/progress.ts';
import type { Job } from '../journal/job.ts';
import { refusal } from '../sentences/refusal.ts';
import { beginBraking, lookAgain } from './look-again.ts';

/** For so long it is tried to read the delay. */
const READ_PATIENCE_MS = 30_000;

/** The delay of an instance, and the longest that it can have, in milliseconds. */
export interface DelayNow {
  readonly delayMs: number;
  readonly maxMs: number;
}

/** Reads the delay. @throws {SluiceError} when the gateway does not say it. */
export async function readDelay({ instance, signal }: StepPorts): Promise<DelayNow> {
  const { idInstance, flavor } = instance;
  const { maxDelayMs } = capabilities[flavor];
  const { delayMs, typeInstance } = await instance.settings({ signal });
  if (delayMs === undefined || maxDelayMs === undefined) throw refusal('delay-unknown', { idInstance });
  return { delayMs, maxMs: typeInstance === 'whatsapp' ? maxDelayMs.whatsapp : maxDelayMs.other };
}

/** Reads the delay, and waits while the instance starts. */
export async function readDelayOnceStarted(ports: StepPorts, job: Job): Promise<DelayNow | { readonly postponed: Advanced }> {
  const { instance, signal } = ports;
  const braking = progressOf(job).braking ?? beginBraking(ports);
  const read = await Promise.all([readDelay(ports), instance.connectionStatus({ signal })]).catch((error: unknown) => {
    // A single refusal, such as that it was asked too often, must not let the others leave.
    const postponed = passes(error) ? lookAgain(ports, job, braking, { everyMs: 1000, maxMs: READ_PATIENCE_MS }) : undefined;
    if (postponed === undefined) throw error;
    return { postponed };
  });
  if ('postponed' in read) return read;
  const [delay, { state }] = read;
  if (state !== STARTING) return delay;
  const postponed = lookAgain(ports, job, braking, { everyMs: 1000, maxMs: capabilities[instance.flavor].maxSettingsMs });
  return postponed === undefined ? delay : { postponed };
}
