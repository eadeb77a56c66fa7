import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAddress, type DropInAddress } from './read-address.ts';

function parse(target: string): DropInAddress | undefined {
  return parseAddress(new URL(`https://edge.example${target}`));
}

const lettersOf = (alphabet: string, maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...alphabet.split('')), { minLength: 1, maxLength }).map((letters) => letters.join(''));
const key = lettersOf('abcdef0123456789_.~-', 80).filter((text) => !/^[\d.]+$/.test(text));
const method = lettersOf('abcDEF', 20);
const values = fc.dictionary(lettersOf('xyz', 5), fc.string());

describe('An address of a drop-in route', () => {
  it('of Chat-API gives instance, method and key, and a query without the key', () => {
    fc.assert(
      fc.property(lettersOf('ab1_-', 64), method, key, values, (idInstance, name, secret, query) => {
        const search = new URLSearchParams([...Object.entries(query), ['token', secret]]);
        const address = parse(`/instance${idInstance}/${name}?${search.toString()}`);
        expect(address).toMatchObject({ family: 'chat-api', idInstance, method: name, key: secret, receipt: undefined });
        expect(Object.fromEntries(address?.query ?? [])).toEqual({ ...query });
      }),
    );
  });

  it('of the gateway gives the same in either family', () => {
    const families = fc.constantFrom(['', 'plain'] as const, ['/v3', 'v3'] as const);
    fc.assert(
      fc.property(
        families,
        lettersOf('123456789', 20),
        method,
        key,
        values,
        ([prefix, family], idInstance, name, secret, query) => {
          const address = parse(`${prefix}/waInstance${idInstance}/${name}/${secret}?${new URLSearchParams(query).toString()}`);
          expect(address).toMatchObject({ family, idInstance, method: name, key: secret, receipt: undefined });
          expect(Object.fromEntries(address?.query ?? [])).toEqual({ ...query });
        },
      ),
    );
  });

  it.each([
    '/',
    '/instance1',
    '/instance1/',
    '/instance1/a/b',
    `/instance${'1'.repeat(65)}/status`,
    '/api/v1/instances',
    '/instances/1/status',
  ])('is none at %s', (target) => {
    expect(parse(target)).toBeUndefined();
  });
});
