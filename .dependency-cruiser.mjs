/**
 * The direction of imports, as ARCHITECTURE.md tells it. Every rule has a fixture in tests/boundaries/fixtures/ that
 * breaks it; a test sees to it that the rule fires there and that the cruise of `src` saw the modules at all.
 *
 * `$1` in a rule's `to` is the first group of its `from`: the feature that imports.
 */

/** From the ground up: a feature imports only features before it. Those of one row do not know each other. */
export const featureOrder = [
  ['organisations'],
  ['people'],
  ['accounts', 'tokens', 'handovers', 'messages'],
  ['duties', 'thread'],
  ['catalogue'],
  ['panel'],
  ['situation'],
  ['revisions'],
  ['evidence'],
  ['opportunities'],
  ['direction', 'welfare-gap', 'maturity'],
  ['conversations', 'ideas'],
  ['vision'],
  ['initiatives'],
  ['portfolio', 'legal-certainty'],
  ['decisions'],
  ['measures', 'effects'],
  ['benefits'],
  ['follow-up'],
  ['reports'],
  ['brief'],
  ['audit'],
  ['overview'],
  ['demonstration'],
];

const test = '\\.test\\.tsx?$';
const oneOf = names => `(${names.join('|')})`;
const features = featureOrder.flat();
/** Named roles of a feature's files: `store.ts`, or the folder `store/` it became. */
const role = (...names) => `^src/features/([^/]+)/${oneOf(names)}(\\.tsx?$|/)`;
const ownRole = (...names) => `^src/features/$1/${oneOf(names)}(\\.tsx?$|/)`;
const doors = '^src/(api|cli|server)/|^src/routes\\.ts$';
const entrances = `${doors}|^src/(root|entry\\.[a-z]+)\\.tsx$`;
const npm = (...names) => `(^|/)node_modules/${oneOf(names)}(/|$)`;

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const forbid = (name, comment, from, to) => rule(name, comment, { pathNot: test, ...from }, to);

const layers = [
  forbid(
    'core-is-arithmetic',
    'core/ imports core/ and nothing else: no Node, no package, no data. What is impure arrives as an argument.',
    { path: '^src/core/' },
    { pathNot: '^src/core/' },
  ),
  forbid(
    'platform-knows-no-feature',
    'platform/ holds the doors to the outside; it knows neither what passes through them nor how it looks.',
    { path: '^src/platform/' },
    { path: `^src/(features|ui)/|${entrances}` },
  ),
  forbid(
    'platform-draws-nothing',
    'platform/ uses drivers; React and charts belong to ui/ and to pages.',
    { path: '^src/platform/' },
    { path: npm('react', 'react-dom', '@observablehq', '@digdir', 'linkedom') },
  ),
  forbid(
    'ui-knows-no-feature',
    'ui/ is what users see everywhere: it takes plain data and knows neither features nor doors nor methods.',
    { path: '^src/ui/' },
    { path: `^src/(features|platform|core)/|${entrances}` },
  ),
  forbid(
    'ui-draws-only',
    'ui/ uses React and the chart library: no driver, no schema, no Node.',
    { path: '^src/ui/' },
    {
      path: `^(node:)?(fs|path|crypto|child_process|worker_threads)(/|$)|${npm('kysely', 'zod', 'pg', 'hono', '@hono', '@duckdb', '@electric-sql', 'highs')}`,
    },
  ),
];

const roles = [
  forbid(
    'model-is-pure',
    'model.ts holds schemas, types and rules of the domain: core and zod, and what other features offer.',
    { path: role('model') },
    {
      path: `${ownRole('index', 'store', 'actions', 'api', 'pages', 'components', 'messages')}|^src/(platform|ui)/`,
    },
  ),
  forbid(
    'model-uses-zod-only',
    'model.ts needs no package but zod and nothing of Node.',
    { path: role('model') },
    {
      dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg'],
      pathNot: npm('zod'),
    },
  ),
  forbid(
    'store-asks-only',
    'store.ts asks and writes the database: one named function per question, no action, no page, no view.',
    { path: role('store') },
    { path: `${ownRole('index', 'actions', 'api', 'pages', 'components', 'messages')}|^src/ui/` },
  ),
  forbid(
    'store-is-handed-its-doors',
    'store.ts knows the types of the platform; the database itself arrives as an argument.',
    { path: role('store') },
    { path: '^src/platform/', dependencyTypesNot: ['type-only'] },
  ),
  forbid(
    'actions-show-nothing',
    'actions.ts changes: roles, schema, model, store. What people see is the pages’ matter.',
    { path: role('actions') },
    { path: `${ownRole('index', 'api', 'pages', 'components')}|^src/ui/components/` },
  ),
  forbid(
    'api-shows-nothing',
    'api.ts joins actions and queries to REST operations; it shows no page.',
    { path: role('api') },
    { path: `${ownRole('index', 'pages', 'components')}|^src/ui/components/` },
  ),
  forbid(
    'components-take-plain-data',
    'components/ draw what they are given; the page’s loader asked for it.',
    { path: role('components') },
    { path: `${ownRole('index', 'store', 'actions', 'api', 'pages')}|^src/platform/` },
  ),
  forbid(
    'pages-are-imported-by-routes-only',
    'A page is a leaf: what two pages share lies in components/.',
    { pathNot: `^src/routes\\.ts$|${test}` },
    { path: '^src/features/[^/]+/pages/' },
  ),
];

/** Row by row: what stands in the same row or above may not be imported. */
const orderRules = featureOrder.map((row, index) =>
  rule(
    'features-keep-their-order',
    'Features build on each other in one order, so no cycle can arise. What must show lower down goes through thread/.',
    { path: `^src/features/${oneOf(row)}/` },
    { path: `^src/features/${oneOf(featureOrder.slice(index).flat())}/`, pathNot: '^src/features/$1/' },
  ),
);

const betweenFeatures = [
  rule(
    'features-meet-at-the-index',
    'Another feature is used through its index.ts: the rest may change without asking.',
    { path: '^src/features/([^/]+)/' },
    { path: '^src/features/[^/]+/', pathNot: '^src/features/($1/|[^/]+/index\\.ts$)' },
  ),
  rule(
    'features-have-a-place-in-the-order',
    'A new feature is given its place in `featureOrder` before it imports anything.',
    { path: '^src/features/', pathNot: `^src/features/${oneOf(features)}/` },
    {},
  ),
  ...orderRules,
];

const entries = [
  forbid(
    'entrances-use-the-doors',
    'api/, cli/, server/ and the routes reach a feature through its api, its pages or its index.',
    { path: doors },
    { path: '^src/features/', pathNot: '^src/features/[^/]+/((index|api)\\.ts$|(api|pages)/)' },
  ),
  forbid(
    'root-shows-the-frame',
    'root.tsx shows the frame of all pages: components and index of overview/, and nothing of other features.',
    { path: '^src/root\\.tsx$' },
    { path: '^src/features/', pathNot: '^src/features/overview/(components/|index\\.ts$)' },
  ),
  forbid(
    'server-serves-no-feature',
    'server/ knows HTTP and the commands handed to it; what is served comes through api/, cli/ and the routes.',
    { path: '^src/server/' },
    { path: '^src/features/' },
  ),
  forbid(
    'entrances-are-entered-from-outside',
    'Nothing inside imports an entrance.',
    { path: '^src/', pathNot: `${entrances}|${test}` },
    { path: entrances },
  ),
  forbid(
    'command-line-runs-from-source',
    'The command line runs without a build: Node strips types but knows no JSX, so no .tsx may be reachable from it.',
    { path: '^src/cli/' },
    { path: '\\.tsx$', reachable: true },
  ),
];

const everywhere = [
  rule('no-cycles', 'No two modules need each other.', { path: '^src/' }, { circular: true }),
  rule(
    'nothing-unresolved',
    'An import that the cruise cannot follow would slip past every other rule.',
    { path: '^src/' },
    { couldNotResolve: true, pathNot: '^(virtual:|\\./\\+types/)' },
  ),
  forbid(
    'product-needs-no-tests',
    'What runs does not import what tests it, nor scripts and benchmarks.',
    { path: '^src/' },
    { path: `${test}|^(tests|bench|scripts)/` },
  ),
  forbid(
    'product-needs-no-development-package',
    'A package that the product imports is a dependency, not a devDependency.',
    { path: '^src/' },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  ),
];

export default {
  forbidden: [...layers, ...roles, ...betweenFeatures, ...entries, ...everywhere],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|data|node_modules/\\.cache)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    // Without this, `import type` is invisible.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.css', '.json'],
    },
  },
};
