/**
 * Generates from the contract of the controls their types, and the schema by which an editor helps to write a scenario.
 * With `--check` nothing is written, and a missing or stale file is an error.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';

const root = join(import.meta.dirname, '..');
const source = readFileSync(join(root, '../../openapi/dist/emulator.json'), 'utf8');

const hash = createHash('sha256').update(source).digest('hex');
const banner = `// Generated from the contract by \`pnpm generate\`; do not edit.\n// sha256 of the contract: ${hash}\n\n`;
// A sent body may still leave out a member that has a default.
const types = banner + astToString(await openapiTS(source, { immutable: true, defaultNonNullable: false }));
const schema = `${JSON.stringify(standaloneSchema('Scenario'), null, 2)}\n`;

for (const [name, fresh] of [
  ['src/gen/control.ts', types],
  ['scenarios/scenario.schema.json', schema],
] as const) {
  const target = join(root, name);
  if (!process.argv.includes('--check')) {
    writeFileSync(target, fresh);
  } else if (!existsSync(target) || readFileSync(target, 'utf8') !== fresh) {
    console.error(`packages/emulator/${name} does not match the contract. Run: pnpm generate`);
    process.exitCode = 1;
  }
}

/** A schema of the contract with all that it refers to, as a JSON schema that needs nothing else. */
function standaloneSchema(name: string): object {
  const { components } = JSON.parse(source.replaceAll('#/components/schemas/', '#/$defs/'), forEditors) as {
    components: { schemas: Record<string, object> };
  };
  const needed = new Set([name]);
  // A schema that is found is searched in its turn.
  for (const one of needed)
    for (const [, other = ''] of JSON.stringify(components.schemas[one]).matchAll(/"#\/\$defs\/(\w+)"/g)) needed.add(other);
  needed.delete(name);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...components.schemas[name],
    $defs: Object.fromEntries(Array.from(needed, (other) => [other, components.schemas[other]])),
  };
}

/** OpenAPI's own words mean nothing to an editor, and our evidence would be noise there. */
function forEditors(key: string, value: unknown): unknown {
  return key === 'discriminator' || key.startsWith('x-') ? undefined : value;
}
