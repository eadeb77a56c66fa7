import { describe, expect, it } from 'vitest';
import { fakeGateway } from '../../test/fake-gateway.ts';
import { fakeHost, type FakeHost } from '../../test/fake-host.ts';
import { chooseInstance, instanceOfId } from './choose-instance.ts';

const INSTANCES = [
  { name: 'shop', idInstance: '1101000001' },
  { name: 'Shopfront', idInstance: '1101000002' },
  { name: 'clinic', idInstance: '2202000001' },
];

describe('an instance goes by', () => {
  it.each([
    ['its name, also where another begins with it', 'shop', 'shop'],
    ['its id', '1101000002', 'Shopfront'],
    ['as much of its name as no other begins with', 'shopf', 'Shopfront'],
    ['as much of its id', '22', 'clinic'],
    ['as much of its name in any letter case', 'CLI', 'clinic'],
  ])('%s', (_, wanted, name) => {
    expect(chooseInstance(INSTANCES, wanted).name).toBe(name);
  });

  it.each([
    ['sho', 'More than one instance begins so. Name one of them: shop, Shopfront.'],
    ['1101', 'More than one instance begins so. Name one of them: shop, Shopfront.'],
    ['clinci', 'There is no instance of that name or id. Did you mean clinic? There is: shop, Shopfront, clinic.'],
    ['2202000002', 'There is no instance of that name or id. Did you mean clinic? There is: shop, Shopfront, clinic.'],
    ['', 'There is no instance of that name or id. There is: shop, Shopfront, clinic.'],
  ])('never by %j', (wanted, sentence) => {
    expect(() => chooseInstance(INSTANCES, wanted)).toThrow(sentence);
  });
});

it('that of a job or a snapshot is never another one whose id begins so', () => {
  expect(() => instanceOfId(INSTANCES, '22020')).toThrow('It belongs to instance 22020, which is not in the configuration.');
});

/** Two instances; messages wait at the first. */
function machine(): FakeHost & { readonly calls: readonly string[] } {
  const gateway = fakeGateway();
  gateway.add('1101000001', 3);
  const fake = fakeHost({ fetch: gateway.fetch });
  fake.configure(gateway.toml('shop', '1101000001') + gateway.toml('clinic', '1101000002'));
  return { ...fake, calls: gateway.calls };
}

it('takes a beginning for the instance, and never for what is typed to confirm', async () => {
  const { run, calls } = machine();
  const agreed = ['--reason', 'The number is blocked.'];
  for (const typed of ['1101', '1101000001 ', 'shop', 'sh']) {
    const { code, stderr } = await run('clear', 'sh', '--all', '--confirm', typed, ...agreed);
    expect(code).toBe(3);
    expect(stderr).toContain('--confirm is not the id');
  }
  expect(calls).toEqual([]);
  expect((await run('count', 'sh')).stdout).toBe('3\n');
});
