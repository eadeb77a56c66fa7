import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contracts } from './contracts.ts';

const evidence = join(import.meta.dirname, '../evidence');
const headings = ['Certain', 'Inferred', 'Unknown', 'Contradicted'];

describe.each(contracts)('$name', ({ name, endpoints }) => {
  const pages = readdirSync(join(evidence, name)).map((file) => ({
    file,
    method: file.replace(/\.md$/, ''),
    text: pageOf(name, file),
  }));
  const methods = new Set(endpoints.map(({ operationId }) => methodOf(operationId)));

  test('every operation has its page, and every page its operation', () => {
    expect(pages.map(({ file }) => file).toSorted()).toEqual([...methods].map((method) => `${method}.md`).toSorted());
  });

  test.each(pages)('$file has its title, and under known headings facts with their source', ({ method, text }) => {
    const [title, ...sections] = text.split(/^#+ /m).slice(1);
    expect(title?.trim()).toBe(method);
    const parts = sections.map((section) => section.split('\n\n'));
    const found = parts.map(([heading]) => heading);
    expect(found).toEqual(headings.filter((heading) => found.includes(heading)));
    const facts = parts.flatMap(([, list = '']) => list.trim().split(/\n(?=- )/));
    expect(facts.filter((fact) => !/^- \S[\s\S]* \([^()]+\)$/.test(fact))).toEqual([]);
    expect(parts.filter(([, list = '']) => !list.startsWith('- '))).toEqual([]);
  });
});

test('a page says of a method that only one family has what is known of the other', () => {
  const gateway = contracts.find(({ name }) => name === 'gateway')?.endpoints ?? [];
  const families = Map.groupBy(gateway, ({ operationId }) => methodOf(operationId));
  const inOneFamily = [...families].filter(([, of]) => of.length === 1).map(([method]) => method);
  expect(inOneFamily.filter((method) => !/\/v3`|plain paths/.test(pageOf('gateway', `${method}.md`)))).toEqual([]);
});

function pageOf(contract: string, file: string): string {
  return readFileSync(join(evidence, contract, file), 'utf8');
}

/** One method of the gateway is one operation in each family that has it. */
function methodOf(operationId: string): string {
  return operationId.replace(/^v3(.)/, (_all, first: string) => first.toLowerCase());
}
