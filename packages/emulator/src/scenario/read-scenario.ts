import { isValid } from '../control/mistakes.ts';
import { findJsonMistake } from './json-position.ts';
import { findScenarioMistakes } from './mistakes-in-scenario.ts';
import { ScenarioError } from './scenario-error.ts';
import type { Scenario } from './scenario.ts';

/**
 * Reads a scenario from the text of a file.
 *
 * @throws {ScenarioError} with every mistake that is in it.
 */
export function readScenario(text: string): Scenario {
  // Some editors begin a file with it, and JSON does not allow it (RFC 8259, section 8.1).
  const json = text.replace(/^\ufeff/, '');
  const position = findJsonMistake(json);
  if (position !== undefined) {
    const { line, column } = position;
    throw new ScenarioError([{ path: '', expected: `must be JSON, which it ceases to be at line ${line}, column ${column}` }]);
  }
  const value: unknown = JSON.parse(json);
  const mistakes = findScenarioMistakes(value);
  if (mistakes.length === 0 && isValid('Scenario', value)) return value;
  throw new ScenarioError(mistakes);
}
