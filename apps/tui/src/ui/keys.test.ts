import type { Key } from 'ink';
import { describe, expect, it } from 'vitest';
import { bindings, commandOf, namesOf, screenCommands, type Screen } from './keys.ts';

const NOTHING: Key = {
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageDown: false,
  pageUp: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  ctrl: false,
  shift: false,
  tab: false,
  backspace: false,
  delete: false,
  meta: false,
  super: false,
  hyper: false,
  capsLock: false,
  numLock: false,
};

describe('keys', () => {
  it('takes several that arrive as one text apart', () => {
    expect(namesOf('jjG', NOTHING)).toEqual(['j', 'j', 'G']);
    expect(namesOf('1101\r', NOTHING)).toEqual(['1', '1', '0', '1', 'enter']);
  });

  it('names special keys', () => {
    expect(namesOf('', { ...NOTHING, downArrow: true })).toEqual(['down']);
    expect(namesOf('d', { ...NOTHING, ctrl: true })).toEqual(['ctrl+d']);
  });

  it('obeys only what the screen has', () => {
    expect(commandOf('instances', 'enter')).toBe('open');
    expect(commandOf('queue', 'enter')).toBeUndefined();
    expect(commandOf('queue', 'escape')).toBe('back');
  });

  it.each(Object.keys(screenCommands) as Screen[])('gives no key two meanings on the screen of %s', (screen) => {
    const keys = screenCommands[screen].flatMap((command) => bindings[command].keys);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
