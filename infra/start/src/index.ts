export { findChromium } from './browser/find-chromium.ts';
export { runPlatform, type RunningPlatform } from './testing/run-platform.ts';
