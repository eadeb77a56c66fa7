import { operationMistake } from '../faults/known-operation.ts';
import type { Mistake } from '../control/mistakes.ts';
import { countOf } from './enqueue.ts';
import { findForeign } from './foreign.ts';
import { castOf, membersOf, sizeOf, type Cast } from './members.ts';
import type { Scenario, ScenarioEvent } from './scenario.ts';

// Choices: what a scenario holds at once has to fit into the memory, and to be there in a few seconds.
const MAX_INSTANCES = 10_000;
const MAX_THINGS = 2_000_000;

const MAX_NUMBER_LENGTH = 20;
const MAX_NAMES_SHOWN = 10;

/** The mistakes in a scenario whose form is right: one part does not fit another. */
export function findContradictions(scenario: Scenario): readonly Mistake[] {
  const { instances, events = [] } = scenario;
  const size = instances.reduce((sum, entry) => sum + sizeOf(entry), 0);
  if (size > MAX_INSTANCES) {
    return [{ path: '/instances', expected: `must be at most ${MAX_INSTANCES} instances together, and are ${size}` }];
  }
  const cast = castOf(instances);
  return [
    ...findClashes(scenario),
    ...findStrangers(scenario, cast),
    ...findForeign(scenario, (name) => cast.get(name)?.[0]?.product),
    ...findTooMuch(events, cast),
  ];
}

/** Names and numbers that are given twice, or that are too long. */
function findClashes({ instances }: Scenario): readonly Mistake[] {
  const names = new Set<string>();
  const numbers = new Set<string>();
  return instances.flatMap((entry, i) => {
    const members = membersOf(entry);
    const taken = new Set(members.flatMap(({ calledBy }) => calledBy));
    const name = [...taken].find((one) => names.has(one));
    const number = members.map(({ options }) => options.idInstance).find((one) => numbers.has(one));
    const sharesToken = entry.count !== undefined && entry.apiTokenInstance !== undefined;
    const isTooLong = members.some(({ options }) => options.idInstance.length > MAX_NUMBER_LENGTH);
    for (const one of taken) names.add(one);
    for (const { options } of members) numbers.add(options.idInstance);
    return [
      ...(name === undefined ? [] : [{ path: `/instances/${i}/name`, expected: `must be a unique name: ${name} is taken` }]),
      ...(number === undefined
        ? []
        : [{ path: `/instances/${i}/idInstance`, expected: `must be a unique number: ${number} is taken` }]),
      ...(sharesToken
        ? [
            {
              path: `/instances/${i}/apiTokenInstance`,
              expected: 'must be left out: a group has a token for each of its instances',
            },
          ]
        : []),
      ...(isTooLong ? [{ path: `/instances/${i}/idInstance`, expected: `must leave room for the numbers that follow it` }] : []),
    ];
  });
}

/** Events and faults of instances that are not there, and faults of operations that do not exist. */
function findStrangers({ instances, events = [], faults = [] }: Scenario, cast: Cast): readonly Mistake[] {
  const numbers = new Set(instances.flatMap(membersOf).map(({ options }) => options.idInstance));
  return [
    ...events.flatMap(({ instance }, i) =>
      cast.has(instance) ? [] : [{ path: `/events/${i}/instance`, expected: oneOf(instances.map(({ name }) => name)) }],
    ),
    ...faults.flatMap((rule, i) => {
      const mistake = operationMistake(rule);
      return mistake === undefined ? [] : [{ path: `/faults/${i}/operation`, expected: `${mistake}, and not ${rule.operation}` }];
    }),
    ...faults.flatMap(({ idInstance }, i) =>
      idInstance === undefined || numbers.has(idInstance)
        ? []
        : [{ path: `/faults/${i}/idInstance`, expected: oneOf([...numbers]) }],
    ),
  ];
}

function oneOf(all: readonly string[]): string {
  const names = [...new Set(all)];
  const more = names.length - MAX_NAMES_SHOWN;
  return `must be one of: ${names.slice(0, MAX_NAMES_SHOWN).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function findTooMuch(events: readonly ScenarioEvent[], cast: Cast): readonly Mistake[] {
  const things = events.reduce((sum, event) => sum + (cast.get(event.instance)?.length ?? 0) * thingsOf(event), 0);
  if (things <= MAX_THINGS) return [];
  return [{ path: '/events', expected: `must be at most ${MAX_THINGS} messages and changes together, and are ${things}` }];
}

function thingsOf(event: ScenarioEvent): number {
  if (event.do === 'enqueue') return countOf(event.messages);
  return event.do === 'enqueue-actions' ? event.count : 1;
}
