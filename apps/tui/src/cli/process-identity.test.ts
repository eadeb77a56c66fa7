import { expect, it } from 'vitest';
import { fakeMachine, type FakeMachine } from '../../test/fake-machine.ts';
import { isProcessGone, processIdentity } from './process-identity.ts';

const identityOn = (machine: FakeMachine): string => JSON.stringify(processIdentity(fakeMachine(machine)));

/** Another process of the same machine, which sees these. */
const identityBeside = (processes: FakeMachine['processes'], different: FakeMachine = {}): ReturnType<typeof fakeMachine> =>
  fakeMachine({ ...different, processId: 5000, processes: { 5000: { startedAt: 5000 }, ...processes } });

const NAME = 'Erika Mustermann (sales) "x"@the desk';

it('recognises a process as gone whose user has a name with spaces', () => {
  const identity = identityOn({ user: NAME });
  expect(JSON.parse(identity)).toMatchObject({ user: NAME, processId: 4711 });
  expect(isProcessGone(identity, identityBeside({}, { user: NAME }))).toBe(true);
  expect(isProcessGone(identity, identityBeside({ 4711: { startedAt: 1000 } }, { user: NAME }))).toBe(false);
});

it('recognises a process as gone whose number was given to another one', () => {
  expect(isProcessGone(identityOn({}), identityBeside({ 4711: { startedAt: 2000 } }))).toBe(true);
});

it('is not misled by the name that a program has given itself', () => {
  const named = { startedAt: 1000, name: 'a) S 1 2 (b' };
  const identity = identityOn({ processes: { 4711: named } });
  expect(isProcessGone(identity, identityBeside({ 4711: named }))).toBe(false);
  expect(isProcessGone(identity, identityBeside({ 4711: { ...named, startedAt: 2000 } }))).toBe(true);
});

it('takes a zombie for gone: in a container its exit status may never be read', () => {
  expect(isProcessGone(identityOn({}), identityBeside({ 4711: { startedAt: 1000, state: 'Z' } }))).toBe(true);
});

it.each<[string, FakeMachine]>([
  ['a container with the same host name and other processes', { namespace: 'pid:[4026532000]' }],
  ['the machine before it was started again', { boot: '0b0c8d1e-0000-4000-8000-000000000002' }],
  ['a system whose machine cannot be identified', { files: { '/proc/sys/kernel/random/boot_id': '' } }],
  ['another system of the same name', { platform: 'darwin' }],
])('is certain of nothing about a process of %s', (_what, machine) => {
  expect(isProcessGone(identityOn(machine), identityBeside({}))).toBe(false);
});

it('goes by the host name where there is no Linux, and by nothing but that the process is there', () => {
  const mac = { platform: 'darwin', hostName: 'desk.local' };
  const identity = identityOn(mac);
  expect(JSON.parse(identity)).not.toHaveProperty('startedAt');
  expect(isProcessGone(identity, identityBeside({}, mac))).toBe(true);
  expect(isProcessGone(identity, identityBeside({ 4711: { startedAt: 2000 } }, mac))).toBe(false);
  expect(isProcessGone(identity, identityBeside({}, { ...mac, hostName: 'till.local' }))).toBe(false);
});

it('takes a process that lives for itself where /proc shows the numbers of another namespace', () => {
  const foreign = { '/proc/self/stat': '77 (node) S 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 9 0\n' };
  expect(isProcessGone(identityOn({}), identityBeside({ 4711: { startedAt: 2000 } }, { files: foreign }))).toBe(false);
  expect(JSON.parse(identityOn({ files: foreign }))).not.toHaveProperty('startedAt');
});

it('is not certain where the system does not say when the process was started', () => {
  expect(isProcessGone(identityOn({}), identityBeside({ 4711: { startedAt: 1000 } }, { files: { '/proc/4711/stat': '' } }))).toBe(
    false,
  );
});

it.each([
  ['nothing', ''],
  ['no JSON', 'operator@desk 4711 run'],
  ['a JSON of something else', '[4711]'],
  ['null', 'null'],
  ['no number', JSON.stringify({ user: 'a@b', machine: 'm', processId: '4711' })],
  ['a group of processes', JSON.stringify({ ...processIdentity(fakeMachine()), processId: 0 })],
  ['all processes', JSON.stringify({ ...processIdentity(fakeMachine()), processId: -1 })],
  ['a number that no process has', JSON.stringify({ ...processIdentity(fakeMachine()), processId: 1.5 })],
  ['a machine that is no text', JSON.stringify({ ...processIdentity(fakeMachine()), machine: 7 })],
])('is certain of nothing about %s', (_what, identity) => {
  expect(isProcessGone(identity, fakeMachine({ processes: {} }))).toBe(false);
});
