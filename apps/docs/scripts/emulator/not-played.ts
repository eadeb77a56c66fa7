import { otherMethods } from '@sluice/openapi/operations';
import { table } from '../table.ts';

const EFFECTS = { read: 'reads', change: 'changes something', send: 'sends' } as const;

/** The methods of the vendor that no contract describes: the emulator answers them with 404, and its log names them. */
export function notPlayed(): string {
  const rows = otherMethods.map(({ method, verb, messengers, effect }) => [
    `\`${method}\``,
    verb,
    messengers.join(', '),
    EFFECTS[effect],
  ]);
  return table(['Method', 'Verb', 'Of', 'What it does at the gateway'], rows);
}
