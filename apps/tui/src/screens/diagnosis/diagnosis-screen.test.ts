import { describe, expect, it } from 'vitest';
import { jobInState } from '@sluice/queue/testing';
import { memoryJournal, sessionWith } from '../../../test/session.ts';
import { useAppOnEmulator } from '../../../test/app-on-emulator.ts';
import { BAKERY, confirmClear, FILES } from '../../../test/clear-on-screen.ts';

const open = useAppOnEmulator();
const SIZES = [
  { columns: 72, rows: 18 },
  { columns: 80, rows: 24 },
  { columns: 140, rows: 40 },
  { columns: 250, rows: 80 },
] as const;

async function openDiagnosis(opening?: Parameters<typeof open>[0]): Promise<ReturnType<typeof open>> {
  const app = open(opening);
  await app.shows('1,455');
  app.hit('d');
  return app;
}

/** The screen without the ends of its rows. */
const flat = (shown: string): string => shown.replaceAll(/\s+/g, ' ');

describe('the diagnosis', () => {
  it('says why, with the evidence and the next step, and leads to the screen for it', async () => {
    const { shows, hit } = await openDiagnosis();
    const shown = await shows('Why: shop', 'Next:', 'broadcasts');
    expect(shown).toMatch(/✕ The messenger has blocked this number\. 1,240 messages wait\./);
    expect(shown).toMatch(/Enter: decide what happens to the messages that wait\./);
    hit('enter');
    await shows('Before you connect a number to shop');
    hit('escape');
    await shows('Why: shop');
  });

  it('knows the messages that were kept in a clear a minute ago: it asked for a decision as if there had been none', async () => {
    const app = open();
    await confirmClear(app, { idInstance: BAKERY, selection: FILES });
    await app.shows('Done');
    app.running.app.replace('diagnosis', { idInstance: BAKERY });
    const shown = flat(await app.shows('restored on purpose after operator'));
    expect(shown).toContain('Next: Connect a number in the console of the gateway.');
    expect(shown).toMatch(/They were restored on purpose after operator cleared the queue, the last at .*: keep them/);
    expect(shown).not.toMatch(/[Dd]ecide/);
  });

  it('knows that it was decided to keep what waits, and that what joins is not decided', async () => {
    const app = await openDiagnosis();
    app.running.app.replace('diagnosis', { idInstance: BAKERY });
    await app.shows('Decide first what happens to them');
    const access = app.services.fleet.find(BAKERY)?.access;
    const steps = access?.jobs.keep({ confirm: BAKERY, keep: 94, reason: 'Answers', actor: 'ivan@desk' });
    void (async () => {
      for await (const _ of steps ?? []);
    })();
    await app.shows('ivan@desk has decided to keep them');
    expect(app.screen()).not.toContain('Decide first');
    const body = { chatId: '79990001234@c.us', message: 'Are you open today?' };
    app.emulator.engine.instance(BAKERY)?.accept({ type: 'sendMessage', body }, app.emulator.clock.now());
    await app.shows('Decide first what happens to them');
  });

  it.each(SIZES)('shows every finding whole, or how many it does not show, at $columns×$rows', async (size) => {
    const { shows, screen } = await openDiagnosis();
    await shows('broadcasts');
    const shown = screen(size);
    const found = shown.match(/^ [› ] [✕!·✓] /gm) ?? [];
    const more = /and (\d+) more/.exec(shown)?.[1];
    const all = screen({ columns: 250, rows: 80 }).match(/^ [› ] [✕!·✓] /gm) ?? [];
    // On a small screen the selected one is in the list too.
    expect(found.length + Number(more ?? 0)).toBeGreaterThanOrEqual(all.length);
  });

  it('says that a queue cannot be read, and what to do', async () => {
    const { emulator, shows, hit, until } = open();
    emulator.faults.plant({ times: 100_000, idInstance: '1101000001', fault: { kind: 'reset' } });
    await until((shown) => /shop +1101000001 +✕/.test(shown));
    hit('g', 'd');
    expect(await shows('Why: shop', 'Next:', 'r read again')).toContain('✕');
  });

  it('says that it is old where the queue cannot be read any more: old findings looked like new ones', async () => {
    const { emulator, shows, screen } = await openDiagnosis();
    await shows('Why: shop', 'broadcasts');
    emulator.faults.plant({ times: 100_000, fault: { kind: 'reset' } });
    const old = await shows('What follows was read at 09:0', 'blocked');
    expect(old.indexOf('✕')).toBeLessThan(old.indexOf('What follows'));
    for (const size of SIZES) expect(screen(size)).toContain('What follows was read at');
  });

  it('says what to do once, where several findings lead to the same: “it” was once the job and once the number', async () => {
    const journal = memoryJournal();
    jobInState(journal, {
      idInstance: '1101000001',
      actor: 'operator',
      reason: 'A wrong list',
      state: 'restoring',
      owner: 'another',
    });
    const { shows } = await openDiagnosis({ session: sessionWith({ opened: journal }), rows: 60 });
    const shown = await shows('Why: shop', 'blocked this number', 'press u');
    expect(shown.match(/Next: /g)?.length).toBe(new Set(shown.match(/Next: .*/g)).size);
  });

  it('says only what is of now while a job of this app goes on: the messages of before were still said to wait', async () => {
    const app = open();
    await confirmClear(app, { idInstance: BAKERY, selection: FILES });
    await app.shows('Making sure');
    app.running.app.open('diagnosis', { idInstance: BAKERY });
    const shown = await app.shows('Why: bakery', 'is not at its end', 'the queue is read again when it has ended');
    expect(shown).not.toContain('94 messages');
  });

  it('is in Russian too', async () => {
    const app = open({ language: 'ru' });
    await app.shows('срочные сверху');
    app.hit('d');
    expect(await app.shows('Почему: shop')).toContain('подключать?');
  });
});
