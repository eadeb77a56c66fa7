import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import schema from '../../scenarios/scenario.schema.json' with { type: 'json' };
import { findMistakes } from '../control/mistakes.ts';
import { readScenario } from './read-scenario.ts';
import { scenarios } from './scenarios.ts';

const folder = join(import.meta.dirname, '../../scenarios');
const names = Object.keys(scenarios);
const validates = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);

test('every file of the folder can be asked for by its name', () => {
  const files = readdirSync(folder).filter((file) => file !== 'scenario.schema.json');
  expect(files.toSorted()).toEqual(names.map((name) => `${name}.json`).toSorted());
});

test.each(names)('%s is what the contract describes, contradicts itself nowhere, and says what it plays', (name) => {
  const text = readFileSync(join(folder, `${name}.json`), 'utf8');
  const value: unknown = JSON.parse(text);
  expect(findMistakes('Scenario', value)).toEqual([]);
  expect(readScenario(text)).toEqual(scenarios[name as keyof typeof scenarios]);
  expect(value).toHaveProperty('$schema', './scenario.schema.json');
});

test.each(names)('an editor finds no fault in %s', (name) => {
  expect([validates(scenarios[name as keyof typeof scenarios]), validates.errors]).toEqual([true, null]);
});

test('an editor shows a word that is misspelled', () => {
  const { demo } = scenarios;
  expect(validates({ ...demo, event: demo.events })).toBe(false);
  expect(validates({ ...demo, events: [{ do: 'enqueue', atSeconds: 0, instance: 'shop', messages: { txt: 'offer' } }] })).toBe(
    false,
  );
  expect(validates({ ...demo, events: [{ do: 'explode', atSeconds: 0, instance: 'shop' }] })).toBe(false);
});
