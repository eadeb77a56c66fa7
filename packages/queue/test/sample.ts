import { createGatewayClient } from '@sluice/core';
import { openQueue } from '@sluice/queue';
import { openSqliteDatabase } from '@sluice/queue/node';

const { API_URL: apiUrl = '', ID_INSTANCE: idInstance = '', API_TOKEN_INSTANCE: apiTokenInstance = '' } = process.env;
const client = createGatewayClient({ apiUrl, idInstance, apiTokenInstance, flavor: 'plain' }); // 'v3' for MAX
const queue = openQueue({ client, database: openSqliteDatabase('journal.sqlite') });
const plan = await queue.plan({ text: 'Sale' }, await queue.read()); // one broadcast goes; all else is sent again, in its order
const operator = { confirm: idInstance, actor: 'operator@shop', reason: 'The number was blocked.' };
const { snapshot, captured } = await queue.clear(plan, { ...operator, lost: plan.lost });
const { restored } = await queue.restore(snapshot, { chats: ['79001234567@c.us'] }, operator);
process.stdout.write(`${captured} messages were captured, ${plan.toClear.length} cleared, ${restored} of them restored.\n`);
