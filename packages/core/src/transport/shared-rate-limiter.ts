import { createRateLimiter, type RateLimiter } from './rate-limiter.ts';
import { sleep } from './sleep.ts';

const limiters = new Map<string, RateLimiter>();

/** The pace of an instance, the same for all clients of this process that name it: the gateway counts them as one. */
export function sharedRateLimiter(instance: string): RateLimiter {
  let pace = limiters.get(instance);
  if (pace === undefined) {
    pace = createRateLimiter({ now: () => performance.now(), sleep });
    limiters.set(instance, pace);
  }
  return pace;
}
