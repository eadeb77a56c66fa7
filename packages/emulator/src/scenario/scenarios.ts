import broadcastAndBan from '../../scenarios/broadcast-and-ban.json' with { type: 'json' };
import connectBetweenLooks from '../../scenarios/connect-between-looks.json' with { type: 'json' };
import customerWrites from '../../scenarios/customer-writes.json' with { type: 'json' };
import demo from '../../scenarios/demo.json' with { type: 'json' };
import duplicates from '../../scenarios/duplicates.json' with { type: 'json' };
import expiredLinks from '../../scenarios/expired-links.json' with { type: 'json' };
import fleetOf1000 from '../../scenarios/fleet-of-1000.json' with { type: 'json' };
import invalidHead from '../../scenarios/invalid-head.json' with { type: 'json' };
import leavingNow from '../../scenarios/leaving-now.json' with { type: 'json' };
import nearTheCap from '../../scenarios/near-the-cap.json' with { type: 'json' };
import newNumberWaiting from '../../scenarios/new-number-waiting.json' with { type: 'json' };
import offlinePhone from '../../scenarios/offline-phone.json' with { type: 'json' };
import quiet from '../../scenarios/quiet.json' with { type: 'json' };
import unusedNumbers from '../../scenarios/unused-numbers.json' with { type: 'json' };
import webConflict from '../../scenarios/web-conflict.json' with { type: 'json' };
import type { Scenario } from './scenario.ts';

export type ScenarioName =
  | 'demo'
  | 'broadcast-and-ban'
  | 'connect-between-looks'
  | 'customer-writes'
  | 'leaving-now'
  | 'new-number-waiting'
  | 'offline-phone'
  | 'invalid-head'
  | 'duplicates'
  | 'web-conflict'
  | 'expired-links'
  | 'unused-numbers'
  | 'near-the-cap'
  | 'fleet-of-1000'
  | 'quiet';

const files: Readonly<Record<ScenarioName, object>> = {
  demo,
  'broadcast-and-ban': broadcastAndBan,
  'connect-between-looks': connectBetweenLooks,
  'customer-writes': customerWrites,
  'leaving-now': leavingNow,
  'new-number-waiting': newNumberWaiting,
  'offline-phone': offlinePhone,
  'invalid-head': invalidHead,
  duplicates,
  'web-conflict': webConflict,
  'expired-links': expiredLinks,
  'unused-numbers': unusedNumbers,
  'near-the-cap': nearTheCap,
  'fleet-of-1000': fleetOf1000,
  quiet,
};

/** The scenarios that come with the emulator. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- TypeScript takes each word of a JSON file for any text; a test holds the files against the contract.
export const scenarios: Readonly<Record<ScenarioName, Scenario>> = files as Record<ScenarioName, Scenario>;
