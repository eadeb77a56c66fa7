import { findMistakes } from '../control/mistakes.ts';
import { refuseMistakes } from '../control/refuse-mistakes.ts';
import { chance } from '../engine/chance.ts';
import { operationMistake } from './known-operation.ts';
import type { components } from '../gen/control.ts';

/** What goes wrong with a call; the contract of the controls describes each kind. */
export type Fault = components['schemas']['Fault'];

/** Which calls meet a fault, and how often. */
export type FaultRule = Omit<components['schemas']['FaultRule'], never>;

export interface PlantedFault {
  readonly id: number;
  readonly rule: FaultRule;
  /** How many calls it was applied to. */
  readonly matched: number;
}

/** A rule, and how many calls have fitted it while it was its turn. */
interface Tracked extends PlantedFault {
  matched: number;
  fitted: number;
}

/** The faults that are planted. Where several fit a call, the one planted first is met. */
export class Faults {
  readonly #seed: number;
  #planted: readonly Tracked[] = [];
  #given = 0;

  constructor(seed: number) {
    this.#seed = seed;
  }

  /**
   * @throws {TypeError} where the rule is not as the contract of the controls describes it; it names each mistake and what is allowed.
   * @throws {RangeError} when there is no such operation: no call would ever meet the fault.
   */
  plant(rule: FaultRule): PlantedFault {
    refuseMistakes('faults.plant cannot take this rule', findMistakes('FaultRule', rule));
    const mistake = operationMistake(rule);
    if (mistake !== undefined) throw new RangeError(`The operation of a fault ${mistake}, and not ${rule.operation}.`);
    this.#given += 1;
    const planted = { id: this.#given, rule, matched: 0 };
    this.#planted = [...this.#planted, { ...planted, fitted: 0 }];
    return planted;
  }

  list(): readonly PlantedFault[] {
    return this.#planted.map(({ id, rule, matched }) => ({ id, rule, matched }));
  }

  /** @returns whether it was there. */
  remove(id: number): boolean {
    const before = this.#planted.length;
    this.#planted = this.#planted.filter((planted) => planted.id !== id);
    return this.#planted.length < before;
  }

  /** @returns how many there were. */
  removeAll(): number {
    const removed = this.#planted.length;
    this.#planted = [];
    return removed;
  }

  /** Forgets everything, also the numbers that were given: a fault that is planted then is met as at the first time. */
  reset(): void {
    this.#planted = [];
    this.#given = 0;
  }

  /** The fault that a call meets, if any; it is counted. */
  match(idInstance: string, operation: string): Fault | undefined {
    const matched = this.#planted.find((planted) => fits(planted.rule, idInstance, operation) && this.#isMet(planted));
    if (matched === undefined) return undefined;
    matched.matched += 1;
    return matched.rule.fault;
  }

  /** The random choice for one rule does not depend on the others. */
  #isMet(planted: Tracked): boolean {
    const { id, rule, matched } = planted;
    if (rule.rate === undefined) return matched < (rule.times ?? 0);
    planted.fitted += 1;
    return chance(this.#seed, `fault ${id} call ${planted.fitted}`) < rule.rate;
  }
}

function fits({ idInstance, operation }: FaultRule, ofInstance: string, called: string): boolean {
  return (idInstance ?? ofInstance) === ofInstance && (operation ?? called) === called;
}
