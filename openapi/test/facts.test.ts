import { expect, test } from 'vitest';
import { parseFactPage, readFactPages } from '../scripts/facts.ts';
import { citationsIn } from './citations.ts';
import { contracts, controls } from './contracts.ts';
import { findMembers, memberOf } from './members.ts';

const PACE = '## pace\n\nOne message leaves per pause.\n\n- certainty: certain\n- source: WhatsApp documentation\n';
const HEAD = '# The queue\n\nHow messages wait.\n\n';

test('a page of facts is read with its title, and each fact with its certainty and source', () => {
  expect(parseFactPage('queue', HEAD + PACE)).toEqual({
    subject: 'queue',
    title: 'The queue',
    about: 'How messages wait.',
    facts: [{ id: 'pace', statement: 'One message leaves per pause.', certainty: 'certain', source: 'WhatsApp documentation' }],
  });
});

test.each([
  ['whose certainty is another word', HEAD + PACE.replace('certain\n', 'probable\n')],
  ['without a source', HEAD + PACE.replace(/- source.*\n/, '')],
  ['whose anchor is a sentence', HEAD + PACE.replace('## pace', '## One message leaves')],
  ['without a statement', HEAD + PACE.replace('One message leaves per pause.\n\n', '')],
  ['whose anchor exists twice', `${HEAD}${PACE}\n${PACE}`],
  ['on a page without a title', PACE],
])('a fact %s is refused, by its name', (_what, text) => {
  expect(() => parseFactPage('queue', text)).toThrow(/evidence\/queue/);
});

test('no fact refers to a section of a page that is not in the repository', () => {
  const facts = readFactPages().flatMap((page) => page.facts);
  expect(facts.filter(({ statement, source }) => /\bsection [0-9A-Z]/.test(`${statement} ${source}`))).toEqual([]);
});

test.each([...contracts, controls])('the evidence in the contract $name is as certain as one of its facts', ({ document }) => {
  const certainties = new Map(
    readFactPages().flatMap(({ subject, facts }) => facts.map(({ id, certainty }) => [`${subject}#${id}`, certainty])),
  );
  const claims = findMembers(document, 'x-evidence').map(({ pointer, value }) => ({
    pointer,
    certainty: memberOf(value, 'certainty'),
    facts: citationsIn(JSON.stringify(memberOf(value, 'facts'))),
  }));
  expect(claims).not.toEqual([]);
  expect(claims.filter(({ certainty, facts }) => !facts.some((fact) => certainties.get(fact) === certainty))).toEqual([]);
});
