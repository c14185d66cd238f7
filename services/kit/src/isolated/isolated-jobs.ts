import { inspectUpload, type InspectedUpload, type UploadToInspect } from '../documents/inspect-upload.ts';
import { parseSheets, type SheetPart, type SheetToParse } from '../sheets/parse-sheets.ts';

/** What is done apart from the process that serves: reading what somebody uploaded. */
export const isolatedJobs = { parseSheets, inspectUpload };

export interface IsolatedJobs {
  parseSheets: { input: SheetToParse; part: SheetPart; result: void };
  inspectUpload: { input: UploadToInspect; part: never; result: InspectedUpload };
}

export type IsolatedJob = keyof IsolatedJobs;

/** Hands a part of the result on, once the process that waits has taken the one before. */
export type Emit<Part> = (part: Part) => Promise<void>;
