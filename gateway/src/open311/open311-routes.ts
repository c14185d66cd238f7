import formbody from '@fastify/formbody';
import { isDivisionCode, PlatformError, type Caller, type Clock } from '@guanjia/kit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import type { VerifyBearer } from '../identity/verify-bearer.ts';
import type { GraphOperation, GraphResult } from '../server/graph-operation.ts';
import { contentTypes, formats, isFormat, written, type Format, type Plain } from './answers.ts';
import { listRequests, oneRequest, requestOfToken } from './list-requests.ts';
import type { Open311Call } from './open311-call.ts';
import { Open311Error, open311Error } from './open311-error.ts';
import { serviceDefinition, serviceList } from './services.ts';
import { submitRequest } from './submit-request.ts';
import { submitUpdate } from './submit-update.ts';
import { en, zh } from './texts.ts';

export interface Open311Options {
  verify: VerifyBearer;
  /** Runs an operation in the graph, with all its checks, for the caller. */
  execute(operation: GraphOperation, caller: Caller, requestId: string): Promise<GraphResult>;
  clock: Clock;
}

const PREFIX = '/open311/v2';
const SPECIFICATION = 'http://wiki.open311.org/GeoReport_v2';
/** When what the facade answers changed last. */
const CHANGESET = '2018-10-29T00:00:00Z';

type Parameters = Record<string, string>;
type Work = (call: Open311Call, parameters: Parameters) => Promise<Plain>;

/**
 * Open311 GeoReport v2 (https://wiki.open311.org/GeoReport_v2/): another face of the graph and nothing more. Every call
 * runs the platform's own operations as its caller, so it reaches the rows and channels that the caller reaches.
 */
export function serveOpen311(app: FastifyInstance, options: Open311Options): void {
  void app.register(
    async (scope) => {
      // Here alone: /graphql takes no forms, which a foreign page could send.
      await scope.register(formbody);
      scope.setErrorHandler((error, request, reply) => refuse(request, reply, error));
      scope.setNotFoundHandler((request, reply) =>
        refuse(
          request,
          reply,
          new Open311Error(404, 'There is nothing here: see /open311/v2/discovery.json.'),
        ),
      );
      const get = (url: string, root: string, work: Work) =>
        scope.get(url, (request, reply) => answer(options, { request, reply }, root, work));
      get('/services.:format', 'services', serviceList);
      get('/services/:code.:format', 'service_definition', (call, { code = '' }) =>
        serviceDefinition(call, code),
      );
      get('/requests.:format', 'service_requests', listRequests);
      get('/requests/:id.:format', 'service_requests', (call, { id = '' }) => oneRequest(call, id));
      get('/tokens/:token.:format', 'service_requests', (call, { token = '' }) =>
        requestOfToken(call, token),
      );
      scope.post('/requests.:format', (request, reply) =>
        answer(options, { request, reply }, 'service_requests', submitRequest),
      );
      scope.post('/servicerequestupdates.:format', (request, reply) =>
        answer(options, { request, reply }, 'service_request_updates', submitUpdate),
      );
      scope.get('/discovery.:format', (request, reply) => {
        const format = formatOf(request);
        return send(reply, format, written(format, 'discovery', discovery(request)));
      });
    },
    { prefix: PREFIX },
  );
}

interface Exchange {
  request: FastifyRequest;
  reply: FastifyReply;
}

async function answer(
  options: Open311Options,
  { request, reply }: Exchange,
  root: string,
  work: Work,
): Promise<FastifyReply> {
  const format = formatOf(request);
  const call = await callOf(options, request);
  const document = await work(call, request.params as Parameters);
  return send(reply, format, written(format, root, document));
}

async function callOf(
  { verify, execute, clock }: Open311Options,
  request: FastifyRequest,
): Promise<Open311Call> {
  const given = argumentsOf(request);
  const key = given.get('api_key');
  // A header that is there counts: what stands in it was not meant for others to read.
  const caller = await verify(
    request.headers.authorization ?? (key === undefined ? undefined : `Bearer ${key}`),
  );
  const english = new Negotiator(request.raw).language(['zh-CN', 'zh', 'en']) === 'en';
  const ask: Open311Call['ask'] = async <Data>(query: string, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await execute({ query, variables }, caller, request.id);
    if (errors?.[0]) throw open311Error(errors[0]);
    return data as Data;
  };
  const call = {
    ask,
    clock,
    language: english ? ('en' as const) : ('zh' as const),
    texts: english ? en : zh,
    argument: (name: string) => given.get(name),
    attribute: (code: string) => given.get(`attribute[${code}]`) ?? given.get(`attribute[${code}][]`),
  };
  return { ...call, jurisdiction: await jurisdictionOf(ask, given.get('jurisdiction_id')) };
}

/** A division by its 12 digits. Without it the caller's own: a platform serves one district. */
async function jurisdictionOf(
  ask: Open311Call['ask'],
  code: string | undefined,
): Promise<string | undefined> {
  if (code === undefined) return undefined;
  if (isDivisionCode(code)) {
    const { division } = await ask<{ division: { code: string } | null }>(
      'query Open311Jurisdiction($code: DivisionCode!) { division(code: $code) { code } }',
      { code },
    );
    if (division) return division.code;
  }
  throw new Open311Error(
    404,
    `There is no jurisdiction_id ${code}: give the 12 digits of a division, or none.`,
  );
}

/** Query and form, as they are named; empty ones count as not given, of repeated ones the first counts. */
function argumentsOf({ query, body }: FastifyRequest): Map<string, string> {
  const form = typeof body === 'object' && body !== null ? body : {};
  const given = new Map<string, string>();
  for (const [name, value] of Object.entries({ ...(query as object), ...form })) {
    const first: unknown = Array.isArray(value) ? value[0] : value;
    if (typeof first === 'string' && first.trim() !== '') given.set(name, first.trim());
  }
  return given;
}

function formatOf({ params }: FastifyRequest): Format {
  const { format = '' } = params as Parameters;
  if (isFormat(format)) return format;
  throw new Open311Error(400, `The format is ${formats.join(' or ')}: end the address with it.`);
}

function send(reply: FastifyReply, format: Format, text: string): FastifyReply {
  return reply.type(contentTypes[format]).send(text);
}

function refuse(request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  const refusal = refusalOf(error);
  if (refusal.code >= 500) request.log.error({ err: error }, 'an Open311 call failed');
  const { format = '' } = (request.params ?? {}) as Parameters;
  const asked = isFormat(format) ? format : request.url.split('?')[0]?.endsWith('.json') ? 'json' : 'xml';
  const errors = [{ code: refusal.code, description: refusal.message }];
  return send(reply.code(refusal.status), asked, written(asked, 'errors', errors));
}

function refusalOf(error: unknown): Open311Error {
  if (error instanceof Open311Error) return error;
  if (error instanceof PlatformError) return open311Error(error);
  const status = (error as { statusCode?: number }).statusCode ?? 500;
  if (status === 415) {
    return new Open311Error(
      400,
      'Send the report as a form: content-type application/x-www-form-urlencoded.',
      415,
    );
  }
  if (status < 500) return new Open311Error(400, 'The request cannot be read.', status);
  return new Open311Error(400, 'Something went wrong on our side. Try again.', 500);
}

function discovery({ protocol, host }: FastifyRequest): Plain {
  return {
    changeset: CHANGESET,
    contact: 'The district’s administrator of the platform',
    key_service: 'Client credentials of OpenID Connect: the access token is the api_key.',
    endpoints: [
      {
        specification: SPECIFICATION,
        url: `${protocol}://${host}${PREFIX}`,
        changeset: CHANGESET,
        type: 'production',
        formats: ['text/xml', 'application/json'],
      },
    ],
  };
}
