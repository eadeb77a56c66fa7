import type { Language } from '../src/app/screen.ts';
import type { ScreenName } from '../src/screens/registry.ts';
import type { Setup } from '../src/services/setup.ts';
import type { AppOnEmulator } from './app-on-emulator.ts';
import type { PictureName } from './picture-alts.ts';

/** A picture of the docs. */
export interface PicturedScreen {
  /** The name of its files. */
  readonly name: PictureName;
  /** What it shows, as a heading. */
  readonly title: string;
  /** The screen that it shows; nothing for those of the app itself. */
  readonly of?: ScreenName;
  /** Whether it is of a configuration: the demo has none. */
  readonly isConfigured?: boolean;
  /** How long it takes until what needs a larger window is in it. */
  readonly resizedMs?: number;
  /** The way to it, when all instances were read. */
  readonly way: (app: AppOnEmulator, language: Language) => Promise<void>;
}

/** What operators say in the pictures of each language. */
export const REASONS = {
  en: { price: 'The wrong price list', blocked: 'The number was blocked', needed: 'Three customers wait for this' },
  ru: { price: 'Не тот прайс-лист', blocked: 'Номер заблокирован', needed: 'Трое клиентов ждут ответа' },
} as const;
/** Who left a job; all else was done by the operator of the app. */
export const COLLEAGUE = 'boris@desk';

/** The least, the usual and the widest window. */
export const PICTURE_SIZES = [
  { columns: 80, rows: 24 },
  { columns: 140, rows: 40 },
  { columns: 200, rows: 60 },
] as const;

/** The configuration that an instance is added to: a picture shows where it is, and nothing is written. */
export const picturedSetup: Setup = {
  file: '~/.config/sluice/config.toml',
  instances: () => [],
  check: () => Promise.reject(new Error('No picture has the answers of all questions.')),
  write: () => Promise.resolve(undefined),
};
