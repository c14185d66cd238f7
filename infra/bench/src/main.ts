// GraphQL checks every type of every value unless it is told that this is production; what is imported reads it at once.
process.env['NODE_ENV'] = 'production';

const { benchOptions } = await import('./bench-options.ts');
const { runBench } = await import('./run-bench.ts');

const kept = await runBench(benchOptions(process.argv.slice(2)));
process.exitCode = kept ? 0 : 1;

export {};
