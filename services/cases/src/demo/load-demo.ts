import type { WriteSession } from '@guanjia/kit';

export async function loadDemo(_session: WriteSession): Promise<boolean> {
  return false;
}
