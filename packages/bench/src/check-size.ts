/** Fails when the gateway client is larger than DESIGN allows. */
import { coreSize } from './core-size.ts';
import { printed } from './figure.ts';

for (const figure of await coreSize()) {
  console.log(printed(figure));
  if (!figure.ok) process.exitCode = 1;
}
