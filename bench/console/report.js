const COLUMNS = [
  ['Page', ({ page }) => page],
  ['Network and CPU', ({ throttled }) => (throttled ? 'slow 4G, CPU ÷ 4' : 'unthrottled')],
  ['Requests', ({ requests }) => requests],
  ['KB sent', ({ kilobytes }) => kilobytes],
  ['FCP, ms', ({ fcp }) => fcp],
  ['LCP, ms', ({ lcp }) => lcp],
  ['CLS', ({ cls }) => cls],
  ['TBT, ms', ({ tbt }) => tbt],
  ['First key, ms', ({ firstKey }) => firstKey ?? '–'],
];

/** The figures as a table in Markdown. */
export function tableOf(figures) {
  const rows = [
    COLUMNS.map(([heading]) => heading),
    COLUMNS.map(() => '---'),
    ...figures.map((one) => COLUMNS.map(([, cell]) => String(cell(one)))),
  ];
  return rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
}
