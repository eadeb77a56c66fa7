import { russian } from '@sluice/queue/sentences/ru';
import { INSTRUCTIONS } from '../instructions.ts';
import type { AppSentences } from '../sentences.ts';
import { commands } from './commands.ts';
import { connecting } from './connecting.ts';
import { denials } from './denials.ts';
import { doctor } from './doctor.ts';
import { errors } from './errors.ts';
import { firstRun } from './first-run.ts';
import { lists } from './lists.ts';
import { mistakes, settings, variables } from './mistakes.ts';
import { reports } from './reports.ts';
import { running } from './running.ts';
import { screens } from './screens.ts';

/** Everything that the app and its commands say, in Russian. */
export const ru: AppSentences = {
  ...russian(INSTRUCTIONS),
  commands,
  connecting,
  doctor,
  errors,
  firstRun,
  lists,
  mistakes,
  denials,
  settings,
  variables,
  reports,
  running,
  screens,
};
