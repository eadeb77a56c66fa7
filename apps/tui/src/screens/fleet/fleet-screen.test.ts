import { describe, expect, it } from 'vitest';
import { useAppOnEmulator } from '../../../test/app-on-emulator.ts';

const open = useAppOnEmulator();

describe('the fleet', () => {
  it('is there at once, and each row fills as it is read', async () => {
    const { screen, shows } = open();
    expect(screen()).toMatch(/shop +1101000001 +… reading/);
    const filled = await shows('blocked', '5 instances');
    expect(filled).toMatch(/› shop +1101000001 +✕ blocked +1,240/);
  });
});
