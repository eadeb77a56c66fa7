import { setTimeout } from 'node:timers/promises';
import { Clock, createEmulator, scenarios, type Engine } from '@sluice/emulator';
import type { Fact } from './figure.ts';

const SECONDS = 10;
const SPEED = 60;

/** What 1,000 instances cost while a minute passes in a second and a watcher reads every second. */
export async function emulatorFleet(): Promise<readonly Fact[]> {
  const { clock, engine } = createEmulator({ clock: Clock.fast(SPEED), scenario: scenarios['fleet-of-1000'] });
  const start = performance.now();
  const before = process.cpuUsage();
  const alreadyLeft = remaining(engine);
  for (let second = 0; second < SECONDS; second += 1) {
    await setTimeout(1000);
    engine.advance(clock.now());
  }
  const { user, system } = process.cpuUsage(before);
  const share = (user + system) / 1000 / (performance.now() - start);
  const fleet = `emulator: ${engine.instances().length.toLocaleString('en')} instances, ${SPEED} times as fast`;
  return [
    { name: `${fleet}, CPU`, value: Math.round(share * 1000) / 10, unit: '% of one core' },
    { name: `${fleet}, messages that left in ${SECONDS} s`, value: remaining(engine) - alreadyLeft, unit: 'messages' },
  ];
}

function remaining(engine: Engine): number {
  return engine.instances().reduce((sum, { totals }) => sum + totals.sent, 0);
}
