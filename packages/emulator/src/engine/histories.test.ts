import fc from 'fast-check';
import { test } from 'vitest';
import { START } from '../../test/instance-options.ts';
import { operations, perform } from '../../test/operations.ts';
import { WatchedInstance } from '../../test/watched-instance.ts';
import { products, type Product } from './product.ts';

const numRuns = Number(process.env['SLUICE_RUNS'] ?? 1000);

test('whatever happens, each message is accepted once, ends at most once and in its order, and none leaves that may not', () => {
  fc.assert(
    fc.property(fc.constantFrom(...(Object.keys(products) as Product[])), operations, (product, history) => {
      const watched = new WatchedInstance(product);
      let now = START;
      for (const operation of history) {
        if (operation.what === 'pass') now += operation.ms;
        watched.instance.advance(now);
        watched.expectOperation(operation, now);
        perform(operation, watched.instance, now);
        watched.check(now);
      }
    }),
    { numRuns },
  );
});
