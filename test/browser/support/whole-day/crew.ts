import type { Role } from '../../../../src/accounts/actor.js';
import type { Language } from '../../../../src/languages/languages.js';
import { addPerson, PASSWORD, type Wanted } from '../../../support/people.js';
import type { ConsoleUnderTest } from '../console.js';
import { namesIn } from '../names.js';
import { Member } from './member.js';

/** Who is there that day, each at a browser of their own. */
export interface Crew {
  officer: Member;
  translators: Record<'ru' | 'en', Member>;
  reviewer: Member;
}

/** Four people who read Kazakh, and see the console in `language`; all come in by the form. */
export async function comeToWork(console: ConsoleUnderTest, language: Language): Promise<Crew> {
  const from = (...targets: Language[]) => targets.map((to) => ({ from: 'kk' as const, to }));
  const come = (name: string, roles: Role[], skills = from()) =>
    signInByForm(console, language, { name, roles, skills });
  const [officer, ru, en, reviewer] = await Promise.all([
    come('Баспасөз хатшысы', ['author', 'publisher']),
    come('Переводчик', ['translator'], from('ru')),
    come('Translator', ['translator'], from('en')),
    come('Редактор', ['reviewer'], from('ru', 'en')),
  ]);
  return { officer, translators: { ru, en }, reviewer };
}

async function signInByForm(console: ConsoleUnderTest, language: Language, wanted: Wanted): Promise<Member> {
  const { email } = await addPerson(console.app, { ...wanted, interfaceLanguage: language });
  const member = new Member(await console.visit(undefined, { language }), namesIn(language));
  const { page, t } = member;
  await page.goto('/console/');
  await page.getByLabel(t('console-shell:signIn.email')).fill(email);
  await page.getByRole('textbox', { name: t('console-shell:signIn.password'), exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: t('console-shell:navigation') }).waitFor();
  return member;
}
