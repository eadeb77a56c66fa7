import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { refuseOldNode } from './old-node.ts';

const SAID = 'Sluice needs Node 22.18 or newer; this is 20.20.2. Install it, and start again.';
const SAID_IN_RUSSIAN = 'Sluice нужен Node 22.18 или новее, а это 20.20.2. Установите его и запустите снова.';

it.each(['22.18.0', '22.20.1', '24.0.0', '100.1.0'])('takes Node %s', (version) => {
  expect(refuseOldNode(version, [], {})).toBeUndefined();
});

it.each(['14.21.3', '18.20.8', '20.20.2', '22.17.9', ''])('refuses Node %s in a sentence', (version) => {
  expect(refuseOldNode(version, [], {})).toBe(SAID.replace('20.20.2', version));
});

it('needs the Node that the package says', () => {
  const description = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const [, needed] = /"node": ">=(\d+\.\d+)"/.exec(description) ?? [];
  expect(SAID).toContain(`Node ${needed} `);
});

it.each<[readonly string[], Readonly<Record<string, string>>, string]>([
  [[], { LANG: 'ru_RU.UTF-8' }, SAID_IN_RUSSIAN],
  [[], { LC_ALL: 'C', LANG: 'ru_RU.UTF-8' }, SAID],
  [[], { LANG: 'ru_RU.KOI8-R' }, SAID],
  [[], { SLUICE_LANG: 'ru', LANG: 'C' }, SAID_IN_RUSSIAN],
  [['doctor', '--lang', 'ru'], {}, SAID_IN_RUSSIAN],
  [['--lang=en', 'doctor'], { LANG: 'ru' }, SAID],
])('speaks the language of %j with %j', (args, environment, said) => {
  expect(refuseOldNode('20.20.2', args, environment)).toBe(said);
});
