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

export function settingsOf(row: Row): Settings {
  const wanted = Object.fromEntries(row.languages.map((one) => [one.language, one.wanted])) as Settings['wanted'];
  const { releasePolicy, firstLanguage, officials, dueAt, priority } = row;
  return {
    ...{ releasePolicy, firstLanguage: firstLanguage ?? '', wanted, officials },
    ...{ dueAt: dueAt ? almatyWall(dueAt) : '', urgent: priority === 'urgent' },
  };
}

/** Only what differs is sent: what somebody else has changed meanwhile stays. */
export function changesOf(row: Row, after: Settings): Schemas['DocumentChanges'] {
  const before = bodyOf(settingsOf(row));
  const changed = Object.entries(bodyOf(after)).filter(
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
