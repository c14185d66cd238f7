import type { InferEntity } from '@mikro-orm/core';

/** The plain values of a row to be written, without what the unit of work fills in itself. */
export type NewRow<Schema> = {
  [
    Column in Exclude<keyof InferEntity<Schema> & string, 'version' | 'updatedAt' | 'recordedAt'>
  ]: InferEntity<Schema>[Column];
};
