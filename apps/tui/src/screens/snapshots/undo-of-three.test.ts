import { expect, it } from 'vitest';
import { useAppOnEmulator } from '../../../test/app-on-emulator.ts';
import { clearIn } from '../../../test/cleared-queue.ts';
import { NUMBERS, shopScenario } from '../../../test/shop-scenario.ts';

const open = useAppOnEmulator();

it('three of a cleared queue are undone by few keys: fleet, S, the newest, three marks, r, the id, the reason', async () => {
  const app = open({ scenario: shopScenario() });
  const { hit, type, shows, until, countCalls, session } = app;
  await shows('kiosk', 'blocked');
  await clearIn(app, NUMBERS.kiosk);
  type('/kiosk');
  hit('enter', 'S');
  await shows('Snapshots: kiosk (', '1 snapshot', '17');
  hit('enter');
  await shows('17 messages', 'texts kept', '••• ');
  hit('end', 'up', 'up', ' ', ' ', ' ');
  await shows('3 marked');
  hit('r');
  await shows('3 of the 17 messages', '3 are resent', 'kiosk is not sending (blocked)', `Type ${NUMBERS.kiosk}`);
  expect(countCalls(NUMBERS.kiosk, 'sendMessage')).toBe(0);
  type(NUMBERS.kiosk);
  hit('enter');
  await shows('Say why, for the journal');
  type('Orders have to go out');
  hit('enter');
  await until(() => app.running.stack().at(-1)?.name === 'clearing');
  await until(() => session.runs.get().get(NUMBERS.kiosk)?.get().at(-1)?.step === 'restored');
  expect(session.runs.get().get(NUMBERS.kiosk)?.get().at(-1)).toMatchObject({ report: { chosen: 3, restored: 3 } });
  expect(countCalls(NUMBERS.kiosk, 'sendMessage')).toBe(3);
  // The plan is not in the stack any more: back leads to what was restored from.
  hit('escape');
  await shows('✓ 3 restored', '■');
});
