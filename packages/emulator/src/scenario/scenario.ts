import type { components } from '../gen/control.ts';

type Schemas = components['schemas'];

/** The instances and messages at the start, and the events that follow; the contract of the controls describes it. */
export type Scenario = Schemas['Scenario'];
export type ScenarioInstance = Schemas['ScenarioInstance'];
export type ScenarioEvent = Schemas['ScenarioEvent'];
