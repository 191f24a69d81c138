/**
 * Writes into a field as typing would: the one way that fields, what listens to them and their undo all follow, though it
 * is called deprecated.
 */
export function writeInto(field: HTMLTextAreaElement, text: string): void {
  field.focus({ preventScroll: true });
  if (text === '') document.execCommand('delete');
  else document.execCommand('insertText', false, text);
}

export function writeOver(field: HTMLTextAreaElement, text: string): void {
  field.focus({ preventScroll: true });
  field.select();
  writeInto(field, text);
}

/** `<1>…</1>` around what is selected; without a selection the cursor stands between them. */
export function writeAround(field: HTMLTextAreaElement, id: string): void {
  const { selectionStart: start, selectionEnd: end, value } = field;
  const selected = value.slice(start, end);
  writeInto(field, `<${id}>${selected}</${id}>`);
  const inside = start + id.length + 2;
  field.setSelectionRange(inside, inside + selected.length);
}
