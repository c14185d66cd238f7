import type { CreditItemDefinition, CreditPack } from '../credit-pack.ts';
import { shandongItems, shandongPack } from './shandong.ts';
import { yantaiItems, yantaiPack } from './yantai.ts';

/** The packs that ship with the platform, each with its catalogue. */
export const shippedPacks: { pack: CreditPack; items: CreditItemDefinition[] }[] = [
  { pack: yantaiPack, items: yantaiItems },
  { pack: shandongPack, items: shandongItems },
];
