import { describe, expect, test } from 'vitest';
import { readFactPages } from '../scripts/facts.ts';
import { citationsIn, oldCitationsIn, sourceFiles } from './citations.ts';

const files = sourceFiles();
const anchors = readFactPages().flatMap(({ subject, facts }) => facts.map(({ id }) => `${subject}#${id}`));
const citations = files.flatMap(({ file, text }) => citationsIn(text).map((cited) => ({ file, cited })));

test('every fact that is cited exists', () => {
  const known = new Set(anchors);
  expect(citations.length).toBeGreaterThan(100);
  expect(citations.filter(({ cited }) => !known.has(cited))).toEqual([]);
});

test('nothing cites a section of a page that is not in the repository', () => {
  expect(files.flatMap(({ file, text }) => oldCitationsIn(text).map((cited) => ({ file, cited })))).toEqual([]);
});

test('facts that nothing cites are named, and are no error', async ({ annotate }) => {
  const cited = new Set(citations.map((citation) => citation.cited));
  const uncited = anchors.filter((anchor) => !cited.has(anchor));
  await annotate(
    `${citations.length} citations of ${anchors.length - uncited.length} facts. Cited nowhere: ${uncited.join(', ')}`,
  );
  expect(uncited.length).toBeLessThan(anchors.length);
});

describe('a citation is found', () => {
  test.each([
    ['in a comment', ['// Old.', '// (evidence', '/queue#pace, evidence', '/limits#window)'], ['queue#pace', 'limits#window']],
    ['as a link on the site', ['[pace](/evidence', '/queue/#pace)'], ['queue#pace']],
    ['as a link in the repository', ['[pace](../openapi/evidence', '/queue.md#pace)'], ['queue#pace']],
    ['in a contract', ['facts: [evidence', '/queue#pace]'], ['queue#pace']],
  ])('%s', (_place, text, found) => {
    // In parts, so that this file cites nothing.
    expect(citationsIn(text.join(''))).toEqual(found);
  });

  test.each([
    ['(facts,', 'section 1.2)'],
    ['Facts on other', 'gateways, part A.5.'],
    ['as the facts know it', '(section 3)'],
    ['(gateways,', 'A.4)'],
    ['at an interval (facts,\n *', 'section 1.3)'],
  ])('also in the form that was given up: %s %s', (...text) => {
    expect(oldCitationsIn(text.join(' '))).toHaveLength(1);
  });
});
