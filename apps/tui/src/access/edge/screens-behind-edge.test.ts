import { expect, it } from 'vitest';
import { useAppOnEmulator } from '../../../test/app-on-emulator.ts';

const open = useAppOnEmulator();

it('fleet', async () => {
  const app = open({ edge: {} });
  console.log(app.screen());
  const s = await app.shows('shop', 'blocked', '1,240').catch((e) => String(e));
  console.log(s);
  app.hit('enter');
  console.log(await app.shows('listed').catch((e) => String(e)));
});
