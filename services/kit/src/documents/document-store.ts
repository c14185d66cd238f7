import type { Readable } from 'node:stream';
import { PlatformError } from '../errors/platform-error.ts';
import { diskStore } from './disk-store.ts';
import { s3Store } from './s3-store.ts';

/** Where the bytes of documents lie, under the hash of what they are: the same file twice is kept once. */
export interface DocumentStore {
  /** Largest document in bytes. */
  readonly largest: number;
  /** Puts a finished local file there under its SHA-256 in hex. Doing it again does nothing. */
  put(hash: string, file: string): Promise<void>;
  has(hash: string): Promise<boolean>;
  /** The bytes; throws when there are none of that hash. */
  open(hash: string): Promise<Readable>;
  remove(hash: string): Promise<void>;
  /** A text of the platform's own that is kept under its name, e.g. `audit-anchors/cases.json`; null when there is none. */
  readRecord(name: string): Promise<string | null>;
  /** Puts a text in the place of the one that is there. */
  writeRecord(name: string, text: string): Promise<void>;
}

export interface S3Settings {
  /** Address of the bucket, e.g. `https://s3.example.gov.cn/guanjia`. */
  bucketUrl: string;
  accessKeyId: string;
  secretAccessKey: string;
  region: string;
}

export interface DocumentSettings {
  /** Folder of the documents; with `s3` of nothing but uploads under way. */
  folder: string;
  /** Bytes at most; 32 MiB unless told. */
  largest?: number;
  /** Any S3-compatible store instead of the folder. */
  s3?: S3Settings;
}

const LARGEST = 32 * 1024 * 1024;

export function openDocumentStore({ folder, largest = LARGEST, s3 }: DocumentSettings): DocumentStore {
  return s3 ? s3Store(s3, largest) : diskStore(folder, largest);
}

/** Stands where no store is configured: everything but documents works. */
export const noDocumentStore: DocumentStore = {
  largest: LARGEST,
  put: unavailable,
  has: unavailable,
  open: unavailable,
  remove: unavailable,
  readRecord: unavailable,
  writeRecord: unavailable,
};

async function unavailable(): Promise<never> {
  throw new PlatformError('UNAVAILABLE', 'No document store is configured: set GUANJIA_DOCUMENTS.', {
    reason: 'documentStoreMissing',
  });
}
