import type { Schemas } from '../../api/client.js';
import type { Language } from '../../i18n/chosen-language.js';
import { almatyWall, instantOfWall } from '../../ui/almaty-wall.js';
import type { Row } from './texts-of.js';

/** What the dialog of the settings holds. */
export interface Settings {
  releasePolicy: Row['releasePolicy'];
  firstLanguage: Language | '';
  wanted: Record<Language, Row['languages'][number]['wanted']>;
  officials: string[];
  /** On the clocks of Almaty; empty: none. */
  dueAt: string;
  urgent: boolean;
}

/** What a person has touched of them. */
export type Touched = Partial<Omit<Settings, 'wanted'>> & { wanted?: Partial<Settings['wanted']> };

/** What is touched, over the rest as it is now. */
export function settingsUpon(row: Row, touched: Touched): Settings {
  const now = settingsOf(row);
  return { ...now, ...touched, wanted: { ...now.wanted, ...touched.wanted } };
}

/** One more thing touched; each language is one. */
export function touchedToo(touched: Touched, more: Touched): Touched {
  return { ...touched, ...more, wanted: { ...touched.wanted, ...more.wanted } };
}

export function settingsOf(row: Row): Settings {
  const wanted = Object.fromEntries(row.languages.map((one) => [one.language, one.wanted])) as Settings['wanted'];
  const { releasePolicy, firstLanguage, officials, dueAt, priority } = row;
  return {
    ...{ releasePolicy, firstLanguage: firstLanguage ?? '', wanted, officials },
    ...{ dueAt: dueAt ? almatyWall(dueAt) : '', urgent: priority === 'urgent' },
  };
}

/** Only what was touched and differs is sent: what somebody else has changed meanwhile stays. */
export function changesOf(row: Row, touched: Touched): Schemas['DocumentChanges'] {
  const before = bodyOf(settingsOf(row));
  const changed = Object.entries(bodyOf(settingsUpon(row, touched))).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof typeof before]),
  );
  return Object.fromEntries(changed);
}

function bodyOf({ releasePolicy, firstLanguage, wanted, officials, dueAt }: Settings) {
  const languages = Object.keys(wanted) as Language[];
  return {
    releasePolicy,
    firstLanguage: releasePolicy === 'languageFirst' && firstLanguage !== '' ? firstLanguage : null,
    requiredLanguages: languages.filter((language) => wanted[language] === 'required'),
    optionalLanguages: languages.filter((language) => wanted[language] === 'optional'),
    officials,
    dueAt: dueAt === '' ? null : instantOfWall(dueAt),
  };
}
