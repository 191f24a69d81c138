// Who may import whom: docs/architecture.md says the same in prose.

/** The rooms from the top down: each imports what stands below it, never what stands above. */
const FLOORS = [
  ['articles', 'officials', 'imports', 'notifications'],
  ['workflow'],
  ['translations'],
  ['documents'],
  ['egress'],
  ['outbox'],
  ['database'],
  ['config'],
];

/** Usable from all rooms. */
const COMMON = ['languages', 'common', 'accounts'];

/** The public side: it reads what is frozen, and nothing of the editorial side. */
const READERS = ['syndication', 'webhooks', 'site'];

/** Which kinds there are, and what a kind shows of a content: words that both sides share. */
const VOCABULARY = '^src/documents/(kind|document-kind)\\.ts$';

/** How the site writes a page: previews of what is not public yet look the same. */
const SITE_RENDERERS =
  '^src/site/(content-security-policy|page|publication-view|site|surroundings|(error|publication)-page)\\.ts$';

/** How feeds tell of a publication: what subscribers would get of it is shown before. */
const FEED_RENDERERS = '^src/syndication/(feed-channel|feed-items|json-feed|publisher)\\.ts$';

/** What main, worker and cli are made of: they put the rooms together. */
const PROCESSES = '^src/([^/]+\\.ts$|cli/)';

const EDITORIAL = FLOORS.slice(0, 4).flat();

/** Tables, checks, serialisers, extraction: they take values and give values, and are tested without any server. */
const PURE = [
  '^src/languages/(?!.*\\.module\\.ts$)',
  '^src/documents/(content/|(authorship|document-kind|kind)\\.ts$)',
  '^src/notifications/(notification-kind|mail/mail-text|stream/(desk-message|server-sent|event-stream))\\.ts$',
  '^src/workflow/(document-settings|facts|finding-view|glossary-pairs|guards|memory-query|release-policy|release-verdict|obstacles|review-changes|segment-view|target-changes|task-due|task-kind|transitions|versions)\\.ts$',
  '^src/translations/segments/(align-pieces|cut|pair-up|segment-names|segment-status|segment-texts|similarity|split-merge|synchronise)\\.ts$',
  '^src/translations/checks/(?!(.*\\.(service|entity|module)\\.ts$|spelling/))',
  '^src/translations/glossary/(term|words|term-pattern|term-matcher|known-terms|exchange/[^/]+)\\.ts$',
  '^src/translations/memory/(figures|match|normalise|numbers|release-units|score|search-keys|substitute-numbers|unit|words)\\.ts$',
  '^src/translations/engines/(ask-json|batches|engine|engine-failure|html-references|protected-text|resilience|retry-after|vendors/[^/]+)\\.ts$',
  '^src/translations/exchange/(?!.*\\.(service|module|controller)\\.ts$|known-pairs|xml-bodies)',
  '^src/(articles|officials)/[^/]+(-content|\\.kind)\\.ts$',
  '^src/publications/(address-answer|addresses|conditional|guid|publication-id|withdrawal|answers/(accept-encoding|answer|representation|target))\\.ts$',
  '^src/syndication/(almaty-month|archive-parts|atom|atom-archive|atom-tombstone|feed|feed-answer|feed-channel|feed-formats|feed-items|feed-limits|html-as-text|hubs|json-feed|news-sitemap|ninjs|ninjs-items|opml|plain-answer|publisher|rss|sitemap|xml|yandex)\\.ts$',
  '^src/syndication/websub/(callback|denial|hub-request|signature)\\.ts$',
  '^src/webhooks/(message|signature)\\.ts$',
  '^src/egress/(host-limits|patience|public-address|retry-after|target|egress-failure|errand-handler)\\.ts$',
  '^src/site/(breadcrumbs|content-security-policy|corrections|feed-links|json-ld|leaves|link-header|links|list-views|page|page-head|publication-view|site|structured-data|style|time-element|url-path|views|[^/]+-page)\\.ts$',
  '^src/workflow/(withdrawals/redirect-rules|history/(content-diff|restored-texts)|changes/(change-after|change|left-behind|change-due)|schedule/planned-time)\\.ts$',
  '^src/workflow/previews/(preview-(page|token|view)|public-view|untranslated)\\.ts$',
  '^src/imports/(legacy/|(align|import-name)\\.ts$)',
  '^src/accounts/(actor|language-pair|access/origin|sessions/address-key)\\.ts$',
  '^src/outbox/(job-contracts|loop)\\.ts$',
  '^src/common/(html|pagination|problem|id|request-context|shared-readings)\\.ts$',
];

const room = (...names) => `^src/(${names.join('|')})/`;
const SPEC = '\\.spec\\.ts$';

const floorRules = FLOORS.slice(1).map((floor, index) => ({
  name: `${floor[0]}-imports-nothing-above`,
  comment: `${floor[0]} stands below ${FLOORS.slice(0, index + 1)
    .flat()
    .join(', ')}.`,
  severity: 'error',
  from: { path: room(...floor), pathNot: SPEC },
  to: { path: room(...FLOORS.slice(0, index + 1).flat()) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...floorRules,
    {
      name: 'kinds-know-nothing-of-each-other',
      comment: 'What articles and officials have in common is in documents and workflow. Imports may know both.',
      severity: 'error',
      from: { path: room('articles', 'officials'), pathNot: SPEC },
      to: { path: room('articles', 'officials', 'imports'), pathNot: '^src/$1/' },
    },
    {
      name: 'common-rooms-stay-below',
      comment: 'languages, common and accounts serve every room, so they import only database and config.',
      severity: 'error',
      from: { path: room(...COMMON), pathNot: SPEC },
      to: { path: '^src/', pathNot: room(...COMMON, 'database', 'config') },
    },
    {
      name: 'config-and-database-hold-nobody-up',
      comment: 'They are below everything but each other, languages and common.',
      severity: 'error',
      from: { path: room('config', 'database') },
      to: { path: room('accounts', 'publications', ...READERS) },
    },
    {
      name: 'editorial-side-writes-the-read-model-through-workflow-only',
      comment: 'workflow → publications ← syndication, site',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: [PROCESSES, room('workflow', 'publications', ...READERS)] },
      to: { path: room('publications') },
    },
    {
      name: 'nobody-imports-the-readers',
      comment: 'Pages and feeds are ends of the way; app.module composes them.',
      severity: 'error',
      from: { path: '^src/([^/]+)/', pathNot: [PROCESSES, '^src/workflow/previews/'] },
      to: { path: room(...READERS), pathNot: '^src/$1/' },
    },
    {
      name: 'previews-are-written-as-the-site-writes-pages',
      comment: 'They use the pure renderers of pages and feeds, and nothing that reads what is public.',
      severity: 'error',
      from: { path: '^src/workflow/previews/' },
      to: { path: room(...READERS), pathNot: [SITE_RENDERERS, FEED_RENDERERS] },
    },
    {
      name: 'public-side-reads-what-is-frozen',
      comment: 'Pages, feeds and the public API touch no editorial table. The names of the kinds are no table.',
      severity: 'error',
      from: { path: room('publications', ...READERS), pathNot: SPEC },
      to: { path: room(...EDITORIAL), pathNot: VOCABULARY },
    },
    {
      name: 'nobody-imports-the-processes',
      comment: 'main, worker, cli → app.module → everything',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: [PROCESSES, SPEC] },
      to: { path: PROCESSES },
    },
    {
      name: 'console-and-server-know-the-api-only',
      comment: 'The console has a client made from docs/openapi.json.',
      severity: 'error',
      from: { path: '^(src|migrations)/' },
      to: { path: '^console/' },
    },
    {
      name: 'console-imports-nothing-of-the-server',
      severity: 'error',
      from: { path: '^console/' },
      to: { path: '^(src|migrations|test)/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'pure-files-import-no-framework',
      severity: 'error',
      from: { path: PURE, pathNot: SPEC },
      to: { path: 'node_modules/(@nestjs|typeorm|bullmq|fastify)(/|$)' },
    },
    {
      name: 'bullmq-stays-in-the-outbox',
      comment: 'Rooms append to the outbox and extend JobProcessor; what carries the jobs can change.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/outbox/', '\\.processor\\.ts$'] },
      to: { path: 'node_modules/(bullmq|@nestjs/bullmq|ioredis)(/|$)' },
    },
    {
      name: 'program-imports-no-tests',
      severity: 'error',
      from: { path: '^(src|migrations)/', pathNot: SPEC },
      to: { path: ['^test/', SPEC] },
    },
    {
      name: 'program-needs-no-development-tools',
      severity: 'error',
      from: { path: '^(src|migrations)/', pathNot: SPEC },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
