export { cjsEntry } from './cjs-entry.ts';
export type { Manifest, ModuleFacts, NavigationFacts, SeenBy, Texts } from './manifest.ts';
export type { DeclaredModule, DeclaredRoute, SharedTitles } from './module-facts.ts';
export { defineModule, defineShared } from './plan.ts';
export type { Bundle, FrontendPlan, ModuleOptions, SharedOptions } from './plan.ts';
export { SHARED } from './shared.ts';
