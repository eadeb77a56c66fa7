import type { CommandDefinition, CommandWords, Language } from './screen.ts';

export type GlobalCommand = 'back' | 'palette' | 'help' | 'brake' | 'unfinished' | 'reveal' | 'quit';

/** What the keys do on every screen, unless the screen has another use for one. */
export const globalCommands: readonly CommandDefinition<GlobalCommand>[] = [
  { id: 'back', keys: ['escape', 'left', 'h', 'backspace'], shown: 'Esc' },
  { id: 'palette', keys: [':', 'ctrl+p'], shown: ':' },
  { id: 'brake', keys: ['b'], shown: 'b' },
  { id: 'unfinished', keys: ['u'], shown: 'u' },
  { id: 'reveal', keys: ['v'], shown: 'v' },
  { id: 'help', keys: ['?'], shown: '?' },
  { id: 'quit', keys: ['q'], shown: 'q' },
];

/** Those that the foot of a screen names, behind its own; the brake where there is an instance. */
export const GLOBAL_HINTS: readonly GlobalCommand[] = ['back', 'brake', 'palette', 'help', 'quit'];

export const globalWords: Readonly<Record<Language, Readonly<Record<GlobalCommand, CommandWords>>>> = {
  en: {
    back: { does: 'back', hint: 'back' },
    palette: { does: 'find a command, a screen or an instance by its name', hint: 'menu' },
    brake: {
      does: 'set the brake (very slow sending), or release it',
      hint: 'brake',
      // It does not stop all of it; operators who want that look for it by these words.
      also: 'stop sending pause hold go',
    },
    unfinished: { does: 'to the job that is not finished', also: 'resume continue open' },
    reveal: { does: 'show phone numbers and texts, or mask them again', also: 'reveal unmask hide' },
    help: { does: 'all keys', hint: 'help', also: 'help' },
    quit: { does: 'quit', hint: 'quit', also: 'exit leave' },
  },
  ru: {
    back: { does: 'назад', hint: 'назад' },
    palette: { does: 'найти команду, экран или инстанс по названию', hint: 'меню' },
    brake: {
      does: 'включить тормоз (отправка почти стоит) или снять его',
      hint: 'тормоз',
      also: 'стоп отправки остановить пауза',
    },
    unfinished: { does: 'к незавершённому заданию', also: 'продолжить возобновить' },
    reveal: { does: 'показать номера и тексты или снова скрыть их', also: 'раскрыть маска' },
    help: { does: 'все клавиши', hint: 'справка', also: 'справка помощь' },
    quit: { does: 'выйти', hint: 'выход', also: 'выход закрыть' },
  },
};
