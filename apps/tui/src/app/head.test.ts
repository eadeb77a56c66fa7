import { describe, expect, it } from 'vitest';
import { useAppOnEmulator } from '../../test/app-on-emulator.ts';

const open = useAppOnEmulator();
const LONG = 'a shop with a long name in the north of the country';

describe.each(['en', 'ru'] as const)('the first row (%s)', (language) => {
  it('cuts the name of the instance last: on the plan of a clear it was cut for "numbers and texts are shown"', async () => {
    for (const name of ['flower shop', LONG]) {
      const { shows, hit, screen, running } = open({
        language,
        change: (connected) =>
          connected.name === 'shop' ? { ...connected, name, environment: 'production', protected: true } : connected,
      });
      await shows('courier');
      hit('v');
      for (const to of ['plan', 'guard', 'queue'] as const) {
        running.app.open(to, { idInstance: '1101000001', selection: { all: true } });
        for (const columns of [72, 80, 100, 140]) {
          const [head = ''] = screen({ columns, rows: 24 }).split('\n');
          const marks = language === 'en' ? 'PRODUCTION' : 'БОЕВОЙ';
          expect(head).toContain(marks);
          // It may need the whole row.
          expect(head).toContain(columns < 100 ? name.slice(0, 20) : name);
        }
      }
    }
  });
});
