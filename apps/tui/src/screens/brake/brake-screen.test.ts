import { SluiceError } from '@sluice/core';
import { freshOrigin, untilResolved } from '@sluice/testing';
import type { Queue } from '@sluice/queue';
import { jobInState } from '@sluice/queue/testing';
import { describe, expect, it } from 'vitest';
import { type AppOnEmulator, type Opening, useAppOnEmulator } from '../../../test/app-on-emulator.ts';
import { sessionWith } from '../../../test/session.ts';
import { expectToFit } from '../../../test/sizes.ts';
import { beginJob } from '../../clearing/begin-job.ts';
import { emulatedInstances } from '../../demo/demo-instances.ts';
import { queueOf } from '../../instances/connected-instance.ts';

/** One message leaves it every three seconds. */
const CLINIC = '3100000001';
/** Over Chat-API. */
const HOTEL = '2100000001';
/** Not authorized, with 94 messages. */
const BAKERY = '1101000002';
const SAID = { confirm: CLINIC, actor: 'anna@desk', reason: 'Old messages leave' };

const open = useAppOnEmulator();

function brakeOf(idInstance: string, opening: Opening = {}): AppOnEmulator {
  const app = open(opening);
  app.running.app.open('brake', { idInstance });
  return app;
}

/** The queue of the clinic as another process has it, with the same journal. */
async function clinicOf({ emulator, session }: AppOnEmulator): Promise<Queue> {
  const clinic = emulatedInstances(emulator, freshOrigin()).find(({ idInstance }) => idInstance === CLINIC);
  if (clinic === undefined) throw new Error('The demo has no clinic.');
  return queueOf(clinic, session);
}

function confirm({ hit, type }: AppOnEmulator, key: string, ...lines: readonly string[]): void {
  hit(key);
  for (const line of lines) {
    type(line);
    hit('enter');
  }
}

const flat = (screen: string): string => screen.replaceAll(/\s+/g, ' ');

describe('the brake', () => {
  it('says before anything is read what it does, and then what it does and costs here', async () => {
    const { screen, shows } = brakeOf(CLINIC);
    expect(flat(screen())).toContain('10 min on WhatsApp, 5 min on the others. At most 6 or 12 messages leave in an hour.');
    await shows('· No brake is on. The delay between two messages is 3 s.', 'longest there is, 5 min');
    expect(flat(screen())).toContain(
      'The gateway restarts the instance for it, which takes up to 5 min: until then messages may leave as before.',
    );
    expect(flat(screen())).toContain('What waits for longer than 24 h is dropped by the gateway.');
  });

  it('is called by what it does: its title said stop, and that nothing is deleted above what the gateway deletes', async () => {
    const english = brakeOf(CLINIC);
    const said = flat(await english.shows('Brake: clinic', '3 s'));
    expect(said).toMatch(/97 messages wait: at this pace the last leaves after about 8 h 5 min\. Sluice deletes nothing\./);
    expect(said).not.toMatch(/[Ss]top|Nothing is deleted/);
    const russian = flat(await brakeOf(CLINIC, { language: 'ru' }).shows('Тормоз: clinic', '3 с'));
    expect(russian).toMatch(
      /В очереди 97 сообщений: при таком темпе последнее уйдёт примерно через 8 ч 5 мин\. Sluice ничего не удаляет\./,
    );
    expect(russian).not.toMatch(/стоп|Ничего не удаляется/);
  });

  it('says that not all that waits would leave, where the gateway drops the others before', async () => {
    const app = brakeOf(CLINIC);
    await app.shows('3 s');
    for (let at = 0; at < 400; at++) {
      const body = { chatId: '79990001234@c.us', message: `Order ${at}` };
      app.emulator.engine.instance(CLINIC)?.accept({ type: 'sendMessage', body }, app.emulator.clock.now());
    }
    await app.until((screen) => /at this pace at most about 288 leave before the gateway drops the others/.test(flat(screen)));
  });

  it('says of a queue that cannot be read any more nothing of how many wait', async () => {
    const app = brakeOf(CLINIC);
    await app.shows('97 messages wait');
    app.emulator.faults.plant({ times: 100_000, fault: { kind: 'reset' } });
    await app.until((screen) => !screen.includes('messages wait'));
  });

  it('says nothing of the pace of those that wait where nothing leaves anyway', async () => {
    const said = flat(await brakeOf(BAKERY).shows('Nothing leaves in the state of this instance anyway'));
    expect(said).not.toContain('at this pace');
  });

  it('is not called off where the journal cannot be read, which says whether it is on', async () => {
    const error = new SluiceError({ code: 'journal-locked', message: 'The journal is locked.' });
    const app = brakeOf(CLINIC, { session: sessionWith({ readBrakesOn: () => Promise.reject(error) }) });
    await app.shows('? The journal cannot be read, so a brake may be on:', 'The delay between two messages is 3 s.');
    expect(app.screen()).not.toContain('No brake is on');
  });

  it('is set by typing the id and a reason, as a job that goes on whatever is shown; and released in the same way', async () => {
    const app = brakeOf(CLINIC);
    const { shows, hit, until, countCalls } = app;
    await shows('The delay between two messages is 3 s.');
    confirm(app, 'enter', '1101000001');
    await shows('✕ That is not the id of this instance. Nothing was sent.');
    hit('escape');
    confirm(app, 'enter', CLINIC, 'Old messages leave');
    await shows('Set the brake: clinic', 'Begun by operator, ', '✓ The gateway has the delay of 5 min');
    hit('escape');
    await shows('5 instances', 'A job of clinic goes on in this window.');
    hit('u');
    await until((screen) => flat(screen).includes('✓ The brake is on: the delay is 5 min, and was 3 s.'));
    expect(countCalls(CLINIC, 'setSettings')).toBe(1);
    hit('b');
    await shows('! The brake was set by operator', 'Why: Old messages leave', 'It sets the delay back to 3 s');
    confirm(app, 'enter', CLINIC, 'The queue is cleared');
    await shows('Release the brake: clinic');
    await shows('✓ The brake is released: the delay is 3 s again.');
    app.running.app.open('journal', { idInstance: CLINIC });
    await shows('go: done', 'stop: done');
    hit('enter');
    await shows('job done');
    hit('enter');
    await shows('report › outcome: released');
    hit('escape', 'escape', 'escape');
    hit('enter');
    // The key of the brake is in the foot of every screen.
    await until((screen) => !screen.replaceAll('b brake', '').includes('brake'));
    expect(countCalls(CLINIC, 'setSettings')).toBe(2);
  });

  it('is released while it is still watched: the operator of a wrong number had to wait for up to five minutes', async () => {
    const app = brakeOf(CLINIC);
    await app.shows('The delay between two messages is 3 s.');
    confirm(app, 'enter', CLINIC, 'Old messages leave');
    await app.shows('Watching whether', 'b: release the brake');
    app.hit('b');
    expect(flat(app.screen())).toContain('until it is seen whether the brake works. A release does not wait for that');
    confirm(app, 'enter', CLINIC, 'The wrong number');
    await app.shows('Release the brake: clinic', '✓ The brake is released: the delay is 3 s again.');
    expect(app.countCalls(CLINIC, 'setSettings')).toBe(2);
    await app.until(() => app.session.runs.ended().length === 2);
    // Its end is said as it is, when Sluice is left.
    expect(app.session.runs.ended().map(({ steps }) => steps.at(-1))).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ step: 'ended-elsewhere', kind: 'stop', state: 'done' })]) as unknown[],
    );
    expect((await app.session.journal()).openJobs()).toEqual([]);
  });

  it('that another process sets and watches is released here', async () => {
    const app = brakeOf(CLINIC);
    await app.shows('No brake is on.');
    const queue = await clinicOf(app);
    const stopping = queue.stop(SAID);
    await app.shows('! The brake was set by anna@desk', 'until it is seen whether the brake works');
    confirm(app, 'enter', CLINIC, 'The wrong number');
    await app.shows('✓ The brake is released: the delay is 3 s again.');
    expect(await untilResolved(stopping)).toMatchObject({ outcome: 'released' });
  });

  it('whose request is under way waits for its answer, and says so', async () => {
    const app = brakeOf(CLINIC);
    await app.shows('No brake is on.');
    app.emulator.faults.plant({ operation: 'setSettings', times: 1, fault: { kind: 'hang' } });
    const queue = await clinicOf(app);
    queue.stop(SAID).catch(() => undefined);
    await app.until((screen) => flat(screen).includes('It can be released as soon as the gateway has answered the request.'));
    app.hit('g');
    expect(app.screen()).not.toContain(`Type ${CLINIC}`);
    // Given up after half a minute: what became of it is read from the settings, and a release ends that too.
    await app.shows('What a release does', 'until it is seen whether the brake works');
    confirm(app, 'enter', CLINIC, 'The wrong number');
    await app.shows('Release the brake: clinic');
  });

  it('that another has undone is said to be without effect, and can be set again or closed', async () => {
    const app = brakeOf(CLINIC);
    await app.shows('No brake is on.');
    const queue = await clinicOf(app);
    await untilResolved(queue.stop(SAID, { isWatched: false }));
    await app.shows('! The brake was set by anna@desk');
    app.emulator.engine.instance(CLINIC)?.changeSettings({ delaySendMessagesMilliseconds: 3000 }, app.emulator.clock.now());
    await app.shows(
      'The brake does not hold',
      'Set it again if messages are not to leave',
      'Enter: set it again. g: release it.',
    );
    confirm(app, 'g', CLINIC, 'It does not hold');
    await app.until((screen) => flat(screen).includes('Nothing was changed; the brake is closed in the journal.'));
  });

  it('is not there over Chat-API: it says so, and what to do instead', async () => {
    const { shows, hit, screen } = brakeOf(HOTEL);
    await shows('There is no brake here', 'disconnect the phone from the internet');
    hit('enter');
    expect(screen()).not.toContain('Type ');
  });

  it('of a protected instance is refused', async () => {
    const { shows, hit, screen } = brakeOf(CLINIC, { change: (connected) => ({ ...connected, isProtected: true }) });
    await shows('Instance clinic is protected, and nothing was done.');
    hit('enter');
    expect(screen()).not.toContain(`Type ${CLINIC}`);
  });

  it('waits for a job that is not finished, and leads to it', async () => {
    const app = open();
    jobInState(await app.session.journal(), {
      idInstance: CLINIC,
      actor: 'anna@desk',
      reason: 'A wrong list',
      state: 'restoring',
      owner: 'gone',
    });
    app.running.app.open('brake', { idInstance: CLINIC });
    await app.shows('! A job of this instance is not finished. The brake can be changed when it is');
    app.hit('enter');
    await app.shows('! A clear of this instance is not finished.');
  });

  it('ends a connect of this window, which waits for a number: that is the moment for it', async () => {
    const app = open();
    const bakery = app.services.fleet.find(BAKERY);
    if (bakery === undefined) throw new Error('The demo has no bakery.');
    const agreed = { confirm: BAKERY, keep: 94, actor: 'operator', reason: 'A new number' };
    await beginJob(bakery, app.session, (jobs, options) => jobs.connect(agreed, options));
    app.running.app.open('clearing', { idInstance: BAKERY });
    await app.shows('Connect a number: bakery', 'Waiting for a number', 'x: stop waiting');
    app.hit('b');
    await app.shows('No brake is on.');
    confirm(app, 'enter', BAKERY, 'Something leaves');
    await app.until((screen) => flat(screen).includes('✓ The brake is on: the delay is 10 min, and was 1 s.'));
    const [latest, before] = (await app.session.journal()).events({
      kind: 'opened',
      idInstance: BAKERY,
      order: 'newest-first',
      limit: 2,
    });
    expect([latest?.reason, before?.reason]).toEqual(['Something leaves', 'A new number']);
  });

  it.each(['en', 'ru'] as const)('fits every size in %s, off and on and while it is confirmed', async (language) => {
    const app = brakeOf(CLINIC, { language });
    expectToFit(app);
    await app.shows(language === 'en' ? '3 s' : '3 с');
    expectToFit(app);
    app.hit('enter');
    app.type(CLINIC);
    app.hit('enter');
    expectToFit(app);
    app.hit('escape');
    const queue = await clinicOf(app);
    await untilResolved(queue.stop({ ...SAID, reason: `\u001B[2J\u202E ${'界'.repeat(1900)}` }, { isWatched: false }));
    await app.shows('anna@desk');
    expectToFit(app);
  });
});
