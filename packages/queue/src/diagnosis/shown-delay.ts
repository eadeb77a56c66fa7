import type { OpenJob } from '../job/open-job.ts';
import type { Brake } from '../journal/brakes.ts';
import type { Overview, Reading } from '../reading/reading.ts';

/**
 * The delay that the settings show, in milliseconds, where it says something of a brake: `undefined` where they were read before the brake was
 * set, and while a stop or a go is open, which changes the delay itself.
 *
 * @param settingsAt when the settings were read, where they are older than the reading, in milliseconds since the epoch.
 *
 * @example
 * ```ts
 * const brake = queue.brake();
 * const shownMs = brake && shownDelay(brake, await queue.read(), { job: queue.openJob() });
 * ```
 */
export function shownDelay(
  { intendedAt, confirmedAt = intendedAt }: Pick<Brake, 'intendedAt' | 'confirmedAt'>,
  known: Overview | Reading,
  { job, settingsAt }: { readonly job?: Pick<OpenJob, 'kind'> | undefined; readonly settingsAt?: number | undefined },
): number | undefined {
  const readAt = settingsAt ?? ('since' in known ? known.since : known.at);
  if (readAt <= confirmedAt || job?.kind === 'stop' || job?.kind === 'go') return undefined;
  return known.settings.delayMs;
}

/**
 * Whether the settings show that a brake does not hold.
 *
 * @param shownMs as `shownDelay` says it.
 *
 * @example
 * ```ts
 * const brake = queue.brake();
 * if (brake && isWithoutEffect(brake, 500)) console.log('Another program has set the delay to half a second.');
 * ```
 */
export function isWithoutEffect({ delayMs }: Pick<Brake, 'delayMs'>, shownMs: number | undefined): boolean {
  return shownMs !== undefined && shownMs !== delayMs;
}
