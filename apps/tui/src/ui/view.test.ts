import type { QueueEntry } from '@sluice/core';
import type { Reading } from '@sluice/queue';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../test/rows.ts';
import {
  afterClearing,
  duringClearing,
  FIRST_VIEW,
  leaveClearing,
  handleKey,
  selectedIn,
  type View,
  type ViewContext,
} from './view.ts';

const ONE = '79990000001@c.us';
const OTHER = '79990000002@c.us';

function text(chatId: string, message: string): QueueEntry {
  return { type: 'sendMessage', messageIds: [], chatId, body: { chatId, message } };
}

function file(chatId: string, fileName: string): QueueEntry {
  return { type: 'sendFileByUrl', messageIds: [], chatId, body: { chatId, urlFile: 'https://www.example.com/f', fileName } };
}

const rows = rowsOf([text(ONE, 'Order 1 is packed'), file(ONE, 'prices.pdf'), file(OTHER, 'prices.pdf'), text(OTHER, 'Order 2')]);

const reading: Reading = {
  idInstance: '1101000001',
  flavor: 'plain',
  state: 'notAuthorized',
  isSending: false,
  reason: undefined,
  count: rows.length,
  settings: { typeInstance: 'whatsapp', delayMs: 1000 },
  at: 0,
  since: 0,
  rows,
  completeness: { kind: 'complete' },
};

const context: ViewContext = { instances: 3, reading, findings: 2, page: 2 };

/** The view after all the keys, as one event may bring them. */
function after(...keys: readonly string[]): View {
  return keys.reduce<View>((view, key) => {
    const next = handleKey(view, key, context);
    if (next === 'quit') throw new Error('The app was quit.');
    return next;
  }, FIRST_VIEW);
}

describe('the queue', () => {
  it('shows only messages of the type of the selected one, and back goes to all before it goes away', () => {
    const withFilter = after('enter', 'j', 't');
    expect(withFilter).toMatchObject({ screen: 'queue', entry: 0, filter: { conditions: { types: ['sendFileByUrl'] } } });
    expect(after('enter', 'j', 't', 'escape')).toMatchObject({ screen: 'queue', filter: undefined });
    expect(after('enter', 'j', 't', 'escape', 'escape')).toMatchObject({ screen: 'instances' });
  });

  it('takes the selected one of what is shown, also when the keys come at once', () => {
    // The second file is to the other chat; the list behind it is that of the files.
    expect(after('enter', 'j', 't', 'j', 's').filter?.conditions).toEqual({ chats: [OTHER] });
  });

  it('shows only messages that say what was typed, letters that are commands included', () => {
    const typed = after('enter', '/', ...Array.from('Order q'));
    expect(typed).toMatchObject({ typed: 'Order q', filter: undefined });
    expect(after('enter', '/', ...Array.from('Order'), 'backspace', 'enter').filter?.conditions).toEqual({ text: 'Orde' });
  });

  it('leaves what is shown as it was when the typing is given up, and shows all again when nothing was typed', () => {
    expect(after('enter', 't', '/', 'x', 'escape').filter?.conditions).toEqual({ types: ['sendMessage'] });
    expect(after('enter', 't', '/', ' ', 'enter').filter).toBeUndefined();
  });

  it('plans to clear what the filter shows, and everything after that', () => {
    const clear = after('enter', 'j', 't', 'c');
    expect(clear).toMatchObject({ screen: 'clear', filter: { conditions: { types: ['sendFileByUrl'] } } });
    expect(afterClearing(clear)).toMatchObject({ screen: 'queue', filter: undefined });
  });

  it('keeps a selection that is there when the queue has become shorter', () => {
    const view = after('enter', 'G');
    expect(selectedIn(view, context)).toBe(3);
    expect(selectedIn(view, { ...context, reading: { ...reading, rows: rows.slice(0, 2) } })).toBe(1);
    expect(selectedIn(view, { ...context, reading: undefined })).toBe(0);
  });
});

it('leads from the diagnosis back to where one came from', () => {
  expect(after('d', 'escape').screen).toBe('instances');
  expect(after('enter', 'd', 'escape').screen).toBe('queue');
});

it('forgets the filter of one queue before another is cleared', () => {
  expect(after('enter', 't', 'd', 'escape', 'escape', 'escape', 'j', 'c')).toMatchObject({ instance: 1, filter: undefined });
});

it('leads from a clearing that goes on to the instances, and from there to it and not to a queue as it was before', () => {
  const afterLeaving = leaveClearing(after('enter', 't', 'c'));
  expect(afterLeaving).toMatchObject({ screen: 'instances', filter: undefined });
  expect(duringClearing(afterLeaving)).toBe(afterLeaving);
  expect(duringClearing({ ...afterLeaving, screen: 'queue' }).screen).toBe('clear');
  expect(duringClearing({ ...afterLeaving, screen: 'diagnosis' }).screen).toBe('clear');
});

it('quits', () => {
  expect(handleKey(FIRST_VIEW, 'q', context)).toBe('quit');
});
