import { SluiceError } from '@sluice/core';
import type { Finding, OpenJob, Reading, ReconnectGuard } from '@sluice/queue';
import { diagnose, guardReconnect } from '@sluice/queue/diagnosis';
import type { Evidence, InstanceAccess } from './access.ts';

/** What a verdict rests on, besides what is read. */
type Asked = Pick<InstanceAccess, 'read' | 'openJob' | 'brake' | 'decisionOn'>;

/** Says why a queue does or does not move, by what an instance is asked. */
export async function diagnoseBy(access: Asked, { reading: given, ...evidence }: Evidence = {}): Promise<readonly Finding[]> {
  const { reading, job } = given === undefined ? await readWithJob(access) : { reading: given, job: await access.openJob() };
  const brake = await access.brake();
  if (reading instanceof SluiceError) return diagnose(reading, { ...evidence, job, brake });
  return diagnose(reading, { ...evidence, job, brake, decision: await access.decisionOn(reading) });
}

/** Says whether a number can be connected, in the same way. Nothing is called safe while it is not known whether a job is open. */
export async function guardBy(access: Asked, now: () => number): Promise<ReconnectGuard> {
  const { reading, job } = await readWithJob(access);
  const decision = reading instanceof SluiceError ? undefined : await access.decisionOn(reading);
  return guardReconnect(reading, now(), job, decision);
}

/** A job that ends or begins while the queue is read counts as open: it may have changed the queue after the reading. */
async function readWithJob(
  access: Asked,
): Promise<{ readonly reading: Reading | SluiceError; readonly job: OpenJob | undefined }> {
  const before = await access.openJob();
  const reading = await readOrError(access);
  return { reading, job: before ?? (await access.openJob()) };
}

/** That a queue cannot be read is one of the answers. */
async function readOrError(access: Pick<InstanceAccess, 'read'>): Promise<Reading | SluiceError> {
  try {
    return await access.read();
  } catch (error) {
    if (error instanceof SluiceError) return error;
    throw error;
  }
}
