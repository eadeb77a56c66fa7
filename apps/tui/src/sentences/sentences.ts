import type { SluiceErrorCode } from '@sluice/core';
import type { Catalogue, Sentences } from '@sluice/queue/sentences';
import type { CommandSentences } from './command-sentences.ts';
import type { ConnectSentences } from './connect-sentences.ts';
import type { DoctorSentences } from './doctor-sentences.ts';
import type { FirstRunSentences } from './first-run-sentences.ts';
import type { ListSentences } from './list-sentences.ts';
import type { Denials, GatewayVariable, Mistakes, SettingFault } from './mistake-sentences.ts';
import type { ReportSentences } from './report-sentences.ts';
import type { RunningSentences } from './running-sentences.ts';
import type { ScreenSentences } from './screen-sentences.ts';

/** Everything that the app and its commands say, in one language. Another language is another object of this type. */
export interface AppSentences extends Sentences {
  /** Why an instance cannot be read, in the words of a table's cell. */
  readonly errors: Readonly<Record<SluiceErrorCode, string>>;
  readonly commands: CommandSentences;
  readonly connecting: ConnectSentences;
  readonly doctor: DoctorSentences;
  /** What the app does not do as it was asked for. */
  readonly denials: Catalogue<Denials>;
  readonly firstRun: FirstRunSentences;
  readonly lists: ListSentences;
  /** What the operator can correct. */
  readonly mistakes: Catalogue<Mistakes>;
  readonly reports: ReportSentences;
  readonly running: RunningSentences;
  readonly screens: ScreenSentences;
  /** What a setting must be that is wrong. @param figure its limit, or the index of another instance. */
  readonly settings: Readonly<Record<SettingFault, (figure: number) => string>>;
  /** What each variable holds that describes an instance. */
  readonly variables: Readonly<Record<GatewayVariable, string>>;
}
