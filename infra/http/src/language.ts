export type Language = 'zh-CN' | 'en';

/** Cookie with the language that the user chose, for every page under the public origin. */
export const LANGUAGE_COOKIE = 'guanjia-language';

/** The language of a page: the user's choice, else the first that the browser asks for and we have, else Chinese. */
export function chooseLanguage(chosen: string | undefined, acceptLanguage: string | undefined): Language {
  if (chosen === 'zh-CN' || chosen === 'en') return chosen;
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
      return { tag, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of wanted) {
    if (tag === 'zh' || tag.startsWith('zh-')) return 'zh-CN';
    if (tag === 'en' || tag.startsWith('en-')) return 'en';
  }
  return 'zh-CN';
}
