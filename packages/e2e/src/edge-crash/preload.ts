/** Loaded into the program `sluice-edge` before its own first line: time passes for it when it waits, and it can be killed at a write. */
import { halt } from '../crash/halt.ts';
import { haltAtCommit } from './halt-at-commit.ts';
import { isOrder, START_VARIABLE, type Quiet } from './orders.ts';
import { passTime } from './passing-time.ts';

const start: unknown = JSON.parse(process.env[START_VARIABLE] ?? '');
if (!isOrder(start)) throw new TypeError('The program was started without an order.');

const writes = haltAtCommit(start.point, () => halt('kill'));
let asked = 0;
const time = passTime(start, () => process.send?.({ asked, writes: writes.count() } satisfies Quiet));
process.on('message', (order) => {
  if (!isOrder(order)) throw new TypeError('The program got an order that it does not know.');
  ({ asked } = order);
  if (order.arms) writes.arm(order.point);
  time.catchUp(order.now);
  time.look();
});
// The program ends when it likes, whether or not the test listens.
process.channel?.unref();
