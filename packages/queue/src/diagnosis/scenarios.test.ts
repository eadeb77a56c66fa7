import { createChatApiClient, createGatewayClient, type Fetch } from '@sluice/core';
import { Clock as GatewayClock, createEmulator, scenarios, type Emulator, type ScenarioName } from '@sluice/emulator';
import { untilResolved, useFakeTime } from '@sluice/testing';
import { describe, expect, test } from 'vitest';
import { chatApiInstance } from '../instance/chat-api-instance.ts';
import { gatewayInstance } from '../instance/gateway-instance.ts';
import type { QueueInstance } from '../instance/queue-instance.ts';
import { readQueue, type Reading } from '../reading/reading.ts';
import { checkLinks } from './check-links.ts';
import { checkRecipients } from './check-recipients.ts';
import { diagnose } from './diagnose.ts';
import type { DiagnosisEvidence } from './diagnosis-evidence.ts';
import type { Finding, FindingKind } from './finding.ts';
import type { LinkPorts } from './follow-link.ts';

useFakeTime();

const MINUTE_MS = 60_000;
let runs = 0;

interface ScenarioRun {
  readonly read: (name: string) => Promise<Reading>;
  readonly pass: (ms: number) => void;
  readonly instance: (name: string) => QueueInstance;
}

function play(scenario: ScenarioName): ScenarioRun {
  const emulator = createEmulator({ clock: GatewayClock.real(), scenario: scenarios[scenario] });
  // Separate: clients that name the same instance keep the same pace.
  const apiUrl = `https://scenario-${(runs += 1)}.example`;
  return {
    read: (name) =>
      untilResolved(
        readQueue({
          instance: connect(emulator, apiUrl, name),
          clock: { now: () => emulator.clock.now() },
        }),
      ),
    pass: (ms) => emulator.clock.advance(ms),
    instance: (name) => connect(emulator, apiUrl, name),
  };
}

function connect(emulator: Emulator, apiUrl: string, name: string): QueueInstance {
  const described = emulator.instances().find((instance) => instance.name === name);
  if (described === undefined) throw new Error(`There is no ${name}.`);
  const { idInstance, apiTokenInstance, flavor } = described;
  const fetch: Fetch = (url, init) => emulator.fetch(new Request(url, init));
  if (flavor === 'chat-api')
    return chatApiInstance(createChatApiClient({ apiUrl, instanceId: idInstance, token: apiTokenInstance, fetch }));
  return gatewayInstance(createGatewayClient({ apiUrl, idInstance, apiTokenInstance, flavor, fetch }));
}

async function findingsOf(scenario: ScenarioName, name: string): Promise<readonly Finding[]> {
  return diagnose(await play(scenario).read(name));
}

const kinds = (findings: readonly Finding[]): readonly FindingKind[] => findings.map(({ kind }) => kind);

const firstFindings: readonly [scenario: ScenarioName, name: string, first: FindingKind, ...then: FindingKind[]][] = [
  ['demo', 'shop', 'blocked', 'leftovers'],
  ['demo', 'bakery', 'not-authorized', 'leftovers'],
  ['demo', 'clinic', 'draining'],
  ['demo', 'hotel', 'phone-offline', 'leftovers'],
  ['demo', 'courier', 'empty'],
  ['broadcast-and-ban', 'shop', 'blocked', 'leftovers'],
  ['offline-phone', 'taxi', 'phone-offline', 'leftovers'],
  ['invalid-head', 'bakery', 'recipient-malformed'],
  ['invalid-head', 'florist', 'recipient-malformed'],
  ['duplicates', 'pharmacy', 'duplicates'],
  ['web-conflict', 'hotel', 'session-conflict', 'leftovers'],
  ['expired-links', 'wholesale', 'link-unchecked'],
  ['expired-links', 'gallery', 'empty'],
  ['unused-numbers', 'dealer', 'link-unchecked'],
  ['near-the-cap', 'helpdesk', 'phone-offline', 'near-cap'],
  ['near-the-cap', 'newsletter', 'will-expire'],
  ['quiet', 'shop', 'empty'],
  ['quiet', 'clinic', 'empty'],
  ['quiet', 'courier', 'empty'],
  ['quiet', 'hotel', 'empty'],
];

test.each(firstFindings)('%s, %s: the first finding is %s', async (scenario, name, ...expected) => {
  expect(kinds(await findingsOf(scenario, name)).slice(0, expected.length)).toEqual(expected);
});

const fleet: readonly [name: string, first: FindingKind][] = [
  ['calm-001', 'empty'],
  ['morning-001', 'empty'],
  ['noon-001', 'empty'],
  ['evening-001', 'empty'],
  ['telegram-001', 'empty'],
  ['max-001', 'empty'],
  ['chatapi-01', 'empty'],
  ['broadcast-001', 'draining'],
  ['blocked-01', 'blocked'],
  ['overfull-1', 'blocked'],
  ['loggedout-01', 'not-authorized'],
  ['away-01', 'phone-offline'],
];

test('fleet-of-1000: of each of its groups the first finding is the right one', async () => {
  const { read } = play('fleet-of-1000');
  const found: [name: string, first: FindingKind | undefined][] = [];
  for (const [name] of fleet) found.push([name, diagnose(await read(name))[0]?.kind]);
  expect(found).toEqual(fleet);
});

test('broadcast-and-ban: also when the leftovers have got the new number blocked, it says how many would be next', async () => {
  const { read, pass } = play('broadcast-and-ban');
  pass(20 * MINUTE_MS);
  const findings = diagnose(await read('shop'));
  expect(kinds(findings).slice(0, 2)).toEqual(['blocked', 'leftovers']);
  expect(findings[1]?.evidence).toMatchObject({ waiting: 1652, isExact: true, unseen: 1152, firstHourAtMost: 1652 });
});

test('near-the-cap: 4 more fit into the help desk, and of the newsletter at least 850 are dropped', async () => {
  const { read } = play('near-the-cap');
  const cap = diagnose(await read('helpdesk')).find(({ kind }) => kind === 'near-cap');
  expect(cap?.evidence).toEqual({ waiting: 396, cap: 400, by: 'documented' });
  const [first] = diagnose(await read('newsletter'));
  expect(first?.evidence).toMatchObject({ waiting: 994, atLeast: 850, msPerMessage: 600_000 });
});

test('duplicates: it counts the copies, and names the ids of those that repeat another', async () => {
  const [first] = await findingsOf('duplicates', 'pharmacy');
  expect(first?.evidence).toMatchObject({ most: 3, groups: 49, surplus: 95 });
});

async function twice(scenario: ScenarioName, name: string, apartMs: number): Promise<readonly [Reading, DiagnosisEvidence]> {
  const { read, pass } = play(scenario);
  const before = await read(name);
  pass(apartMs);
  return [await read(name), { before }];
}

describe('a queue that does not move', () => {
  test.each(['bakery', 'florist'])(
    'is put down to the recipient at the head, and is certain after two readings (%s)',
    async (name) => {
      const findings = diagnose(...(await twice('invalid-head', name, MINUTE_MS)));
      expect(findings.slice(0, 2)).toMatchObject([
        { kind: 'recipient-malformed', severity: 'critical', certainty: 'inferred', evidence: { isAtHead: true } },
        { kind: 'head-stuck', severity: 'critical', certainty: 'certain', evidence: { head: { position: 1 } } },
      ]);
      expect(findings[0]?.next.command?.slice(0, 2)).toEqual(['plan', '--id']);
    },
  );

  test('is put down to a link when its server says that the file is gone', async () => {
    const [reading, evidence] = await twice('expired-links', 'wholesale', 10 * MINUTE_MS);
    expect(diagnose(reading, evidence)[0]).toMatchObject({ kind: 'head-stuck', next: { remedy: 'check-recipients' } });
    const ports: LinkPorts = {
      clock: { now: Date.now, sleep: () => new Promise(() => undefined) },
      resolve: async () => ['93.184.215.14'],
      request: async () => ({ status: 404, location: undefined }),
    };
    const links = await checkLinks(reading, ports);
    const findings = diagnose(reading, { ...evidence, links });
    expect(findings.slice(0, 2)).toMatchObject([
      { kind: 'link-dead', severity: 'critical', certainty: 'certain', evidence: { entries: 12, why: 'gone', isAtHead: true } },
      { kind: 'head-stuck' },
    ]);
    expect(kinds(findings)).not.toContain('link-unchecked');
  });

  test('is put down to a number without an account when the gateway says that it has none', async () => {
    const { read, pass, instance } = play('unused-numbers');
    const before = await read('dealer');
    pass(10 * MINUTE_MS);
    const reading = await read('dealer');
    expect(diagnose(reading, { before })[0]).toMatchObject({ kind: 'head-stuck', next: { remedy: 'check-recipients' } });
    const recipients = await untilResolved(checkRecipients(reading, instance('dealer')));
    expect(diagnose(reading, { before, recipients }).slice(0, 2)).toMatchObject([
      { kind: 'recipient-without-account', severity: 'critical', certainty: 'certain', evidence: { isAtHead: true } },
      { kind: 'head-stuck', severity: 'critical' },
    ]);
  });

  // The causes that the help page of Chat-API names (evidence/chat-api#causes-of-build-up).
  test.each([
    ['files to numbers without an account', 'unused-numbers', 'dealer', 10, 'head-stuck'],
    ['a phone that is away', 'offline-phone', 'taxi', 4, 'phone-offline'],
    ['another web session', 'web-conflict', 'hotel', 4, 'session-conflict'],
    ['old links', 'expired-links', 'wholesale', 10, 'head-stuck'],
  ] as const)('names each cause for which a queue does not move: %s', async (_, scenario, name, minutes, kind) => {
    const [reading, evidence] = await twice(scenario, name, minutes * MINUTE_MS);
    expect(reading.rows.length).toBeGreaterThan(40);
    expect(evidence.before).toMatchObject({ rows: reading.rows.map(({ entry: { messageIds } }) => ({ entry: { messageIds } })) });
    expect(diagnose(reading, evidence)[0]).toMatchObject({ kind, severity: 'critical' });
  });

  test('is no alarm when messages leave', async () => {
    const findings = diagnose(...(await twice('demo', 'clinic', MINUTE_MS)));
    expect(kinds(findings).slice(0, 1)).toEqual(['draining']);
    expect(findings.map(({ severity }) => severity)).not.toContain('warning');
  });
});
