import { mergeAttributes, Node, textblockTypeInputRule } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { ElementIds } from './element-ids.js';
import { TABLE_EXTENSIONS } from './table-nodes.js';

const LEVELS = [2, 3] as const;

/** Text alone: headings have no marks. */
const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'text*',
  marks: '',
  defining: true,
  addAttributes: () => ({ level: { default: 2, rendered: false } }),
  parseHTML: () => LEVELS.map((level) => ({ tag: `h${level}`, attrs: { level } })),
  renderHTML: ({ node, HTMLAttributes }) => [
    node.attrs['level'] === 3 ? 'h3' : 'h2',
    mergeAttributes(HTMLAttributes),
    0,
  ],
  addInputRules() {
    return LEVELS.map((level) =>
      textblockTypeInputRule({ find: new RegExp(`^#{${level}}\\s$`), type: this.type, getAttributes: { level } }),
    );
  },
  addKeyboardShortcuts() {
    const toggle = (level: number) => () => this.editor.commands.toggleNode(this.name, 'paragraph', { level });
    return { 'Mod-Alt-2': toggle(2), 'Mod-Alt-3': toggle(3) };
  },
});

/** One text, not blocks within a block. */
const Quote = Node.create({
  name: 'blockquote',
  group: 'block',
  content: 'text*',
  defining: true,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', mergeAttributes(HTMLAttributes), 0],
  addInputRules() {
    return [textblockTypeInputRule({ find: /^\s*>\s$/, type: this.type })];
  },
  addKeyboardShortcuts() {
    return { 'Mod-Alt-q': () => this.editor.commands.toggleNode(this.name, 'paragraph') };
  },
});

/** Lists are flat. */
const ListItem = Node.create({
  name: 'listItem',
  content: 'paragraph',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', mergeAttributes(HTMLAttributes), 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      'Shift-Tab': () => this.editor.commands.liftListItem(this.name),
    };
  },
});

/** What the body of a document may have, and nothing else. */
export const BODY_EXTENSIONS = [
  StarterKit.configure({
    ...{ blockquote: false, code: false, codeBlock: false, hardBreak: false, heading: false, horizontalRule: false },
    ...{ listItem: false, listKeymap: false, strike: false, underline: false, trailingNode: false },
    link: { openOnClick: false, autolink: false, HTMLAttributes: { target: null, rel: null, class: null } },
  }),
  ...[Heading, Quote, ListItem, ...TABLE_EXTENSIONS, ElementIds],
];
