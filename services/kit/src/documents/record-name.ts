/** Beside the documents, whose names are hashes, and never outside their folder. */
export function requireRecordName(name: string): string {
  if (!/^[a-z]+(-[a-z]+)*\/[a-z0-9-]+\.json$/.test(name))
    throw new RangeError(`not the name of a record: ${name}`);
  return name;
}
