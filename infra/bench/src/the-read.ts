/** How much of it is read: `estates` parents, each with its newest `cases`. */
export interface ReadSize {
  estates: number;
  cases: number;
}

export const FULL_SIZE: ReadSize = { estates: 50, cases: 5 };

/** The day that stars and scores are told for: the demo district's first. */
export const READ_DAY = '2018-10-29';

/** The read that all contenders answer: estates with company, credit grade, star and newest cases, over three services. */
export const READ = `query Benchmark($estates: Int!, $cases: Int!) {
  estates(first: $estates, orderBy: [{ field: NAME }]) {
    nodes {
      id
      name
      floorArea
      households
      company { id name credit { score grade } }
      star { level plaqueNumber validUntil }
      cases(first: $cases, orderBy: [{ field: RECEIVED_AT, direction: DESC }]) {
        nodes { id number state receivedAt dueOn }
      }
    }
  }
}`;

/** One way to answer the read. */
export interface Contender {
  name: string;
  /** The roles that it asks the database as: their statements are counted. */
  roles: string[];
  answer(size: ReadSize): Promise<unknown>;
  stop(): Promise<void>;
}
