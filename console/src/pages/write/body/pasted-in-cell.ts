import { Fragment, Slice, type Node, type Schema } from '@tiptap/pm/model';

const OF_A_TABLE = /^table/;

/** A cell has one paragraph: blocks that are pasted into it become one text. Cells come in as cells. */
export function pastedInCell(slice: Slice, schema: Schema): Slice {
  const blocks: Node[] = [];
  let hasCells = false;
  slice.content.descendants((node) => {
    hasCells ||= OF_A_TABLE.test(node.type.name);
    if (node.isTextblock) blocks.push(node);
    return !node.isTextblock;
  });
  if (hasCells || blocks.length === 0) return slice;
  const written = blocks.filter(({ textContent }) => textContent.trim() !== '');
  const text = written.reduce(
    (joined, { content }, index) => (index === 0 ? content : joined.append(spaced(content, schema))),
    Fragment.empty,
  );
  return new Slice(Fragment.from(schema.nodes['paragraph']?.create(null, text)), 1, 1);
}

function spaced(content: Fragment, schema: Schema): Fragment {
  return Fragment.from(schema.text(' ')).append(content);
}
