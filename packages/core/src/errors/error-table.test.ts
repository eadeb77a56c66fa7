import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ERRORS, type ErrorTraits, type Severity } from './error-table.ts';
import type { SluiceErrorCode } from './sluice-error.ts';

const rows: readonly (readonly [code: string, traits: ErrorTraits])[] = Object.entries(ERRORS);

test('every code of the interface is in the table, and no other', () => {
  const source = readFileSync(new URL('sluice-error.ts', import.meta.url), 'utf8');
  const [, union = ''] = /type SluiceErrorCode =(.*?'internal');/s.exec(source) ?? [];
  const codes = [...union.matchAll(/^ {2}\| '([a-z-]+)'/gm)].map(([, code]) => code);
  expect(codes.length).toBeGreaterThan(40);
  expect(rows.map(([code]) => code)).toEqual(codes);
});

test('a table that lacks a code is no table', () => {
  const { internal, ...others } = ERRORS;
  // @ts-expect-error -- `internal` is missing.
  const incomplete: typeof ERRORS = others;
  // @ts-expect-error -- There is no such code.
  const unknown: SluiceErrorCode = 'unheard-of';
  expect([incomplete, internal, unknown]).toHaveLength(3);
});

const statusesOf = (wanted: Severity): readonly number[] =>
  rows.flatMap(([, { severity, httpStatus }]) => (severity === wanted ? [httpStatus] : []));

test('a defect of Sluice is a fault of the server, and a harmless outcome is none', () => {
  expect(new Set(statusesOf('critical'))).toEqual(new Set([500]));
  expect(Math.max(...statusesOf('info'))).toBeLessThan(500);
});
