import { startPlatform, type Platform } from './platform.ts';

export interface Open311Request {
  /** The access token; empty for none, the hotline's unless told. */
  key?: string;
  headers?: Record<string, string>;
  form?: Record<string, string>;
}

/** A report as GeoReport has it, in our codes, with everything that a client may say of the sender. */
export const REPORT = {
  service_code: 'RUBBISH',
  address_string: '友谊大街 8 号 <东门> & 车棚',
  description: '垃圾三天没有清运。\n气味很大 <b>&',
  first_name: '小明',
  last_name: '王',
  phone: '13800001234',
  email: 'xm@example.org',
  media_url: 'https://photos.example.org/1.jpg',
};

/** The platform's Open311 endpoint and two who ask it: the hotline's client and an officer of the district. */
export class Open311Client {
  platform!: Platform;
  hotline!: string;
  officer!: string;
  /** Address of the endpoint, without a slash at its end. */
  address!: string;

  async start(): Promise<void> {
    this.platform = await startPlatform();
    const { issuer, gateway } = this.platform.inProcess;
    this.address = gateway.url.replace('/graphql', '/open311/v2');
    this.hotline = await issuer.token({
      sub: 'hotline-12345',
      client_id: 'hotline-12345',
      name: '12345 政府热线',
      roles: [],
      scope: 'cases:read cases:write',
    });
    this.officer = await issuer.token();
  }

  async call(path: string, { key = this.hotline, headers = {}, form }: Open311Request = {}) {
    const response = await fetch(`${this.address}${path}`, {
      headers: { ...(key === '' ? {} : { authorization: `Bearer ${key}` }), ...headers },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    return {
      status: response.status,
      contentType: response.headers.get('content-type'),
      body: await response.text(),
    };
  }

  async json<Row = Record<string, unknown>>(path: string, request?: Open311Request): Promise<Row[]> {
    return JSON.parse((await this.call(path, request)).body) as Row[];
  }

  /** The nodes of a list of the graph, as the district's officer sees them. */
  async nodes<Row>(list: string, query: string, variables?: Record<string, unknown>): Promise<Row[]> {
    const { data } = await this.platform.inProcess.query(query, variables);
    return (data as Record<string, { nodes: Row[] }>)[list]?.nodes ?? [];
  }

  /** Submits the report and answers its number. */
  async submitted(more: Record<string, string> = {}): Promise<string> {
    const [row] = await this.json<{ service_request_id: string }>('/requests.json', {
      form: { ...REPORT, ...more },
    });
    return row?.service_request_id ?? '';
  }
}

/** Starts the platform for the tests of a file, and stops it behind them. */
export function openOpen311(): Open311Client {
  const client = new Open311Client();
  beforeAll(() => client.start());
  afterAll(() => client.platform.stop());
  return client;
}
