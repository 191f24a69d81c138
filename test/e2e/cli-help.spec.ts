import { readFile } from 'node:fs/promises';
import { inPairs } from '../support/in-pairs.js';
import { jarshy } from '../support/jarshy-program.js';

/** Some that have everything that a help can have, then the rest. */
const TELLING = ['', 'worker', 'import', 'user create', 'token create'];
const COMMANDS = [
  ...TELLING,
  ...['serve', 'migrate', 'openapi', 'demo', 'user', 'user list', 'user disable', 'token', 'token revoke'],
];

const LOCALES = { kk: 'kk_KZ.UTF-8', ru: 'ru_RU.UTF-8', en: 'en_GB.UTF-8' };
const TITLES = { kk: 'Қолданылуы: jarshy', ru: 'Использование: jarshy', en: 'Usage: jarshy' };

const words = (command: string) => command.split(' ').filter(Boolean);

describe('help', () => {
  it.each([
    ['every command', 'en', COMMANDS],
    ['commands', 'ru', TELLING],
    ['commands', 'kk', TELLING],
  ] as const)('is there for %s in %s', async (_, language, commands) => {
    const helps = await inPairs(commands, (command) =>
      jarshy([...words(command), '--help'], { LANG: LOCALES[language] }),
    );
    for (const [index, { code, out, err }] of helps.entries()) {
      const name = commands[index] as string;
      expect([name, code, err]).toEqual([name, 0, '']);
      expect(out.startsWith([TITLES[language], ...words(name)].join(' '))).toBe(true);
      // Raw keys, parameters that nobody filled in, and what Commander would say in English.
      expect(out).not.toMatch(/\b[a-z]+\.[a-z]+\w*\b|\{\{|undefined/);
      if (language !== 'en') expect(out).not.toMatch(/Usage|Options|Commands|Arguments|display|default|choices/);
    }
    expect(new Set(helps.map(({ out }) => out)).size).toBe(commands.length);
  });

  it.each([
    ['LC_ALL', { LC_ALL: 'ru_RU.UTF-8', LANG: 'kk_KZ.UTF-8' }, TITLES.ru],
    ['LANG', { LANG: 'kk' }, TITLES.kk],
    ['nothing that we speak', { LANG: 'de_DE.UTF-8' }, TITLES.en],
    ['C', { LC_ALL: 'C', LANG: 'ru_RU.UTF-8' }, TITLES.en],
  ])('is in the language of %s', async (_, variables, title) => {
    expect((await jarshy(['help', 'user'], variables)).out).toContain(title);
  });

  it('tells the version', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
    expect(await jarshy(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });
});

describe('what cannot be understood', () => {
  it.each([
    ['en', 'jarshy: There is no option “--x” here. See: jarshy serve --help\n'],
    ['ru', 'jarshy: Параметра «--x» здесь нет. Справка: jarshy serve --help\n'],
    ['kk', 'jarshy: Мұнда «--x» параметрі жоқ. Анықтама: jarshy serve --help\n'],
  ] as const)('is told in the language of the terminal: %s', async (language, told) => {
    expect(await jarshy(['serve', '--x'], { LANG: LOCALES[language] })).toEqual({ code: 1, out: '', err: told });
  });
});
