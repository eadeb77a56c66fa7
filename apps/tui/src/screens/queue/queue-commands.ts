import { movementCommands } from '../../app/movement.ts';
import type { CommandDefinition } from '../../app/screen.ts';
import type { QueueCommand } from './queue-command-words.ts';

/** The keys of a queue; the first ones are named at the foot of the screen as far as there is room. */
export const queueCommands: readonly CommandDefinition<QueueCommand>[] = [
  { id: 'open', keys: ['enter', 'right', 'l'], shown: 'Enter' },
  { id: 'clear', keys: ['c'], shown: 'c' },
  { id: 'mark', keys: [' '], shown: 'Space' },
  { id: 'find', keys: ['/'], shown: '/' },
  { id: 'diagnose', keys: ['d'], shown: 'd' },
  { id: 'group', keys: ['o'], shown: 'o' },
  { id: 'range', keys: ['V'], shown: 'V' },
  { id: 'markAll', keys: ['A'], shown: 'A' },
  { id: 'invert', keys: ['i'], shown: 'i' },
  { id: 'markById', keys: ['#'], shown: '#' },
  { id: 'clearOthers', keys: ['C'], shown: 'C' },
  { id: 'clearBroadcast', keys: ['B'], shown: 'B' },
  { id: 'sameType', keys: ['t'], shown: 't' },
  { id: 'sameChat', keys: ['s'], shown: 's' },
  { id: 'age', keys: ['a'], shown: 'a' },
  { id: 'copyId', keys: ['y'], shown: 'y' },
  { id: 'copyNumber', keys: ['Y'], shown: 'Y' },
  { id: 'copyCommand', keys: ['x'], shown: 'x' },
  { id: 'refresh', keys: ['r'], shown: 'r' },
  { id: 'guard', keys: ['n'], shown: 'n' },
  { id: 'snapshots', keys: ['S'], shown: 'S' },
  { id: 'journal', keys: ['J'], shown: 'J' },
  { id: 'undo', keys: ['escape', 'left', 'h', 'backspace'], shown: 'Esc' },
  ...movementCommands,
];
