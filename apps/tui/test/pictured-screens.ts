import { jobInState } from '@sluice/queue/testing';
import type { Setup } from '../src/services/setup.ts';
import type { ScreenName } from '../src/screens/registry.ts';
import type { AppOnEmulator } from './app-on-emulator.ts';
import { BAKERY, confirmClear, FILES, SHOP } from './clear-on-screen.ts';
import { clearIn } from './cleared-queue.ts';

const PAUSED = '3100000001';

/** A picture of the docs. */
export interface PicturedScreen {
  /** The name of its files. */
  readonly name: string;
  /** What it shows, as a heading. */
  readonly title: string;
  /** The screen that it shows; nothing for those of the app itself. */
  readonly of?: ScreenName;
  /** A description, for those who cannot see it. */
  readonly alt: string;
  /** Whether it is of a configuration: the demo has none. */
  readonly isConfigured?: boolean;
  /** The way to it, when all instances were read. */
  readonly way: (app: AppOnEmulator) => Promise<void>;
}

/** The least, the usual and the widest window. */
export const PICTURE_SIZES = [
  { columns: 80, rows: 24 },
  { columns: 140, rows: 40 },
  { columns: 200, rows: 60 },
] as const;

export const picturedScreens: readonly PicturedScreen[] = [
  {
    name: 'fleet',
    title: 'Instances',
    of: 'fleet',
    alt: 'The instances, those in trouble first, and below them why the queue of shop does not move',
    way: async () => undefined,
  },
  {
    name: 'queue',
    title: 'Queue',
    of: 'queue',
    alt: 'The first messages of a queue of 1,240, what blocks it, and how many the gateway does not show',
    way: async ({ running }) => running.app.open('queue', { idInstance: SHOP }),
  },
  {
    name: 'entry',
    title: 'Message',
    of: 'entry',
    alt: 'One message with its chat, its id and its text; the chat and the text are masked',
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
    alt: 'What a clear removes and what stays, with the first messages of each side',
    way: async ({ running }) => running.app.open('plan', { idInstance: BAKERY, selection: FILES }),
  },
  {
    name: 'clearing',
    title: 'A clear that goes on',
    of: 'clearing',
    alt: 'The steps of a clear that goes on, with the time of each, and what the current step waits for',
    way: async (app) => {
      await confirmClear(app, { idInstance: BAKERY, selection: FILES });
      await app.until((shown) => /Restoring|Восстан/.test(shown));
    },
  },
  {
    name: 'clearing-done',
    title: 'A clear that is done',
    of: 'clearing',
    alt: 'The end of a clear: its steps, how many messages were restored, and how to undo it',
    way: async (app) => {
      await confirmClear(app, { idInstance: BAKERY, selection: FILES });
      await app.until((shown) => /Done:|Готово:/.test(shown));
    },
  },
  {
    name: 'clearing-left',
    title: 'An unfinished job',
    of: 'clearing',
    alt: 'A job that another process began and did not finish: who, since when, how far, and what finishing does',
    way: async (app) => {
      const job = { idInstance: BAKERY, actor: 'anna@desk', reason: 'The wrong price list', owner: 'gone' };
      jobInState(await app.session.journal(), { ...job, state: 'restoring' });
      await app.services.jobs.refresh();
      app.running.app.open('clearing', { idInstance: BAKERY });
      // Only then is it certain that its process is gone.
      await app.pass(3 * 60_000);
    },
  },
  {
    name: 'snapshots',
    title: 'Snapshots',
    of: 'snapshots',
    alt: 'The snapshots of all instances, and what can be restored from the selected one',
    way: async (app) => {
      await clearIn(app, BAKERY);
      app.running.app.open('snapshots', { idInstance: undefined });
    },
  },
  {
    name: 'snapshot',
    title: 'Snapshot',
    of: 'snapshot',
    alt: 'The messages of a snapshot, with what became of each',
    way: async (app) => {
      const snapshot = await clearIn(app, BAKERY);
      app.running.app.open('snapshot', { idInstance: BAKERY, snapshot });
      await app.shows('•••');
    },
  },
  {
    name: 'restore',
    title: 'Plan of a restore',
    of: 'restore',
    alt: 'What a restore sends again, in which order, and when it leaves',
    way: async (app) => {
      const snapshot = await clearIn(app, BAKERY);
      app.running.app.open('restore', { idInstance: BAKERY, snapshot, selection: { all: true } });
      await app.shows('•••');
    },
  },
  {
    name: 'journal',
    title: 'Journal',
    of: 'journal',
    alt: 'What Sluice did, newest first, with the details of the selected event',
    way: async (app) => {
      await clearIn(app, BAKERY);
      app.running.app.open('journal', { idInstance: undefined });
    },
  },
  {
    name: 'diagnosis',
    title: 'Why it does not move',
    of: 'diagnosis',
    alt: 'Why the queue does not move, each reason with its evidence and its next step',
    way: async ({ running }) => running.app.open('diagnosis', { idInstance: SHOP }),
  },
  {
    name: 'guard',
    title: 'Before you connect a number',
    of: 'guard',
    alt: 'What would leave from a number that is connected now, and what can be done before',
    way: async ({ running }) => running.app.open('guard', { idInstance: BAKERY }),
  },
  {
    name: 'connect',
    title: 'Connect a number',
    of: 'connect',
    alt: 'What a connect does, how many messages would leave, and the lines in which it is agreed to',
    way: async ({ running }) => running.app.open('connect', { idInstance: BAKERY }),
  },
  {
    name: 'brake',
    title: 'Brake',
    of: 'brake',
    alt: 'Whether the brake is on, what it does and what it costs',
    way: async ({ running }) => running.app.open('brake', { idInstance: PAUSED }),
  },
  {
    name: 'setup',
    title: 'Add an instance',
    of: 'setup',
    alt: 'The first question about an instance that is added to the configuration',
    isConfigured: true,
    way: async ({ running }) => running.app.open('setup', undefined),
  },
  {
    name: 'help',
    title: 'Keys',
    alt: 'The keys of the current screen and those that work everywhere',
    way: async ({ hit }) => hit('?'),
  },
  {
    name: 'palette',
    title: 'Commands',
    alt: 'Every command, screen and instance, to be found by its name',
    way: async ({ hit }) => hit(':'),
  },
];

/** The configuration that an instance is added to: a picture shows where it is, and nothing is written. */
export const picturedSetup: Setup = {
  file: '~/.config/sluice/config.toml',
  instances: () => [],
  check: () => Promise.reject(new Error('No picture has the answers of all questions.')),
  write: () => Promise.resolve(undefined),
};
