import { isProfile, type Article, type Content, type Profile } from './content.js';

/** A form as the API takes it: without the spaces around texts, and without entries that nothing is written in yet. */
export function tidy(form: Content): Content {
  return isProfile(form) ? tidyProfile(form) : tidyArticle(form);
}

function tidyArticle({ section, title, lead = '', body }: Article): Article {
  return { section: section.map((name) => name.trim()).filter(Boolean), title: title.trim(), lead: lead.trim(), body };
}

function tidyProfile({ fullName, post, birthDate, career, awards, responsibilities, body }: Profile): Profile {
  return {
    ...{ fullName: fullName.trim(), post: post.trim(), birthDate: dateOrNone(birthDate) },
    career: written(career, 'text').map((entry) => ({
      ...{ ...entry, from: dateOrNone(entry.from), to: dateOrNone(entry.to) },
    })),
    awards: written(awards, 'name'),
    responsibilities: responsibilities && tidyDuties(responsibilities),
    body,
  };
}

type Duties = NonNullable<Profile['responsibilities']>;

function tidyDuties({ intro = '', basis, items }: Duties): Duties {
  return {
    intro: intro.trim(),
    basis: basis && basisOrNone(basis),
    items: written(items, 'text').map((duty) => ({ ...duty, items: written(duty.items, 'text') })),
  };
}

function basisOrNone({ act, date, number }: NonNullable<Duties['basis']>): Duties['basis'] {
  return act.trim() === '' ? null : { act: act.trim(), date: dateOrNone(date), number: number?.trim() || null };
}

function dateOrNone(date: string | null): string | null {
  return date?.trim() || null;
}

function written<Key extends string, Entry extends Record<Key, string>>(entries: readonly Entry[], key: Key): Entry[] {
  return entries.map((entry) => ({ ...entry, [key]: entry[key].trim() })).filter((entry) => entry[key] !== '');
}
