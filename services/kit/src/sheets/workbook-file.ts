import { SaxesParser, type SaxesTagPlain } from 'saxes';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { SHEET_LIMITS, tooLarge, type SheetBudget } from './sheet-limits.ts';

/** What is told of a part's XML as it is read: names without their prefixes. */
export interface XmlHandlers {
  open?(name: string, attributes: Record<string, string>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** An .xlsx file: a zip of XML parts, read one after the other as they unpack. */
export class WorkbookFile {
  readonly #zip: ZipFile;
  readonly #parts: ReadonlyMap<string, Entry>;
  readonly #budget: SheetBudget;

  private constructor(zip: ZipFile, parts: ReadonlyMap<string, Entry>, budget: SheetBudget) {
    this.#zip = zip;
    this.#parts = parts;
    this.#budget = budget;
  }

  static async open(file: string, budget: SheetBudget): Promise<WorkbookFile> {
    const zip = await yauzl.openPromise(file, { lazyEntries: true, autoClose: false });
    const parts = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) {
      if (parts.size >= SHEET_LIMITS.parts) throw tooLarge();
      parts.set(entry.fileName, entry);
    }
    return new WorkbookFile(zip, parts, budget);
  }

  has(part: string): boolean {
    return this.#parts.has(part);
  }

  /** Reads a part; one that is not there says nothing. What it unpacks to is counted, whatever the zip says. */
  async read(part: string, { open, close, text }: XmlHandlers): Promise<void> {
    const entry = this.#parts.get(part);
    if (!entry) return;
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    if (open)
      parser.on('opentag', ({ name, attributes }: SaxesTagPlain) =>
        open(localName(name), localNames(attributes)),
      );
    if (close) parser.on('closetag', ({ name }) => close(localName(name)));
    if (text) {
      parser.on('text', text);
      parser.on('cdata', text);
    }
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const stream = await this.#zip.openReadStreamPromise(entry);
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        this.#budget.takeBytes(chunk.length);
        parser.write(decoder.decode(chunk, { stream: true }));
      }
    } finally {
      stream.destroy();
    }
    parser.write(decoder.decode()).close();
  }

  close(): void {
    this.#zip.close();
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function localNames(attributes: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [localName(name), value]));
}
