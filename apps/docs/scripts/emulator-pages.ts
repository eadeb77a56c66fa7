/**
 * Writes into the guides to the emulator what follows from its contract, its scenarios and its program: each part between two markers.
 * With `--check` nothing is written, and a stale part is an error.
 */
import { behaviours } from './emulator/behaviours.ts';
import { faults } from './emulator/faults.ts';
import { help } from './emulator/help.ts';
import { notPlayed } from './emulator/not-played.ts';
import { ownChoices } from './emulator/own-choices.ts';
import { scenarios } from './emulator/scenarios.ts';
import { writePages } from './write-pages.ts';

writePages(
  'emulator-pages.ts',
  {
    'emulator.md': { help: help(), 'not played': notPlayed() },
    'emulator-behaviours.md': { behaviours: behaviours(), 'own choices': ownChoices() },
    'emulator-faults.md': { faults: faults() },
    'emulator-scenarios.md': { scenarios: scenarios() },
  },
  'is not what the emulator does.',
);
