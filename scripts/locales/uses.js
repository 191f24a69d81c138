import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Where the program names a text: the called name → which argument, and what stands before it in the full key. */
const CALLS = new Map(
  Object.entries({
    t: [0, ''],
    say: [0, 'cli:'],
    sayError: [0, 'errors:'],
    Problem: [1, 'errors:'],
    LegacyError: [0, 'errors:'],
    notFound: [0, 'errors:not_found.'],
    unauthorized: [0, 'errors:accounts.'],
    warn: [1, 'errors:'],
    fault: [1, 'errors:config.'],
  }),
);

/** Templates that only put these prefixes before an argument of the calls above tell nothing of their own. */
const PREFIXES = new Set([...CALLS.values()].map(([, prefix]) => prefix.replace(/^errors:/, '')));

/**
 * Every text that the program asks for, as far as its source tells: a key, or the beginning of one (`whole: false`).
 *
 * @returns {{ key: string, whole: boolean, place: string }[]}
 */
export function usesIn(folder) {
  return sourceFiles(folder).flatMap((file) => {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    const uses = [];
    visit(source, (node) => uses.push(...usesAt(node).map((use) => ({ ...use, place: placeOf(source, node) }))));
    return uses;
  });
}

/** Every string of the program, whatever it is for: a key among them may be used by way of a table. */
export function stringsIn(folder) {
  const strings = new Set();
  for (const file of sourceFiles(folder)) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    visit(source, (node) => ts.isStringLiteralLike(node) && strings.add(node.text));
  }
  return strings;
}

function usesAt(node) {
  if (ts.isPropertyAssignment(node) && node.name.getText() === 'code') {
    // zod's own code for an issue whose params say what it is.
    return node.initializer.getText() === "'custom'" ? [] : keysOf(node.initializer, codePrefix);
  }
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return [];
  const called = ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression;
  const [index, prefix] = CALLS.get(called.getText()) ?? [];
  const argument = node.arguments?.[index];
  return argument ? keysOf(argument, () => prefix) : [];
}

/** The codes of faults in the configuration are keys below `config`. */
function codePrefix(code) {
  return code.includes('.') ? 'errors:' : 'errors:config.';
}

function keysOf(expression, prefixOf) {
  if (ts.isStringLiteralLike(expression)) {
    return [{ key: prefixOf(expression.text) + expression.text, whole: true }];
  }
  if (ts.isTemplateExpression(expression)) {
    const head = expression.head.text;
    // Which checks there are is a list, and a test holds their texts against it.
    if (head === 'checks:') return [{ key: head, whole: false }];
    return head === '' || PREFIXES.has(head) || head.endsWith(':')
      ? []
      : [{ key: prefixOf(head) + head, whole: false }];
  }
  if (ts.isConditionalExpression(expression)) {
    return [expression.whenTrue, expression.whenFalse].flatMap((branch) => keysOf(branch, prefixOf));
  }
  if (ts.isBinaryExpression(expression)) return keysOf(expression.right, prefixOf);
  return [];
}

function visit(node, look) {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}

function placeOf(source, node) {
  return `${source.fileName}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

function sourceFiles(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.(spec|d)\.ts$/.test(file))
    .map((file) => join(folder, file))
    .sort();
}
