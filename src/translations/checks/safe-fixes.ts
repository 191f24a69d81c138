import type { Finding } from './check.js';

/** The target with all replacements of `findings` done. Of two that overlap only the first is. */
export function applySafeFixes(target: string, findings: readonly Finding[]): string {
  let [text, at] = ['', 0];
  for (const { start, end, replacement } of inOrder(findings)) {
    if (start < at || end < start || end > target.length) continue;
    text += target.slice(at, start) + replacement;
    at = end;
  }
  return text + target.slice(at);
}

function inOrder(findings: readonly Finding[]): (Finding & { replacement: string })[] {
  return findings
    .flatMap((finding) => (finding.replacement === undefined ? [] : [{ ...finding, replacement: finding.replacement }]))
    .sort((one, other) => one.start - other.start || other.end - one.end);
}
