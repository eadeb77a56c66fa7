import gateway from '@sluice/openapi/gateway.json' with { type: 'json' };
import { findMistakes, isValid, mistakeOf, type Mistake } from './control/mistakes.ts';
import { refuseMistakes } from './control/refuse-mistakes.ts';
import { mistakeInBody } from './routes/gateway/request-schemas.ts';
import { findForeign } from './scenario/foreign.ts';
import type { TestGatewayOptions } from './test-gateway.ts';

type Fields = Readonly<Record<string, unknown>>;
type ClientOptions = NonNullable<TestGatewayOptions['client']>;

const PRODUCTS = ['whatsapp', 'telegram', 'max'] as const;
const STATES = gateway.components.schemas.InstanceState.anyOf.flatMap((one) => ('enum' in one ? one.enum : []));
const MAX_START = Date.UTC(9999, 0);

// A compiler that knows the types keeps both lists complete.
const OPTIONS = Object.keys({
  product: true,
  idInstance: true,
  apiTokenInstance: true,
  name: true,
  state: true,
  wid: true,
  settings: true,
  behaviours: true,
  start: true,
  seed: true,
  post: true,
  client: true,
} satisfies Readonly<Record<keyof TestGatewayOptions, true>>);
const CLIENT_OPTIONS = Object.keys({
  timeoutMs: true,
  maxAnswerBytes: true,
  retries: true,
  pacing: true,
  onRequest: true,
  onResponse: true,
} satisfies Readonly<Record<keyof ClientOptions, true>>);

/**
 * Refuses options of a test gateway that no type has checked, or that say what an instance of the product cannot have.
 *
 * @throws {TypeError} that names each mistake and what is allowed there.
 */
export function checkTestGatewayOptions(options: unknown): void {
  refuseMistakes('createTestGateway cannot take its options', mistakesIn(options));
}

function mistakesIn(options: unknown): readonly Mistake[] {
  if (!isFields(options)) return [{ path: '', expected: 'must be an object' }];
  const { product = 'whatsapp', idInstance = '1000', start = 0, seed = 0, post, client = {}, ...given } = options;
  const { settings = {}, state = null } = given;
  const known = Object.fromEntries(
    Object.entries(given).filter(([name, value]) => OPTIONS.includes(name) && value !== undefined),
  );
  const instance = {
    ...known,
    name: known['name'] ?? 'test',
    product: PRODUCTS.find((one) => one === product) ?? 'max',
    idInstance,
  };
  const isState = state === null || STATES.some((one) => one === state);
  return [
    ...(instance.product === product ? [] : [expect('product', `must be one of: ${PRODUCTS.join(', ')}`)]),
    ...findMistakes('NewInstance', instance).filter(({ path }) => path !== '/state' && !path.startsWith('/settings/')),
    ...(isState ? [] : [expect('state', `must be one of: ${STATES.join(', ')}, or null; instance.changeState() sets any other`)]),
    ...(isFields(settings) ? mistakesInSettings(settings) : []),
    ...(instance.product === product ? foreignIn(instance) : []),
    ...(isInteger(start, MAX_START)
      ? []
      : [expect('start', 'must be a whole number of milliseconds since 1970, before the year 9999')]),
    ...(isInteger(seed, Number.MAX_SAFE_INTEGER) ? [] : [expect('seed', 'must be a whole number')]),
    ...(post === undefined || typeof post === 'function'
      ? []
      : [expect('post', 'must be a function that takes a Request and gives a Response')]),
    ...(isFields(client) ? unknownIn(client, CLIENT_OPTIONS, 'client/') : [expect('client', 'must be an object')]),
    ...unknownIn(options, OPTIONS, ''),
  ];
}

/** By the contract of the gateway, which a scenario may go beyond. */
function mistakesInSettings(settings: Fields): readonly Mistake[] {
  return Object.entries(settings).flatMap(([name, value]) => {
    const error = mistakeInBody('SettingsChange', { [name]: value }, { strict: true, anyDelay: true });
    if (error === undefined) return [];
    const { path, expected } = mistakeOf(error);
    return [{ path: `/settings${path}`, expected }];
  });
}

function foreignIn(instance: object): readonly Mistake[] {
  const { settings: _settings, state: _state, ...rest } = { settings: {}, state: null, ...instance };
  const scenario: unknown = { title: 'An instance', description: 'Of a test.', instances: [{ ...rest, name: 'test' }] };
  if (!isValid('Scenario', scenario)) return [];
  return findForeign(scenario, () => undefined).map(({ path, expected }) => ({
    path: path.replace('/instances/0', ''),
    expected,
  }));
}

/** The names that are given and not allowed, each as a mistake. */
export function unknownIn(given: Fields, allowed: readonly string[], folder: string): readonly Mistake[] {
  return Object.keys(given)
    .filter((name) => !allowed.includes(name))
    .map((name) => expect(`${folder}${name}`, `there is no option of this name; there are: ${allowed.join(', ')}`));
}

function expect(name: string, expected: string): Mistake {
  return { path: `/${name}`, expected };
}

function isInteger(value: unknown, max: number): boolean {
  return Number.isInteger(value) && Number(value) <= max;
}

/** Whether a value is an object that can have options. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
