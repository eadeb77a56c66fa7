import { SluiceError, type SluiceErrorCode } from '@sluice/core';
import { ERRORS } from '@sluice/core/errors';
import { createFormats } from '@sluice/queue/sentences';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { fakeHost } from '../../test/fake-host.ts';
import { writeInstances } from '../commands/instances.ts';
import { demoInstances } from '../demo/demo-instances.ts';
import { en } from './en/en.ts';
import { denial, errorSentence, usageError } from './refusal.ts';
import type { AppSentences } from './sentences.ts';

const NOT_SHOWN = 'words of the catalogue';

function isCode(word: string): word is SluiceErrorCode {
  return Object.hasOwn(ERRORS, word);
}

const CODES = Object.keys(ERRORS).filter(isCode);

/** What the list of instances prints of one that cannot be read, in the state's column and below. */
function listOf(code: SluiceErrorCode, sentences: AppSentences): string {
  let printed = '';
  const { host } = fakeHost({ sentences, write: (text) => (printed += text) });
  const error = new SluiceError({ code, message: 'It failed.' });
  const found = demoInstances().map((one) => ({
    connected: { ...one, flavor: one.instance.flavor },
    error,
    job: undefined,
    brake: undefined,
  }));
  writeInstances(host, found, { json: false, jsonl: false, reveal: false });
  return printed;
}

describe('an error in the list of instances', () => {
  test.each(CODES)('%s is shown in the words of the catalogue, and never as its code', (code) => {
    const other: AppSentences = { ...en, errors: { ...en.errors, [code]: NOT_SHOWN } };
    expect(listOf(code, other)).toContain(NOT_SHOWN);
    expect(listOf(code, other)).not.toContain(code);
  });

  test.each(CODES)('%s is said in words that fit into the column of the state', (code) => {
    expect(en.errors[code]).toMatch(/^[A-Za-z ]+(?:-only)?$/);
    expect(stringWidth(en.errors[code])).toBeLessThanOrEqual(17);
  });
});

test.each([
  [0, 'Deleted: 0 jobs, 0 snapshots, 0 attempts to restore, 0 holds, 0 brakes, 0 events.'],
  [1, 'Deleted: 1 job, 1 snapshot, 1 attempt to restore, 1 hold, 1 brake, 1 event.'],
  [1240, 'Deleted: 1,240 jobs, 1,240 snapshots, 1,240 attempts to restore, 1,240 holds, 1,240 brakes, 1,240 events.'],
])('the words around %i fit the number', (count, sentence) => {
  const pruned = { jobs: count, snapshots: count, restores: count, holds: count, brakes: count, events: count };
  expect(en.reports.journal.pruned(pruned)).toBe(sentence);
});

test('another language is another object of the same type, and the list has its words and numbers', () => {
  const formats = createFormats('de', { second: 's', minute: 'min', hour: 'Std.', day: 'T' });
  const german: AppSentences = {
    ...en,
    formats,
    lists: { ...en.lists, titles: { ...en.lists.titles, state: 'ZUSTAND' } },
    errors: { ...en.errors, timeout: 'keine Antwort' },
  };
  const printed = listOf('timeout', german);
  expect(printed).toContain('ZUSTAND');
  expect(printed).toContain('keine Antwort');
});

test('a mistake in a command is said in the language of the operator, and is English in its message', async () => {
  const german: AppSentences = {
    ...en,
    mistakes: { ...en.mistakes, 'unknown-command': ({ command }) => `Es gibt keinen Befehl ${command}.` },
  };
  const { stderr, code } = await fakeHost({ sentences: german }).run('purge');
  expect([stderr, code]).toEqual(['Es gibt keinen Befehl purge.\n', 2]);
  expect(usageError('unknown-command', { command: 'purge', help: 'sluice --help', near: [] }).message).toContain(
    'There is no command purge.',
  );
});

test('what the app does not do is said in the language that is asked for', () => {
  const error = denial('job-unknown', { id: 'j' });
  const german: AppSentences = { ...en, denials: { ...en.denials, 'job-unknown': ({ id }) => `Kein Auftrag ${id}.` } };
  expect([errorSentence(error, german), errorSentence(error, en)]).toEqual(['Kein Auftrag j.', error.message]);
});
