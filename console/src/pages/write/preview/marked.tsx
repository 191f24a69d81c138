import { runsOf, type Run } from '../body/runs.js';
import type { MarkedText } from '../content.js';

/** A text as it looks. */
export function Marked({ text }: { text: MarkedText }) {
  return runsOf(text).map((run, index) => (
    <span key={index} style={styleOf(run)}>
      {run.text}
    </span>
  ));
}

function styleOf({ bold, italic, href }: Run) {
  return {
    fontWeight: bold ? 600 : undefined,
    fontStyle: italic ? 'italic' : undefined,
    textDecoration: href === null ? undefined : 'underline',
  };
}
