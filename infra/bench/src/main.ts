// GraphQL checks every type of every value unless it is told that this is production; what is imported reads it at once.
process.env['NODE_ENV'] = 'production';

const { benchOptions } = await import('./bench-options.ts');
const options = benchOptions(process.argv.slice(2));
const { runBench } = await import('./run-bench.ts');
const { runScale } = await import('./scale/run-scale.ts');
const { runWebhooks } = await import('./webhooks/run-webhooks.ts');
const { runWrites } = await import('./writes/run-writes.ts');

const run = { read: runBench, scale: runScale, writes: runWrites, webhooks: runWebhooks }[options.only];
const kept = await run(options);
process.exitCode = kept ? 0 : 1;

export {};
