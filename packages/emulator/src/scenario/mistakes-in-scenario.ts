import { findMistakes, isValid, type Mistake } from '../control/mistakes.ts';
import type { components } from '../gen/control.ts';
import { findContradictions } from './contradictions.ts';
import type { Scenario, ScenarioEvent, ScenarioInstance } from './scenario.ts';

type FaultRule = components['schemas']['FaultRule'];
type Fields = Readonly<Record<string, unknown>>;

/** All that is wrong with what is to be a scenario: its form, and of the parts whose form is right also what does not fit together. */
export function findScenarioMistakes(value: unknown): readonly Mistake[] {
  if (isValid('Scenario', value)) return findContradictions(value);
  return [...findMistakes('Scenario', value), ...contradictionsBesideMistakes(value)];
}

/** What does not fit together in a scenario that also has mistakes of form. Nothing is said of what a mistake of form may be the reason for. */
export function contradictionsBesideMistakes(value: unknown): readonly Mistake[] {
  if (!isFields(value)) return [];
  const instances = listIn(value, 'instances');
  if (instances.length === 0) return [];
  const sound = instances.map(soundInstance);
  const unsure = instances.filter((_, index) => sound[index] === undefined).map(nameOf);
  const isUnsure = (name: unknown): boolean => unsure.some((own) => own === undefined || isCalled(name, own));
  const scenario: Scenario = {
    title: 'The parts without a mistake of form',
    description: 'Each at its own place.',
    instances: sound.map((one, index) => one ?? substituteInstance(nameOf(instances[index]), index)),
    events: listIn(value, 'events').map((one) => soundEvent(one, isUnsure) ?? substituteEvent(one)),
    faults: listIn(value, 'faults').map(soundFault),
  };
  return findContradictions(scenario).filter(({ path }) => {
    const [, list = '', index = '', member = ''] = path.split('/');
    if (list === 'instances') return index === '' || sound[Number(index)] !== undefined;
    if (list === 'events' && member === 'instance') {
      const named = fieldsAt(value, 'events', Number(index))['instance'];
      return isText(named) && !isUnsure(named);
    }
    return member !== 'idInstance' || unsure.length === 0;
  });
}

/** An instance without the optional members in which there are mistakes; `undefined` where what is left is none, or may be a group. */
function soundInstance(value: unknown): ScenarioInstance | undefined {
  if (isValid('ScenarioInstance', value)) return value;
  if (!isFields(value)) return undefined;
  const mistaken = new Set(findMistakes('ScenarioInstance', value).map(({ path }) => path.split('/')[1]));
  const rest: unknown = Object.fromEntries(Object.entries(value).filter(([name]) => !mistaken.has(name)));
  return isValid('ScenarioInstance', rest) && !mistaken.has('count') ? rest : undefined;
}

/** An event that can be judged; none where it is of an instance of which too little is known. */
function soundEvent(value: unknown, isUnsure: (name: unknown) => boolean): ScenarioEvent | undefined {
  return isValid('ScenarioEvent', value) && !isUnsure(value.instance) ? value : undefined;
}

function soundFault(value: unknown): FaultRule {
  if (isValid('FaultRule', value)) return value;
  const { operation, idInstance } = isFields(value) ? value : {};
  const rule = { ...(isText(operation) && { operation }), ...(isText(idInstance) && { idInstance }) };
  const substitute: unknown = { ...rule, times: 1, fault: { kind: 'reset' } };
  return isValid('FaultRule', substitute) ? substitute : { times: 1, fault: { kind: 'reset' } };
}

/** The name of an instance; none where its form is wrong. */
function nameOf(value: unknown): string | undefined {
  if (!isFields(value)) return undefined;
  const name: unknown = value['name'];
  return isText(name) && isValid('ScenarioInstance', { name, idInstance: '1000', product: 'whatsapp' }) ? name : undefined;
}

/** In the place of an instance whose form is wrong, under a number that no other has. */
function substituteInstance(name: string | undefined, index: number): ScenarioInstance {
  return { name: name ?? `substitute-${index}`, idInstance: `9${String(index).padStart(19, '0')}`, product: 'whatsapp' };
}

/** In the place of an event whose form is wrong: one that can happen to any instance. */
function substituteEvent(value: unknown): ScenarioEvent {
  const { instance } = isFields(value) ? value : {};
  return { do: 'reboot', atSeconds: 0, instance: isText(instance) ? instance : '' };
}

/** Whether an event calls an instance or its group, or one of a group. */
function isCalled(name: unknown, own: string): boolean {
  return isText(name) && (name === own || name.startsWith(`${own}-`));
}

function listIn(value: Fields, name: string): readonly unknown[] {
  const list: unknown = value[name];
  return Array.isArray(list) ? list : [];
}

function fieldsAt(value: Fields, name: string, index: number): Fields {
  const one = listIn(value, name)[index];
  return isFields(one) ? one : {};
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
