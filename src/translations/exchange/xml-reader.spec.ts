import { ExchangeFault } from './exchange-fault.js';
import { readXml, type XmlStep } from './xml-reader.js';
import { textOf, type XmlElement } from './xml-tree.js';

async function* bytes(...chunks: (string | Uint8Array)[]) {
  for (const chunk of chunks) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}

const whole = (name: string) => (name === 'unit' ? ('whole' as const) : ('skip' as const));

async function read(...chunks: (string | Uint8Array)[]): Promise<XmlStep[]> {
  const steps: XmlStep[] = [];
  for await (const step of readXml(bytes(...chunks), whole)) steps.push(step);
  return steps;
}

async function faultOf(...chunks: (string | Uint8Array)[]): Promise<Partial<ExchangeFault>> {
  const fault = await read(...chunks).then(
    () => null,
    (error: unknown) => error,
  );
  expect(fault).toBeInstanceOf(ExchangeFault);
  const { code, line } = fault as ExchangeFault;
  return { code, line };
}

describe('reading XML', () => {
  it('takes the elements that are asked for as trees, with the lines where they begin', async () => {
    const steps = await read('<r>\n<skip><unit/></skip>\n<unit\n a="1">x<b>y</b><![CDATA[<z>]]></unit></r>');
    expect(steps.map(({ kind, element }) => [kind, element.name, element.line])).toEqual([
      ['enter', 'r', 1],
      ['whole', 'unit', 3],
      ['leave', 'r', 1],
    ]);
    expect(steps[1]?.element).toMatchObject({ attributes: { a: '1' }, children: ['x', { name: 'b' }, '<z>'] });
  });

  it('reads what is cut anywhere, between the bytes of a letter too', async () => {
    const file = Buffer.from('<r><unit>Қазақстан 😀 &amp; ел</unit></r>');
    const steps = await read(...Array.from(file, (byte) => Uint8Array.of(byte)));
    expect(textOf(steps[1]?.element as XmlElement)).toBe('Қазақстан 😀 & ел');
  });

  it.each([
    ['UTF-8 with a byte order mark', Buffer.from('\uFEFF<r><unit>ә</unit></r>')],
    ['UTF-16 LE', Buffer.from('\uFEFF<?xml version="1.0" encoding="utf-16"?><r><unit>ә</unit></r>', 'utf16le')],
    ['UTF-16 BE', Buffer.from('\uFEFF<r><unit>ә</unit></r>', 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from('<r><unit>ә</unit></r>', 'utf16le')],
  ])('reads %s', async (_, file) => {
    expect((await read(file))[1]?.element.children).toEqual(['ә']);
  });

  it('takes a document type that names a file, and loads nothing', async () => {
    expect(await read('<!DOCTYPE r SYSTEM "file:///etc/passwd"><r><unit/></r>')).toHaveLength(3);
  });

  const LAUGHS = '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>\n<r>&b;</r>';
  const EXTERNAL = '<!DOCTYPE r [\n<!ENTITY x SYSTEM "file:///etc/passwd">]><r><unit>&x;</unit></r>';

  it.each([
    ['an entity bomb', LAUGHS, 'exchange.doctype', 1],
    ['an external entity', EXTERNAL, 'exchange.doctype', 2],
    ['a parameter entity', '<!DOCTYPE r [<!ENTITY % p SYSTEM "http://x/">%p;]><r/>', 'exchange.doctype', 1],
    ['an entity that nobody has defined', '<r>\n<unit>&nbsp;</unit></r>', 'exchange.entity', 2],
    ['an entity named as a member of all objects', '<r><unit>&constructor;</unit></r>', 'exchange.entity', 1],
    ['a tag that is not closed', '<r>\n<unit>\n</r>', 'exchange.xml_broken', 3],
    ['an end before the end', '<r>\n<unit>\n', 'exchange.xml_broken', 3],
    ['a character that XML cannot hold', '<r>\n\u0001</r>', 'exchange.xml_broken', 2],
    ['an attribute twice', '<r a="1" a="2"/>', 'exchange.xml_broken', 1],
    ['a prefix without a namespace', '<r><x:unit/></r>', 'exchange.xml_broken', 1],
    ['text that is no XML', 'PK\u0003\u0004', 'exchange.xml_broken', 1],
    ['an empty file', '', 'exchange.xml_broken', 1],
    ['101 levels', '<r>'.repeat(101), 'exchange.too_deep', 1],
    ['another encoding', '<?xml version="1.0" encoding="windows-1251"?><r/>', 'exchange.encoding', 1],
  ])('refuses %s', async (_, file, code, line) => {
    expect(await faultOf(file)).toEqual({ code, line });
  });

  it('tells the line of bytes that are not UTF-8', async () => {
    const file = Buffer.concat([Buffer.from('<r>\n<unit>\n'), Buffer.of(0xcf, 0xf0), Buffer.from('\n</unit></r>')]);
    expect(await faultOf(file)).toEqual({ code: 'exchange.bad_bytes', line: 3 });
  });

  it('tells of a letter that is cut by the end of the file', async () => {
    expect(await faultOf(Buffer.from('<r>Қ').subarray(0, 4))).toEqual({ code: 'exchange.bad_bytes', line: 1 });
  });

  it.each([
    ['unit', '<r><unit>'],
    ['attribute', '<r><unit a="'],
    ['comment', '<r><!--'],
  ])('refuses a %s of more than a million characters without holding all of it', async (_, start) => {
    let given = 0;
    async function* endless() {
      yield Buffer.from(start);
      for (; given < 50; given += 1) yield Buffer.alloc(100_000, 'a');
    }
    const all = async () => {
      for await (const step of readXml(endless(), whole)) expect(step.kind).toBe('enter');
    };
    await expect(all()).rejects.toMatchObject({ code: 'exchange.text_too_long' });
    expect(given).toBeLessThan(12);
  });

  it('refuses a unit of very many parts', async () => {
    expect(await faultOf(`<r><unit>${'<a/>'.repeat(1_000_001)}</unit></r>`)).toMatchObject({
      code: 'exchange.text_too_long',
    });
  });

  it('refuses more than 100 MB', async () => {
    async function* large() {
      yield Buffer.from('<r>');
      for (let index = 0; index < 1025; index += 1) yield Buffer.from(`<a>${'b'.repeat(102_390)}</a>`);
    }
    const all = async () => {
      for await (const step of readXml(large(), whole)) expect(step.kind).toBe('enter');
    };
    await expect(all()).rejects.toMatchObject({ code: 'exchange.too_large', params: { limit: 100 } });
  });
});
