export { findChromium } from './browser/find-chromium.ts';
export { nextFreePort } from './ports.ts';
