import { createHash } from 'node:crypto';
import { v7 } from 'uuid';

const ID = /^([A-Z][A-Za-z]*)_([0-9a-f]{32})$/;

/** A new id of a graph type: `Case_` and the 32 hex digits of a UUIDv7, so ids sort by the time they were made. */
export function newId(typeName: string): string {
  return `${typeName}_${v7().replaceAll('-', '')}`;
}

/** The same id for the same words, every time: for the demo district and for imported reference rows. */
export function demoId(typeName: string, ...words: string[]): string {
  const hex = createHash('sha256')
    .update([typeName, ...words].join('\u0000'))
    .digest('hex');
  return `${typeName}_${hex.slice(0, 32)}`;
}

/** The graph type that an id belongs to, or null when the text is not an id of this platform. */
export function typeOfId(id: string): string | null {
  return ID.exec(id)?.[1] ?? null;
}
