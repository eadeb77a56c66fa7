import { SluiceError } from '@sluice/core';
import { describe, expect, test } from 'vitest';
import { entries, ID, reading, START } from '../../../test/reading.ts';
import type { Brake } from '../../journal/brakes.ts';
import { en, findingFigures, findingSentence, nextSentence } from '../../sentences/index.ts';
import { diagnose } from '../diagnose.ts';

const brake: Brake = {
  id: 1,
  idInstance: ID,
  job: '5f4d7a52-1c7e-4bb4-8f0d-0e6e2b1a9c11',
  delayBeforeMs: 500,
  delayMs: 600_000,
  actor: 'operator@desk',
  reason: 'The leftovers go out.',
  intendedAt: START - 60_000,
  confirmedAt: START - 59_000,
  endedAt: undefined,
  ending: undefined,
};

const sending = (delayMs: number | undefined, waiting = 3) =>
  reading({
    state: 'authorized',
    isSending: true,
    settings: { delayMs, typeInstance: 'whatsapp' },
    entries: entries(waiting),
    count: waiting,
  });

const brakeIn = (...given: Parameters<typeof diagnose>) => diagnose(...given).find(({ kind }) => kind === 'brake-on');

describe('a brake that is on', () => {
  test('is a certain warning, with the delay from before and who set it; and nothing else says that all is well', () => {
    const found = diagnose(sending(600_000), { brake });
    expect(found.map(({ severity }) => severity)).not.toContain('ok');
    const [finding] = found;
    expect(finding).toMatchObject({
      kind: 'brake-on',
      severity: 'warning',
      certainty: 'certain',
      next: { remedy: 'release-brake', command: ['go'] },
    });
    const said = finding && [findingSentence(finding, en), nextSentence(finding, en), ...findingFigures(finding, en)].join(' ');
    expect(said).toMatch(/The brake is on \(by operator@desk.*: the delay is 10 min, and was 0\.5 s\./);
    expect(said).toContain('queue.go()');
  });

  test('is found also of an empty queue, and of one that cannot be read', () => {
    expect(
      brakeIn(reading({ state: 'authorized', settings: { delayMs: 600_000, typeInstance: 'whatsapp' } }), { brake }),
    ).toBeDefined();
    const error = new SluiceError({ code: 'network', message: 'The connection failed.' });
    expect(diagnose(error, { brake }).map(({ kind }) => kind)).toEqual(['unreadable', 'brake-on']);
  });

  test('is what makes messages expire, and so to release it is the remedy, and not to change the delay by hand', () => {
    const [first] = diagnose(sending(600_000, 500), { brake });
    expect(first).toMatchObject({ kind: 'will-expire', next: { remedy: 'release-brake', command: ['go'] } });
    expect(first && nextSentence(first, en)).toContain('queue.go()');
  });
});

describe('a brake that may be on', () => {
  const asked = { ...brake, confirmedAt: undefined };

  test('is a warning that says so', () => {
    const error = new SluiceError({ code: 'network', message: 'The connection failed.' });
    const found = brakeIn(error, { brake: asked });
    expect(found).toMatchObject({ certainty: 'inferred', severity: 'warning' });
    expect(found && findingSentence(found, en)).toContain('The brake may be on');
  });

  test('is on for certain once the settings show it', () => {
    expect(brakeIn(sending(600_000), { brake: asked })).toMatchObject({ certainty: 'certain' });
  });

  test('is not called on where the settings show the delay from before', () => {
    const found = brakeIn(sending(500), { brake: asked });
    expect(found && findingSentence(found, en)).toContain('the settings do not show it');
  });
});

test('a delay that was set since, and not by Sluice, is named', () => {
  const found = brakeIn(sending(3000), { brake });
  expect(found && findingSentence(found, en)).toContain('the delay was changed since, not by Sluice: it is 3 s');
});

test('while a job is open its release waits for that, as it would be refused', () => {
  const job = {
    id: 'a',
    kind: 'clear',
    idInstance: ID,
    state: 'cleared',
    actor: 'a',
    reason: 'b',
    openedAt: START,
    heartbeatAt: START,
    isLeft: true,
  } as const;
  expect(brakeIn(sending(600_000), { brake, job })).toMatchObject({ next: { remedy: 'resume-job', job: 'a' } });
});
