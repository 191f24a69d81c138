import { getSchema } from '@tiptap/core';
import { Fragment, Slice } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { BODY_EXTENSIONS } from './nodes.js';
import { pastedInCell } from './pasted-in-cell.js';

const schema = getSchema(BODY_EXTENSIONS);
const text = (written: string, ...marks: string[]) => ({
  type: 'text',
  text: written,
  marks: marks.map((type) => ({ type })),
});
const block = (type: string, ...content: unknown[]) => ({ type, content });
const said = (written: string) => block('paragraph', text(written));
const table = block('table', block('tableRow', block('tableHeader', said('аб')), block('tableHeader', said('вг'))));

/** What stands in the body after this was pasted between the letters of the first cell. */
function pasted(slice: Slice) {
  const doc = schema.nodeFromJSON(block('doc', table, said('Под таблицей')));
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, 5) });
  return state.apply(state.tr.replaceSelection(slice)).doc;
}
const sliceOf = (blocks: unknown[], open: number) =>
  new Slice(Fragment.from(blocks.map((one) => schema.nodeFromJSON(one))), open, open);

describe('what is pasted into a cell', () => {
  it('would tear the table, were it left as blocks', () => {
    expect(pasted(sliceOf([said('раз'), said('два')], 1)).childCount).toBeGreaterThan(2);
  });

  it.each([
    ['two lines of plain text', [said('раз'), said('два')], 1, 'араз дваб'],
    ['paragraphs, one of them empty', [said('раз'), block('paragraph'), said('два')], 0, 'араз дваб'],
    ['a heading', [block('heading', text('раз'))], 0, 'аразб'],
    ['a list', [block('bulletList', block('listItem', said('раз')), block('listItem', said('два')))], 2, 'араз дваб'],
    ['a part of a text', [text('раз')], 0, 'аразб'],
    ['nothing that is written', [block('paragraph'), block('paragraph')], 0, 'аб'],
  ])('is one text of it: %s', (_, blocks, open, written) => {
    const doc = pasted(pastedInCell(sliceOf(blocks, open), schema));
    doc.check();
    expect(doc.children.map(({ type }) => type.name)).toEqual(['table', 'paragraph']);
    expect(doc.firstChild?.firstChild?.children.map(({ textContent }) => textContent)).toEqual([written, 'вг']);
  });

  it('keeps what is bold in it', () => {
    const slice = sliceOf([said('раз'), block('paragraph', text('два', 'bold'))], 1);
    const [paragraph] = pastedInCell(slice, schema).content.content;
    expect(paragraph?.children.map((run) => [run.text, run.marks.map(({ type }) => type.name)])).toEqual([
      ['раз ', []],
      ['два', ['bold']],
    ]);
  });

  it('comes in as cells where it is cells', () => {
    const slice = sliceOf([table], 0);
    expect(pastedInCell(slice, schema)).toBe(slice);
  });
});
