// Not a part of the bench's own code: its packages lie in this folder's node_modules, which a default install lacks.
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { execute, hookArgs } from 'postgraphile/grafast';
import { parse, validate } from 'postgraphile/graphql';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

/**
 * PostGraphile over the tables of some schemas, in this process, ready to answer one query again and again.
 * @type {import('../src/postgraphile-peer.ts').OpenPostgraphile}
 */
export async function openPostgraphile({ connectionString, schemas, settings, query }) {
  const pgService = makePgService({
    connectionString,
    schemas,
    pubsub: false,
    pgSettings: () => settings,
  });
  const instance = postgraphile({ extends: [PostGraphileAmberPreset], pgServices: [pgService] });
  const { schema, resolvedPreset } = await instance.getSchemaResult();
  const document = parse(query);
  throwAny(validate(schema, document));
  return {
    async answer(variableValues) {
      const args = await hookArgs({ schema, document, variableValues, resolvedPreset, requestContext: {} });
      const { data, errors } = await execute(args);
      throwAny(errors ?? []);
      return data;
    },
    async stop() {
      await instance.release();
      await pgService.release?.();
    },
  };
}

function throwAny(errors) {
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('; '));
}
