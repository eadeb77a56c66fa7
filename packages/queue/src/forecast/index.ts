export {
  AGE_BUCKETS,
  ageHistogram,
  type AgeBucket,
  type AgeHistogram,
  type AgeCounts,
  type ChatAges,
  type Ages,
} from './ages.ts';
export type { DrainRate } from './drain-rate.ts';
export type { Expiry, FirstExpiry } from './expiry.ts';
export { forecast } from './forecast.ts';
export { observeRate, type ObservedRate } from './observed-rate.ts';
