import { jest } from '@jest/globals';
import { LANGUAGES, type Language } from '../../src/languages/languages.js';
import { toAlmatyIso } from '../../src/languages/almaty-time.js';
import { describeInBrowser } from './support/browser.js';
import { ConsoleUnderTest } from './support/console.js';
import { letThePlanComeDue } from './support/whole-day/clock.js';
import { comeToWork, type Crew } from './support/whole-day/crew.js';
import { DocumentPage } from './support/whole-day/document-page.js';
import { Editor } from './support/whole-day/editor.js';
import { Queue } from './support/whole-day/queue.js';
import { CORRECTION, REJECTION, STORY, TITLES, TRANSLATIONS } from './support/whole-day/story.js';
import { Subscriber } from './support/whole-day/subscriber.js';
import { WritingRoom } from './support/whole-day/writing-room.js';

const HOUR_MS = 3_600_000;
// A day is long, on a busy machine.
jest.setTimeout(HOUR_MS / 4);
const TARGETS = ['ru', 'en'] as const;

describeInBrowser('a day of the office, by clicks and keys', () => {
  let console: ConsoleUnderTest;
  let crew: Crew;
  /** In which the board titles the document, once that text is there. */
  let spoken: Language;

  beforeEach(async () => {
    console = await ConsoleUnderTest.start({ worker: true });
  });
  afterEach(() => console.close());

  it.each(LANGUAGES)(
    'brings an article to three feeds and corrects it there, in an interface in %s',
    async (language) => {
      spoken = language;
      crew = await comeToWork(console, language);
      const subscriber = new Subscriber(console.url);

      await anOfficerWritesInKazakh();
      await Promise.all(TARGETS.map(aTranslatorTranslates));
      await aReviewerApproves('kk');
      await aReviewerRejectsOneSegment();
      await itsTranslatorMendsIt();
      for (const target of TARGETS) await aReviewerApproves(target);
      expect(await subscriber.read()).toEqual({ kk: [], ru: [], en: [] });
      await aPlannedReleaseStrikes();

      const first = await subscriber.read();
      expect(first).toEqual({
        kk: [itemWith(STORY.title, STORY.paragraph)],
        ru: [itemWith(TITLES.ru, 'Строительство моста заняло два года.')],
        en: [itemWith(TITLES.en, 'The bridge has been built as planned.')],
      });
      expect(first.ru[0]?.html).toContain(REJECTION.mended);

      await anOfficerCorrects();
      await Promise.all([theRussianTextFollows(), theEnglishTextStaysAccurate()]);
      for (const corrected of ['kk', 'ru'] as const) await aReviewerApproves(corrected);
      await anOfficerReleases(['kk', 'ru']);

      const last = await subscriber.read();
      for (const corrected of ['kk', 'ru'] as const) {
        const { text, note } = CORRECTION[corrected];
        expect(last[corrected]).toEqual([{ ...first[corrected][0], html: expect.stringContaining(text) as string }]);
        expect(last[corrected][0]?.html).toContain(note);
      }
      expect(last.en).toEqual(first.en);
    },
  );

  const itemWith = (title: string, text: string) => ({
    guid: expect.stringMatching(/./) as string,
    title,
    html: expect.stringContaining(text) as string,
  });

  async function anOfficerWritesInKazakh(): Promise<void> {
    const room = new WritingRoom(crew.officer);
    await room.begin(STORY.title);
    await room.fillIn(STORY);
    await room.submit();
  }

  async function aTranslatorTranslates(target: 'ru' | 'en'): Promise<void> {
    const translator = crew.translators[target];
    await new Queue(translator).takeNext(STORY.title);
    const editor = new Editor(translator);
    await editor.translateAll(TRANSLATIONS[target]);
    await editor.submit();
  }

  async function aReviewerApproves(language: Language): Promise<void> {
    await new Queue(crew.reviewer).openForReview(TITLES[language]);
    await new Editor(crew.reviewer).approve();
  }

  async function aReviewerRejectsOneSegment(): Promise<void> {
    await new Queue(crew.reviewer).openForReview(TITLES.ru);
    const editor = new Editor(crew.reviewer);
    await editor.reject(STORY.heading, REJECTION.reason);
    await editor.sendBack(REJECTION.reason);
  }

  async function itsTranslatorMendsIt(): Promise<void> {
    await new Queue(crew.translators.ru).openReturned(TITLES.ru);
    const editor = new Editor(crew.translators.ru);
    await editor.seesRejection(STORY.heading, REJECTION.reason);
    await editor.translate(STORY.heading, REJECTION.mended);
    await editor.submit();
  }

  async function aPlannedReleaseStrikes(): Promise<void> {
    const page = new DocumentPage(crew.officer);
    await page.open(TITLES[spoken]);
    await page.plan(toAlmatyIso(new Date(Date.now() + HOUR_MS)).slice(0, 16));
    await letThePlanComeDue(console);
    await page.seesPlan('struck');
  }

  async function anOfficerCorrects(): Promise<void> {
    await new DocumentPage(crew.officer).beginCorrection(CORRECTION.kk.note);
    const room = new WritingRoom(crew.officer);
    await room.rewrite(STORY.paragraph, CORRECTION.kk.text);
    await room.submit();
  }

  async function theRussianTextFollows(): Promise<void> {
    await new Queue(crew.translators.ru).takeNext(TITLES.ru);
    const editor = new Editor(crew.translators.ru);
    await editor.translate(CORRECTION.kk.text, CORRECTION.ru.text);
    await editor.noteCorrection(CORRECTION.ru.note);
    await editor.submit();
  }

  async function theEnglishTextStaysAccurate(): Promise<void> {
    await new Queue(crew.translators.en).takeNext(TITLES.en);
    await new Editor(crew.translators.en).callStillAccurate();
  }

  async function anOfficerReleases(languages: readonly string[]): Promise<void> {
    const page = new DocumentPage(crew.officer);
    await page.open(TITLES[spoken]);
    await page.release(languages);
  }
});
