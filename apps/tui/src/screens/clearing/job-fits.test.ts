import { jobInState } from '@sluice/queue/testing';
import { describe, it } from 'vitest';
import { useAppOnEmulator } from '../../../test/app-on-emulator.ts';
import { BAKERY, FILES, clearOn } from '../../../test/clear-on-screen.ts';
import { expectToFit } from '../../../test/sizes.ts';

const open = useAppOnEmulator();

describe('the screen of a job fits', () => {
  it.each(['en', 'ru'] as const)('every size at every step in %s', async (language) => {
    const app = await clearOn(open, { idInstance: BAKERY, selection: FILES }, { language });
    const steps = {
      en: ['Reading', 'Captured', 'Making sure', 'Restoring', 'Done:'],
      ru: ['Очистка: ', 'Сохранено', 'Провер', 'Восстан', 'Готово:'],
    } as const;
    for (const reached of steps[language]) {
      await app.shows(reached);
      expectToFit(app);
    }
    app.hit('q');
    expectToFit(app);
  });

  it('every size without a job, and with one that was left for a hostile reason', async () => {
    const app = open();
    app.running.app.open('clearing', { idInstance: BAKERY });
    await app.shows('No job of this instance is open.');
    expectToFit(app);
    const reason = `\u001B]0;owned\u0007\u202E ${'界'.repeat(1900)}`;
    jobInState(await app.session.journal(), {
      idInstance: BAKERY,
      actor: '\u001B[2J',
      reason,
      state: 'restoring',
      owner: 'gone',
    });
    await app.shows('! A clear of this instance is not finished.');
    expectToFit(app);
  });
});
