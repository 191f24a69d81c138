/** How a button says that its dialog is on its way; `loading` would take away the focus that the dialog gives back to it. */
export function waitingIf(isPending: boolean) {
  return { 'aria-busy': isPending, ...(isPending && { 'data-disabled': true }) };
}
