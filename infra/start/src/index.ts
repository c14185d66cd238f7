export { findChromium } from './browser/find-chromium.ts';
