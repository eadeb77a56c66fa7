import type { components } from '../gen/control.ts';
import { findContradictions } from '../scenario/contradictions.ts';
import { contradictionsBesideMistakes } from '../scenario/mistakes-in-scenario.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { scenarios } from '../scenario/scenarios.ts';
import type { Mistake } from './mistakes.ts';
import type { Operations } from './operation.ts';
import { Refusal } from './refusal.ts';
import { invalidBody, readBody } from './request-body.ts';
import { shortened } from './shortened.ts';

// A fleet and its events written out take much room.
const MAX_BYTES = 10 * 1024 * 1024;

const named: ReadonlyMap<string, Scenario> = new Map(Object.entries(scenarios));

/** The scenario that is loaded at the start. */
export const scenarioOperations: Operations<'listScenarios' | 'loadScenario'> = {
  listScenarios: (c) => c.json(Array.from(named, ([name, scenario]) => summaryOf(name, scenario))),

  loadScenario: async (c, emulator) => {
    const choice = await readBody(c.req.raw, 'ScenarioChoice', MAX_BYTES, misfitsIn);
    emulator.load('name' in choice ? scenarioNamed(choice.name) : withoutContradictions(choice.scenario));
    return c.json(emulator.instances());
  },
};

function scenarioNamed(name: string): Scenario {
  const scenario = named.get(name);
  if (scenario !== undefined) return scenario;
  throw new Refusal(404, `There is no scenario ${shortened(name)}; there are: ${[...named.keys()].join(', ')}.`);
}

function withoutContradictions(scenario: Scenario): Scenario {
  const mistakes = findContradictions(scenario).map(inScenario);
  if (mistakes.length > 0) throw invalidBody(mistakes);
  return scenario;
}

function misfitsIn(choice: unknown): readonly Mistake[] {
  const isOwn = typeof choice === 'object' && choice !== null && 'scenario' in choice;
  return isOwn ? contradictionsBesideMistakes(choice.scenario).map(inScenario) : [];
}

function inScenario({ path, expected }: Mistake): Mistake {
  return { path: `/scenario${path}`, expected };
}

function summaryOf(name: string, { title, description, instances }: Scenario): components['schemas']['ScenarioSummary'] {
  return { name, title, description, instances: instances.reduce((sum, { count = 1 }) => sum + count, 0) };
}
