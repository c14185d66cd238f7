import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { SERVICES } from './services.ts';
import { baselineFile, baselineName, baselineSql } from './upgrade/baselines.ts';

/** Run when a version is released: from then on upgrade tests start from its databases, too. */
for (const service of SERVICES) {
  const name = baselineName(service);
  const file = baselineFile(service.name, name);
  if (existsSync(file)) {
    console.log(`${service.name}: ${name} is stored already`);
    continue;
  }
  mkdirSync(new URL('./', file), { recursive: true });
  writeFileSync(file, baselineSql(service));
  console.log(`${service.name}: ${name} is stored`);
}
