import type { Locator, Page } from 'playwright-core';
import { Newsroom, ok, STORY } from '../support/newsroom.js';
import type { TestPerson } from '../support/people.js';
import { describeInBrowser } from './support/browser.js';
import { ConsoleUnderTest, open } from './support/console.js';

const CSV = 'section,kk,ru,en\npost,әкім,аким,akim\nplace,Сарыөзен,Сарыозен,Saryozen\n';
const UNIT = `<tu><tuv xml:lang="ru"><seg>Мост закрыт.</seg></tuv><tuv xml:lang="kk"><seg>Көпір жабық.</seg></tuv></tu>`;
const FOREIGN = `<tu><tuv xml:lang="ru"><seg>Мост.</seg></tuv><tuv xml:lang="fr"><seg>Le pont.</seg></tuv></tu>`;
const TMX = `<tmx version="1.4"><header srclang="ru"/><body>\n${UNIT}\n${FOREIGN}\n</body></tmx>`;

describeInBrowser('files of other tools', () => {
  let console: ConsoleUnderTest;
  let newsroom: Newsroom;
  // Each begins with an empty glossary and an empty memory.
  beforeEach(async () => {
    console = await ConsoleUnderTest.start({ worker: true });
    newsroom = await Newsroom.open(console.app);
  });
  afterEach(() => console.close());

  async function visit(person: TestPerson, path: string): Promise<Page> {
    const page = await console.visit(person);
    await open(page, path);
    return page;
  }
  const give = (dialog: Locator, name: string, text: string) =>
    dialog
      .page()
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
  const take = (dialog: Locator) => dialog.getByRole('button', { name: 'Take it in' });
  const said = (dialog: Locator, text: string) => dialog.getByText(text, { exact: true }).waitFor();
  const again = async (page: Page, dialog: Locator, button: string) => {
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: button }).click();
  };
  /** What is there before anybody begins. */
  async function hold(path: string, type: string, file: string) {
    const headers = { cookie: newsroom.reviewer.cookie, 'content-type': type };
    const answer = await console.app.inject({ method: 'POST', url: path, headers, payload: file });
    expect(answer.statusCode).toBe(200);
  }
  const holdTerms = () => hold('/api/v1/glossary/imports?format=csv', 'text/csv', CSV);
  const termCount = async () =>
    ok<{ items: unknown[] }>(await newsroom.reviewer.get('/api/v1/glossary/terms')).items.length;

  it('fill the glossary from a table, tell the lines of a bad one, and change nothing the second time', async () => {
    const page = await visit(newsroom.reviewer, '/glossary');
    await page.getByRole('button', { name: 'Import' }).click();
    const dialog = page.getByRole('dialog', { name: 'Import' });
    await give(dialog, 'bad.csv', 'section,kk\npost,әкім\nlaw,заң\nname,–\npost,Әкім\n');
    const refusal = dialog.getByRole('alert');
    await refusal.getByText(/^Line 3: /).waitFor();
    await refusal.getByText('Line 4: There must be at least one letter or digit.').waitFor();
    await refusal.getByText('Line 5: line 2 is about the same term.').waitFor();
    expect(await take(dialog).isDisabled()).toBe(true);

    await give(dialog, 'good.csv', CSV);
    await dialog.getByText('What would change').waitFor();
    await said(dialog, 'New: 2 terms');
    expect(await termCount()).toBe(0);
    await take(dialog).click();
    await dialog.getByText('The file was taken in').waitFor();
    expect(await termCount()).toBe(2);
    await again(page, dialog, 'Import');
    await give(dialog, 'good.csv', CSV);
    await said(dialog, 'As they are: 2 terms');
    await said(dialog, 'New: 0 terms');
  });

  it('bring the glossary out and in again as TBX, and say where one is no XML', async () => {
    await holdTerms();
    const tbx = (await newsroom.reviewer.get('/api/v1/glossary/terms.tbx')).body;
    const page = await visit(newsroom.reviewer, '/glossary');
    await page.getByRole('button', { name: 'Import' }).click();
    const dialog = page.getByRole('dialog', { name: 'Import' });
    await give(dialog, 'broken.tbx', '<tbx>\n<text>\n</tbx>');
    await dialog
      .getByRole('alert')
      .getByText(/^Line 3: this is not well-formed XML/)
      .waitFor();
    await give(dialog, 'glossary.tbx', tbx.replaceAll('akim', 'governor'));
    await said(dialog, 'Changed: 1 term');
    await said(dialog, 'As they are: 1 term');
    await take(dialog).click();
    await dialog.getByText('The file was taken in').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await page.getByRole('row', { name: /governor/ }).waitFor();
  });

  it('fill the memory from TMX, tell what is passed over and where, and add nothing the second time', async () => {
    const page = await visit(newsroom.reviewer, '/memory');
    await page.getByRole('button', { name: 'Import TMX' }).click();
    const dialog = page.getByRole('dialog', { name: 'Import TMX' });
    await give(dialog, 'broken.tmx', TMX.replace('</tu>\n<tu>', '\n<tu>'));
    await dialog
      .getByRole('alert')
      .getByText(/^Line \d: Here the file is not well-formed XML/)
      .waitFor();
    expect(await take(dialog).isDisabled()).toBe(true);
    await give(dialog, 'memory.tmx', TMX);
    await said(dialog, 'New: 1');
    await dialog.getByText('Texts in “fr” are not kept here. (1)').waitFor();
    await said(dialog, 'lines: 3');
    await take(dialog).click();
    await dialog.getByText('The file was taken in').waitFor();
    await again(page, dialog, 'Import TMX');
    await give(dialog, 'memory.tmx', TMX);
    await said(dialog, 'Known already: 1');
    await said(dialog, 'New: 0');
    await dialog.getByRole('button', { name: 'Cancel' }).click();

    await page.getByRole('tab', { name: 'Concordance' }).click();
    await page.getByRole('searchbox').fill('жабық');
    await page.getByText('Мост закрыт.').waitFor();
  });

  it('are searched from the editor, word by word, with the glossary', async () => {
    await holdTerms();
    await hold('/api/v1/memory/imports', 'application/x-tmx+xml', TMX);
    const { id } = await newsroom.begin();
    await newsroom.submitSource(id);
    const page = await visit(newsroom.translator, `/desk/${(await newsroom.opened(id, 'kk')).id}`);
    await page.getByRole('tab', { name: 'Search' }).click();
    const found = page.getByRole('tabpanel');
    await found.getByRole('searchbox', { name: 'Word or phrase' }).fill('закрыт');
    await found.getByText('Көпір жабық.').waitFor();
    expect(await found.locator('mark').allInnerTexts()).toEqual(['закрыт']);
    await found.getByRole('searchbox', { name: 'Word or phrase' }).fill('әкім');
    await found.getByText('аким', { exact: true }).waitFor();
    await found.getByRole('searchbox', { name: 'Word or phrase' }).fill('я');
    await found.getByRole('alert').waitFor();
  });

  it('come back into a text as XLIFF, in which a bad line is told', async () => {
    const { id } = await newsroom.begin();
    await newsroom.submitSource(id);
    const variant = await newsroom.opened(id, 'kk');
    const file = (await newsroom.translator.get(`/api/v1/variants/${variant.id}/translation.xlf`)).body;
    const source = `<source>${STORY.title}</source>`;
    const back = file.replace(
      new RegExp(`${source}(<target>[^<]*</target>)?`),
      `${source}<target>Көпір ашылды</target>`,
    );
    const page = await visit(newsroom.translator, `/desk/${variant.id}`);
    const begin = async () => {
      await page.getByRole('button', { name: 'Files' }).click();
      await page.getByRole('menuitem', { name: 'Take in an XLIFF file' }).click();
    };
    await begin();
    const dialog = page.getByRole('dialog', { name: 'Take in an XLIFF file' });
    await give(dialog, 'wrong.xlf', '<tmx version="1.4"/>');
    await dialog.getByRole('alert').getByText('Line 1: This is not XLIFF: its root element is “tmx”.').waitFor();
    await give(dialog, 'text.xlf', back);
    await dialog.getByText('1 segment taken').waitFor();
    const title = async () => (await newsroom.segments(variant)).find(({ field }) => field === 'title')?.targetText;
    expect(await title()).not.toBe('Көпір ашылды');
    await take(dialog).click();
    await dialog.getByText('The file was taken in').waitFor();
    expect(await title()).toBe('Көпір ашылды');
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('Көпір ашылды').first().waitFor();
    await begin();
    await give(dialog, 'text.xlf', back);
    await dialog.getByText('0 segments taken').waitFor();
  });
});
