import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeRelease } from '../testing/release.ts';
import { readManifest } from '../manifest/manifest.ts';
import { checkFiles } from './files.ts';
import { createGraphCheck } from './graph.ts';
import { checkTogether, serves } from './import-map.ts';

describe('files', () => {
  const { manifest, files } = makeRelease({ name: 'community' });

  test('that match their hashes are fine', () => {
    expect(checkFiles(manifest, files)).toEqual([]);
  });

  test('that were changed, are missing or were added are problems', () => {
    const [file = ''] = files.keys();
    expect(checkFiles(manifest, new Map([[file, Buffer.from('tampered')]]))[0]?.message).toContain(
      'its hash',
    );
    expect(checkFiles(manifest, new Map())[0]?.message).toContain('is missing');
    expect(checkFiles(manifest, new Map([...files, ['more.js', Buffer.from('')]]))[0]?.message).toContain(
      'more.js',
    );
  });
});

describe('a manifest', () => {
  const { manifest } = makeRelease({ name: 'community' });

  test.each(['../secret', '/etc/passwd', 'a/../../b', '.hidden', 'a//b', 'a\\..\\b', 'manifest.json'])(
    'may not name the file %s',
    (file) => {
      expect(() =>
        readManifest({ ...manifest, css: [file], integrity: { ...manifest.integrity, [file]: 'sha384-x' } }),
      ).toThrow();
    },
  );

  test('is refused when its version is not its hash or a file has none', () => {
    expect(() => readManifest({ ...manifest, shared: { react: '19.0.0' } })).toThrow(/not the hash/);
    expect(() => readManifest({ ...manifest, css: ['a.css'] })).toThrow(/no hash/);
    expect(readManifest(manifest)).toEqual(manifest);
  });
});

describe('shared versions', () => {
  test.each([
    ['19.3.1', '19.3.1', true],
    ['19.4.0', '19.3.1', true],
    ['19.3.0', '19.3.1', false],
    ['20.0.0', '19.3.1', false],
    ['0.2.0', '0.1.0', false],
    ['0.1.2', '0.1.0', true],
    ['19.3.1-rc.1', '19.3.1', false],
    ['19.3.1-rc.1', '19.3.1-rc.1', true],
  ])('%s serves what was built against %s: %s', (provided, needed, expected) => {
    expect(serves(provided, needed)).toBe(expected);
  });

  const react = makeRelease({ name: 'shared', imports: ['react'], shared: { react: '19.3.1' } }).manifest;

  test('that nobody brings, or in a version that does not serve, are problems of the one that needs them', () => {
    const older = makeRelease({ name: 'community', shared: { react: '18.2.0' } }).manifest;
    expect(checkTogether([older])).toMatchObject([{ release: 'community', code: 'SHARED_VERSION' }]);
    expect(checkTogether([react, older])).toMatchObject([{ release: 'community', code: 'SHARED_VERSION' }]);
    expect(
      checkTogether([react, makeRelease({ name: 'community', shared: { react: '19.3.0' } }).manifest]),
    ).toEqual([]);
  });

  test('come from one release only', () => {
    const second = makeRelease({ name: 'other', imports: ['react'] }).manifest;
    expect(checkTogether([react, second])).toMatchObject([{ release: 'other', code: 'IMPORT_MAP' }]);
  });
});

describe('operations', () => {
  const supergraph = `
    schema @link(url: "https://specs.apollo.dev/link/v1.0") { query: Query }
    directive @link(url: String) repeatable on SCHEMA
    directive @join__field(graph: join__Graph) repeatable on FIELD_DEFINITION
    directive @inaccessible on FIELD_DEFINITION | OBJECT
    enum join__Graph { ESTATES @join__graph(name: "estates") }
    directive @join__graph(name: String!) on ENUM_VALUE
    type Query { estate(id: ID!): Estate @join__field(graph: ESTATES) hidden: Secret @inaccessible }
    type Estate { name: String! secret: Secret @inaccessible }
    type Secret @inaccessible { value: String }`;
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'graph-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function check(document: string) {
    const file = join(folder, 'supergraph.graphql');
    writeFileSync(file, supergraph);
    return createGraphCheck(file)(
      makeRelease({ name: 'community', operations: [{ name: 'Page', document }] }).manifest,
    );
  }

  test('that fit the live graph are fine', async () => {
    expect(await check('query Page($id: ID!) { estate(id: $id) { name } }')).toEqual([]);
  });

  test.each([
    ['a field that is gone', 'query Page { estate(id: 1) { stars } }', 'Cannot query field "stars"'],
    ['a hidden field', 'query Page { estate(id: 1) { secret { value } } }', 'Cannot query field "secret"'],
    ['no argument', 'query Page { estate { name } }', 'argument "id"'],
    ['a syntax error', 'query Page {', 'Syntax Error'],
  ])('with %s are problems that name the operation', async (_what, document, message) => {
    const problems = await check(document);
    expect(problems[0]).toMatchObject({ release: 'community', code: 'OPERATION' });
    expect(problems[0]?.message).toContain('the operation Page');
    expect(problems.map((problem) => problem.message).join()).toContain(message);
  });

  test('cannot be judged when the graph cannot be read', async () => {
    const release = makeRelease({ name: 'community', operations: [{ name: 'Page', document: '{ a }' }] });
    await expect(createGraphCheck(join(folder, 'nowhere'))(release.manifest)).rejects.toThrow(
      /cannot be read/,
    );
  });
});
