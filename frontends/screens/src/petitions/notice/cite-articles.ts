/** `《信访工作条例》第三十四条` and `Regulations on Petition Work, art. 34`: the law and the article. */
const CITED = /^(.*?)(第[^第]+条|art\. \d+)$/;

/** Articles as a document cites them: a law that follows itself is named once. */
export function citeArticles(names: readonly string[], separator: string): string {
  let lawBefore = '';
  return [...new Set(names)]
    .map((name) => {
      const [, law = '', article = name] = CITED.exec(name) ?? [];
      const cited = law !== '' && law === lawBefore ? article : law + article;
      lawBefore = law;
      return cited;
    })
    .join(separator);
}
