import type { Page } from 'playwright-core';
import type { ArticleContent } from '../../src/articles/article-content.js';
import { eventually } from '../support/eventually.js';
import { Newsroom, ok } from '../support/newsroom.js';
import { describeInBrowser } from './support/browser.js';
import { ConsoleUnderTest, open } from './support/console.js';

/** As Word puts it on the clipboard. */
const FROM_WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {margin:0cm}</style></head>
<body lang=RU><!--StartFragment--><p class=MsoNormal style='text-align:justify'><span lang=KZ style='font-size:14.0pt'>Ұзындығы
<b>320 метр</b>.<o:p></o:p></span></p><table class=MsoTableGrid><tr><td><p class=MsoNormal>Жолақ</p></td><td><p
class=MsoNormal>екеу</p></td></tr></table><!--EndFragment--></body></html>`;

const TABLE_FROM_WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->
<table class=MsoTableGrid border=1><tr><td width=623 colspan=2><p class=MsoNormal><b><span lang=KZ>Жолақ<o:p></o:p></span></b></p></td></tr>
<tr><td><p class=MsoNormal>екеу</p></td><td><p class=MsoNormal>кең<o:p></o:p></p></td></tr></table><!--EndFragment--></body></html>`;

describeInBrowser('an officer who writes', () => {
  let console: ConsoleUnderTest;
  let newsroom: Newsroom;

  beforeAll(async () => {
    console = await ConsoleUnderTest.start();
    newsroom = await Newsroom.open(console.app, 'kk');
  });
  afterEach(() => console.closePages());
  afterAll(() => console.close());

  const body = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true });

  async function begin(page: Page, title: string): Promise<string> {
    await open(page, '/write');
    await page.getByText('Kazakh', { exact: true }).first().click();
    await page.getByRole('textbox', { name: 'Title' }).fill(title);
    await page.getByRole('button', { name: 'Begin writing' }).click();
    await page.getByRole('textbox', { name: 'Lead' }).waitFor();
    return new URL(page.url()).pathname.split('/').at(-1) ?? '';
  }

  async function contentOf(variantId: string): Promise<ArticleContent> {
    return ok<{ revision: { content: ArticleContent } }>(await newsroom.author.get(`/api/v1/variants/${variantId}`))
      .revision.content;
  }

  /** As if it had been copied elsewhere. */
  function paste(page: Page, html: string): Promise<unknown> {
    return page.evaluate(`{
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', ${JSON.stringify(html)});
      const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement.dispatchEvent(paste);
    }`);
  }

  it('writes in Kazakh with headings, a list, a link and what was pasted from Word, sees the page, and submits', async () => {
    const page = await console.visit(newsroom.author);
    const variantId = await begin(page, 'Қалада жаңа көпір ашылды');
    await page.getByRole('textbox', { name: 'Lead' }).fill('Бүгін көлік қозғалысы басталды.');
    await page.getByRole('combobox', { name: 'Section' }).fill('Жаңалықтар');
    await page.getByRole('combobox', { name: 'Section' }).press('Enter');

    await body(page).click();
    await page.keyboard.press('Control+Alt+2');
    await page.keyboard.type('Көпір');
    await page.getByRole('button', { name: 'ғ' }).click();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Bulleted list' }).click();
    await page.keyboard.type('екі жолақ');
    await page.keyboard.press('Enter');
    await page.keyboard.type('жаяу жол');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Толығырақ: ');
    await page.getByRole('button', { name: 'Link' }).click();
    await page.getByRole('textbox', { name: 'Address' }).fill('example.kz/kopir');
    await page.getByRole('button', { name: 'Apply' }).click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await paste(page, FROM_WORD);

    await page.getByText(/^Saved at/).waitFor();
    await eventually(async () => (await contentOf(variantId)).body.length === 5, 'the whole text to be saved');
    const content = await contentOf(variantId);
    expect(content).toMatchObject({
      ...{ title: 'Қалада жаңа көпір ашылды', lead: 'Бүгін көлік қозғалысы басталды.', section: ['Жаңалықтар'] },
      body: [
        { type: 'heading', level: 2, text: 'Көпірғ' },
        { type: 'list', ordered: false, items: [{ text: 'екі жолақ' }, { text: 'жаяу жол' }] },
        {
          ...{ type: 'paragraph', text: 'Толығырақ: <1>https://example.kz/kopir</1>' },
          marks: [{ id: '1', type: 'link', href: 'https://example.kz/kopir' }],
        },
        { type: 'paragraph', text: 'Ұзындығы <1>320 метр</1>.', marks: [{ id: '1', type: 'bold' }] },
        {
          ...{ type: 'table', caption: '', header: 'none' },
          rows: [{ cells: [{ text: 'Жолақ' }, { text: 'екеу' }] }],
        },
      ],
    });

    const preview = page.frameLocator('iframe[title="Page"]');
    await preview.getByRole('heading', { level: 2, name: 'Көпірғ' }).waitFor();
    await preview.getByRole('cell', { name: 'екеу' }).waitFor();
    await page.getByRole('tab', { name: 'Feed item' }).click();
    await page.getByRole('article').getByText('Бүгін көлік қозғалысы басталды.').waitFor();

    await page.getByRole('button', { name: 'Submit' }).click();
    await page.getByRole('button', { name: 'Submit for review' }).click();
    await page.getByText('The text has been submitted').waitFor();
    await page.getByText('The text cannot be edited now.').waitFor();
    expect(ok<{ state: string }>(await newsroom.author.get(`/api/v1/variants/${variantId}`)).state).toBe('review');
  });

  it('puts a table, fills it by keys, names it, and pastes one from Word', async () => {
    const page = await console.visit(newsroom.author);
    const variantId = await begin(page, 'Көпір санмен');
    const preview = page.frameLocator('iframe[title="Page"]');
    await body(page).click();
    await page.keyboard.press('Control+Alt+T');
    await page.getByRole('textbox', { name: 'Rows' }).fill('1');
    await page.getByRole('button', { name: 'Insert', exact: true }).click();
    await page.keyboard.type('Жыл');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Метр');
    await page.keyboard.press('Control+Alt+R');
    await page.keyboard.press('Enter');
    await page.keyboard.type('320');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('2026');
    await page.keyboard.press('Control+Alt+C');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Delete the column' }).click();
    await page.getByRole('textbox', { name: 'Caption of the table' }).fill('Көпір санмен');
    await page.getByRole('combobox', { name: 'Header' }).selectOption({ label: 'Header: first row and column' });
    await body(page).getByText('320').click();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Кестеден кейін');

    await preview.getByRole('table', { name: 'Көпір санмен' }).waitFor();
    await preview.getByRole('columnheader', { name: 'Метр' }).waitFor();
    await preview.getByRole('rowheader', { name: '2026' }).waitFor();
    await preview.getByRole('cell', { name: '320' }).waitFor();
    await page.keyboard.press('Enter');
    await paste(page, TABLE_FROM_WORD);
    await eventually(async () => (await contentOf(variantId)).body.length === 3, 'both tables to be saved');
    const cells = (...texts: string[]) => ({ cells: texts.map((text) => ({ text })) });
    expect((await contentOf(variantId)).body).toMatchObject([
      {
        ...{ type: 'table', caption: 'Көпір санмен', header: 'both' },
        rows: [cells('Жыл', 'Метр'), cells('2026', '320')],
      },
      { type: 'paragraph', text: 'Кестеден кейін' },
      { type: 'table', caption: '', header: 'row', rows: [cells('Жолақ', ''), cells('екеу', 'кең')] },
    ]);
    await body(page).getByText('кең').click();
    await page.getByRole('button', { name: 'Delete the table' }).click();
    await eventually(async () => (await contentOf(variantId)).body.length === 2, 'the pasted table to be gone');
  });

  it('keeps what names the cells of a table, and translations with it, while writing elsewhere', async () => {
    const page = await console.visit(newsroom.author);
    const variantId = await begin(page, 'Екі жол');
    const cells = ['a', 'b'].map((text, column) => ({ id: `c${column}`, text }));
    const rows = ['r1', 'r2'].map((id) => ({ id, cells }));
    const table = { id: 't1', type: 'table' as const, caption: 'Кесте', header: 'column' as const, rows };
    const written = { ...(await contentOf(variantId)), body: [table] };
    ok(await newsroom.author.put(`/api/v1/variants/${variantId}/content`, written, { 'if-match': '*' }));
    await page.reload();
    await body(page).getByText('b').last().click();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Кестеден кейін');
    await eventually(async () => (await contentOf(variantId)).body.length === 2, 'the paragraph to be saved');
    expect((await contentOf(variantId)).body[0]).toEqual(table);
  });

  it('finds every key in its place, however slow the machine is', async () => {
    const page = await console.visit(newsroom.author);
    await begin(page, 'Баяу құрылғы');
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 10 });
    const sentence = 'Көпірдің құрылысы үш жылға созылды. '.repeat(3).trim();
    await body(page).click();
    await page.keyboard.type(sentence);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    expect(await body(page).innerText()).toBe(sentence);
  });

  it('keeps what was typed in the body when the title is changed in the same moment', async () => {
    const page = await console.visit(newsroom.author);
    const variantId = await begin(page, 'Қалада көпір ашылды');
    await body(page).click();
    await page.keyboard.type('Көпір ашылды');
    await page.getByText(/^Saved at/).waitFor();
    // Faster than any rendering.
    await page.evaluate(`{
      document.execCommand('insertText', false, ' кеше');
      const title = document.querySelector('main input');
      title.focus();
      title.setSelectionRange(title.value.length, title.value.length);
      document.execCommand('insertText', false, ' бүгін');
    }`);
    const content = await eventually(async () => {
      const now = await contentOf(variantId);
      return now.title.endsWith('бүгін') && now;
    }, 'the title to be saved');
    expect(content.title).toBe('Қалада көпір ашылды бүгін');
    expect(content.body).toMatchObject([{ text: 'Көпір ашылды кеше' }]);
  });

  it('sees both versions when somebody else has written meanwhile, and keeps what stands in neither hand by mistake', async () => {
    const page = await console.visit(newsroom.author);
    const variantId = await begin(page, 'Екі нұсқа');
    const theirs = { ...(await contentOf(variantId)), title: 'Олардың нұсқасы' };
    ok(await newsroom.author.put(`/api/v1/variants/${variantId}/content`, theirs, { 'if-match': '*' }));
    await page.getByRole('textbox', { name: 'Lead' }).fill('Менің нұсқам');
    const conflict = page.getByRole('alert').filter({ hasText: 'There are two versions' });
    await conflict.getByText('Олардың нұсқасы').waitFor();
    await conflict.getByText('Менің нұсқам').waitFor();
    await conflict.getByRole('button', { name: 'Keep mine' }).click();
    await eventually(async () => (await contentOf(variantId)).lead === 'Менің нұсқам', 'mine to be saved');
    expect((await contentOf(variantId)).title).toBe('Екі нұсқа');
  });

  it('begins a profile with its career', async () => {
    const page = await console.visit(newsroom.author);
    await open(page, '/officials');
    await page.getByRole('link', { name: 'New profile' }).click();
    await page.getByText('Kazakh', { exact: true }).first().click();
    await page.getByRole('textbox', { name: 'Full name' }).fill('Сарыбаева Әлия Маратқызы');
    await page.getByRole('textbox', { name: 'Post' }).fill('Әкімнің орынбасары');
    await page.getByRole('button', { name: 'Begin writing' }).click();
    await page.getByRole('button', { name: 'Add: career entry' }).click();
    const entry = page.getByRole('group', { name: 'career entry 1' });
    await entry.getByRole('textbox', { name: 'From' }).fill('2012-09');
    await entry.getByRole('textbox', { name: 'Text' }).fill('мектеп директоры');
    await page.getByText(/^Saved at/).waitFor();
    await open(page, '/officials');
    await page.getByRole('link', { name: 'Сарыбаева Әлия Маратқызы' }).waitFor();
    await page.getByRole('link', { name: 'Open the text: Kazakh' }).click();
    await entry.getByText('мектеп директоры').waitFor();
    expect(await entry.getByRole('textbox', { name: 'From' }).inputValue()).toBe('2012-09');
  });
});
