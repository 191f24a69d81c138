import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROLES } from '../accounts/actor.js';
import { PROJECT_ROOT } from '../common/project-root.js';
import { STATES } from '../documents/variant.entity.js';
import { translatorFor } from '../languages/i18n.js';
import { LANGUAGES } from '../languages/languages.js';
import { ACTIONS } from './transitions.js';

const NAME = 'Әсел $t(errors:http.internal)';
const SECTIONS = [
  'workflow',
  'release',
  'segments',
  'findings',
  'slug',
  'documents',
  'overrides',
  'embargo',
  'schedule',
  'withdrawal',
];

/** Every value that a parameter can have; of the rest, one that shows when it is taken for more than text. */
const PARAMS: Record<string, readonly unknown[]> = {
  action: ACTIONS,
  state: STATES,
  states: STATES.map((_, index) => STATES.slice(0, index + 1)),
  roles: ROLES.map((_, index) => ROLES.slice(0, index + 1)),
  language: [...LANGUAGES],
  from: [...LANGUAGES],
  to: [...LANGUAGES],
  count: [0, 1, 2, 5, 11, 21, 22, 100],
  limit: [300],
  offset: [17],
  until: ['2016-07-07T08:05:00.000Z'],
  at: ['2016-07-07T08:05:00.000Z'],
  ids: ['019'],
  name: [NAME],
  segment: ['body.p1.text'],
  slug: ['kopir'],
  title: [NAME],
};

interface Texts {
  [key: string]: string | Texts;
}

const english = JSON.parse(readFileSync(join(PROJECT_ROOT, 'locales/en/errors.json'), 'utf8')) as Record<string, Texts>;
const codes = SECTIONS.flatMap((section) => {
  const texts = Object.keys(english[section] ?? {});
  const counted = texts.filter((key) => key.endsWith('_one')).map((key) => key.slice(0, -'_one'.length));
  return [...counted, ...texts.filter((key) => !counted.some((stem) => key.startsWith(`${stem}_`)))].map(
    (key) => `${section}.${key}`,
  );
});

/** The parameters once with each of their values. */
const samples = Array.from({ length: 11 }, (_, index) =>
  Object.fromEntries(Object.entries(PARAMS).map(([name, values]) => [name, values[index % values.length]])),
);

describe.each(LANGUAGES)('the reasons in %s', (language) => {
  const t = translatorFor(language);

  it.each(codes)('word %s with any parameters', (code) => {
    for (const params of samples) {
      const text = t(`errors:${code}`, params);
      expect(text).toMatch(/^\P{Ll}.*\.$/u);
      const ours = text.replace(NAME, '').replace('body.p1.text', '').replace('kopir', '');
      expect(ours).not.toMatch(/[{}]|\$t|undefined|\[object|[a-z][:.][a-z]|requestChanges|T08:05/);
      if (language !== 'en') expect(ours.replace('Jarshy', '')).not.toMatch(/[a-z]/i);
    }
  });

  it('tell times as the clocks of Almaty show them', () => {
    const text = t('errors:workflow.claimed_by_other', { name: 'Әсел', until: '2016-07-07T08:05:00.000Z' });
    expect(text).toMatch(/14:05/);
  });

  it('leave what people wrote as it is', () => {
    const name = '$t(errors:http.internal) {{until}}';
    expect(t('errors:workflow.claimed_by_other', { name, until: '2016-07-07T08:05:00.000Z' })).toContain(name);
  });

  it('join the last of several names with a word of the language', () => {
    const word = { kk: 'немесе', ru: 'или', en: 'or' }[language];
    const text = t('errors:workflow.role_missing', { roles: ['author', 'reviewer', 'publisher'] });
    expect(text).toMatch(new RegExp(`\\p{L}, \\p{L}+ ${word} \\p{L}`, 'u'));
  });
});
