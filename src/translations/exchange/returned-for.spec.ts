import { returnedFor } from './returned-for.js';

const VARIANT = '018f0000-0000-7000-8000-000000000001';
const OTHER = '018f0000-0000-7000-8000-000000000002';

async function* xliff(files: string, languages = 'srcLang="ru-RU" trgLang="kk-KZ"') {
  const start = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" ${languages}>\n`;
  yield await Promise.resolve(Buffer.from(`${start}${files}</xliff>`));
}
const unit = (id: string) => `<unit id="${id}"><segment><source>а</source></segment></unit>`;
const read = (files: string, languages?: string) =>
  returnedFor({ id: VARIANT, from: 'ru', to: 'kk' }, xliff(files, languages));

describe('what comes back for a variant', () => {
  it('takes its own file of several', async () => {
    const units = await read(`<file id="${OTHER}">${unit('a')}</file><file id="${VARIANT}">${unit('b')}</file>`);
    expect(units.map(({ field }) => field)).toEqual(['b']);
  });

  it('takes all of a file that another tool has made anew', async () => {
    expect(await read(`<file id="f1">${unit('a')}</file><file id="f2">${unit('b')}</file>`)).toHaveLength(2);
  });

  it('takes a file that names no target language yet', async () => {
    expect(await read(`<file id="f1">${unit('a')}</file>`, 'srcLang="ru"')).toHaveLength(1);
  });

  it.each([
    ['files of other variants alone', `<file id="${OTHER}">${unit('a')}</file>`, undefined, 'exchange.other_text'],
    ['another target', `<file id="f">${unit('a')}</file>`, 'srcLang="ru" trgLang="en"', 'exchange.other_languages'],
    ['another source', `<file id="f">${unit('a')}</file>`, 'srcLang="de" trgLang="kk"', 'exchange.other_languages'],
    [
      'more parts than a text has',
      `<file id="f">${unit('a').repeat(20_001)}</file>`,
      undefined,
      'exchange.too_many_parts',
    ],
  ])('refuses %s, with the line', async (_, files, languages, code) => {
    await expect(read(files, languages)).rejects.toMatchObject({ code, line: 2 });
  });
});
