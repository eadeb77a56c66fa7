import { usageError } from '../sentences/refusal.ts';
import { type ThemeName, themes } from './theme.ts';

/**
 * The theme that the operator has chosen by SLUICE_THEME, or else in the configuration; without colours where NO_COLOR is set (https://no-color.org); else by what the terminal
 * says of its background in COLORFGBG, and dark where it says nothing.
 *
 * @throws {UsageError} for a theme that there is not.
 */
export function chooseTheme(
  environment: Readonly<Record<string, string | undefined>>,
  configured: ThemeName | undefined,
): ThemeName {
  const wanted = environment['SLUICE_THEME'];
  if (environment['NO_COLOR']) return 'none';
  if (wanted) return themeNamed(wanted);
  if (configured !== undefined) return configured;
  const background = environment['COLORFGBG']?.split(';').at(-1);
  // White and light grey, by their numbers among the sixteen colours.
  return background === '15' || background === '7' ? 'light' : 'dark';
}

function themeNamed(wanted: string): ThemeName {
  if (isTheme(wanted)) return wanted;
  throw usageError('theme-unknown', { known: Object.keys(themes) });
}

function isTheme(name: string): name is ThemeName {
  return Object.hasOwn(themes, name);
}
