import { DELAY, type Settings } from '../../engine/settings.ts';

const SECOND_MS = 1000;

/**
 * The settings as Chat-API says them. The unit of `sendDelay` is not documented; seconds are a choice, and since it is whole, a pause of
 * less than one is given as one.
 */
export function describeSettings({ [DELAY]: delayMs, ...settings }: Settings): Settings {
  return { ...settings, sendDelay: Math.ceil(Number(delayMs) / SECOND_MS) };
}

/** The same settings as the instance keeps them. */
export function keptSettings({ sendDelay, ...settings }: Settings): Settings {
  return { ...settings, ...(sendDelay !== undefined && { [DELAY]: Number(sendDelay) * SECOND_MS }) };
}
