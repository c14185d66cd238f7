import { integrityOf, versioned } from './manifest.ts';

const parts = {
  name: 'community',
  imports: { '@guanjia/community': 'guanjia-community-abc.js' },
  css: ['b.css', 'a.css'],
  integrity: { 'b.js': 'sha384-b', 'a.js': 'sha384-a' },
  texts: {},
  shared: {},
  operations: [
    { name: 'B', document: 'query B { b }' },
    { name: 'A', document: 'query A { a }' },
  ],
};

test('the version is of the content, not of the order in which it was found', () => {
  const other = {
    ...parts,
    css: parts.css.toReversed(),
    integrity: { 'a.js': 'sha384-a', 'b.js': 'sha384-b' },
  };
  expect(versioned(other)).toEqual(versioned(parts));
  expect(versioned(parts).version).toMatch(/^[0-9a-f]{16}$/);
});

test('anything that changes gives another version', () => {
  const { version } = versioned(parts);
  expect(versioned({ ...parts, integrity: { ...parts.integrity, 'a.js': 'sha384-x' } }).version).not.toBe(
    version,
  );
  expect(versioned({ ...parts, operations: [] }).version).not.toBe(version);
});

test('integrity is as browsers expect it', () => {
  expect(integrityOf('alert(1)')).toBe(
    'sha384-HT2E9NfWiuQ/w1PRai+hTyqW16NIoCGA/m8VQDUopfAtcz6YQjtsMmQd5uRbVDpW',
  );
});
