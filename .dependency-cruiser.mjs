/** Which room may know which. The README says what each room is for. */
const OWN_TESTS = '\\.test\\.tsx?$|/testing/';

/**
 * Modules of shared screens in layers, from the ground up: a module uses those of lower layers, none beside it. What
 * departments import (`entries`) stands on top.
 */
const SCREENS = [
  [
    'actions',
    'case-figures',
    'case-summary',
    'categories',
    'divisions',
    'estate-choice',
    'handed-over',
    'navigation',
  ],
  ['approvals', 'desk', 'notices', 'registry', 'simulator', 'tasks', 'workload'],
  ['petitions', 'supervision'],
  ['cases'],
  ['entries'],
];

/**
 * Rules for a folder whose folders are modules: others come in by a module's door (`index.ts`) alone, and modules stand in
 * layers. `open` names files besides the doors that may be used from elsewhere.
 */
function moduleRules(name, root, layers, { open = '' } = {}) {
  const any = (modules) => `^${root}/(${modules.join('|')})/`;
  const others = open ? `|${open}` : '';
  return [
    {
      name: `${name}-have-doors`,
      comment: 'A folder is a module: what others may use of it stands in its index.ts.',
      severity: 'error',
      from: { path: `^${root}/([^/]+)/` },
      to: { path: `^${root}/[^/]+/`, pathNot: `^${root}/($1/|generated/|[^/]+/index\\.ts$)${others}` },
    },
    {
      name: `${name}-have-doors-from-outside`,
      comment: 'Who is no module comes in by the doors as well.',
      severity: 'error',
      from: { pathNot: `^${root}/[^/]+/` },
      to: { path: any(layers.flat()), pathNot: `/index\\.ts$${others}` },
    },
    {
      name: `${name}-have-layers`,
      comment: `A new folder needs its layer in .dependency-cruiser.mjs: below all that use it.`,
      severity: 'error',
      from: { path: `^${root}/[^/]+/`, pathNot: any([...layers.flat(), 'generated', 'locales']) },
      to: {},
    },
    ...layers.map((layer, index) => ({
      name: `${name}-stand-in-layers-${index + 1}`,
      comment: 'A module uses those below it: what two of one layer share belongs into a lower one.',
      severity: 'error',
      // Where a page is to be fetched from is no use of it.
      from: { path: `^${root}/(${layer.join('|')})/`, pathNot: '/routes\\.ts$' },
      to: { path: any(layers.slice(index).flat()), pathNot: `^${root}/$1/` },
    })),
  ];
}

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one thing, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere: install the package in this workspace, or mend the path.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    {
      name: 'declared-packages',
      comment:
        'A workspace declares in its own package.json what it imports. Frontends get theirs from the import map.',
      severity: 'error',
      from: { path: '^(services|gateway|infra)/', pathNot: OWN_TESTS },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'kit-knows-nobody',
      comment:
        'The kit is what the services share; it has nothing of the domain. Its tests may start PostgreSQL.',
      severity: 'error',
      from: { path: '^services/kit/', pathNot: OWN_TESTS },
      to: { path: '^(services/(?!kit/)|gateway/|infra/|frontends/)' },
    },
    {
      name: 'services-know-the-kit-only',
      comment: 'Services meet in the graph and in the feed of events, not in code.',
      severity: 'error',
      from: { path: '^services/([^/]+)/', pathNot: OWN_TESTS },
      to: { path: '^(services|gateway|infra|frontends)/', pathNot: '^services/($1|kit)/' },
    },
    {
      name: 'service-tests-know-postgres-only',
      comment: 'Tests of a service get a database; they need no other service.',
      severity: 'error',
      from: { path: `^services/([^/]+)/.*(${OWN_TESTS})` },
      to: { path: '^(services|gateway|infra|frontends)/', pathNot: '^(services/($1|kit)|infra/postgres)/' },
    },
    {
      name: 'gateway-knows-no-domain',
      comment: 'The gateway works for any subgraph; what they have in common is in the kit.',
      severity: 'error',
      from: { path: '^gateway/', pathNot: OWN_TESTS },
      to: { path: '^(services/(?!kit/)|frontends/)' },
    },
    {
      name: 'frontends-know-the-graph',
      comment:
        'A frontend depends on the schema, never on code behind it. Servers of a frontend may use infra/http and infra/releases.',
      severity: 'error',
      from: { path: '^frontends/' },
      to: { path: '^(services|gateway|infra)/', pathNot: '^infra/(http|releases)/' },
    },
    {
      name: 'ui-knows-no-domain',
      comment:
        'A new word of the field must not redeploy the components: labels, formats and queries stand in the domain.',
      severity: 'error',
      from: { path: '^frontends/ui/' },
      to: { path: '^frontends/(?!ui/|build/)|^frontends/ui/src/generated/' },
    },
    {
      name: 'domain-knows-no-screens',
      comment: 'Screens and departments use the words of the field, never the other way round.',
      severity: 'error',
      from: { path: '^frontends/domain/' },
      to: { path: '^frontends/(?!domain/|ui/|build/)' },
    },
    ...moduleRules('screens', 'frontends/screens/src', SCREENS, {
      open: '/(routes|titles)\\.ts$|^frontends/screens/src/entries/',
    }),
    {
      name: 'frontends-deploy-alone',
      comment:
        'Modules of departments are deployed one by one: what two of them show stands in a shared package.',
      severity: 'error',
      from: { path: '^frontends/(district|subdistrict|community|explorer)/' },
      to: { path: '^frontends/(district|subdistrict|community|explorer|shell)/', pathNot: '^frontends/$1/' },
    },
    {
      name: 'infra-knows-no-frontend',
      comment: 'Infrastructure deploys whatever frontends are there.',
      severity: 'error',
      from: { path: '^infra/' },
      to: { path: '^frontends/' },
    },
    {
      name: 'rules-are-pure',
      comment:
        'Rules get dates, calendars and rows as arguments: no framework, no database, no file, no network.',
      severity: 'error',
      from: { path: '\\.rules\\.ts$' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'core'],
        pathNot: '^node_modules/(decimal\\.js|fast-check)/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules|/dist/' },
    // What the benchmark compares with is installed by the benchmark.
    exclude: { path: '^infra/bench/peers/|/dist/|/generated/|\\.d\\.ts$|/node_modules/\\.cache/' },
    // TypeScript 7 has no programming interface that a parser could use.
    parser: 'swc',
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
    moduleSystems: ['es6', 'cjs'],
  },
};
