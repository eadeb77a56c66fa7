import { expect, it } from 'vitest';
import { UsageError } from '../sentences/refusal.ts';
import { parseConfig, type ParsedConfig } from './parse-config.ts';

const FILE = '/etc/sluice/config.toml';
const TOKEN = 'a-token-that-must-not-be-seen';
const SHOP = `
[[instances]]
name = "shop"
apiUrl = "https://1101.gateway.example.com/"
idInstance = "1101000001"
token = "${TOKEN}"
`;

const parse = (source: string): ParsedConfig => parseConfig(source, FILE);

function refusalOf(source: string): string {
  try {
    parse(source);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  throw new Error('It was not refused.');
}

it('takes the most careful meaning of what is left out', () => {
  expect(parse(SHOP)).toEqual({
    instances: [
      {
        name: 'shop',
        flavor: 'plain',
        apiUrl: 'https://1101.gateway.example.com',
        idInstance: '1101000001',
        token: { value: TOKEN },
        environment: 'production',
        isProtected: false,
        where: `${FILE} ([[instances]], name = "shop")`,
      },
    ],
    edges: [],
    journal: { file: undefined, bodies: 'full', retentionMs: undefined },
    screen: { theme: undefined, hasMouse: true, keys: {} },
  });
});

it('reads everything that can be said', () => {
  const { instances, journal } = parse(`
[journal]
file = "here/journal.db"
bodies = "none"
retentionDays = 90

[[instances]]
name = "Магазин 2"
flavor = "chat-api"
apiUrl = "http://127.0.0.1:8080"
idInstance = "shop_2"
tokenVariable = "SHOP_TOKEN"
environment = "test"
protected = true
`);
  expect(journal).toEqual({ file: '/etc/sluice/here/journal.db', bodies: 'none', retentionMs: 90 * 86_400_000 });
  expect(instances).toMatchObject([
    {
      name: 'Магазин 2',
      flavor: 'chat-api',
      idInstance: 'shop_2',
      token: { variable: 'SHOP_TOKEN' },
      environment: 'test',
      isProtected: true,
    },
  ]);
});

const changed = (line: RegExp, to: string): string => SHOP.replace(line, to);

const OFFICE = `
[[edges]]
name = "head office"
url = "https://edge.example.com/"
key = "${TOKEN}"
`;

it('reads an edge, also where no instance has its own token', () => {
  const where = `${FILE} ([[edges]], name = "head office")`;
  const office = { name: 'head office', url: 'https://edge.example.com', environment: 'production', isProtected: false, where };
  expect(parse(OFFICE)).toMatchObject({ instances: [], edges: [{ ...office, key: { value: TOKEN } }] });
  const other = `${OFFICE.replace(/key = .*/, 'keyVariable = "OFFICE_KEY"')}environment = "test"\nprotected = true\n`;
  expect(parse(SHOP + other)).toMatchObject({
    instances: [{ name: 'shop' }],
    edges: [{ key: { variable: 'OFFICE_KEY' }, environment: 'test', isProtected: true }],
  });
});

it.each<[string, string, string]>([
  ['an unknown setting', `${SHOP}tokn = "${TOKEN}"`, '([[instances]], name = "shop"): tokn is no setting that Sluice knows'],
  ['an unknown table', `${SHOP}[journl]\nbodies = "full"`, 'journl is no setting that Sluice knows'],
  ['an unknown setting of the journal', `${SHOP}[journal]\nfolder = "x"`, 'journal.folder is no setting that Sluice knows'],
  ['no instance', '', 'instances must be one or several tables: [[instances]]'],
  ['one table in the place of several', SHOP.replace('[[instances]]', '[instances]'), 'instances must be one or several tables'],
  ['no name', changed(/name.*/, ''), '([[instances]], block 1): name is missing.'],
  ['a name that begins with a hyphen', changed(/"shop"/, '"--all"'), 'name must begin with a letter or a digit'],
  [
    'a name with a line break',
    changed(/"shop"/, String.raw`"a\nb"`),
    '([[instances]], block 1): name must begin with a letter or a digit, and have 1 to 64 letters',
  ],
  [
    'an invisible name',
    changed(/"shop"/, '"\u3164"'),
    '([[instances]], block 1): name must begin with a letter or a digit, and have 1 to 64 letters',
  ],
  ['no address', changed(/apiUrl.*/, ''), '([[instances]], name = "shop"): apiUrl is missing.'],
  ['an address without a scheme', changed(/https:../, ''), '([[instances]], name = "shop"): apiUrl must begin with'],
  ['an address with a path', changed(/com\//, 'com/v3'), '([[instances]], name = "shop"): apiUrl must begin with'],
  [
    'an address with a password',
    changed(/1101\.gate/, `me:${TOKEN}@gate`),
    '([[instances]], name = "shop"): apiUrl must begin with',
  ],
  ['a number without quotes', changed(/"1101000001"/, '1101000001'), '([[instances]], name = "shop"): idInstance must be the id'],
  [
    'a number with a letter',
    changed(/"1101000001"/, `"${TOKEN}"`),
    '([[instances]], name = "shop"): idInstance must be 4 to 20 digits',
  ],
  [
    'a malformed token',
    changed(/token = .*/, `token = "${TOKEN}/x"`),
    '([[instances]], name = "shop"): token must have only letters, digits',
  ],
  ['no token', changed(/token = .*/, ''), '([[instances]], name = "shop"): token or tokenVariable must be there, and not both'],
  [
    'two tokens',
    `${SHOP}tokenVariable = "SHOP"`,
    '([[instances]], name = "shop"): token or tokenVariable must be there, and not both',
  ],
  [
    'a variable that is none',
    changed(/token = .*/, `tokenVariable = "${TOKEN}"`),
    '([[instances]], name = "shop"): tokenVariable must be the name',
  ],
  [
    'an unknown flavor',
    `${SHOP}flavor = "${TOKEN}"`,
    '([[instances]], name = "shop"): flavor must be "plain", "v3" or "chat-api"',
  ],
  [
    'an unknown environment',
    `${SHOP}environment = "prod"`,
    '([[instances]], name = "shop"): environment must be "production" or "test"',
  ],
  ['a word for yes', `${SHOP}protected = "yes"`, '([[instances]], name = "shop"): protected must be true or false'],
  ['unknown bodies', `${SHOP}[journal]\nbodies = "hide"`, 'journal.bodies must be "full", "masked" or "none"'],
  ['half a day', `${SHOP}[journal]\nretentionDays = 0.5`, 'journal.retentionDays must be a whole number of days'],
  ['no day at all', `${SHOP}[journal]\nretentionDays = 0`, 'journal.retentionDays must be a whole number of days'],
  ['a journal that is no table', `journal = "x"\n${SHOP}`, 'journal must be a table: [journal]'],
  ['a journal that is a list', `journal = []\n${SHOP}`, 'journal must be a table: [journal]'],
  ['several journals', `${SHOP}[[journal]]\nbodies = "none"`, 'journal must be a table: [journal]'],
  [
    'the same name twice',
    SHOP + SHOP.replace('1101000001', '1101000002'),
    '([[instances]], block 2): name is also that of block 1',
  ],
  [
    'the same instance twice',
    SHOP + SHOP.replace('shop', 'clinic'),
    '([[instances]], name = "clinic"): idInstance is also that of "shop"',
  ],
  [
    'a name that is the number of another',
    SHOP + SHOP.replace('shop', '1101000001').replace('"1101000001"\ntoken', '"1101000002"\ntoken'),
    '([[instances]], name = "1101000001"): name is the id of "shop"',
  ],
  [
    'an edge without a key',
    OFFICE.replace(/key.*/, ''),
    '([[edges]], name = "head office"): key or keyVariable must be there, and not both',
  ],
  [
    'an edge with two keys',
    `${OFFICE}keyVariable = "KEY"`,
    '([[edges]], name = "head office"): key or keyVariable must be there, and not both',
  ],
  [
    'a malformed key',
    OFFICE.replace(TOKEN, `${TOKEN}/x`),
    '([[edges]], name = "head office"): key must have only letters, digits',
  ],
  ['an edge without an address', OFFICE.replace(/url.*/, ''), '([[edges]], name = "head office"): url is missing.'],
  [
    'an address of an edge with a path',
    OFFICE.replace('com/', 'com/api/v1'),
    '([[edges]], name = "head office"): url must begin with',
  ],
  ['an edge without a name', OFFICE.replace(/name.*/, ''), '([[edges]], block 1): name is missing'],
  ['two edges of one name', OFFICE + OFFICE, '([[edges]], block 2): name is also that of block 1'],
  [
    'an unknown setting of an edge',
    `${OFFICE}token = "${TOKEN}"`,
    '([[edges]], name = "head office"): token is no setting that Sluice knows',
  ],
  ['one edge in the place of several', OFFICE.replace('[[edges]]', '[edges]'), 'edges must be one or several tables: [[edges]]'],
  ['a text that is no TOML', `${SHOP}token == "${TOKEN}"`, 'is not TOML at line 7'],
  ['the same setting twice', `${SHOP}token = "${TOKEN}"`, 'is not TOML at line 7'],
  ['a name that would change all objects', `${SHOP}__proto__ = "x"`, 'is not TOML'],
])('refuses %s in one line that names the place and never repeats a value', (_, source, sentence) => {
  const refusal = refusalOf(source);
  expect(refusal).toContain(sentence);
  expect(refusal).toContain(FILE);
  expect(refusal.split('\n')).toHaveLength(1);
  expect(refusal).not.toContain('must-not-be-seen');
});

it('names several mistakes at once, and not more than anybody reads', () => {
  const refusal = refusalOf(SHOP.replace('shop', '').replace('https', 'ftp'));
  expect(refusal.split('\n')).toEqual([
    expect.stringContaining('([[instances]], block 1): name'),
    expect.stringContaining('([[instances]], block 1): apiUrl'),
  ]);
  const many = refusalOf(Array.from({ length: 40 }, () => '[[instances]]').join('\n')).split('\n');
  expect(many).toHaveLength(11);
  expect(many.at(-1)).toMatch(/^\d+ more mistakes follow/);
});

it('names all mistakes of a block at once, and what may have been meant: those between settings came when all others were right', () => {
  const wrong = `${SHOP.replace('apiUrl', 'apiURL').replace(/token = .*/, '')}enviroment = "test"\nx = 1\n[[instances]]\nidInstance = "1101000001"\n[journl]\n`;
  const block = `In ${FILE} ([[instances]], name = "shop"):`;
  const second = `In ${FILE} ([[instances]], block 2):`;
  expect(refusalOf(wrong).split('\n')).toEqual([
    `${block} apiUrl is missing.`,
    `${block} token or tokenVariable must be there, and not both.`,
    `${second} name is missing.`,
    `${second} apiUrl is missing.`,
    `${second} token or tokenVariable must be there, and not both.`,
    `${second} idInstance is also that of "shop": every instance is here once.`,
    `In ${FILE}: journl is no setting that Sluice knows. Correct its name, or take it out. Did you mean journal?`,
    `${block} apiURL is no setting that Sluice knows. Correct its name, or take it out. Did you mean apiUrl?`,
    `${block} enviroment is no setting that Sluice knows. Correct its name, or take it out. Did you mean environment?`,
    `${block} x is no setting that Sluice knows. Correct its name, or take it out.`,
  ]);
});

it('refuses more instances than the journal is made for', () => {
  const instances = Array.from({ length: 1001 }, (_, at) => SHOP.replace('shop', `shop ${at}`).replace('0001"', `${at}"`));
  expect(refusalOf(instances.join(''))).toContain('instances must be 1000 at most');
});

it('takes how the app looks and the keys of its commands', () => {
  const { screen } = parse(`[screen]\ntheme = "light"\nmouse = false\n\n[keys]\n"queue.mark" = ["m", "ctrl+x"]\n${SHOP}`);
  expect(screen).toEqual({ theme: 'light', hasMouse: false, keys: { 'queue.mark': ['m', 'ctrl+x'] } });
  expect(parse(SHOP).screen).toEqual({ theme: undefined, hasMouse: true, keys: {} });
});

it.each([
  ['[screen]\ntheme = "pink"', 'screen.theme must be "dark"'],
  ['[screen]\nmouse = "yes"', 'screen.mouse must be true or false'],
  ['[screen]\ncolour = 1', 'screen.colour'],
  ['[keys]\n"queue.mark" = "m"', 'keys.queue.mark must be a list'],
  ['[keys]\n"queue.mark" = []', 'keys.queue.mark must be a list'],
  ['[keys]\n"queue.mark" = ["enterr"]', 'keys.queue.mark[0] is no key'],
  ['[keys]\n"queue.mark" = ["\\u001B"]', 'keys.queue.mark[0] is no key'],
])('names what is wrong with the screen in %j', (toml, said) => {
  expect(refusalOf(`${toml}\n${SHOP}`)).toContain(said);
});
