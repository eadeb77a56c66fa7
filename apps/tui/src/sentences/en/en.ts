import { english } from '@sluice/queue/sentences';
import type { AppSentences } from '../sentences.ts';
import { commands } from './commands.ts';
import { connecting } from './connecting.ts';
import { doctor } from './doctor.ts';
import { errors } from './errors.ts';
import { firstRun } from './first-run.ts';
import { keys } from './keys.ts';
import { lists } from './lists.ts';
import { denials, mistakes, settings, variables } from './mistakes.ts';
import { reports } from './reports.ts';
import { running } from './running.ts';
import { screens } from './screens.ts';

/** Everything that the app and its commands say, in English. */
export const en: AppSentences = {
  ...english({
    resume: (job) => `sluice resume ${job}`,
    showJob: (job) => `sluice journal list --job ${job}`,
    diagnose: 'sluice diagnose',
    stop: 'sluice stop',
    go: 'sluice go',
  }),
  commands,
  connecting,
  doctor,
  errors,
  firstRun,
  keys,
  lists,
  mistakes,
  denials,
  settings,
  variables,
  reports,
  running,
  screens,
};
