import { runInDurableObject, type TestStorage } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { aroundEach } from 'vitest';

/** Runs each test of the file inside a separate Durable Object: only there its storage can be used. @returns gives that of the running test. */
export function withStorage(): () => TestStorage {
  let storage: TestStorage | undefined;
  aroundEach(async (runTest) => {
    await runInDurableObject(env.INSTANCES.getByName(crypto.randomUUID()), async (_, state) => {
      storage = state.storage;
      await runTest();
      storage = undefined;
    });
  });
  return () => {
    if (storage === undefined) throw new Error('There is a storage only while a test runs.');
    return storage;
  };
}
