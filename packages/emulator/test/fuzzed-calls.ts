import chatApiDocument from '@sluice/openapi/chat-api.json' with { type: 'json' };
import controlDocument from '@sluice/openapi/emulator.json' with { type: 'json' };
import fc from 'fast-check';
import type { InstanceOptions } from '../src/engine/instance.ts';
import type { Product } from '../src/engine/product.ts';
import { Contract, type Endpoint } from './contract.ts';
import { controlBodies } from './fuzzed-controls.ts';
import { trials } from './gateway-cases.ts';
import { gatewayContract, nameOf } from './gateway-contract.ts';
import { operations } from '../src/routes/gateway/operations.ts';
import { chats } from './gateway-trial.ts';
import { instanceOptions } from './instance-options.ts';

export const chatApiContract: Contract = new Contract(chatApiDocument);
const controlContract: Contract = new Contract(controlDocument);

/** Whose answer is to be judged by a contract, as long as its instance is what it was. */
interface Judged {
  readonly contract: Contract;
  readonly endpoint: Endpoint;
  readonly instance?: InstanceOptions;
}

type Sent = string | Uint8Array<ArrayBuffer> | FormData;

export interface FuzzedCall {
  readonly verb: string;
  readonly path: string;
  readonly body: Sent;
  readonly judged?: Judged;
}

const numbers: Readonly<Record<Product, string>> = {
  whatsapp: '1101000001',
  telegram: '4100000001',
  max: '3100000001',
  'chat-api': '100001',
};

/** One of each product, some of whose numbers have no account. */
export const instances: readonly InstanceOptions[] = (['whatsapp', 'telegram', 'max', 'chat-api'] as const).map((product) =>
  instanceOptions({
    idInstance: numbers[product],
    product,
    behaviours: { noAccountShare: 0.2 },
    ...(product === 'chat-api' && { state: 'authenticated' }),
  }),
);

/** Mostly valid calls: a wrong one is refused, and then never listed. */
function mostly<T>(right: fc.Arbitrary<T>): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 12, arbitrary: right }, { weight: 1, arbitrary: fc.anything() });
}

const anyText = fc.string({ unit: 'binary', maxLength: 100 });
/** Anything that can be between two slashes. */
const segment = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }).map((text) => encodeURIComponent(text.toWellFormed())),
  fc.constantFrom('..', '%', '%00', '%E0%A4%A', '', 'constructor', '__proto__', 'clock', 'record'),
);
const garbage: fc.Arbitrary<Sent> = fc.oneof(
  fc.json(),
  fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
  fc.uint8Array().map((bytes) => Uint8Array.from(bytes)),
  fc.nat(110_000).map((length) => '['.repeat(length)),
);

/** A body that is right, of which some members are other than they should be, missing, or too many. */
function nearly(right: object): fc.Arbitrary<Sent> {
  const members = Object.entries(right).map(([name, value]) => {
    const other = typeof value === 'string' && name !== 'chatId' ? fc.oneof(fc.constant(value), anyText) : fc.constant(value);
    return [name, mostly(other)] as const;
  });
  const complete = fc.record<Record<string, unknown>>(Object.fromEntries(members));
  const some = fc.record<Record<string, unknown>>(Object.fromEntries(members), { requiredKeys: [] });
  const optional = fc.record(
    { typingTime: mostly(fc.integer({ min: 900, max: 20_100 })), customPreview: fc.object() },
    { requiredKeys: [] },
  );
  return fc
    .oneof(
      { weight: 6, arbitrary: complete },
      some,
      fc.tuple(complete, optional).map((parts) => Object.fromEntries(parts.flatMap((part) => Object.entries(part)))),
    )
    .map((body) => JSON.stringify(body));
}

function formFor(chatId: string): fc.Arbitrary<Sent> {
  const text = anyText.map((one) => one.toWellFormed());
  const right = { chatId: fc.constant(chatId), fileName: text, caption: text, typingTime: fc.constant('1000') };
  const wrong = { chatId: text, typingTime: text, other: text };
  const texts = fc.oneof(
    { weight: 4, arbitrary: fc.record<Record<string, string>>(right, { requiredKeys: ['chatId'] }) },
    fc.record<Record<string, string>>(wrong, { requiredKeys: [] }),
  );
  return fc.record({ texts, name: text, isFile: fc.nat(7).map((one) => one > 0) }).map(({ texts: members, name, isFile }) => {
    const form = new FormData();
    for (const [member, value] of Object.entries(members)) form.append(member, value);
    if (isFile) form.append('file', new File([name], name));
    else form.append('file', name);
    return form;
  });
}

function bodyFor(name: string, product: Product): fc.Arbitrary<Sent> {
  const chatId = product === 'whatsapp' ? chats.plain : chats.v3;
  if (name === 'sendFileByUpload') return fc.oneof({ weight: 8, arbitrary: formFor(chatId) }, garbage);
  const right = trials.get(name)?.body?.(chatId, product);
  return typeof right === 'object' && right !== null ? fc.oneof({ weight: 8, arbitrary: nearly(right) }, garbage) : garbage;
}

const query = fc.oneof(
  { weight: 5, arbitrary: fc.constant('') },
  fc
    .tuple(fc.constantFrom('receiveTimeout', 'minutes', 'after', 'limit', 'idInstance'), fc.oneof(fc.nat().map(String), segment))
    .map(([name, value]) => `?${name}=${value}`),
);

function gatewayCall(instance: InstanceOptions): fc.Arbitrary<FuzzedCall> {
  const { product, idInstance, apiTokenInstance } = instance;
  const own = gatewayContract.endpoints.filter(
    (endpoint) =>
      (nameOf(endpoint).family === 'v3') === (product === 'max') &&
      operations.get(nameOf(endpoint).name.toLowerCase())?.products.has(product) === true,
  );
  return fc.constantFrom(...own).chain((endpoint) => {
    const { name } = nameOf(endpoint);
    const receipt = endpoint.path.endsWith('/{receiptId}') ? fc.nat(50).map((id) => `/${id}`) : fc.constant('');
    return fc
      .record({ prefix: fc.constantFrom('', '/v3'), body: bodyFor(name, product), receipt, query })
      .map(({ prefix, body, receipt: last, query: search }) => ({
        verb: endpoint.verb,
        path: `${prefix}/waInstance${idInstance}/${name}/${apiTokenInstance}${last}${search}`,
        body,
        judged: { contract: gatewayContract, endpoint, instance },
      }));
  });
}

function chatApiCall(instance: InstanceOptions): fc.Arbitrary<FuzzedCall> {
  return fc.constantFrom(...chatApiContract.endpoints).chain((endpoint) =>
    fc
      .record({
        body: fc.oneof(
          { weight: 6, arbitrary: nearly({ phone: 79990000002, body: 'text' }) },
          nearly({ sendDelay: 1000 }),
          garbage,
        ),
        parameter: fc.constantFrom('', '&phone=79990000002', '&full=true', '&min_time=1', '&max_time=never'),
      })
      .map(({ body, parameter }) => ({
        verb: endpoint.verb,
        path: `${endpoint.path.replace('{instanceId}', instance.idInstance)}?token=${instance.apiTokenInstance}${parameter}`,
        body,
        judged: { contract: chatApiContract, endpoint, instance },
      })),
  );
}

const controlCall: fc.Arbitrary<FuzzedCall> = fc.constantFrom(...controlContract.endpoints).chain((endpoint) =>
  fc
    .record({
      body: fc
        .oneof({ weight: 8, arbitrary: controlBodies.get(endpoint.operationId) ?? fc.anything() })
        .map((body) => JSON.stringify(body) ?? ''),
      other: garbage,
      isOther: fc.nat(9).map((one) => one === 0),
      id: fc.constantFrom(...Object.values(numbers), '9000000001'),
      fault: fc.nat(5),
      query,
    })
    .map(({ body, other, isOther, id, fault, query: search }) => ({
      verb: endpoint.verb,
      path: `/__emulator${endpoint.path.replace('{idInstance}', id).replace('{id}', String(fault))}${search}`,
      body: isOther ? other : body,
      judged: { contract: controlContract, endpoint },
    })),
);

const names = gatewayContract.endpoints.map((endpoint) => nameOf(endpoint).name);
const opened = fc
  .tuple(fc.constantFrom('', '/v3'), fc.constantFrom(...instances))
  .map(([prefix, { idInstance, apiTokenInstance }]) => ({
    before: `${prefix}/waInstance${idInstance}/`,
    after: `/${apiTokenInstance}`,
  }));
const almostKnown: fc.Arbitrary<FuzzedCall> = fc.record({
  verb: fc.constantFrom('GET', 'POST', 'DELETE', 'PUT', 'PATCH', 'HEAD', 'OPTIONS', 'QUERY', 'get'),
  path: fc.oneof(
    fc.tuple(opened, segment).map(([{ before, after }, method]) => `${before}${method}${after}`),
    fc.tuple(opened, fc.constantFrom(...names), segment).map(([{ before }, method, last]) => `${before}${method}/${last}`),
    fc
      .tuple(opened, fc.constantFrom(...names), segment)
      .map(([{ before, after }, method, last]) => `${before}${method}${after}/${last}`),
    fc.array(segment, { maxLength: 6 }).map((segments) => `/${segments.join('/')}`),
    fc.array(segment, { maxLength: 3 }).map((segments) => `/__emulator/${segments.join('/')}`),
  ),
  body: garbage,
});

/** Any call of any face. */
export const fuzzedCall: fc.Arbitrary<FuzzedCall> = fc.oneof(
  ...instances.map((instance) => ({
    weight: instance.product === 'chat-api' ? 2 : 3,
    arbitrary: instance.product === 'chat-api' ? chatApiCall(instance) : gatewayCall(instance),
  })),
  { weight: 2, arbitrary: controlCall },
  { weight: 2, arbitrary: almostKnown },
);
