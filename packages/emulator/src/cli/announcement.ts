import type { Clock } from '../clock.ts';
import type { DescribedInstance } from '../control/describe-instance.ts';
import { aligned, printable } from './layout.ts';

const MAX_INSTANCES_SHOWN = 10;

/** The announcement when the emulator is ready. */
export interface Readiness {
  /** Where it listens. */
  readonly url: string;
  readonly instances: readonly DescribedInstance[];
  /** Whether the controls answer. */
  readonly control: boolean;
  readonly clock: Clock;
  /** The configuration of Sluice that was written. */
  readonly configFile?: string | undefined;
}

/** For a program: one line of JSON. */
export function readyLine({ url, instances, control }: Readiness): string {
  const connections = instances.map(({ idInstance, apiTokenInstance, flavor, name }) => ({
    idInstance,
    apiTokenInstance,
    flavor,
    name,
  }));
  return `${JSON.stringify({ event: 'ready', url, instances: connections, control })}\n`;
}

/** For people. */
export function announcement({ url, instances, control, clock, configFile }: Readiness): string {
  const more = instances.length - MAX_INSTANCES_SHOWN;
  const time = describeTime(clock, control);
  return [
    `The emulator listens on ${url}`,
    '',
    ...aligned(instances.slice(0, MAX_INSTANCES_SHOWN).map(rowOf)),
    ...(more > 0 ? [`  and ${counted(more)} more`] : []),
    '',
    ...aligned([
      ['controls', control ? `${url}/__emulator/` : 'off; --control switches them on'],
      ...(time === undefined ? [] : [['time', time]]),
      ...(configFile === undefined ? [] : [['SLUICE_CONFIG', printable(configFile)]]),
    ]),
    '',
    'Ctrl+C ends it.',
    '',
  ].join('\n');
}

function rowOf({ name, idInstance, apiTokenInstance, flavor, state, waiting }: DescribedInstance): readonly string[] {
  // An instance has no state while it is being created.
  const inState = state ?? 'being created';
  return [name, idInstance, apiTokenInstance, flavor, waiting === 0 ? inState : `${inState}, ${counted(waiting)} wait`];
}

function describeTime({ kind, speed }: Clock, control: boolean): string | undefined {
  if (kind === 'real') return undefined;
  if (kind === 'fast') return `${counted(speed)} times as fast as the real one`;
  return control ? 'is stopped until the controls move it' : 'is stopped, and nothing moves it: the controls are off';
}

function counted(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 6 });
}
