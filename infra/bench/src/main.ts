// GraphQL checks every type of every value unless it is told that this is production; what is imported reads it at once.
process.env['NODE_ENV'] = 'production';

const { benchOptions } = await import('./bench-options.ts');
const options = benchOptions(process.argv.slice(2));
const { runBench } = await import('./run-bench.ts');
const { runScale } = await import('./scale/run-scale.ts');

const kept = await (options.only === 'scale' ? runScale(options) : runBench(options));
process.exitCode = kept ? 0 : 1;

export {};
