/**
 * Compares core with the vendor's client, by trying both, and prints a table; with `--write` it goes into the docs, between the two markers.
 * Needs the built core, npm and about two minutes, most of which is waiting for an answer that never comes.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundledBytes } from './bundled.ts';
import { installed, installedCore, type Installed } from './compare/installed.ts';
import { core, vendor } from './compare/subject.ts';
import { table } from './compare/table.ts';
import { trials } from './compare/trials.ts';
import { medianRatio } from './figure.ts';
import { measureSends } from './sends.ts';
import { hushConsole } from './vendor-client.ts';

const PAGE = join(import.meta.dirname, '../../../apps/docs/src/content/docs/guides/compared.md');
const BEGIN = '<!-- Made by packages/bench/src/compare.ts: begin -->';
const END = '<!-- Made by packages/bench/src/compare.ts: end -->';

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });

const unhush = hushConsole();
const rows: (readonly [string, string, string])[] = [];
for (const [what, trial] of Object.entries(trials)) rows.push([what, await trial(core), await trial(vendor)]);
rows.push(
  ['Installed with npm', shown(await installedCore()), shown(await installed(`${vendor.name}@${vendor.version}`))],
  [
    'Bundled for a browser, minified, brotli',
    kilobytes(await bundledBytes("export { createGatewayClient } from '@sluice/core';")),
    kilobytes(await bundledBytes(`export { GreenApiClient } from '${vendor.name}';`)),
  ],
);
const rates = await measureSends();
rows.push([
  'Calls a second, of what plain `fetch` makes',
  medianRatio(rates.core, rates.fetch).toFixed(2),
  medianRatio(rates.vendor, rates.fetch).toFixed(2),
]);
unhush();

const made = table(['', ...[core, vendor].map(({ name, version }) => `\`${name}\` ${version}`)], rows);
if (values.write) {
  const page = await readFile(PAGE, 'utf8');
  const [before, after] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (before < 0 || after < before) throw new Error(`${PAGE} has lost its markers.`);
  await writeFile(PAGE, `${page.slice(0, before)}${BEGIN}\n\n${made}\n${page.slice(after)}`);
} else {
  console.log(made);
}

function shown({ packages, bytes }: Installed): string {
  return `${packages} packages, ${(bytes / 1e6).toFixed(1)} MB`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
