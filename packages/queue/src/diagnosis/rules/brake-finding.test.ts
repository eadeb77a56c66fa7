import { SluiceError } from '@sluice/core';
import { describe, expect, test } from 'vitest';
import { entries, ID, reading, START } from '../../../test/reading.ts';
import type { OpenJob } from '../../job/open-job.ts';
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

const job: OpenJob = {
  id: 'a',
  kind: 'clear',
  idInstance: ID,
  state: 'cleared',
  actor: 'a',
  reason: 'b',
  openedAt: START,
  heartbeatAt: START,
  isLeft: true,
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

describe('a brake whose delay another operator or program has changed since', () => {
  test.each([500, 3000])(
    'to %d ms is not said to be on, nor to be released: it does not hold, and can be set again',
    (delayMs) => {
      const found = brakeIn(sending(delayMs), { brake });
      expect(found).toMatchObject({ certainty: 'inferred', next: { remedy: 'set-brake-again', command: ['stop'] } });
      const [said, next] = [found && findingSentence(found, en), found && nextSentence(found, en)];
      expect(said).toMatch(
        /^The brake does not hold: another operator or program has set the delay to (0\.5|3) s meanwhile\. It was set by operator@desk, .*\.$/,
      );
      expect(next).toMatch(/queue\.stop\(\).*queue\.go\(\)/);
    },
  );

  test('does not keep back what expires: its release is not the remedy', () => {
    const [first] = diagnose(sending(300_000, 500), { brake });
    expect(first).toMatchObject({ kind: 'will-expire', next: { remedy: 'shorten-delay' } });
  });

  test('is said to be on where the settings were read before it was set', () => {
    const found = brakeIn(sending(500), { brake: { ...brake, confirmedAt: START + 1 } });
    expect(found).toMatchObject({ certainty: 'certain', next: { remedy: 'release-brake' } });
    expect(brakeIn(sending(500), { brake, settingsAt: START - 90_000 })).toMatchObject({ next: { remedy: 'release-brake' } });
  });

  test('is not concluded from a delay that a go sets back at this moment', () => {
    const found = brakeIn(sending(500), { brake, job: { ...job, kind: 'go', state: 'changed' } });
    expect(found && findingSentence(found, en)).not.toContain('another operator');
  });
});

test('while a job is open its release waits for that, as it would be refused', () => {
  expect(brakeIn(sending(600_000), { brake, job })).toMatchObject({ next: { remedy: 'resume-job', job: 'a' } });
});
