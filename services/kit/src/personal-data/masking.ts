/** Masks of personal data: what a type shows to everybody. The clear value comes by a logged reveal alone. */

/** 张三 → 张*, 欧阳小明 → 欧阳**; a single sign is hidden whole. */
export function maskName(name: string): string {
  const signs = [...name.trim()];
  if (signs.length <= 1) return signs.length === 0 ? '' : '*';
  const shown = signs.length >= 4 ? 2 : 1;
  return signs.slice(0, shown).join('') + '*'.repeat(signs.length - shown);
}

/** 13812345678 → 138****5678; landlines and short numbers keep their last two digits at most. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  if (digits.length === 0) return phone.trim() === '' ? '' : '*'.repeat([...phone.trim()].length);
  if (digits.length === 11 && digits.startsWith('1')) return `${digits.slice(0, 3)}****${digits.slice(7)}`;
  const shown = digits.length >= 7 ? 2 : digits.length >= 4 ? 1 : 0;
  return '*'.repeat(digits.length - shown) + digits.slice(digits.length - shown);
}

/** 15020319800101123X → 1502**********123X; shorter numbers are hidden but for their last sign. */
export function maskIdNumber(idNumber: string): string {
  const signs = [...idNumber.trim()];
  const [first, last] = signs.length >= 15 ? [4, 4] : [0, signs.length > 1 ? 1 : 0];
  const end = signs.length - last;
  return [...signs.slice(0, first), '*'.repeat(end - first), ...signs.slice(end)].join('');
}
