import type { components } from '../gen/control.ts';

type Schemas = components['schemas'];

/** What is there at the start, and what happens then; the contract of the controls describes it. */
export type Scenario = Schemas['Scenario'];
export type ScenarioInstance = Schemas['ScenarioInstance'];
export type ScenarioEvent = Schemas['ScenarioEvent'];
