import { findMistakes, isValid } from '../control/mistakes.ts';
import { findContradictions } from './contradictions.ts';
import { findJsonMistake } from './json-position.ts';
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
  if (!isValid('Scenario', value)) throw new ScenarioError(findMistakes('Scenario', value));
  const contradictions = findContradictions(value);
  if (contradictions.length > 0) throw new ScenarioError(contradictions);
  return value;
}
