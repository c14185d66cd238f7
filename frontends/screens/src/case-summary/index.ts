/** A case where it is mentioned: whether it is done, who acted, what its source says of it. */
export { isDone } from './case-done.ts';
export { FoundCase } from './found-case.tsx';
export { openCasesOf } from './open-cases-of.ts';
export { default as recordStyles } from './record.module.css';
export { REFRESHED } from './refreshed.ts';
export { SourceTags } from './source-tags.tsx';
export { useActorText } from './use-actor-text.ts';
