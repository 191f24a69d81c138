import { newsPage } from '../support/legacy-pages.js';
import { addPerson, type TestPerson } from '../support/people.js';
import { describeInBrowser } from './support/browser.js';
import { ConsoleUnderTest, open } from './support/console.js';

const file = (name: string, text: string | Buffer) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

describeInBrowser('an officer who imports', () => {
  let console: ConsoleUnderTest;
  let author: TestPerson;

  beforeAll(async () => {
    console = await ConsoleUnderTest.start();
    author = await addPerson(console.app, { roles: ['author'] });
  });
  afterEach(() => console.closePages());
  afterAll(() => console.close());

  it('sees what would become of files, takes them in, and the same file again is unchanged', async () => {
    const page = await console.visit(author);
    await open(page, '/imports');
    const choose = page.locator('input[type=file]');
    const bridge = page.getByRole('region', { name: 'bridge.ru.txt' });
    const letter = page.getByRole('region', { name: 'letter.docx' });
    const broken = page.getByRole('region', { name: 'broken.ru.txt' });
    await choose.setInputFiles([
      file('bridge.ru.txt', newsPage('ru')),
      file('broken.ru.txt', 'Официальный сайт\n\n31.02.2017, 10:00 Новости\nЗаголовок'),
      file('letter.docx', Buffer.from('504b0304140006000800000021000000', 'hex')),
    ]);
    await bridge.getByText('would be new').waitFor();
    await bridge
      .getByRole('row', { name: /мост.* title$/i })
      .first()
      .waitFor();
    await broken.getByText('The file would be refused').waitFor();
    await broken.getByText(/^Line 3:/).waitFor();
    await letter.getByText(/^(Line 1: )?The file is not text/).waitFor();
    expect((await author.get('/api/v1/documents')).json().items).toEqual([]);

    await page.getByRole('button', { name: 'Take in 1 file' }).click();
    await bridge.getByText('taken in').waitFor();
    await page.getByText('1 file has been taken in.').waitFor();
    expect((await author.get('/api/v1/documents')).json().items).toHaveLength(1);

    await page.getByRole('button', { name: 'Clear the list' }).click();
    await choose.setInputFiles([file('bridge.ru.txt', newsPage('ru'))]);
    await bridge.getByText('unchanged').waitFor();
    await bridge.getByRole('combobox', { name: 'Language' }).selectOption('kk');
    await bridge.getByText('would be new').waitFor();
  });
});
