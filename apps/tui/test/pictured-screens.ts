import { BAKERY, confirmClear, FILES, SHOP } from './clear-on-screen.ts';
import { clearIn, leaveClearIn, restoreSomeIn } from './cleared-queue.ts';
import { COLLEAGUE, type PicturedScreen, REASONS } from './pictured-screen.ts';

const PAUSED = '3100000001';

export const picturedScreens: readonly PicturedScreen[] = [
  {
    name: 'fleet',
    title: 'Instances',
    of: 'fleet',
    way: async () => undefined,
  },
  {
    name: 'queue',
    title: 'Queue',
    of: 'queue',
    way: async ({ running }) => running.app.open('queue', { idInstance: SHOP }),
  },
  {
    name: 'fleet-unfinished',
    title: 'Instances, and a job that is not finished',
    of: 'fleet',
    way: async (app, language) => {
      await leaveClearIn(app, BAKERY, { selection: FILES, actor: COLLEAGUE, reason: REASONS[language].price, restored: 4 });
    },
  },
  {
    name: 'queue-groups',
    title: 'Queue, grouped by text',
    of: 'queue',
    way: async (app) => {
      app.running.app.open('queue', { idInstance: SHOP });
      await app.until((shown) => /\s1 {2}\S/.test(shown));
      app.hit('o');
    },
  },
  {
    name: 'queue-stale',
    title: 'Queue that cannot be read any more',
    of: 'queue',
    way: async (app) => {
      app.running.app.open('queue', { idInstance: BAKERY });
      await app.until((shown) => /\s1 {2}\S/.test(shown));
      app.emulator.faults.plant({ idInstance: BAKERY, rate: 1, fault: { kind: 'internal-error' } });
      await app.pass(3 * 60_000);
    },
  },
  {
    name: 'entry',
    title: 'Message',
    of: 'entry',
    way: async (app) => {
      app.running.app.open('queue', { idInstance: BAKERY });
      await app.until((shown) => /\s1 {2}\S/.test(shown));
      app.hit('enter');
    },
  },
  {
    name: 'plan',
    title: 'Plan of a clear',
    of: 'plan',
    way: async ({ running }) => running.app.open('plan', { idInstance: BAKERY, selection: FILES }),
  },
  {
    name: 'plan-confirm',
    title: 'A plan that is confirmed',
    of: 'plan',
    way: async (app, language) => {
      app.running.app.open('plan', { idInstance: BAKERY, selection: FILES });
      await app.until((shown) => /: 80/.test(shown));
      app.hit('enter');
      app.type(BAKERY);
      app.hit('enter');
      app.type(REASONS[language].price);
    },
  },
  {
    name: 'clearing',
    title: 'A clear that goes on',
    of: 'clearing',
    way: async (app, language) => {
      await confirmClear(app, { idInstance: BAKERY, selection: FILES, reason: REASONS[language].price });
      await app.until((shown) => /Restoring|Восстан/.test(shown));
    },
  },
  {
    name: 'clearing-done',
    title: 'A clear that is done',
    of: 'clearing',
    way: async (app, language) => {
      await confirmClear(app, { idInstance: BAKERY, selection: FILES, reason: REASONS[language].price });
      await app.until((shown) => /Done:|Готово:/.test(shown));
    },
  },
  {
    name: 'clearing-left',
    title: 'An unfinished job',
    of: 'clearing',
    way: async (app, language) => {
      await leaveClearIn(app, BAKERY, { selection: FILES, actor: COLLEAGUE, reason: REASONS[language].price, restored: 4 });
      app.running.app.open('clearing', { idInstance: BAKERY });
    },
  },
  {
    name: 'snapshots',
    title: 'Snapshots',
    of: 'snapshots',
    way: async (app, language) => {
      const snapshot = await clearIn(app, BAKERY, REASONS[language].blocked, app.session.actor);
      await restoreSomeIn(app, BAKERY, { snapshot, count: 3, reason: REASONS[language].needed });
      app.running.app.open('snapshots', { idInstance: undefined });
    },
  },
  {
    name: 'snapshot',
    title: 'Snapshot',
    of: 'snapshot',
    way: async (app, language) => {
      const snapshot = await clearIn(app, BAKERY, REASONS[language].blocked, app.session.actor);
      await restoreSomeIn(app, BAKERY, { snapshot, count: 3, reason: REASONS[language].needed });
      app.running.app.open('snapshot', { idInstance: BAKERY, snapshot });
      await app.shows('•••');
    },
  },
  {
    name: 'restore',
    title: 'Plan of a restore',
    of: 'restore',
    way: async (app, language) => {
      const snapshot = await clearIn(app, BAKERY, REASONS[language].blocked, app.session.actor);
      app.running.app.open('restore', { idInstance: BAKERY, snapshot, selection: { all: true } });
      await app.shows('•••');
    },
  },
  {
    name: 'journal',
    title: 'Journal',
    of: 'journal',
    way: async (app, language) => {
      await clearIn(app, BAKERY, REASONS[language].blocked, app.session.actor);
      app.running.app.open('journal', { idInstance: undefined });
    },
  },
  {
    name: 'diagnosis',
    title: 'Why it does not move',
    of: 'diagnosis',
    way: async ({ running }) => running.app.open('diagnosis', { idInstance: SHOP }),
  },
  {
    name: 'guard',
    title: 'Before you connect a number',
    of: 'guard',
    way: async ({ running }) => running.app.open('guard', { idInstance: BAKERY }),
  },
  {
    name: 'connect',
    title: 'Connect a number',
    of: 'connect',
    way: async ({ running }) => running.app.open('connect', { idInstance: BAKERY }),
  },
  {
    name: 'connect-code',
    title: 'The code of a connect',
    of: 'connect',
    resizedMs: 30_000,
    way: async (app, language) => {
      app.running.app.open('connect', { idInstance: BAKERY });
      await app.shows('94');
      for (const line of ['94', BAKERY, REASONS[language].blocked, '']) {
        await app.pass(100);
        app.type(line);
        app.hit('enter');
      }
      await app.pass(10_000);
    },
  },
  {
    name: 'brake',
    title: 'Brake',
    of: 'brake',
    way: async ({ running }) => running.app.open('brake', { idInstance: PAUSED }),
  },
  {
    name: 'setup',
    title: 'Add an instance',
    of: 'setup',
    isConfigured: true,
    way: async ({ running }) => running.app.open('setup', undefined),
  },
  {
    name: 'help',
    title: 'Keys',
    way: async ({ hit }) => hit('?'),
  },
  {
    name: 'palette',
    title: 'Commands',
    way: async ({ hit }) => hit(':'),
  },
];
